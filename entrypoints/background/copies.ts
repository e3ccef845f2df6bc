import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pause } from '@/capture/pause';
import {
  type Copy,
  copyFolder,
  copyFrom,
  copyName,
  isCopyDue,
  nextLook,
  withCopy,
} from '@/dossier/copies';
import type { MadeCopy } from '@/export/make-copy';
import { allDossiers, noteCopies, noteCopyProblem } from '@/store/dossiers';
import { readEnd, readHead, readRow } from '@/store/journal';
import type { CopyProblem, DossierRow } from '@/store/schema';
import { readSettings } from '@/store/settings';
import { broadcastChange } from '@/store/store-changes';

/** What Chromium's page for copies is asked. */
export const copyWanted = v.strictObject({
  type: v.literal('make-copy'),
  dossier: v.pipe(v.string(), v.uuid()),
  since: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

type Downloads = {
  download(options: object): Promise<number>;
  search(query: { id: number }): Promise<{ state: string; fileSize: number; exists: boolean }[]>;
};
const downloads = () => (browser as unknown as { downloads?: Downloads }).downloads;

const alarm = 'copies';
const queue = 'copies';

/** How long the browser may take to write a copy that it has been given. */
const writingMs = 10 * 60_000;

class NotCopied extends Error {
  readonly problem: CopyProblem;

  constructor(problem: CopyProblem, options?: ErrorOptions) {
    super(`No copy: ${problem}`, options);
    this.problem = problem;
  }
}

type Offscreen = { createDocument(options: object): Promise<void>; closeDocument(): Promise<void> };

/** Makes a copy where the browser lets it: in Firefox's background itself, in a page that no one sees in Chromium. */
async function made<T>(
  dossier: string,
  since: number,
  use: (copy: MadeCopy) => Promise<T>,
): Promise<T> {
  if (import.meta.env.FIREFOX) {
    const { makeCopy } = await import('@/export/make-copy');
    const copy = await makeCopy(dossier, since);
    try {
      return await use(copy);
    } finally {
      for (const { url } of copy.files) URL.revokeObjectURL(url);
    }
  }
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  if (!offscreen) throw new NotCopied('no-permission');
  // One that a background left open when it was stopped is closed first.
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({
    url: 'copies.html',
    reasons: ['BLOBS'],
    justification: 'Makes the ZIP of a safety copy',
  });
  try {
    const wanted: v.InferOutput<typeof copyWanted> = { type: 'make-copy', dossier, since };
    return await use(await browser.runtime.sendMessage(wanted));
  } finally {
    await offscreen.closeDocument();
  }
}

/** Waits until the browser has written a download; rejects unless all of it is on the disk. */
async function written(id: number, bytes: number): Promise<void> {
  for (const end = Date.now() + writingMs; Date.now() < end; await pause(250)) {
    const [found] = (await downloads()?.search({ id })) ?? [];
    if (!found || found.state === 'interrupted') break;
    if (found.state === 'complete') {
      if (found.exists && found.fileSize === bytes) return;
      break;
    }
  }
  throw new NotCopied('not-written');
}

/** Being asked makes Chromium look at the disk, every ten seconds at most; what it finds there is in a later answer. */
const lookingMs = [11_000, 2_000];

/**
 * Whether none of the copies is known to be gone. Firefox forgets its downloads when it closes, and people clear the list: what
 * it no longer has says nothing.
 */
async function areThere(copies: readonly Copy[]): Promise<boolean> {
  const ids = copies.flatMap(({ downloads: ofOne }) => ofOne);
  const look = () => Promise.all(ids.map((id) => downloads()?.search({ id })));
  for (const wait of ids.length > 0 ? lookingMs : []) {
    await look();
    await pause(wait);
  }
  return (await look()).every((found) => found?.[0]?.exists !== false);
}

/** Whether the journal goes on from where the last copy ended: a restoration may have put other lines there since. */
async function isContinued(dossier: string, copies: readonly Copy[]): Promise<boolean> {
  const last = copies.at(-1);
  if (!last) return false;
  const row = await readRow(dossier, last.seq).catch(() => null);
  return row?.hash === last.hash;
}

async function copy({ id: dossier, copies = [] }: DossierRow): Promise<void> {
  const api = downloads();
  if (!api) throw new NotCopied('no-permission');
  const head = await readHead(dossier);
  const end = await readEnd(dossier);
  if (!end) return;
  const areUsable = (await isContinued(dossier, copies)) && (await areThere(copies));
  const from = copyFrom(copies, areUsable);
  const at = new Date().toISOString();
  const ids = await made(dossier, from, async ({ files, isWhole }) => {
    // A worse copy never takes the place of a good one, nor counts as one.
    if (files.length === 0 || !isWhole) throw new NotCopied('unreadable');
    const done: number[] = [];
    for (const [index, { url, bytes }] of files.entries()) {
      const place = { index: index + 1, of: files.length };
      const name = copyName(end.legal, { from, to: head.seq }, place);
      const id = await api
        .download({
          url,
          filename: `${copyFolder}/${name}`,
          saveAs: false,
          conflictAction: 'uniquify',
        })
        .catch((cause: unknown) => {
          throw new NotCopied('refused', { cause });
        });
      await written(id, bytes);
      done.push(id);
    }
    return done;
  });
  const last: Copy = { at, seq: head.seq, hash: head.hash, number: head.number, downloads: ids };
  await noteCopies(dossier, withCopy(copies, last, from));
}

async function copyAll(now: boolean): Promise<void> {
  if (!(await readSettings()).copies) return;
  await browser.alarms.create(alarm, { when: nextLook(new Date()).getTime() });
  for (const row of await allDossiers()) {
    const last = row.copies?.at(-1) ?? null;
    const end = await readEnd(row.id);
    const isNew = end !== null && end.hash !== last?.hash;
    if (!(now ? isNew : isCopyDue(last, end, new Date()))) continue;
    try {
      await copy(row);
    } catch (error) {
      console.error('A safety copy was not made', error);
      const problem = error instanceof NotCopied ? error.problem : 'unreadable';
      await noteCopyProblem(row.id, problem);
    }
    broadcastChange();
  }
}

/** A background without work is stopped within half a minute: a call to the browser keeps it awake while it copies. */
async function awake(work: Promise<void>): Promise<void> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 10_000);
  await work.finally(() => clearInterval(timer));
}

/** Makes the safety copies that are due, or all of them `now`, one after the other; looks again this evening. */
export function lookAtCopies(now = false): void {
  navigator.locks
    .request(queue, () => awake(copyAll(now)))
    .catch((error: unknown) => console.error('Copies could not be looked at', error));
}

/** Listens for the evening; call it synchronously when the background starts. */
export function listenToCopyAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) lookAtCopies();
  });
}
