import { openDatabase } from '@/store/database';

/** A dossier of its own for a test. */
export async function freshDossier(): Promise<string> {
  const id = crypto.randomUUID();
  const database = await openDatabase();
  await database.put('dossiers', { id, createdAt: '2026-11-01T00:00:00.000Z' });
  return id;
}
