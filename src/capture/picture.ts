import { browser } from 'wxt/browser';
import type { Outcome } from '@/booking/outcome';
import type { PictureFacts, ScreenFrame } from '@/evidence/facts';
import { frameNote } from '@/evidence/limits';
import { pageFiles } from '@/evidence/page-files';
import type { Stillness } from '@/messages';
import type { Drawing, DrawnPart } from './draw';
import { pause } from './pause';
import { within } from './within';
import { askWitness } from './witness-tab';

export type Picture = {
  facts: PictureFacts;
  files: Map<string, Blob>;
  limits: string[];
  /** The language into which the page was translated when the picture was taken; absent for none. */
  translated?: string;
  /** During a sitting: the frame of the shared screen, or why there is none. Its file is among `files`. */
  screenFrame?: ScreenFrame;
};

/** What the picture must show: the load that was read and its decisive text. */
export type Subject = {
  tab: number;
  frame: number;
  load: string;
  outcome: Outcome;
  matched: string | null;
};

/**
 * Chromium allows two screenshots in any one second, refused ones included
 * (tabs.MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND): ours are this far apart.
 */
const spacingMs = 550;
let lastShotAt = 0;

/** Drawing takes a tenth of a second on a plain page, two on a rich one. */
const drawingPatienceMs = 20_000;

/** More than a page that is still there needs to say so. */
const leftPatienceMs = 1_000;

class PageLeft extends Error {
  override name = 'PageLeft';
}

const none = (missing: string): Picture => ({ facts: { missing }, files: new Map(), limits: [] });

async function blobOf(dataUrl: string): Promise<Blob> {
  return (await fetch(dataUrl)).blob();
}

/** What a page shows now; null where nothing answers in it. */
export const stillness = ({ tab, frame }: Subject) =>
  askWitness(tab, { type: 'hold-still' }, frame);

/** Why a page is not any more as it was read; null where it is. */
export function differs(now: Stillness | null, subject: Subject): string | null {
  if (!now || now.load !== subject.load) return 'page quittée avant la prise de l’image';
  const answered = subject.outcome !== 'unrecognised';
  if (now.matched !== subject.matched || (answered && now.outcome !== subject.outcome))
    return 'page modifiée avant la prise de l’image';
  return null;
}

/** A translation that came between the reading and the picture is on the picture. */
const translationOn = (now: Stillness | null): Pick<Picture, 'translated'> =>
  now?.translated == null ? {} : { translated: now.translated };

async function sizeOf(blob: Blob): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(blob);
  const size = { width: bitmap.width, height: bitmap.height };
  bitmap.close();
  return size;
}

async function isStillInFront(tab: number, window: number): Promise<boolean> {
  const now = await browser.tabs.get(tab);
  return now.active && now.windowId === window;
}

async function shoot(window: number): Promise<string> {
  await pause(Math.max(0, lastShotAt + spacingMs - performance.now()));
  lastShotAt = performance.now();
  return browser.tabs.captureVisibleTab(window, { format: 'png' });
}

/** A picture of the screen; null where the browser does not allow one. */
async function screenshot(subject: Subject, scale: number): Promise<Picture | null> {
  const before = await stillness(subject);
  const moved = differs(before, subject);
  if (moved) return none(moved);
  const tab = await browser.tabs.get(subject.tab);
  if (!before?.shown || !tab.active || tab.windowId === undefined) return null;
  let dataUrl: string;
  try {
    dataUrl = await shoot(tab.windowId);
  } catch {
    return null; // No permission for this load: the page is drawn instead, and the record says so.
  }
  const at = new Date().toISOString();
  const after = await stillness(subject);
  const movedMeanwhile = differs(after, subject);
  if (movedMeanwhile) return none(movedMeanwhile);
  if (!after?.shown || !(await isStillInFront(subject.tab, tab.windowId))) return null;
  const blob = await blobOf(dataUrl);
  return {
    facts: {
      method: 'screenshot',
      by: 'captureVisibleTab',
      ...(await sizeOf(blob)),
      scale,
      at,
      messageVisible: after.messageVisible,
    },
    files: new Map([[pageFiles.picture, blob]]),
    limits: [],
    ...translationOn(after),
  };
}

/** Rejects once the tab leaves the page of this load: a script in a page that is kept aside may never answer. */
function leaving({ tab, frame, load }: Subject): { left: Promise<never>; stop(): void } {
  let stop = () => {};
  const left = new Promise<never>((_, reject) => {
    const look = async (changed: number, { status }: { status?: string }) => {
      if (changed !== tab || status !== 'loading') return;
      const there = await within(askWitness(tab, { type: 'which-load' }, frame), leftPatienceMs);
      if (there?.id !== load) reject(new PageLeft('The page was left while it was drawn'));
    };
    browser.tabs.onUpdated.addListener(look);
    stop = () => browser.tabs.onUpdated.removeListener(look);
  });
  return { left, stop };
}

/** Draws while the page stays; gives up as soon as it is left. */
async function drawWhileThere(subject: Subject, part: DrawnPart): Promise<Drawing> {
  const { left, stop } = leaving(subject);
  try {
    return await Promise.race([drawPart(subject.tab, part), left]);
  } finally {
    stop();
  }
}

async function drawPart(tab: number, part: DrawnPart): Promise<Drawing> {
  const target = { tabId: tab, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: ['/draw-page.js'] });
  const drawn = browser.scripting.executeScript({
    target,
    // Runs in the page's isolated world: nothing from this file reaches it but the argument.
    func: (wanted: DrawnPart) => globalThis.drawThisPage(wanted),
    args: [part],
  });
  const [answer] = await within(drawn, drawingPatienceMs);
  const drawing = answer?.result as Drawing | undefined;
  if (!drawing) throw new Error('The page gave no drawing back');
  return drawing;
}

async function drawing(subject: Subject): Promise<Picture> {
  const before = await stillness(subject);
  const moved = differs(before, subject);
  if (moved) return none(moved);
  const drawn = await drawWhileThere(subject, { part: 'visible' });
  const at = new Date().toISOString();
  const after = await stillness(subject);
  const movedMeanwhile = differs(after, subject);
  if (movedMeanwhile) return none(movedMeanwhile);
  const { by, width, height, scale, limits } = drawn;
  return {
    facts: {
      method: 'drawing',
      by,
      width,
      height,
      scale,
      at,
      messageVisible: after?.messageVisible ?? null,
    },
    files: new Map([[pageFiles.picture, await blobOf(drawn.dataUrl)]]),
    limits,
    ...translationOn(after),
  };
}

/** When the decisive text is outside the window, the whole page is drawn too. Never by scrolling. */
async function addWholePage(picture: Picture, subject: Subject): Promise<Picture> {
  if ('missing' in picture.facts || picture.facts.messageVisible !== false) return picture;
  // Whatever covers the text would cover it in a drawing as well.
  const where = await stillness(subject);
  if (where?.covered) return picture;
  try {
    const whole = await drawWhileThere(subject, { part: 'whole', around: where?.top ?? 0 });
    const note =
      'Le message était hors de la partie visible : un rendu de la page entière est joint.';
    const still = differs(await stillness(subject), subject);
    if (still) return { ...picture, limits: [...picture.limits, `Page entière : ${still}.`] };
    picture.files.set(pageFiles.whole, await blobOf(whole.dataUrl));
    return { ...picture, limits: [...picture.limits, note, ...whole.limits] };
  } catch {
    const note =
      'Le message était hors de la partie visible, et la page entière n’a pas pu être rendue.';
    return { ...picture, limits: [...picture.limits, note] };
  }
}

/**
 * Takes the picture of a page: a screenshot where the browser allows it, else a drawing. Never throws:
 * a picture that could not be made is `missing`, with its reason.
 */
export async function takePicture(subject: Subject, scale: number): Promise<Picture> {
  try {
    const picture = (await screenshot(subject, scale)) ?? (await drawing(subject));
    const whole = await addWholePage(picture, subject);
    const isUnplaced = subject.frame !== 0 && subject.matched !== null;
    const unseen = 'method' in whole.facts && whole.facts.messageVisible === null;
    return isUnplaced && unseen ? { ...whole, limits: [...whole.limits, frameNote] } : whole;
  } catch (error) {
    if (error instanceof PageLeft) return none('page quittée avant la prise de l’image');
    console.warn('No picture', error);
    return none('le navigateur n’a permis ni capture d’écran ni rendu de la page');
  }
}
