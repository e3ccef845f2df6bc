import { type SnapdomPlugin, snapdom } from '@zumer/snapdom';
import html2canvas from 'html2canvas-pro';
import { withoutNames } from './nameless';
import { withStillImages } from './still-images';

/** `visible`: what the window shows. `whole`: the page from top to bottom; cut around a place where it is too tall. */
export type DrawnPart = { part: 'visible' } | { part: 'whole'; around: number };

export type Drawing = {
  /** PNG as a data URL: blobs do not pass between a page and the background. */
  dataUrl: string;
  by: string;
  width: number;
  height: number;
  scale: number;
  limits: string[];
};

/** A picture taller than this, in CSS pixels, is cut: canvases have an end. */
const tallest = 12_000;

/** Drawing must never ask the site for anything: what the browser's cache does not hold stays blank. */
async function withCachedFilesOnly<T>(
  draw: () => Promise<T>,
): Promise<{ drawn: T; blank: number }> {
  const ordinaryFetch = globalThis.fetch;
  let blank = 0;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (/^(data|blob):/.test(address)) return ordinaryFetch(input, init);
    try {
      const answer = await ordinaryFetch(address, {
        mode: 'same-origin',
        cache: 'only-if-cached',
        ...(init?.signal ? { signal: init.signal } : {}),
      });
      if (!answer.ok) throw new TypeError('Not in the cache');
      return answer;
    } catch (error) {
      blank += 1;
      throw error;
    }
  };
  try {
    return { drawn: await draw(), blank };
  } finally {
    globalThis.fetch = ordinaryFetch;
  }
}

const loading = 'use, image, video, object, embed';

/**
 * Elements that the browser loads again as soon as they are copied: parts and pictures of another file in an SVG, a video's
 * poster, plug-ins. They are left out of the drawing, and that is noted.
 */
function isLoadedAnew(element: Element): boolean {
  if (!element.matches(loading)) return false;
  const target = ['href', 'xlink:href', 'poster', 'data', 'src']
    .map((name) => element.getAttribute(name))
    .find((address) => address);
  return target !== undefined && target !== null && !/^(#|data:)/.test(target);
}

/** What is drawn, in CSS pixels from the page's corner. */
type Area = { x: number; y: number; width: number; height: number; cut: boolean };

function areaOf(wanted: DrawnPart): Area {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
  if (wanted.part === 'visible') {
    return { x: scrollX, y: scrollY, width: clientWidth, height: clientHeight, cut: false };
  }
  const height = Math.min(scrollHeight, tallest);
  const y = Math.max(0, Math.min(Math.round(wanted.around - height / 2), scrollHeight - height));
  return { x: 0, y, width: scrollWidth, height, cut: scrollHeight > tallest };
}

/**
 * A page without a background of its own shows that of its body over the whole window (CSS Backgrounds,
 * "The Canvas Background and the Root Element"). A drawing has no window: the copy of the root gets it,
 * once snapdom has put the files of the copy's backgrounds inside it.
 */
function canvasBackground(height: number): SnapdomPlugin {
  return {
    name: 'canvas-background',
    beforeRender({ clone }) {
      const root = getComputedStyle(document.documentElement);
      const transparent = root.backgroundColor === 'rgba(0, 0, 0, 0)';
      const body = clone?.querySelector('body');
      if (!clone || !body || root.backgroundImage !== 'none' || !transparent) return;
      const { backgroundColor } = getComputedStyle(document.body);
      const inlined = [...body.style].filter((property) => property.startsWith('background-'));
      for (const property of inlined) {
        clone.style.setProperty(property, body.style.getPropertyValue(property), 'important');
      }
      clone.style.setProperty('background-color', backgroundColor, 'important');
      clone.style.setProperty('min-height', `${height}px`, 'important');
      body.style.setProperty('background', 'none', 'important');
    },
  };
}

async function withSnapdom(
  { part }: DrawnPart,
  { cut: _, ...area }: Area,
): Promise<[HTMLCanvasElement, string[]]> {
  const {
    drawn: { drawn, missing },
    blank,
  } = await withCachedFilesOnly(() =>
    withStillImages(() =>
      snapdom.toCanvas(document.documentElement, {
        clip: part === 'visible' ? 'viewport' : area,
        dpr: devicePixelRatio,
        scale: 1,
        backgroundColor: '#ffffff',
        exclude: isLoadedAnew,
        excludeMode: 'remove',
        placeholders: false,
        plugins: [canvasBackground(part === 'visible' ? area.height : area.y + area.height)],
      }),
    ),
  );
  const external = [...document.querySelectorAll(loading)].some(isLoadedAnew);
  const notes: string[] = [];
  if (blank > 0 || missing > 0 || external) {
    notes.push(
      'Rendu de la page : des éléments décoratifs (image, police, icône) absents du cache du navigateur y manquent.',
    );
  }
  return [drawn, notes];
}

async function withHtml2canvas({ cut: _, ...area }: Area): Promise<[HTMLCanvasElement, string[]]> {
  const canvas = await html2canvas(document.documentElement, {
    ...area,
    scale: devicePixelRatio,
    backgroundColor: '#ffffff',
    logging: false,
  });
  return [
    canvas,
    ['Rendu de la page par html2canvas : des fichiers fixes de la page ont pu être relus.'],
  ];
}

/** Draws the page inside itself, for when no screenshot is allowed. Rejects if neither way works. */
export async function drawPage(wanted: DrawnPart): Promise<Drawing> {
  const area = areaOf(wanted);
  const [by, [canvas, notes]] = await withoutNames(async () => {
    try {
      return ['snapdom', await withSnapdom(wanted, area)] as const;
    } catch (error) {
      console.warn('snapdom could not draw this page', error);
      return ['html2canvas-pro', await withHtml2canvas(area)] as const;
    }
  });
  if (area.cut) {
    notes.push(`Rendu de la page entière coupé à ${tallest} pixels de haut, autour du message.`);
  }
  return {
    dataUrl: canvas.toDataURL('image/png'),
    by: `${by} ${by === 'snapdom' ? __SNAPDOM__ : __HTML2CANVAS__}`,
    width: canvas.width,
    height: canvas.height,
    scale: devicePixelRatio,
    limits: notes,
  };
}
