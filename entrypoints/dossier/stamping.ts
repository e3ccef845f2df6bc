import { browser } from 'wxt/browser';
import { originsOf } from '@/capture/ask-authority';
import { tellBackground } from '@/capture/ask-background';
import { openDossier } from '@/store/dossiers';
import { type ChosenAuthority, chooseAuthority, readStamping } from '@/store/stamping';
import { hurryStamps, queueHead, stampsOf } from '@/store/stamps';
import type { StampingState } from '@/ui/stamping';

/** Where time stamping stands for the open dossier. */
export async function readStampingState(): Promise<StampingState> {
  const { authority } = await readStamping();
  const stamps = [...(await stampsOf(await openDossier())).values()];
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
 * Turns time stamping on, once the browser lets the extension write to this authority: false when it does not. The
 * journal's last entry is stamped at once, which vouches for all before it. Call it straight from a click.
 */
export async function turnOn(authority: ChosenAuthority): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: originsOf(authority.url) }))) return false;
  await chooseAuthority(authority);
  await queueHead(await openDossier(), new Date());
  await hurryStamps(new Date());
  await tellBackground({ type: 'stamps-waiting' });
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
