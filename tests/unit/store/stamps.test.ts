import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sha256 } from '@/evidence/hash';
import type { Token } from '@/evidence/timestamp/token';
import { eraseDossier } from '@/store/dossiers';
import { append, journalRows } from '@/store/journal';
import { chooseAuthority } from '@/store/stamping';
import {
  hurryStamps,
  keepStamp,
  nextStamp,
  postponeStamp,
  queueHead,
  stampsOf,
} from '@/store/stamps';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

const url = 'http://horodatage.test/';
const token: Token = {
  at: '2026-11-03T07:02:20.000Z',
  policy: '1.2',
  serial: '01',
  signer: 'Essai',
  authority: null,
  chain: [],
  loose: 0,
  certificates: [],
};
const files = { request: new Uint8Array([1]), reply: new Uint8Array([2]) };

test('nothing is queued while time stamping is off', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  expect(await nextStamp()).toBeUndefined();
});

test('a sealed entry is queued, stamped, and the next one carries the answer’s hash', async () => {
  const dossier = await freshDossier();
  await chooseAuthority({ name: 'Essai', url });
  const first = await append(sampleDraft({ dossier }), new Map());
  expect(first).not.toHaveProperty('lastToken');
  const [row] = await journalRows(dossier);
  const waiting = await nextStamp();
  if (!waiting) throw new Error('No stamp waits');
  expect(waiting).toMatchObject({ dossier, seq: 1, hash: row?.hash, tries: 0 });
  await postponeStamp(waiting, 'unreachable', Date.now() + 60_000);
  const postponed = await nextStamp();
  expect(postponed).toMatchObject({ tries: 1, problem: 'unreachable' });
  if (postponed) await keepStamp(postponed, files, token, url);
  expect(await nextStamp()).toBeUndefined();
  expect((await stampsOf(dossier)).get(1)).toMatchObject({ kept: { at: token.at, url } });
  const next = await append(sampleDraft({ dossier }), new Map());
  expect(next.lastToken).toBe(await sha256(files.reply));
  await chooseAuthority(null);
});

test('the journal’s end is queued once when time stamping is turned on', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  await append(sampleDraft({ dossier }), new Map());
  await queueHead(dossier, new Date());
  await queueHead(dossier, new Date());
  expect([...(await stampsOf(dossier)).keys()]).toEqual([2]);
});

test('stamps that failed are all due at once when another authority is chosen', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  await queueHead(dossier, new Date());
  const waiting = (await stampsOf(dossier)).get(1);
  if (!waiting) throw new Error('No stamp waits');
  await postponeStamp(waiting, 'bad-signature', Date.now() + 6 * 3_600_000);
  const now = new Date();
  await hurryStamps(now);
  const hurried = (await stampsOf(dossier)).get(1);
  expect(hurried).toMatchObject({ due: now.getTime(), tries: 0, problem: null });
});

test('a stamp that comes for an erased dossier is thrown away', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  await queueHead(dossier, new Date());
  const waiting = (await stampsOf(dossier)).get(1);
  if (!waiting) throw new Error('No stamp waits');
  await eraseDossier(dossier);
  await keepStamp(waiting, files, token, url);
  await postponeStamp(waiting, 'unreachable', 1);
  expect((await stampsOf(dossier)).size).toBe(0);
});
