import { browser } from 'wxt/browser';
import { originsOf } from '@/capture/ask-authority';
import { notify } from '@/capture/background';
import { text } from '@/locales/text';
import { allDossiers } from '@/store/dossiers';
import type { ChosenAuthority } from '@/store/schema';
import { addAuthority, dropAuthority, endRests, readStamping } from '@/store/stamping';
import { countStamps, hurryStamps, queueHead, stampsOf } from '@/store/stamps';
import { StampingSection, type StampingState } from '@/ui/stamping';
import { definePart, type Outcome } from './part';

/** The state of time stamping for a dossier. */
async function readStampingState(dossier: string): Promise<Omit<StampingState, 'said'>> {
  const { authorities } = await readStamping();
  const stamps = [...(await stampsOf(dossier)).values()];
  const failed = stamps.find(({ due, problem }) => due !== undefined && problem !== null);
  return { authorities, ...countStamps(stamps), problem: failed?.problem ?? null };
}

/**
 * Turns time stamping on, once the browser lets the extension write to this authority. Each journal's last entry is stamped at
 * once, which vouches for all before it. Call it straight from a click.
 */
async function turnOn(authority: ChosenAuthority): Promise<Outcome> {
  if (!(await browser.permissions.request({ origins: originsOf(authority.url) })))
    return {
      text: text(
        (await readStamping()).authorities.length > 0 ? 'stamping.denied-other' : 'stamping.denied',
      ),
      bad: true,
    };
  await addAuthority(authority);
  for (const { id } of await allDossiers()) await queueHead(id, new Date());
  await endRests();
  await hurryStamps(new Date());
  await notify({ type: 'stamps-waiting' });
  return null;
}

/** Has an authority asked no more, and gives the permission back. */
async function turnOff({ url }: ChosenAuthority): Promise<Outcome> {
  await dropAuthority(url);
  const { authorities } = await readStamping();
  const [origin] = originsOf(url);
  // Two services of one host are one permission.
  if (authorities.some((left) => originsOf(left.url)[0] === origin)) return null;
  // Off is off even when the browser keeps the permission: nothing is asked any more.
  await browser.permissions
    .remove({ origins: originsOf(url) })
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
        turnOff: (authority) => void tell(() => turnOff(authority), text('setting.failed')),
      }}
    />
  ),
});
