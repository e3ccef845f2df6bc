import { browser } from 'wxt/browser';
import type { EvidenceFault } from '@/evidence/verify';
import { allDossiers } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';

/** How many of the last entries are read again when the browser starts. */
const latest = 20;

const key = 'damage';

/** A fault, and whose dossier it is in. */
export type Damage = EvidenceFault & { dossier: string };

type CheckedUp = { fault: Damage | null };

/**
 * Reads the last entries of every dossier again with their files, once in a session of the browser. Tells whether something in
 * them is damaged.
 */
export async function checkUp(): Promise<boolean> {
  const before = (await browser.storage.session.get(key))[key] as CheckedUp | undefined;
  if (before) return before.fault !== null;
  let fault: Damage | null = null;
  for (const { id: dossier } of await allDossiers()) {
    const found: EvidenceFault | null = fault ? null : await firstFault(dossier, latest);
    if (found) fault = { ...found, dossier };
  }
  const checkedUp: CheckedUp = { fault };
  await browser.storage.session.set({ [key]: checkedUp });
  if (fault) console.error('A kept entry is damaged', fault);
  return fault !== null;
}

/** What the check-up of this session found, or null. */
export async function readDamage(): Promise<Damage | null> {
  const found = (await browser.storage.session.get(key))[key] as CheckedUp | undefined;
  return found?.fault ?? null;
}
