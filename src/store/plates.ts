import { filesOf, openDatabase } from './database';

/** The plate that was made of a capture before, if what it is made of is still the same: `hash` names it. */
export async function keptPlate(entry: string, hash: string): Promise<Blob | undefined> {
  const database = await openDatabase();
  const row = await database.get('plates', entry);
  return row?.hash === hash ? row.blob : undefined;
}

/** Keeps a plate for the next export. It is derived: nothing is lost when it cannot be kept. */
export async function keepPlate(entry: string, hash: string, blob: Blob): Promise<void> {
  try {
    const database = await openDatabase();
    const transaction = database.transaction(['files', 'plates'], 'readwrite');
    // Deleted while it was drawn: a plate must not outlive its capture.
    const there = await transaction.objectStore('files').getKey(filesOf(entry));
    if (there) await transaction.objectStore('plates').put({ entry, hash, blob });
    await transaction.done;
  } catch (error) {
    console.error('A plate could not be kept', error);
  }
}
