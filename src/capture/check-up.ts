import { storage } from 'wxt/utils/storage';
import type { EvidenceFault } from '@/evidence/verify';
import { allDossiers } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';

/** How many of the last entries are read again when the browser starts. */
const latest = 20;

/** A fault, and whose dossier it is in. */
export type Damage = EvidenceFault & { dossier: string };

/** What was found in this session of the browser; null before anything was checked. */
const checkedUp = storage.defineItem<{ fault: Damage | null } | null>('session:damage', {
  fallback: null,
});

/**
 * Reads the last entries of every dossier again with their files, once in a session of the browser. Tells whether something in
 * them is damaged.
 */
export async function checkUp(): Promise<boolean> {
  const before = await checkedUp.getValue();
  if (before) return before.fault !== null;
  let fault: Damage | null = null;
  for (const { id: dossier } of await allDossiers()) {
    const found: EvidenceFault | null = fault ? null : await firstFault(dossier, latest);
    if (found) fault = { ...found, dossier };
  }
  await checkedUp.setValue({ fault });
  if (fault) console.error('A kept entry is damaged', fault);
  return fault !== null;
}

/** What the check-up of this session found, or null. */
export async function readDamage(): Promise<Damage | null> {
  return (await checkedUp.getValue())?.fault ?? null;
}
