import { openDatabase, updateRow } from './database';
import type { Settings } from './schema';

const key = 'settings';
const first: Settings = {
  language: null,
  theme: 'system',
  repeatMs: null,
  copies: null,
  receipts: true,
  sites: [],
};

/** The person's settings; as on the first day where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  const database = await openDatabase();
  return { ...first, ...(await database.get('settings', key)) };
}

/** Changes part of the settings. */
export async function changeSettings(part: Partial<Settings>): Promise<void> {
  await updateRow('settings', key, (before) => ({ ...first, ...before, ...part, key }));
}
