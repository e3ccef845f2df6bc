import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { verifyJournal } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import { captureNumbered, capturesSince, summarise } from '@/store/captures';
import { openDatabase } from '@/store/database';
import { eraseDossier, openDossier } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';
import { append, journalRows, readFile, removeEntry } from '@/store/journal';
import { DossierErased } from '@/store/problem';
import { nameProcedure } from '@/store/procedures';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

const time = sampleDraft().time;

async function captured(dossier: string, content: string) {
  const blob = new Blob([content]);
  const draft = sampleDraft({ dossier, files: { 'page.txt': await fileFacts(blob) } });
  return append(draft, new Map([['page.txt', blob]]));
}

const linesOf = async (dossier: string) => (await journalRows(dossier)).map(({ line }) => line);

test('a deleted capture leaves its place, its hash and the reason, and the chain holds', async () => {
  const dossier = await freshDossier();
  const [, second] = [await captured(dossier, 'un'), await captured(dossier, 'deux')];
  await captured(dossier, 'trois');
  const before = await journalRows(dossier);
  await removeEntry(dossier, 2, 'mauvaise démarche', time);
  const lines = await linesOf(dossier);
  expect(JSON.parse(lines[1] ?? '')).toEqual({
    v: 2,
    kind: 'removed',
    seq: 2,
    hash: before[1]?.hash,
    prev: before[0]?.hash,
    number: 2,
  });
  expect(lines.join('\n')).not.toContain(second.id);
  expect(await readFile(second.id, 'page.txt')).toBeUndefined();
  expect(JSON.parse(lines[3] ?? '')).toMatchObject({
    kind: 'deletion',
    reason: 'mauvaise démarche',
    deleted: { seq: 2, hash: before[1]?.hash, prev: before[0]?.hash, number: 2 },
  });
  expect(await verifyJournal(lines)).toMatchObject({ seq: 4, number: 3 });
  expect(await firstFault(dossier)).toBeNull();
});

test('numbers are not given again, and counts follow', async () => {
  const dossier = await freshDossier();
  await captured(dossier, 'un');
  await captured(dossier, 'deux');
  await removeEntry(dossier, 2, 'essai', time);
  const summary = await summarise(dossier);
  expect(summary).toMatchObject({ total: 1, last: { number: 1 } });
  expect(await captured(dossier, 'trois')).toMatchObject({ number: 3, seq: 4 });
});

test('what was deleted cannot be deleted again, nor a deletion', async () => {
  const dossier = await freshDossier();
  await captured(dossier, 'un');
  await removeEntry(dossier, 1, 'essai', time);
  await expect(removeEntry(dossier, 1, 'essai', time)).rejects.toThrow();
  await expect(removeEntry(dossier, 2, 'essai', time)).rejects.toThrow();
  await expect(removeEntry(dossier, 9, 'essai', time)).rejects.toThrow();
  expect(await linesOf(dossier)).toHaveLength(2);
});

test('two deletions of one capture at once make one', async () => {
  const dossier = await freshDossier();
  await captured(dossier, 'un');
  const both = [removeEntry(dossier, 1, 'a', time), removeEntry(dossier, 1, 'b', time)];
  const settled = await Promise.allSettled(both);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await verifyJournal(await linesOf(dossier))).toMatchObject({ seq: 2 });
});

test('a deletion without a reason is refused and deletes nothing', async () => {
  const dossier = await freshDossier();
  const { id } = await captured(dossier, 'un');
  await expect(removeEntry(dossier, 1, '  ', time)).rejects.toThrow();
  expect(await readFile(id, 'page.txt')).toBeDefined();
});

test('an erased dossier leaves nothing, and takes nothing more', async () => {
  const dossier = await freshDossier();
  const other = await freshDossier();
  const { id } = await captured(dossier, 'un');
  await captured(other, 'autre');
  const database = await openDatabase();
  const place = { system: 'ez-booking', host: 'www.seine-saint-denis.gouv.fr', id: '4242' };
  await append(sampleDraft({ dossier, procedure: { ...place, label: 'ma démarche' } }), new Map());
  await nameProcedure(place, 'ma démarche');
  await database.put('pending', { id: 'x' } as never);
  await eraseDossier(dossier);
  // What was being written would be sealed into the next dossier.
  expect(await database.getAll('pending')).toEqual([]);
  expect(await database.getAll('procedures')).toEqual([]);
  expect(await journalRows(dossier)).toEqual([]);
  expect(await readFile(id, 'page.txt')).toBeUndefined();
  await expect(captured(dossier, 'deux')).rejects.toThrow(DossierErased);
  expect(await journalRows(other)).toHaveLength(1);
  expect(await openDossier()).not.toBe(dossier);
});

test('the check-up names the damaged entry and file', async () => {
  const dossier = await freshDossier();
  const first = await captured(dossier, 'un');
  for (const content of ['deux', 'trois', 'quatre']) await captured(dossier, content);
  expect(await firstFault(dossier, 2)).toBeNull();
  const database = await openDatabase();
  await database.put('files', { entry: first.id, name: 'page.txt', blob: new Blob(['abîmé']) });
  expect(await firstFault(dossier, 2)).toBeNull();
  expect(await firstFault(dossier)).toEqual({ seq: 1, file: 'page.txt', reason: 'file-changed' });
  await database.delete('files', [first.id, 'page.txt']);
  expect(await firstFault(dossier)).toEqual({ seq: 1, file: 'page.txt', reason: 'file-missing' });
});

test('one line that cannot be read hides none of the others', async () => {
  const dossier = await freshDossier();
  await captured(dossier, 'un');
  await captured(dossier, 'deux');
  const [, row] = await journalRows(dossier);
  if (!row) throw new Error('No second row');
  const database = await openDatabase();
  await database.put('entries', { ...row, line: '{"v":1,' });
  expect((await capturesSince(dossier, new Date(0))).map(({ number }) => number)).toEqual([1]);
  expect((await summarise(dossier)).last).toMatchObject({ number: 1 });
  expect(await captureNumbered(dossier, 2)).toBeNull();
  expect((await captured(dossier, 'trois')).seq).toBe(3);
});

test('the check-up names a line that is not what was written', async () => {
  const dossier = await freshDossier();
  await captured(dossier, 'un');
  await captured(dossier, 'deux');
  const [, row] = await journalRows(dossier);
  if (!row) throw new Error('No second row');
  const database = await openDatabase();
  await database.put('entries', {
    ...row,
    line: row.line.replace('2026-11-03T08', '2026-11-03T09'),
  });
  expect(await firstFault(dossier, 1)).toEqual({ seq: 2, file: null, reason: 'line-changed' });
});
