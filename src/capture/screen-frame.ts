import { browser } from 'wxt/browser';
import type { ScreenFrame } from '@/evidence/facts';
import { pageFiles } from '@/evidence/page-files';
import { pause } from './pause';
import { differs, type Picture, type Subject, stillness } from './picture';
import { askForFrame } from './screen-channel';
import { isOn, keepSitting, readSitting, type Sitting } from './sitting';

/** A frame takes a twentieth of a second; a page that does not answer must not hold the capture up. */
const patienceMs = 4_000;

/**
 * How long after it was read a page is on the shared screen for certain: a browser goes on showing the page before for up to
 * half a second, and the screen is taken five times a second. Asked at once, two frames of ten showed the page before.
 */
const settleMs = 1_000;

type Taken = { facts: ScreenFrame; picture?: Blob };

const none = (missing: string): Taken => ({ facts: { missing } });

/** Which page of which tab is in front now, as far as the browser tells; null when it is not in front. */
async function inFront(tab: number): Promise<string | null> {
  const { active, windowId, url = '', pendingUrl = '' } = await browser.tabs.get(tab);
  if (!active) return null;
  const window = await browser.windows?.get(windowId);
  return window?.state === 'minimized' ? null : `${windowId} ${url} ${pendingUrl}`;
}

const behind = 'l’onglet n’était pas affiché quand l’écran a été pris';

/** Whether the sitting's page is gone, which takes the screen with it. */
const isGone = ({ tab }: Sitting): Promise<boolean> =>
  browser.tabs.get(tab).then(
    () => false,
    () => true,
  );

async function frameOf(
  { surface }: Sitting,
  subject: Subject | { tab: number },
  readAt: number,
): Promise<Taken> {
  const witnessed = 'load' in subject;
  const place = await inFront(subject.tab);
  const before = witnessed ? await stillness(subject) : null;
  const moved = witnessed ? differs(before, subject) : null;
  if (moved) return none(moved);
  if (place === null || (before && !before.shown)) return none(behind);
  const shared = await askForFrame(patienceMs).catch((error: unknown) => {
    console.warn('The page of the sitting did not answer', error);
    return null;
  });
  if (!shared) return none('l’image de l’écran n’est pas venue');
  const after = witnessed ? await stillness(subject) : null;
  const movedMeanwhile = witnessed ? differs(after, subject) : null;
  if (movedMeanwhile) return none(movedMeanwhile);
  if (place !== (await inFront(subject.tab)) || (after && !after.shown)) return none(behind);
  const { width, height, at, picture } = shared;
  const delayMs = Math.round(Date.parse(at) - readAt);
  // What lies over the window, the browser's own sign of sharing among it, no extension can know.
  const messageVisible = after?.messageVisible === false ? false : null;
  return {
    facts: { surface, width, height, at, delayMs, messageVisible },
    picture,
  };
}

/**
 * The frame of the shared screen for a capture, while a sitting is on; null when none is. `subject` is the page that was read,
 * or its tab alone where nothing can be asked of the page. `readAt`: when it was read, in milliseconds since 1970. Never throws.
 */
export async function takeScreenFrame(
  subject: Subject | { tab: number },
  readAt: number,
): Promise<Taken | null> {
  try {
    const sitting = await readSitting();
    if (!isOn(sitting)) return null;
    if (await isGone(sitting)) {
      await keepSitting({ ...sitting, ended: true });
      return none('le partage de l’écran s’était arrêté');
    }
    // A clock that was set back must not hold the capture up.
    const shownFor = Math.max(0, Date.now() - readAt);
    if (shownFor < settleMs) await pause(settleMs - shownFor);
    return await frameOf(sitting, subject, readAt);
  } catch (error) {
    console.warn('No frame of the screen', error);
    return none('l’écran n’a pas pu être pris');
  }
}

/** A capture's picture with the frame that was taken beside it. */
export function withScreenFrame(picture: Picture, taken: Taken | null): Picture {
  if (!taken) return picture;
  const files = new Map(picture.files);
  if (taken.picture) files.set(pageFiles.screen, taken.picture);
  return { ...picture, files, screenFrame: taken.facts };
}
