import { type CaseRow, openDatabase, strict } from './database';

/** What the person said of their case; nothing yet as on the first day. */
export async function readCase(dossier: string): Promise<CaseRow> {
  const database = await openDatabase();
  const none: CaseRow = { dossier, identity: null, letters: {}, thresholds: null };
  return (await database.get('cases', dossier)) ?? none;
}

/** Changes part of what the person said of their case. */
export async function changeCase(
  dossier: string,
  change: (row: CaseRow) => Partial<Omit<CaseRow, 'dossier'>>,
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('cases', 'readwrite', strict);
  const none: CaseRow = { dossier, identity: null, letters: {}, thresholds: null };
  const row = (await transaction.store.get(dossier)) ?? none;
  await Promise.all([transaction.store.put({ ...row, ...change(row) }), transaction.done]);
}
