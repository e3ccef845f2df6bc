import { openDatabase, strict } from './database';

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
