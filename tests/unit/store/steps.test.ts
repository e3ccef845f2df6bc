import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { stepText } from '@/dossier/steps';
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

test('the signatures of a joined e-mail are read when it is joined, and sealed with it', async () => {
  const dossier = await freshDossier();
  const bh = '2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=';
  const signature = `DKIM-Signature: v=1; a=rsa-sha256; d=interieur.gouv.fr; s=k1; h=from:date; bh=${bh}`;
  const body = 'Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n';
  const papers = [
    new File([`${signature}\r\nFrom: a@interieur.gouv.fr\r\n\r\n${body}`], 'reponse.eml'),
    new File(['From: moi@exemple.fr\r\n\r\nBonjour'], 'envoye.EML'),
    new File(['%PDF'], 'lettre.pdf'),
  ];
  const told = { step: 'reply', day: '2026-11-20', note: '', time, papers } as const;
  const entry = await appendStep(dossier, told);
  if (entry.kind !== 'step') throw new Error('No step');
  const fields = ['from', 'date'];
  const found = { domain: 'interieur.gouv.fr', selector: 'k1', fields, body: true, unsigned: 0 };
  expect(entry).toMatchObject({ mails: { 'piece-1.eml': [found], 'piece-2.eml': [] } });
  const sheet = stepText(entry, 'a'.repeat(64));
  expect(sheet).toContain(
    '  piece-1.eml : reponse.eml\n    signé par le domaine interieur.gouv.fr, empreinte du corps conforme. Champs signés : expéditeur, date. Signature à vérifier avec la clé publique du domaine : dig +short TXT k1._domainkey.interieur.gouv.fr',
  );
  expect(sheet).toContain('  piece-2.eml : envoye.EML\n    sans signature DKIM');
  expect(sheet).toContain('  piece-3.pdf : lettre.pdf\n');
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
