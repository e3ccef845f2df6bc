import { openDatabase, strict } from './database';
import { everyFile, everySeq } from './journal';

/** The id of the open dossier; the first call makes one. */
export async function openDossier(): Promise<string> {
  const database = await openDatabase();
  const transaction = database.transaction('dossiers', 'readwrite', strict);
  const [existing] = await transaction.store.getAll();
  const dossier = existing ?? { id: crypto.randomUUID(), createdAt: new Date().toISOString() };
  if (!existing) await transaction.store.add(dossier);
  await transaction.done;
  return dossier.id;
}

/** Erases a dossier with its whole journal, its files and its time stamps, in one write. Nothing of it stays. */
export async function eraseDossier(dossier: string): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(
    ['dossiers', 'entries', 'files', 'stamps', 'reminders', 'pending', 'procedures'],
    'readwrite',
    strict,
  );
  const files = transaction.objectStore('files');
  let entry = await transaction.objectStore('entries').openCursor(everySeq(dossier));
  for (; entry; entry = await entry.continue()) {
    if (entry.value.id) await files.delete(everyFile(entry.value.id));
    await entry.delete();
  }
  await transaction.objectStore('stamps').delete(everySeq(dossier));
  await transaction.objectStore('reminders').delete(dossier);
  // Nor what was being written, which would be sealed into the next dossier, nor the names that were given.
  await transaction.objectStore('pending').clear();
  await transaction.objectStore('procedures').clear();
  await transaction.objectStore('dossiers').delete(dossier);
  await transaction.done;
}
