import { browser } from 'wxt/browser';
import { bookingHosts, originOf } from '@/booking/systems';
import { isAllowed } from './added-sites';

/** Booking hosts that the extension may not read: taken back, or new and not agreed to yet. The others are read on. */
export async function missingSites(): Promise<string[]> {
  const granted = await Promise.all(bookingHosts.map(isAllowed));
  return bookingHosts.filter((_, index) => !granted[index]);
}

/** Asks for every booking host. Call it straight from a click. */
export function allowSites(): Promise<boolean> {
  return browser.permissions.request({ origins: bookingHosts.map(originOf) });
}
