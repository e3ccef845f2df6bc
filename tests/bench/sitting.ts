import type { Page } from 'puppeteer';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { receipt } from '../setup/person.ts';
import { readJournal, readStoredFile } from '../setup/store.ts';
import { watchMemory } from './memory.ts';
import type { Row } from './read.ts';
import { bareOnce, inTurns, sealOnce } from './seal.ts';

const captures = 200;
const window = 20;

/** Keeps a screen of this page's own, for what the least code would do. */
const shareBare = (desk: Page) =>
  desk.evaluate(async () => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 5 } });
    await video.play();
    Object.assign(globalThis, { bareScreen: video });
  });

/** A frame of the screen as PNG, and no more: milliseconds. */
const frameOnce = (desk: Page) =>
  desk.evaluate(async () => {
    const { bareScreen: video } = globalThis as unknown as { bareScreen: HTMLVideoElement };
    const start = performance.now();
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    await canvas.convertToBlob({ type: 'image/png' });
    return performance.now() - start;
  });

/** The most private memory that any page had while so many captures were made. */
async function memoryOf(session: Session, desk: Page, count: number): Promise<number> {
  // What no one uses any more counts for nothing.
  for (const page of await session.browser.pages()) {
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    await client.detach();
  }
  const most = await watchMemory(session.browser);
  for (let done = 0; done < count; done += 1) await sealOnce(desk);
  return most();
}

/** What a sitting adds to a capture, and whether two hundred of them leave the pages as they were. */
export async function benchSitting(): Promise<Row[]> {
  const practice = await startPractice();
  const session = await launchBrowser({
    kind: 'chromium',
    practice,
    extension: true,
    granted: ['<all_urls>'],
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=display-media-type=monitor',
    ],
  });
  try {
    const desk = await session.openPage('dossier.html#privacy');
    const sitting = await session.openPage('sitting.html');
    await sitting.bringToFront();
    await sitting.click('[data-share="monitor"]');
    await sitting.waitForSelector('[data-do="stop"]');
    await desk.bringToFront();
    await shareBare(desk);
    const tab = await session.browser.newPage();
    await tab.bringToFront();
    await tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
    await tab.waitForSelector(receipt);
    const [first] = await readJournal(desk);
    if (first?.kind !== 'capture' || !('ecran.png' in first.files))
      throw new Error('The first capture has no picture of the screen');
    const sizes: number[] = [];
    for (const name of Object.keys(first.files))
      if (name !== 'page.png')
        sizes.push((await readStoredFile(desk, first.id, name))?.length ?? 0);
    const bare = async () => (await frameOnce(desk)) + (await bareOnce(desk, sizes));
    const { own, least } = await inTurns(() => sealOnce(desk), bare);
    const early = await memoryOf(session, desk, window);
    for (let done = 0; done < captures - 2 * window; done += 1) await sealOnce(desk);
    const late = await memoryOf(session, desk, window);
    const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
    return [
      {
        what: 'sealing during a sitting / bare screenshot, bare frame and strict write of the same bytes',
        ratio: own / least,
        budget: 2,
        details: `${Math.round(own)} / ${Math.round(least)} ms`,
      },
      {
        what: `memory of the pages, captures ${captures - window} to ${captures} of a sitting / the first ${window}`,
        ratio: late / early,
        budget: 1.2,
        details: `${megabytes(late)} / ${megabytes(early)}`,
      },
    ];
  } finally {
    await session.close();
    await practice.close();
  }
}
