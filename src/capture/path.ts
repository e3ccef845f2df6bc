import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { systemAt } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import type { PathStep } from '@/evidence/facts';
import { procedureKey } from '@/evidence/procedure-key';
import { sessionItem } from './session-item';

/** Steps kept per tab; older ones are left out. */
const longest = 30;

const pathItem = (tab: number) => sessionItem<PathStep[]>(`path:${tab}`);

const stepsOf = async (tab: number) => (await pathItem(tab).get()) ?? [];

const lockOf = (tab: number) => `path:${tab}`;

/** The booking pages that this tab showed on the way, oldest first, with the steps still being written. */
export function pathOf(tab: number): Promise<PathStep[]> {
  return navigator.locks.request(lockOf(tab), () => stepsOf(tab));
}

/**
 * Adds a step to a tab's path. Another host starts a new path. A step that is sent again is added once: a page
 * repeats its message when the background was stopped before it answered, though it may have kept the step.
 */
export function addStep(tab: number, { url, ...step }: PathStep): Promise<void> {
  return navigator.locks.request(lockOf(tab), async () => {
    const { host } = new URL(url);
    const { address } = cleanAddress(url);
    const before = (await stepsOf(tab)).filter((earlier) => new URL(earlier.url).host === host);
    if (before.some((earlier) => earlier.url === address && earlier.at === step.at)) return;
    await pathItem(tab).set([...before, { ...step, url: address }].slice(-longest));
  });
}

/** A desk that was chosen, and the page on which it was. */
type Desk = { url: string; label: string };

const deskItem = (tab: number) => sessionItem<Desk>(`desk:${tab}`);

/** The procedure at an address, or null where no known system is. */
function procedureAt(url: string): string | null {
  const system = systemAt(url);
  const address = new URL(url);
  if (!system) return null;
  const { host } = address;
  return procedureKey({ system: system.id, host, id: system.procedureId(address) });
}

/** The label of the desk chosen in this tab for the procedure of this address, or null. */
export async function deskOf(tab: number, url: string): Promise<string | null> {
  const desk = await deskItem(tab).get();
  const here = procedureAt(url);
  return desk && here !== null && procedureAt(desk.url) === here ? desk.label : null;
}

/** Keeps the desk that was chosen, until another is. */
export function setDesk(tab: number, desk: Desk): Promise<void> {
  return deskItem(tab).set(desk);
}

/** Forgets the paths of closed tabs; call it synchronously when the worker starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(
    (tab) => void storage.removeItems([pathItem(tab).key, deskItem(tab).key]),
  );
}
