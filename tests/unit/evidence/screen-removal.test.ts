import { beforeAll, expect, test } from 'vitest';
import { canonicalLine, followJournal, hashLine, verifyJournal } from '@/evidence/chain';
import { type CaptureDraft, type Entry, noPrevious, screenFrameIn } from '@/evidence/record';
import { faultsOf, verify } from '@/evidence/verify';
import { dossier, file, sampleDraft } from './sample';

// A picture of the shared screen may be taken out of a capture that stays: its hash stays, and a later line says why.

const screen = 'f'.repeat(64);
const screenFrame = {
  surface: 'monitor',
  width: 1_400,
  height: 1_000,
  at: '2026-11-03T07:02:14.300Z',
  delayMs: 180,
  messageVisible: null,
} as const;

const withScreen = (): CaptureDraft =>
  sampleDraft({
    screenFrame,
    files: { 'ecran.png': file(screen), 'page.txt': file('a'.repeat(64)) },
  });

type Link = { seq: number; prev: string };

const lines: string[] = [];
let hashes: string[] = [];

async function seal(entry: object, all: string[] = lines): Promise<void> {
  const last = all.at(-1);
  const prev = last === undefined ? noPrevious : await hashLine(last);
  const link: Link = { seq: all.length + 1, prev };
  all.push(canonicalLine({ ...entry, ...link } as Entry));
}

const removal = (change: object = {}) => {
  const { time } = sampleDraft();
  const link = { v: 2, id: crypto.randomUUID(), dossier, time } as const;
  const from = { seq: 1, hash: hashes[0], number: 1 };
  const reason = 'un message privé';
  return {
    ...link,
    kind: 'file-removal',
    from,
    file: 'ecran.png',
    sha256: screen,
    reason,
    ...change,
  };
};

beforeAll(async () => {
  await seal({ ...withScreen(), number: 1 });
  await seal({ ...sampleDraft(), number: 2 });
  hashes = await Promise.all(lines.map(hashLine));
  await seal(removal());
});

test('a capture of a sitting says what was shared, and how long after the reading', () => {
  const entry = JSON.parse(lines[0] ?? '');
  expect(screenFrameIn(entry)).toEqual(screenFrame);
  expect(screenFrameIn({ ...entry, screenFrame: { missing: 'essai' } })).toBeNull();
  expect(screenFrameIn({ ...entry, screenFrame: undefined })).toBeNull();
});

test('the removal holds where it names the line, its hash and the file that it has', async () => {
  expect(await verifyJournal(lines)).toMatchObject({ seq: 3, number: 2 });
});

const wrong: [string, object][] = [
  ['a line that is not there', { from: { seq: 9, hash: screen, number: 9 } }],
  ['its own line', { from: { seq: 3, hash: screen, number: 1 } }],
  ['another hash of the line', { from: { seq: 1, hash: 'e'.repeat(64), number: 1 } }],
  ['another number', { number: 7 }],
  ['another hash of the file', { sha256: 'e'.repeat(64) }],
  ['a capture without such a file', { second: true }],
];

test.each(wrong)('a removal that names %s is a fault', async (_, change) => {
  const all = lines.slice(0, 2);
  const { second, number, ...plain } = change as { second?: boolean; number?: number };
  const from = { seq: 1, hash: hashes[0], number: number ?? 1 };
  const second_ = { seq: 2, hash: hashes[1], number: 2 };
  await seal(removal({ from: second ? second_ : from, ...plain }), all);
  expect(await verifyJournal(all)).toEqual({ seq: 3, reason: 'wrong-deletion' });
});

test.each([
  ['any other file', { file: 'page.txt' }],
  ['no reason', { reason: '  ' }],
])('a removal of %s is no entry', async (_, change) => {
  const all = lines.slice(0, 2);
  await seal(removal(change), all);
  expect((await followJournal(all)).at(-1)?.fault?.reason).toBe('not-an-entry');
});

const look = (found: (name: string) => 'missing' | 'left-out' | { sha256: string }, all = lines) =>
  verify({ lines: all, file: async (_, name) => found(name), stamps: async () => [] });

const text = { sha256: 'a'.repeat(64) };

test.each(['missing', 'left-out'] as const)(
  'a file that is %s and was taken out is said to be so',
  async (state) => {
    const report = await look((name) => (name === 'ecran.png' ? state : text));
    expect(faultsOf(report)).toEqual([]);
    expect(report.entries[0]?.notes).toContainEqual({
      seq: 1,
      kind: 'file-removed',
      file: 'ecran.png',
    });
  },
);

test('another file of the same capture may not be missing for that', async () => {
  const report = await look((name) => (name === 'page.txt' ? 'missing' : { sha256: screen }));
  expect(faultsOf(report)).toEqual([{ seq: 1, file: 'page.txt', reason: 'file-missing' }]);
});

test('without the line that says why, a missing picture is a fault', async () => {
  const report = await look((name) => (name === 'ecran.png' ? 'missing' : text), lines.slice(0, 2));
  expect(faultsOf(report)).toEqual([{ seq: 1, file: 'ecran.png', reason: 'file-missing' }]);
});

test('a capture that was deleted after its picture was taken out leaves a sound journal', async () => {
  const { time } = sampleDraft();
  const link = { v: 2, id: crypto.randomUUID(), dossier, time } as const;
  const all = [...lines];
  const deleted = { seq: 1, hash: hashes[0], prev: noPrevious, number: 1 };
  await seal({ ...link, kind: 'deletion', deleted, reason: 'essai' }, all);
  all[0] = canonicalLine({ v: 2, kind: 'removed', ...deleted } as never);
  expect(await verifyJournal(all)).toMatchObject({ seq: 4 });
});
