import { browser } from 'wxt/browser';
import { cleanAddress } from '@/evidence/address';
import type { PathStep } from '@/evidence/record';

/** Steps kept per tab; older ones are left out. */
const longest = 30;

const key = (tab: number) => `path:${tab}`;

/** The booking pages that this tab showed on the way, oldest first. */
export async function pathOf(tab: number): Promise<PathStep[]> {
  const stored = await browser.storage.session.get(key(tab));
  return (stored[key(tab)] as PathStep[] | undefined) ?? [];
}

/** Adds a step to a tab's path. Another host begins a new path. */
export function addStep(tab: number, step: PathStep): Promise<void> {
  return navigator.locks.request(key(tab), async () => {
    const host = new URL(step.url).host;
    const before = (await pathOf(tab)).filter((earlier) => new URL(earlier.url).host === host);
    const steps = [...before, { ...step, url: cleanAddress(step.url).address }].slice(-longest);
    await browser.storage.session.set({ [key(tab)]: steps });
  });
}

/** Forgets the paths of closed tabs; call it synchronously when the worker starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(key(tab)));
}
