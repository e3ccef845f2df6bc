import type { Page } from 'puppeteer';
import { storeScript } from './product-script.ts';

/** Months of attempts, written into the open dossier at once. */
export type Seed = {
  captures: number;
  /** From 1 September 2026 on, or so many days ago. */
  days: number;
  daysAgo?: number;
  procedures: number;
  /** Bytes of noise in each picture, so that it weighs what a real one does. */
  noise: number;
  /** Without files, a capture is a line of the journal alone. */
  files: boolean;
};

/** Fills the open dossier through the extension's own store: a sound journal, real pictures. */
export async function seedDossier(page: Page, seed: Seed): Promise<void> {
  await page.evaluate(await storeScript());
  await page.evaluate(async ({ captures, days, daysAgo, procedures, noise, files }) => {
    const { product } = globalThis;
    const dossier = await product.openDossier();
    const row = await product.readDossier(dossier);
    const head = await product.readHead(dossier);
    if (!row) throw new Error('No dossier');

    const width = 1_280;
    const drawn: Blob[] = [];
    const draw = async (index: number): Promise<Blob> => {
      const canvas = new OffscreenCanvas(width, 800);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, 800);
      context.fillStyle = '#000000';
      context.font = '24px sans-serif';
      context.fillText(`Il n'existe plus de plage horaire libre (${index})`, 60, 80);
      const rows = Math.ceil(noise / 3 / width);
      if (rows > 0) {
        const image = context.getImageData(0, 100, width, rows);
        for (let at = 0; at < image.data.length; at += 65_536) {
          crypto.getRandomValues(image.data.subarray(at, at + 65_536));
        }
        for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
        context.putImageData(image, 0, 100);
      }
      return canvas.convertToBlob({ type: 'image/png' });
    };
    // Enough different pictures that no two neighbours are alike.
    for (let index = 0; files && index < Math.min(captures, 24); index += 1) {
      drawn.push(await draw(index));
    }

    const text = "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous.";
    const outcomes = ['no-slot', 'no-slot', 'no-slot', 'no-slot', 'overloaded', 'slots-offered'];
    const dayMs = 86_400_000;
    const startOfToday = Math.floor(Date.now() / dayMs) * dayMs;
    const rows = [];
    const written: { entry: string; name: string; blob: Blob }[] = [];
    let { hash: prev } = head;
    for (let index = 0; index < captures; index += 1) {
      const id = crypto.randomUUID();
      const day = Math.floor((index * days) / captures);
      const first = daysAgo === undefined ? Date.UTC(2026, 8, 1) : startOfToday - daysAgo * dayMs;
      const hour = ((5 + (index % 9)) * 60 + ((index * 7) % 60)) * 60 + (index % 60);
      const at = new Date(first + day * dayMs + hour * 1_000);
      const legal = new Date(at.getTime() + 7_200_000).toISOString().slice(0, 19);
      const kept: Record<string, Blob> = files
        ? {
            'page.txt': new Blob([`${text}\n${index}`]),
            'page.html': new Blob([`<!doctype html><p>${text}</p>`.padEnd(9_000)]),
            'page.png': drawn[index % drawn.length] ?? new Blob(),
          }
        : {};
      const facts: Record<string, Awaited<ReturnType<typeof product.fileFacts>>> = {};
      for (const [name, blob] of Object.entries(kept)) {
        facts[name] = await product.fileFacts(blob);
        written.push({ entry: id, name, blob });
      }
      const number = (index % procedures) + 1;
      const entry = {
        v: 1,
        kind: 'capture',
        id,
        dossier,
        load: crypto.randomUUID(),
        trigger: 'automatic',
        ...{
          outcome: outcomes[index % outcomes.length],
          rule: 'ez-booking/no-slot',
          matched: text,
        },
        declared: null,
        announced: null,
        embeddedIn: null,
        title: 'Rendez-vous',
        path: [],
        url: `https://www.seine-saint-denis.gouv.fr/booking/create/900${number}/2`,
        procedure: {
          system: 'ez-booking',
          host: 'www.seine-saint-denis.gouv.fr',
          id: `900${number}`,
          label: `Démarche d’essai ${number}`,
        },
        time: {
          utc: at.toISOString(),
          legal: `${legal}+02:00`,
          zone: 'Europe/Paris',
          computer: { zone: 'Europe/Paris', offsetMinutes: 120 },
          monotonicMs: 900,
        },
        clock: { missing: 'réponse du serveur non observée' },
        http: 'non observé',
        picture: files
          ? {
              method: 'screenshot',
              by: 'captureVisibleTab',
              width,
              height: 800,
              scale: 1,
              at: at.toISOString(),
              messageVisible: true,
            }
          : { missing: 'essai' },
        environment: {
          browser: 'Chromium',
          version: '156',
          os: 'linux',
          language: 'fr',
          zoom: 1,
          screen: { width: 1_920, height: 1_080, pixelRatio: 1 },
          incognito: false,
        },
        software: { version: '0.1.0', build: 'essai' },
        limits: [],
        files: facts,
        seq: head.seq + index + 1,
        prev,
        number: head.number + index + 1,
      } as Parameters<typeof product.canonicalLine>[0];
      const line = product.canonicalLine(entry);
      prev = await product.hashLine(line);
      rows.push(product.restoredRow(dossier, entry, line, prev));
    }
    const after = head.seq === 0 ? null : head.hash;
    await product.writeRestored({ dossier: row, after, rows, stamps: [] }, async function* () {
      yield* written;
    });
  }, seed);
}
