import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A small picture of a capture. */
type Row = { id: string; dossier: string; picture: Blob };

interface Schema extends DBSchema {
  thumbnails: { key: string; value: Row; indexes: { byDossier: string } };
}

/** Wide enough for a card on a screen of two pixels a point. */
const width = 400;
const height = 250;

/** Lost, it is made once more. */
const cached = { durability: 'relaxed' } as const;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** A database of its own: it is a cache, and nothing of the evidence depends on it. */
function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('sans-creneau-thumbnails', 1, {
    upgrade(database) {
      const store = database.createObjectStore('thumbnails', { keyPath: 'id' });
      store.createIndex('byDossier', 'dossier');
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** The head of a picture, small. */
async function shrink(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture, { resizeWidth: width, resizeQuality: 'medium' });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

/**
 * The small picture of a capture, made once of what `read` gives; null where it has none. Rejects for a picture that cannot be
 * read.
 */
export async function thumbnailOf(
  { dossier, id }: Pick<Row, 'dossier' | 'id'>,
  read: () => Promise<Blob | undefined>,
): Promise<Blob | null> {
  const database = await open();
  const kept = await database.get('thumbnails', id);
  if (kept) return kept.picture;
  const whole = await read();
  if (!whole) return null;
  const picture = await shrink(whole);
  const transaction = database.transaction('thumbnails', 'readwrite', cached);
  await Promise.all([transaction.store.put({ id, dossier, picture }), transaction.done]);
  if (await read()) return picture;
  // Its capture was deleted meanwhile.
  await forgetThumbnails({ id });
  return null;
}

/** Forgets the small picture of what was deleted, or every one of a dossier. */
export async function forgetThumbnails(of: { id: string } | { dossier: string }): Promise<void> {
  const transaction = (await open()).transaction('thumbnails', 'readwrite', cached);
  const keys =
    'id' in of ? [of.id] : await transaction.store.index('byDossier').getAllKeys(of.dossier);
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}
