import { browser } from 'wxt/browser';

/** The permission with which every screenshot is allowed, without a click. */
const exact = { origins: ['<all_urls>'] };

/** Whether the browser allows exact pictures without a click. */
export function isExactAllowed(): Promise<boolean> {
  return browser.permissions.contains(exact);
}

/** Asks for exact pictures. Call it straight from a click. False when the person, or the browser, refuses. */
export function allowExact(): Promise<boolean> {
  return browser.permissions.request(exact);
}

/** Gives the permission back; the booking sites' own stay. */
export function withdrawExact(): Promise<boolean> {
  return browser.permissions.remove(exact);
}
