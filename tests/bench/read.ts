import { startPractice } from '../practice/server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { readerScript } from '../setup/product-script.ts';

/** One row of `npm run bench`: a ratio measured in one run, its budget, and the milliseconds behind it. */
export type Row = { what: string; ratio: number; budget: number; details: string };

/**
 * What watching costs a page of 3,000 nodes that keeps changing: the extension's way (one reading a burst, as
 * `capture/watch` does), against the naive one (`document.body.innerText` at every mutation). Milliseconds are
 * those spent inside each, for the same changes.
 */
export async function benchReading(): Promise<Row> {
  const practice = await startPractice();
  const session = await launchBrowser({ kind: 'chromium', practice, extension: false });
  try {
    const page = await session.browser.newPage();
    await page.goto('https://www.seine-saint-denis.gouv.fr/booking/create/9001/2');
    await page.evaluate(await readerScript());
    const { nodes, changes, read, reads, naive } = await page.evaluate(async () => {
      const list = document.createElement('ul');
      for (let index = 0; index < 1_500; index += 1) {
        const item = document.createElement('li');
        item.innerHTML = `<span>Actualité n° ${index}</span>`;
        list.append(item);
      }
      document.body.append(list);
      const changes = 60;
      const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
      async function change(react: () => void): Promise<void> {
        const observer = new MutationObserver(react);
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        for (let index = 0; index < changes; index += 1) {
          list.firstElementChild?.replaceChildren(`Changement ${index}`);
          await pause(50);
        }
        await pause(300);
        observer.disconnect();
      }
      let spent = 0;
      const timed = (job: () => unknown) => {
        const start = performance.now();
        job();
        spent += performance.now() - start;
      };
      globalThis.readThisPage();
      await change(() => timed(() => document.body.innerText));
      const naive = spent;
      spent = 0;
      let reads = 0;
      let scheduled = false;
      await change(() => {
        if (scheduled) return;
        scheduled = true;
        setTimeout(() => {
          scheduled = false;
          reads += 1;
          timed(() => globalThis.readThisPage());
        }, 250);
      });
      const nodes = document.querySelectorAll('*').length;
      return { nodes, changes, read: spent, reads, naive };
    });
    return {
      what: `watching a page of ${nodes} nodes through ${changes} changes / innerText at each`,
      ratio: read / naive,
      budget: 0.5,
      details: `${reads} readings ${read.toFixed(1)} ms / ${naive.toFixed(1)} ms`,
    };
  } finally {
    await session.close();
    await practice.close();
  }
}
