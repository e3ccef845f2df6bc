import { browser } from 'wxt/browser';
import { originsOf } from '@/capture/ask-authority';
import { notify } from '@/capture/background';
import { text } from '@/locales/text';
import { allDossiers } from '@/store/dossiers';
import type { ChosenAuthority } from '@/store/schema';
import { chooseAuthority, readStamping } from '@/store/stamping';
import { hurryStamps, queueHead, stampsOf } from '@/store/stamps';
import { StampingSection, type StampingState } from '@/ui/stamping';
import { definePart, type Outcome } from './part';

/** The state of time stamping for a dossier. */
async function readStampingState(dossier: string): Promise<Omit<StampingState, 'said'>> {
  const { authority } = await readStamping();
  const stamps = [...(await stampsOf(dossier)).values()];
  const waiting = stamps.filter(({ kept }) => !kept);
  return {
    authority,
    kept: stamps.length - waiting.length,
    waiting: waiting.length,
    problem: waiting.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

/**
 * Turns time stamping on, once the browser lets the extension write to this authority. Each journal's last entry is stamped at
 * once, which vouches for all before it. Call it straight from a click.
 */
async function turnOn(authority: ChosenAuthority): Promise<Outcome> {
  if (!(await browser.permissions.request({ origins: originsOf(authority.url) })))
    return { text: text('stamping.denied'), bad: true };
  await chooseAuthority(authority);
  for (const { id } of await allDossiers()) await queueHead(id, new Date());
  await hurryStamps(new Date());
  await notify({ type: 'stamps-waiting' });
  return null;
}

/** Turns time stamping off, and gives the permission back. */
async function turnOff(): Promise<Outcome> {
  const { authority } = await readStamping();
  await chooseAuthority(null);
  if (!authority) return null;
  // Off is off even when the browser keeps the permission: nothing is asked any more.
  await browser.permissions
    .remove({ origins: originsOf(authority.url) })
    .catch((error: unknown) => console.error('The permission could not be given back', error));
  return null;
}

/** Time stamping by a third party. */
export const stamping = definePart({
  read: ({ dossier }) => readStampingState(dossier),
  view: ({ state, tell }) => (
    <StampingSection
      state={state}
      actions={{
        turnOn: (authority) => void tell(() => turnOn(authority), text('setting.failed')),
        turnOff: () => void tell(turnOff, text('setting.failed')),
      }}
    />
  ),
});
