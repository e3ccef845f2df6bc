import { openDatabase, updateRow } from './database';
import type { CaseRow } from './schema';

const emptyCase = (dossier: string): CaseRow => ({
  dossier,
  identity: null,
  letters: {},
  thresholds: null,
});

/** What the person said of their case; nothing yet as on the first day. */
export async function readCase(dossier: string): Promise<CaseRow> {
  const database = await openDatabase();
  return (await database.get('cases', dossier)) ?? emptyCase(dossier);
}

/** Changes part of what the person said of their case. */
export async function changeCase(
  dossier: string,
  change: (row: CaseRow) => Partial<Omit<CaseRow, 'dossier'>>,
): Promise<void> {
  await updateRow('cases', dossier, (row = emptyCase(dossier)) => ({ ...row, ...change(row) }));
}
