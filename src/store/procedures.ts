import { type ProcedurePlace, procedureKey } from '@/evidence/procedure-key';
import { openDatabase, putRow } from './database';

/** What the person calls this procedure, if they named it. */
export async function procedureName(place: ProcedurePlace): Promise<string | undefined> {
  const database = await openDatabase();
  return (await database.get('procedures', procedureKey(place)))?.label;
}

/** Names a procedure for the captures to come; sealed ones keep the name that they were sealed with. */
export async function nameProcedure(place: ProcedurePlace, label: string): Promise<void> {
  await putRow('procedures', { key: procedureKey(place), label: label.trim().slice(0, 300) });
}
