import { openDatabase, strict } from './database';

const themes = ['system', 'light', 'dark'] as const;

/** What the person chose for the whole extension. */
export type Settings = {
  /** Null: the browser's. */
  language: string | null;
  theme: (typeof themes)[number];
  /** The same page seen again within this time is a sighting; null is the ordinary time. */
  repeatMs: number | null;
  /** Safety copies at the end of each day with new captures; null is off. */
  copies: { shared: boolean } | null;
  /** Whether a message in the page says what became of a capture. */
  receipts: boolean;
  /** Hosts of the State that the person added to the booking sites. */
  sites: string[];
};

export type SettingsRow = Settings & { key: 'settings' };

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
  const database = await openDatabase();
  const transaction = database.transaction('settings', 'readwrite', strict);
  const before = (await transaction.store.get(key)) ?? { ...first, key };
  await Promise.all([transaction.store.put({ ...before, ...part, key }), transaction.done]);
}
