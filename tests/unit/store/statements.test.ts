import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { verifyJournal } from '@/evidence/chain';
import { append, journalRows } from '@/store/journal';
import { storeProblem } from '@/store/problem';
import { appendStatement, statementsSince } from '@/store/statements';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

test('what the person says of a capture is sealed after it, and read back by its number', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  await append(sampleDraft({ dossier }), new Map());
  await appendStatement(dossier, { of: 1, about: 'outcome', says: 'no-slot' });
  await appendStatement(dossier, { of: 2, about: 'blocked', says: 'other', words: 'Page figée.' });
  const rows = await journalRows(dossier);
  expect(await verifyJournal(rows.map(({ line }) => line))).toMatchObject({ seq: 4, number: 2 });
  expect(await statementsSince(dossier, 2)).toMatchObject([{ of: 2, words: 'Page figée.' }]);
  expect(await statementsSince(dossier, 1)).toHaveLength(2);
});

test.each([
  ['of no capture', { of: 7, about: 'outcome', says: 'no-slot' }],
  ['with a code of another subject', { of: 1, about: 'slots', says: 'no-slot' }],
] as const)('a statement %s is not sealed', async (_, told) => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  await expect(appendStatement(dossier, told)).rejects.toThrow();
  expect(await journalRows(dossier)).toHaveLength(1);
});

test('a store that a later version has made is said to be that', () => {
  expect(storeProblem(new DOMException('', 'VersionError'))).toBe('storage-newer');
});
