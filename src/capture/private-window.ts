import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type StoreProblem, storeProblem } from '@/store/problem';

/**
 * What is wrong with the store, as the person can be told. Firefox gives an extension's pages no store at all in a private
 * window, nor its background where no history is ever kept (`InvalidStateError`, tried in Firefox 153).
 */
export function problemHere(error: unknown): StoreProblem | 'storage-private' {
  const problem = storeProblem(error);
  const isPrivate = browser.extension?.inIncognitoContext === true;
  return problem === 'storage-unopened' && isPrivate ? 'storage-private' : problem;
}

/** Opens a page of the extension in a window that is not private. Rejects where the browser has none but private ones. */
export async function openOrdinary(path: string): Promise<void> {
  const url = browser.runtime.getURL('/') + path;
  await browser.windows.create({ url, incognito: false });
}

/** Whether the person has agreed that what private windows show is kept in the ordinary store. */
export const privateAgreed = storage.defineItem<boolean>('local:private-agreed', {
  fallback: false,
});
