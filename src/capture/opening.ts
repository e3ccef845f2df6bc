import { browser } from 'wxt/browser';
import { openDossier } from '@/store/dossiers';
import { claimOpening } from '@/store/stamping';
import { headOf, keepStamp } from '@/store/stamps';
import { isWatched } from './added-sites';
import { pause } from './pause';
import { privateAgreed } from './private-window';
import { keptOf, stampByAny } from './stamper';

/** How long a capture waits for the stamp of its page's opening, while its picture is made. */
const patienceMs = 2_000;

let opening: Promise<void> = Promise.resolve();

async function stampHead(now: number): Promise<void> {
  if (!(await claimOpening(now))) return;
  const head = await headOf(await openDossier());
  const answer = await stampByAny(head.hash);
  if (answer && 'token' in answer.stamped)
    await keepStamp(head, keptOf(answer.stamped, answer.url));
}

/**
 * Stamps the end of the open dossier's journal as a booking page is opened, at most once in two minutes: what is sealed next
 * carries the stamp's hash, and so was not made before. Nothing waits for it but the next capture, for a short while. Nothing
 * is asked for while time stamping is off.
 */
export function stampOpening(): void {
  const stamped = stampHead(Date.now()).catch((error: unknown) =>
    console.error('The opening of a page could not be stamped', error),
  );
  // A second page within the two minutes is not stamped; its capture waits for the first one's stamp.
  opening = Promise.all([opening, stamped]).then(() => undefined);
}

/** Whether what a tab shows is kept: of a private window, only once that was agreed. */
export const isKept = async ({ incognito }: { incognito: boolean }): Promise<boolean> =>
  !incognito || (await privateAgreed.getValue());

/** A tab asks for a booking page: its opening is stamped before there is anything to read. */
export async function pageAsked(tab: number, url: string): Promise<void> {
  if (!(await isWatched(new URL(url).hostname))) return;
  if (await isKept(await browser.tabs.get(tab))) stampOpening();
}

/** Resolves when the stamp of the page that was opened last has come, or is too late for a capture. */
export async function openingStamped(): Promise<void> {
  await Promise.race([opening, pause(patienceMs)]);
}
