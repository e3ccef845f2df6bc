import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { emptyHead } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import { mostStamps } from '@/evidence/verify';
import { eraseDossier } from '@/store/dossiers';
import { append, journalRows } from '@/store/journal';
import type { KeptStamp, StampRow } from '@/store/schema';
import {
  addAuthority,
  claimOpening,
  dropAuthority,
  endRests,
  noteRest,
  noteStampRequest,
  readStamping,
} from '@/store/stamping';
import {
  countStamps,
  headOf,
  hurryStamps,
  keepStamp,
  mergeStamps,
  nextStamp,
  postponeStamp,
  queueHead,
  settleStamp,
  stampsOf,
} from '@/store/stamps';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

const [greek, belgian] = ['https://greece.test/tsa', 'http://belgium.test/tsa'];

/** A stamp of an authority, so many seconds after eight; its answer is its second. */
const stampAt = (second: number, url = greek): KeptStamp => ({
  request: new Uint8Array([1]),
  reply: new Uint8Array([second, url.length]),
  at: new Date(Date.UTC(2026, 10, 3, 7, 0, second)).toISOString(),
  signer: 'Essai',
  url,
});

/** When what is not settled is due again. */
const later = Date.UTC(2031, 0, 1);

beforeEach(async () => {
  await endRests();
  for (const { url } of (await readStamping()).authorities) await dropAuthority(url);
});

/** The row of the stamp that a dossier's end waits for. */
async function waitingOf(dossier: string): Promise<StampRow> {
  await queueHead(dossier, new Date());
  const row = [...(await stampsOf(dossier)).values()].at(-1);
  if (row?.due === undefined) throw new Error('No stamp waits');
  return row;
}

const add = (dossier: string) => append(sampleDraft({ dossier }), new Map());
const keptOf = async (dossier: string, seq: number) => (await stampsOf(dossier)).get(seq)?.kept;

test('nothing is queued while time stamping is off', async () => {
  await add(await freshDossier());
  expect(await nextStamp()).toBeUndefined();
});

test('a sealed entry is queued, stamped, and the next one carries the answer’s hash', async () => {
  const dossier = await freshDossier();
  await addAuthority({ name: 'Essai', url: greek });
  const first = await add(dossier);
  expect(first).not.toHaveProperty('lastToken');
  const [row] = await journalRows(dossier);
  const waiting = await nextStamp();
  if (!waiting) throw new Error('No stamp waits');
  expect(waiting).toMatchObject({ dossier, seq: 1, hash: row?.hash, tries: 0, kept: [] });
  await postponeStamp(waiting, 'unreachable', Date.now() + 60_000);
  expect(await nextStamp()).toMatchObject({ tries: 1, problem: 'unreachable' });
  const stamp = stampAt(2);
  await keepStamp(waiting, stamp);
  await settleStamp(waiting, later);
  expect(await nextStamp()).toBeUndefined();
  expect((await stampsOf(dossier)).get(1)).toMatchObject({ problem: null, kept: [stamp] });
  expect((await add(dossier)).lastToken).toBe(await sha256(stamp.reply));
});

test('of two authorities, one that does not answer keeps nothing of the other’s from being kept', async () => {
  const dossier = await freshDossier();
  await addAuthority({ name: 'Grèce', url: greek });
  await addAuthority({ name: 'Belgique', url: belgian });
  await add(dossier);
  const waiting = await waitingOf(dossier);
  await keepStamp(waiting, stampAt(2));
  await postponeStamp(waiting, 'unreachable', 5);
  const row = (await stampsOf(dossier)).get(1);
  expect(row).toMatchObject({ due: 5, problem: 'unreachable', kept: [stampAt(2)] });
  expect(countStamps([...(await stampsOf(dossier)).values()])).toEqual({ kept: 1, waiting: 0 });
  await keepStamp(waiting, stampAt(9, belgian));
  await settleStamp(waiting, later);
  expect(await keptOf(dossier, 1)).toEqual([stampAt(2), stampAt(9, belgian)]);
  expect((await stampsOf(dossier)).get(1)).not.toHaveProperty('due');
});

test('an authority that is added twice is asked once, and one that is dropped no more', async () => {
  await addAuthority({ name: 'Grèce', url: greek });
  await addAuthority({ name: 'Belgique', url: belgian });
  await addAuthority({ name: 'Grèce', url: greek });
  expect((await readStamping()).authorities.map(({ url }) => url)).toEqual([belgian, greek]);
  await dropAuthority(belgian);
  expect((await readStamping()).authorities.map(({ url }) => url)).toEqual([greek]);
});

test('a page that is opened is stamped once in two minutes, and never while stamping is off', async () => {
  const eight = Date.UTC(2030, 0, 1, 7);
  expect(await claimOpening(eight)).toBe(false);
  await addAuthority({ name: 'Grèce', url: greek });
  const claims = [0, 1, 119_999, 120_000, 239_999, 240_000].map(
    (after) => () => claimOpening(eight + after),
  );
  const answers: boolean[] = [];
  for (const claim of claims) answers.push(await claim());
  expect(answers).toEqual([true, false, false, true, false, true]);
  // The computer's clock was set back by an hour.
  expect(await claimOpening(eight - 3_600_000)).toBe(true);
  // An authority that was asked just before has answered, or is about to.
  await noteStampRequest(greek, eight + 400_000);
  expect(await claimOpening(eight + 414_999)).toBe(false);
  expect(await claimOpening(eight + 415_000)).toBe(true);
  // Two tabs at once.
  const both = await Promise.all([claimOpening(eight), claimOpening(eight)]);
  expect(both).toEqual([true, false]);
});

test('the stamp of an opening covers the journal’s end, or its beginning', async () => {
  const dossier = await freshDossier();
  const start = await headOf(dossier);
  expect(start).toEqual({ dossier, seq: 0, hash: emptyHead.hash });
  await keepStamp(start, stampAt(1));
  expect((await add(dossier)).lastToken).toBe(await sha256(stampAt(1).reply));
  const [row] = await journalRows(dossier);
  expect(await headOf(dossier)).toEqual({ dossier, seq: 1, hash: row?.hash });
  expect(countStamps((await stampsOf(dossier)).values())).toEqual({ kept: 0, waiting: 0 });
});

test('of several openings without an entry between, the last one is kept beside the entry’s own', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const head = await headOf(dossier);
  await keepStamp(head, stampAt(1));
  for (const second of [10, 20, 30]) await keepStamp(head, stampAt(second));
  expect(await keptOf(dossier, 1)).toEqual([stampAt(1), stampAt(30)]);
  const next = await add(dossier);
  expect(next.lastToken).toBe(await sha256(stampAt(30).reply));
  // An answer that comes after that entry: what it carries stays.
  await keepStamp(head, stampAt(40));
  expect(await keptOf(dossier, 1)).toEqual([stampAt(1), stampAt(30), stampAt(40)]);
  expect((await add(dossier)).lastToken).toBe(await sha256(stampAt(40).reply));
});

test('no entry carries a stamp that is not kept, however many are tried', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const head = await headOf(dossier);
  for (let second = 1; second <= 9; second += 1)
    await keepStamp(head, stampAt(second, `http://${'x'.repeat(second)}.test/`));
  const many = (await keptOf(dossier, 1)) ?? [];
  expect(many).toHaveLength(mostStamps);
  const carried = (await add(dossier)).lastToken;
  expect(await Promise.all(many.map(({ reply }) => sha256(reply)))).toContain(carried);
  await keepStamp(head, stampAt(59));
  expect(await keptOf(dossier, 1)).toEqual(many);
  expect((await add(dossier)).lastToken).toBe(carried);
});

test('stamps of two computers are merged: each once, the oldest first, what is here before the others', () => {
  expect(mergeStamps([stampAt(5)], [stampAt(2), stampAt(5), stampAt(9)])).toEqual(
    [2, 5, 9].map((second) => stampAt(second)),
  );
  const there = Array.from({ length: 20 }, (_, index) => stampAt(index + 10));
  const merged = mergeStamps([stampAt(59)], there);
  expect(merged).toHaveLength(mostStamps);
  expect(merged).toContainEqual(stampAt(59));
});

test('every hash that an entry carries is of a stamp that is kept, whatever comes at the same time', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  for (let round = 0; round < 20; round += 1) {
    const head = await headOf(dossier);
    await Promise.all([
      keepStamp(head, stampAt(round)),
      add(dossier),
      keepStamp(head, stampAt(round + 20)),
      keepStamp(head, stampAt(round + 40, belgian)),
    ]);
  }
  const kept = [...(await stampsOf(dossier)).values()].flatMap((row) => row.kept);
  const known = new Set(await Promise.all(kept.map(({ reply }) => sha256(reply))));
  const carried = (await journalRows(dossier)).flatMap(
    ({ line }) => JSON.parse(line).lastToken ?? [],
  );
  expect(carried.length).toBeGreaterThan(15);
  expect(carried.filter((hash) => !known.has(hash))).toEqual([]);
});

test('a stamp of a line that is another by now is thrown away', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const head = await headOf(dossier);
  await keepStamp({ ...head, hash: 'f'.repeat(64) }, stampAt(2));
  expect((await stampsOf(dossier)).size).toBe(0);
  expect(await add(dossier)).not.toHaveProperty('lastToken');
});

test('an authority that is added while another one answers is asked too', async () => {
  const dossier = await freshDossier();
  await addAuthority({ name: 'Grèce', url: greek });
  await add(dossier);
  const waiting = await waitingOf(dossier);
  await addAuthority({ name: 'Belgique', url: belgian });
  await keepStamp(waiting, stampAt(2));
  await settleStamp(waiting, later);
  expect((await stampsOf(dossier)).get(1)).toMatchObject({ due: later, kept: [stampAt(2)] });
  await keepStamp(waiting, stampAt(9, belgian));
  await settleStamp(waiting, later);
  expect((await stampsOf(dossier)).get(1)).not.toHaveProperty('due');
});

test('an authority that gave nothing is left alone for a while, and holds up no opening of the other', async () => {
  const eight = Date.UTC(2040, 0, 1, 7);
  await addAuthority({ name: 'Grèce', url: greek });
  await noteRest(greek, { until: eight + 60_000, problem: 'unreachable' });
  expect(await claimOpening(eight)).toBe(false);
  await addAuthority({ name: 'Belgique', url: belgian });
  expect(await claimOpening(eight)).toBe(true);
  await dropAuthority(belgian);
  expect(await claimOpening(eight + 200_000)).toBe(true);
  await noteRest(greek, null);
  expect((await readStamping()).resting).toEqual({});
});

test('two services of one host are asked at one distance', async () => {
  const [one, other] = ['http://timestamp.test/', 'http://timestamp.test/qualified'];
  const eight = Date.UTC(2050, 0, 1, 7);
  await addAuthority({ name: 'Un', url: one });
  await addAuthority({ name: 'Autre', url: other });
  await noteStampRequest(one, eight);
  expect(await claimOpening(eight + 1_000)).toBe(false);
});

test('the journal’s end is queued once when time stamping is turned on', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  await add(dossier);
  await queueHead(dossier, new Date());
  await queueHead(dossier, new Date());
  expect([...(await stampsOf(dossier)).keys()]).toEqual([2]);
});

test('an end that one authority has stamped is asked for again when another is added, and keeps what it has', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const waiting = await waitingOf(dossier);
  await keepStamp(waiting, stampAt(2));
  await settleStamp(waiting, later);
  expect(await waitingOf(dossier)).toMatchObject({ seq: 1, kept: [stampAt(2)] });
});

test('stamps that failed are all due at once when another authority is chosen', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const waiting = await waitingOf(dossier);
  await postponeStamp(waiting, 'bad-signature', Date.now() + 6 * 3_600_000);
  const now = new Date();
  await hurryStamps(now);
  const hurried = (await stampsOf(dossier)).get(1);
  expect(hurried).toMatchObject({ due: now.getTime(), tries: 0, problem: null });
});

test('a stamp that comes for an erased dossier is thrown away', async () => {
  const dossier = await freshDossier();
  await add(dossier);
  const waiting = await waitingOf(dossier);
  await eraseDossier(dossier);
  await keepStamp(waiting, stampAt(2));
  await postponeStamp(waiting, 'unreachable', 1);
  await settleStamp(waiting, later);
  expect((await stampsOf(dossier)).size).toBe(0);
});
