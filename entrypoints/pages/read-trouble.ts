import { readDamage } from '@/capture/check-up';
import { missingSites } from '@/capture/granted-sites';
import type { Trouble } from '@/dossier/next-action';
import { findLosses } from '@/store/markers';

/** The gravest thing that is wrong whatever page is open, by what the store and the browser say. */
export async function readTrouble(): Promise<Trouble | null> {
  if ((await findLosses()).length > 0) return 'lost';
  if (await readDamage()) return 'damaged';
  return (await missingSites()).length > 0 ? 'withdrawn' : null;
}
