import { browser } from 'wxt/browser';
import { originsOf } from '@/capture/ask-authority';
import { notify } from '@/capture/background';
import { allDossiers } from '@/store/dossiers';
import type { ChosenAuthority } from '@/store/schema';
import { chooseAuthority, readStamping } from '@/store/stamping';
import { hurryStamps, queueHead, stampsOf } from '@/store/stamps';
import type { StampingState } from '@/ui/stamping';

/** Where time stamping stands for a dossier. */
export async function readStampingState(dossier: string): Promise<StampingState> {
  const { authority } = await readStamping();
  const stamps = [...(await stampsOf(dossier)).values()];
  const waiting = stamps.filter(({ kept }) => !kept);
  return {
    authority,
    kept: stamps.length - waiting.length,
    waiting: waiting.length,
    problem: waiting.find(({ problem }) => problem !== null)?.problem ?? null,
    denied: false,
  };
}

/**
 * Turns time stamping on, once the browser lets the extension write to this authority: false when it does not. Each
 * journal's last entry is stamped at once, which vouches for all before it. Call it straight from a click.
 */
export async function turnOn(authority: ChosenAuthority): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: originsOf(authority.url) }))) return false;
  await chooseAuthority(authority);
  for (const { id } of await allDossiers()) await queueHead(id, new Date());
  await hurryStamps(new Date());
  await notify({ type: 'stamps-waiting' });
  return true;
}

/** Turns time stamping off, and gives the permission back. */
export async function turnOff(): Promise<void> {
  const { authority } = await readStamping();
  await chooseAuthority(null);
  if (!authority) return;
  // Off is off even when the browser keeps the permission: nothing is asked any more.
  await browser.permissions
    .remove({ origins: originsOf(authority.url) })
    .catch((error: unknown) => console.error('The permission could not be given back', error));
}
