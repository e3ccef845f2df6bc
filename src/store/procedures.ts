import { openDatabase, strict } from './database';

type Place = { system: string; host: string; id: string };

/** Under which key a procedure's name is kept. */
export const procedureRowKey = ({ system, host, id }: Place) => `${system} ${host} ${id}`;

/** What the person calls this procedure, if they named it. */
export async function procedureName(place: Place): Promise<string | undefined> {
  const database = await openDatabase();
  return (await database.get('procedures', procedureRowKey(place)))?.label;
}

/** Names a procedure for the captures to come; sealed ones keep the name that they were sealed with. */
export async function nameProcedure(place: Place, label: string): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('procedures', 'readwrite', strict);
  const row = { key: procedureRowKey(place), label: label.trim().slice(0, 300) };
  await Promise.all([transaction.store.put(row), transaction.done]);
}
