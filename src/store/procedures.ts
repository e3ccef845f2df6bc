import { type ProcedurePlace, procedureKey } from '@/evidence/procedure-key';
import { openDatabase, strict } from './database';

/** What the person calls this procedure, if they named it. */
export async function procedureName(place: ProcedurePlace): Promise<string | undefined> {
  const database = await openDatabase();
  return (await database.get('procedures', procedureKey(place)))?.label;
}

/** Names a procedure for the captures to come; sealed ones keep the name that they were sealed with. */
export async function nameProcedure(place: ProcedurePlace, label: string): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('procedures', 'readwrite', strict);
  const row = { key: procedureKey(place), label: label.trim().slice(0, 300) };
  await Promise.all([transaction.store.put(row), transaction.done]);
}
