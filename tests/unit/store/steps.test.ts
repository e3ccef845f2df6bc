import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { firstFault } from '@/store/evidence';
import { readFile, removeEntry } from '@/store/journal';
import { appendStep, stepsOf } from '@/store/steps';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

const { time } = sampleDraft();

test('a step is kept with its papers, under plain names, and their own are recorded', async () => {
  const dossier = await freshDossier();
  const papers = [
    new File(['%PDF'], 'Lettre à la préfecture.PDF'),
    new File(['From: moi'], '../../courriel.eml'),
    new File(['?'], 'sans extension'),
  ];
  const told = { step: 'letter', day: '2026-11-20', note: 'envoyée', time, papers } as const;
  const entry = await appendStep(dossier, told);
  expect(entry).toMatchObject({
    kind: 'step',
    seq: 1,
    step: 'letter',
    day: '2026-11-20',
    note: 'envoyée',
    names: {
      'piece-1.pdf': 'Lettre à la préfecture.PDF',
      'piece-2.eml': '../../courriel.eml',
      'piece-3.bin': 'sans extension',
    },
  });
  expect(await (await readFile(entry.id, 'piece-2.eml'))?.text()).toBe('From: moi');
  expect(await firstFault(dossier)).toBeNull();
});

test('steps are listed by their day, whenever they were written down; a deleted one is not', async () => {
  const dossier = await freshDossier();
  for (const day of ['2026-11-20', '2026-10-01', '2026-11-05']) {
    await appendStep(dossier, { step: 'email', day, note: '', time, papers: [] });
  }
  expect((await stepsOf(dossier)).map(({ day }) => day)).toEqual([
    ...['2026-10-01', '2026-11-05', '2026-11-20'],
  ]);
  await removeEntry(dossier, 2, 'erreur de date', time);
  expect((await stepsOf(dossier)).map(({ day }) => day)).toEqual(['2026-11-05', '2026-11-20']);
  expect(await firstFault(dossier)).toBeNull();
});

test('a day that does not exist is refused', async () => {
  const dossier = await freshDossier();
  const told = { step: 'email', day: '2026-13-40', note: '', time, papers: [] } as const;
  await expect(appendStep(dossier, told)).rejects.toThrow();
  expect(await stepsOf(dossier)).toEqual([]);
});
