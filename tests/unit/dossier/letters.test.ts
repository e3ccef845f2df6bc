import { describe, expect, test } from 'vitest';
import { everything } from '@/dossier/choice';
import { planExhibits } from '@/dossier/exhibits';
import { type Identity, readIdentity, requestKinds } from '@/dossier/identity';
import { caseFile } from '@/dossier/letters/case-file';
import { gapsOf, letterKinds, writeLetter } from '@/dossier/letters/letters';
import { hashed, procedure, step } from './hashed';

const journal = [
  hashed(1, '2026-11-02T08:02:14+01:00', procedure('1', 'Première demande')),
  hashed(2, '2026-11-04T10:15:00+01:00', procedure('1', 'Première demande')),
  hashed(3, '2026-11-12T07:58:00+01:00', procedure('1', 'Première demande')),
  hashed(4, '2026-11-13T07:58:00+01:00', {
    ...procedure('1', 'Première demande'),
    outcome: 'overloaded',
  }),
  step(5, 'email', '2026-11-06', { note: 'sans réponse' }),
];
const exhibits = planExhibits(journal, 3);

const person: Identity = readIdentity({
  ...{ title: 'Madame', lastName: 'Traoré', firstName: 'Kɔnɔ', birthDate: '1990-01-02' },
  ...{ birthPlace: 'Bamako', nationality: 'malienne', address: '1 rue X\n93000 Bobigny' },
  ...{ email: 'k@exemple.org', phone: '06', requestKind: 'renewal', permitEnds: '2026-12-31' },
  urgency: 'Mon employeur suspend mon contrat.',
});
const file = caseFile(journal, exhibits, person);

test('attempts are listed by period, overloads apart, steps with their exhibits', () => {
  const petition = writeLetter('petition', file);
  expect(petition).toContain(
    '3 tentatives relevées sans aucun créneau, du 2 novembre 2026 au 12 novembre 2026, sur 3 jours et 2 semaines',
  );
  expect(petition).toContain(
    '- semaine 45 de 2026 : 2 tentatives (le 2 novembre 2026 à 08 h 02 ; le 4 novembre 2026 à 10 h 15)',
  );
  expect(petition).toContain('- semaine 46 de 2026 : 1 tentative');
  expect(petition).toContain(
    'à 1 reprise, le site n’a pas pu être utilisé :\n- site surchargé : le 13 novembre 2026 à 07 h 58',
  );
  expect(petition).toContain(
    '- 6 novembre 2026 : courriel à la préfecture – sans réponse (pièce n° 4)',
  );
  expect(petition).toContain('3. Captures d’écran du site');
});

test('the request has all its parts, for the right court', () => {
  const petition = writeLetter('petition', file);
  expect(petition).toContain('Tribunal administratif de Montreuil');
  for (const part of [
    'POUR\n',
    'CONTRE\n',
    'OBJET\n',
    'FAITS ET PROCÉDURE',
    'SUR L’URGENCE',
    'SUR L’UTILITÉ',
    'SUR L’ABSENCE D’OBSTACLE',
    'SUR LE CARACTÈRE SÉRIEUX',
    'PAR CES MOTIFS',
    'astreinte',
    'L. 761-1',
    'LISTE DES PIÈCES',
  ]) {
    expect(petition).toContain(part);
  }
  expect(petition).toContain('l’urgence est en principe présumée');
  expect(petition).toContain('prend fin le 31 décembre 2026');
});

test.each(requestKinds)('the urgency of a %s is argued as the case law allows', (requestKind) => {
  const petition = writeLetter('petition', { ...file, identity: { ...person, requestKind } });
  expect(petition.includes('en principe présumée')).toBe(requestKind === 'renewal');
  expect(petition.includes('très difficile à établir')).toBe(requestKind === 'naturalisation');
});

/** Everything that the letters may cite; nothing else is checked. */
const citable = [
  /^L\. 521-3$/,
  /^L\. 911-1$/,
  /^L\. 761-1$/,
  /^n° 435594$/,
  /^n° 453391$/,
  /^n° 448178$/,
];

describe.each(letterKinds)('%s', (kind) => {
  const full = writeLetter(kind, file);
  const empty = writeLetter(kind, caseFile([], [], readIdentity(null)));

  test('cites only what was checked', () => {
    const cited = full.match(/\b[LRD]\. ?\d+-\d+(-\d+)?|n° \d{5,6}\b/g) ?? [];
    for (const one of cited) expect(citable.some((pattern) => pattern.test(one))).toBe(true);
  });

  test('an empty dossier leaves gaps, invents nothing', () => {
    expect(gapsOf(empty).length).toBeGreaterThan(3);
    expect(empty).not.toMatch(/undefined|null|NaN|Invalid/);
    expect(full).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  test('what is told is no gap any more', () => {
    expect(gapsOf(full).length).toBeLessThan(gapsOf(empty).length);
    if (kind !== 'witness') expect(full).toContain('Madame Kɔnɔ Traoré');
  });

  test('prints the journal’s last hash and its date', () => {
    const [last] = journal.slice(-1);
    expect(full).toContain(last?.hash);
    expect(full).toContain('3 novembre 2026 à 08:02:14');
  });
});

test('slots that were offered are told, and why none was taken is left to say', () => {
  const offered = hashed(6, '2026-11-14T08:00:00+01:00', {
    ...procedure('1', 'Première demande'),
    outcome: 'slots-offered',
  });
  const told = caseFile([...journal, offered], exhibits, person);
  for (const kind of ['email', 'letter', 'petition'] as const) {
    expect(writeLetter(kind, told)).toContain(
      'Des créneaux se sont affichés le 14 novembre 2026 à 08 h 00 : [à compléter : pourquoi ils n’ont pas pu être pris]',
    );
    expect(writeLetter(kind, file)).not.toContain('Des créneaux se sont affichés');
  }
});

test('letters tell of what is joined alone', () => {
  const since = { ...everything, from: '2026-11-10' };
  const petition = writeLetter('petition', caseFile(journal, exhibits, person, since));
  expect(petition).toContain('1 tentative relevée sans aucun créneau, le 12 novembre 2026');
});

test('an appointment is no step towards one, and a closed booking no failure of the site', () => {
  const more = [
    ...journal,
    step(6, 'appointment', '2026-11-15'),
    hashed(7, '2026-11-16T08:00:00+01:00', { ...procedure('1', 'A'), outcome: 'closed' }),
  ];
  const petition = writeLetter('petition', caseFile(more, exhibits, person));
  expect(petition).not.toContain('rendez-vous obtenu');
  expect(petition).toContain('à 1 reprise, le site');
});

test('the rule is not said to be met before it is', () => {
  const early = caseFile(journal.slice(0, 2), exhibits, person);
  expect(writeLetter('petition', early)).not.toContain('Tel est le cas ici');
  expect(writeLetter('petition', early)).toContain('le dossier ne les montre pas encore');
  expect(writeLetter('petition', file)).toMatch(
    /Tel est le cas ici : 3 tentatives .* \(pièce n° 3\)\./,
  );
});

test('a new request leaves out what came before', () => {
  const anew = [...journal, step(6, 'new-request', '2026-11-10')];
  const petition = writeLetter('petition', caseFile(anew, planExhibits(anew, 1), person));
  expect(petition).toContain('1 tentative relevée sans aucun créneau, le 12 novembre 2026');
  expect(petition).not.toContain('2 novembre 2026 à 08 h 02');
});

test('the court follows the département that the person gives', () => {
  const moved = (departement: string) =>
    writeLetter('petition', caseFile(journal, exhibits, { ...person, departement }));
  expect(moved('75')).toContain('Le préfet de police (Paris)');
  expect(moved('80')).toContain('Tribunal administratif d’Amiens');
  expect(moved('971')).toContain('Tribunal administratif de la Guadeloupe');
  expect(moved('974')).toContain('Tribunal administratif de La Réunion');
});

test('an identity that cannot be read is as not told, field by field', () => {
  const kept = readIdentity({ lastName: 'Traoré', email: 3, requestKind: 'autre', unknown: 1 });
  expect(kept).toMatchObject({ lastName: 'Traoré', email: '', requestKind: '' });
  expect(kept).not.toHaveProperty('unknown');
});
