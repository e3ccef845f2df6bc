import { describe, expect, test } from 'vitest';
import { everything } from '@/dossier/choice';
import { type Identity, readIdentity, requestKinds } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { areCitationsStale, citations } from '@/dossier/letters/citations';
import { draftLetters, gapsOf, letterKinds, writeLetter } from '@/dossier/letters/letters';
import { readSituation } from '@/dossier/situation';
import type { CaptureRecord, LatestCapture } from '@/evidence/record';
import { caseOf, hashed, planned, procedure, step } from './hashed';

const journal = [
  hashed(1, '2026-11-02T08:02:14+01:00', procedure('1', 'Première demande')),
  hashed(2, '2026-11-04T10:15:00+01:00', procedure('1', 'Première demande')),
  hashed(3, '2026-11-12T07:58:00+01:00', procedure('1', 'Première demande')),
  hashed(4, '2026-11-13T07:58:00+01:00', {
    ...procedure('1', 'Première demande'),
    outcome: 'overloaded',
  }),
  step(5, 'email', '2026-11-06', {
    note: 'sans réponse',
    names: { 'piece-1.eml': 'envoi.eml' },
    files: { 'piece-1.eml': { sha256: 'a'.repeat(64), bytes: 5, crc32: '00000000' } },
  }),
];
const exhibits = planned(journal, 3);

const person: Identity = readIdentity({
  title: 'Madame',
  lastName: 'Traoré',
  firstName: 'Kɔnɔ',
  birthDate: '1990-01-02',
  birthPlace: 'Bamako',
  nationality: 'malienne',
  address: '1 rue X\n93000 Bobigny',
  email: 'k@exemple.org',
  phone: '06',
  requestKind: 'renewal',
  permitEnds: '2026-12-31',
  urgency: 'Mon employeur suspend mon contrat.',
});
const clear = readSituation({ removalOrder: 'no', refusal: 'no', filed: 'no' });
const file = caseOf(journal, exhibits, person, clear);

const at = (number: number, legal: string, change: Partial<LatestCapture> = {}) =>
  hashed(number, legal, { ...procedure('1', 'Première demande'), ...change });
const petitionOf = (entries: HashedEntry[], identity = person) =>
  writeLetter('petition', caseOf(entries, planned([], 1), identity, clear));

test('attempts are listed by period, overloads apart, steps with their exhibits', () => {
  const petition = writeLetter('petition', file);
  expect(petition).toContain(
    '3 tentatives, réparties sur 3 journées entre le 2 novembre et le 12 novembre 2026 (10 jours), toutes sans créneau',
  );
  expect(petition).toContain(
    '- semaine du lundi 2 novembre 2026 : le 2 novembre à 8 h 02 (3-1) ; le 4 novembre à 10 h 15 (3-2)',
  );
  expect(petition).toContain('- semaine du lundi 9 novembre 2026 : le 12 novembre à 7 h 58 (3-3)');
  expect(petition).toMatch(
    /À une reprise, le site n’a pas pu être utilisé :\n- site surchargé ou demandes limitées.* : le 13 novembre 2026 à 7 h 58 \(3-4\)/,
  );
  expect(petition).toContain(
    '- 6 novembre 2026 : courriel à la préfecture – sans réponse (pièce n° 4)',
  );
  expect(petition).toContain('3. Tentatives sur le site');
});

test('the request has all its parts, in order, for one judge of the right court', () => {
  const petition = writeLetter('petition', file);
  const parts = [
    'RÉFÉRÉ\n',
    'À Madame la Présidente ou Monsieur le Président du tribunal administratif de Montreuil, juge des référés',
    'POUR\n',
    'CONTRE\nL’État, représenté par le préfet de la Seine-Saint-Denis',
    'OBJET\n',
    'I. LES FAITS',
    '1. Ma situation.',
    '2. Un rendez-vous qui ne se prend que sur internet.',
    '3. Mes tentatives.',
    'II. LA DISCUSSION',
    'points 3 et 4',
    'A. L’utilité de la mesure',
    'B. L’urgence',
    'C. L’absence d’obstacle et de contestation sérieuse',
    'D. Le sérieux de la demande',
    'III. LES CONCLUSIONS',
    '1° d’enjoindre au préfet',
    '2° d’enjoindre que ce rendez-vous ait lieu dans le délai d’un mois',
    'astreinte',
    'L. 761-1',
    'BORDEREAU DES PIÈCES',
  ];
  const places = parts.map((part) => petition.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Nothing for the person to read is in a pleading.
  expect(petition).not.toMatch(/à effacer|à relire avant/);
});

test.each(requestKinds)('the urgency of a %s is argued as the case law allows', (requestKind) => {
  const petition = writeLetter('petition', { ...file, identity: { ...person, requestKind } });
  expect(petition.includes('Pour un renouvellement, elle est en principe présumée')).toBe(
    requestKind === 'renewal',
  );
  expect(petition.includes('mesure d’éloignement')).toBe(
    requestKind === 'first' || requestKind === 'exceptional',
  );
});

/** Words of the tool, which no paper for the préfecture or the court uses. */
const jargon = /hash|SHA|empreinte|JSON|jsonl|snapdom|jeton/i;

describe.each(letterKinds)('%s', (kind) => {
  const full = writeLetter(kind, file);
  const empty = writeLetter(kind, caseOf([], [], readIdentity(null), clear));

  test('cites only what was checked', () => {
    const cited = full.match(/\b[LRD]\. ?\d+-\d+(-\d+)?|n° \d{5,6}\b/g) ?? [];
    for (const one of cited) expect(citations.map(({ reference }) => reference)).toContain(one);
  });

  test('an empty dossier leaves gaps, invents nothing', () => {
    // What only a witness knows is dotted, to be written by hand.
    const few = kind === 'operator' || kind === 'witness' || kind === 'sending';
    expect(gapsOf(empty).length).toBeGreaterThan(few ? 0 : 3);
    expect(empty).not.toMatch(/undefined|null|NaN|Invalid/);
    expect(full).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  test('what is known is no longer a gap', () => {
    expect(gapsOf(full).length).toBeLessThan(gapsOf(empty).length);
    if (kind === 'sending') return;
    const isOfOthers = ['witness', 'operator', 'intervention'].includes(kind);
    expect(full).toContain(isOfOthers ? 'Kɔnɔ TRAORÉ' : 'Mme Kɔnɔ TRAORÉ');
  });

  test('has no word of the tool, and its name in the attestations alone', () => {
    expect(full).not.toMatch(jargon);
    expect(/Sans créneau|extension/.test(full)).toBe(kind === 'attestation' || kind === 'operator');
  });

  test('fixes the journal by one line where it leaves for the préfecture, and nowhere else', () => {
    const line = `Réf. 5 / 03-11-2026 / ${'e'.repeat(32)}`;
    expect(full.includes(line)).toBe(kind === 'email' || kind === 'letter' || kind === 'reminder');
    expect(full).not.toMatch(/[0-9a-f]{33}/);
  });
});

test('slots that were offered are mentioned, with a gap for why none was taken', () => {
  const offered = hashed(6, '2026-11-14T08:00:00+01:00', {
    ...procedure('1', 'Première demande'),
    outcome: 'slots-offered',
  });
  const told = caseOf([...journal, offered], exhibits, person, clear);
  for (const kind of ['email', 'letter', 'petition'] as const) {
    expect(writeLetter(kind, told)).toContain(
      'Des créneaux se sont affichés le 14 novembre 2026 à 8 h 00 : [à compléter : pourquoi ils n’ont pas pu être pris]',
    );
    expect(writeLetter(kind, file)).not.toContain('Des créneaux se sont affichés');
  }
});

test('letters speak only of what is joined', () => {
  const since = { ...everything, from: '2026-11-10' };
  const petition = writeLetter('petition', caseOf(journal, exhibits, person, clear, since));
  expect(petition).toContain('1 tentative le 12 novembre 2026, sans créneau');
});

test('an appointment is no step towards one, and a closed booking no failure of the site', () => {
  const more = [
    ...journal,
    step(6, 'appointment', '2026-11-15'),
    hashed(7, '2026-11-16T08:00:00+01:00', { ...procedure('1', 'A'), outcome: 'closed' }),
  ];
  const petition = writeLetter('petition', caseOf(more, exhibits, person, clear));
  expect(petition).not.toContain('rendez-vous obtenu');
  expect(petition).toContain('À une reprise, le site');
});

/** Attempts that reach the floor: six on four days, in two weeks. */
const enough = [
  ...['2026-11-02T08:02:14', '2026-11-04T10:15:00', '2026-11-05T08:00:00', '2026-11-06T08:00:00'],
  ...['2026-11-10T08:00:00', '2026-11-12T07:58:00'],
].map((hour, index) => at(index + 1, `${hour}+01:00`));

test('the rule is not said to be met before it is', () => {
  expect(writeLetter('petition', file)).not.toContain('sont réunies');
  expect(writeLetter('petition', file)).toContain('le dossier ne les montre pas encore');
  expect(petitionOf(enough)).toContain(
    'Les conditions rappelées plus haut sont réunies : 6 tentatives, sur 6 journées et 2 semaines différentes.',
  );
});

test('after a rejection, what came before the new request is still counted and listed', () => {
  const more = [
    ...journal,
    step(6, 'petition', '2026-11-13'),
    step(7, 'decision', '2026-11-14', { note: 'rejet' }),
    step(8, 'new-request', '2026-11-15'),
    hashed(9, '2026-11-16T09:00:00+01:00', procedure('1', 'Première demande')),
  ];
  const petition = writeLetter('petition', caseOf(more, planned(more, 1), person, clear));
  expect(petition).toContain(
    '4 tentatives, réparties sur 4 journées entre le 2 novembre et le 16 novembre 2026 (14 jours), toutes sans créneau',
  );
  expect(petition).toContain('le 2 novembre à 8 h 02');
  expect(petition).toContain('6 novembre 2026 : courriel à la préfecture');
  expect(petition).toMatch(
    /Seconde requête\. Par une ordonnance n° \[à compléter : numéro de l’ordonnance\] du 14 novembre 2026 .* a été rejetée\. .*\[à compléter : motif du rejet, et ce qui y répond\] Depuis, j’ai fait 1 tentative le 16 novembre 2026, sans créneau\..*portée à 14 jours\./,
  );
});

test.each(['email', 'letter'] as const)(
  'the préfecture is told of no court step in the %s, nor among its exhibits',
  (kind) => {
    const more = [
      ...journal,
      step(6, 'petition', '2026-11-13', { note: 'requête n° 7' }),
      step(7, 'decision', '2026-11-14', { note: 'rejet' }),
      step(8, 'appointment', '2026-11-15', { note: 'le 3 mars' }),
      step(9, 'new-request', '2026-11-15'),
    ];
    const text = writeLetter(kind, caseOf(more, planned(more, 1), person, clear));
    expect(text).not.toMatch(
      /rejet|décision|référé déposé|requête n° 7|rendez-vous obtenu|3 mars/i,
    );
    expect(text).not.toMatch(/nouvelle demande/i);
    expect(text).toMatch(/mon courriel/);
  },
);

describe('slots that were seen are mentioned', () => {
  const offered = hashed(6, '2026-11-13T08:00:00+01:00', {
    ...procedure('1', 'Première demande'),
    outcome: 'slots-offered',
  });
  const seen = [...journal, offered];

  test.each([
    ['outcomes', { outcomes: ['no-slot'] as const }],
    ['days', { from: '2026-11-01', to: '2026-11-12' }],
    ['procedures', { procedures: ['ez-booking www.seine-saint-denis.gouv.fr 2'] }],
  ])('whatever %s are joined', (_, part) => {
    const told = caseOf(seen, exhibits, person, clear, { ...everything, ...part });
    for (const kind of ['email', 'letter', 'petition', 'attestation'] as const) {
      expect(writeLetter(kind, told)).toMatch(
        /[Dd]es créneaux se sont affichés le 13 novembre 2026 à 8 h 00/,
      );
    }
  });

  test('and a load that saw them is no attempt in vain, though they are not joined', () => {
    const again = hashed(7, '2026-11-13T08:00:09+01:00', {
      ...procedure('1', 'Première demande'),
      load: offered.entry.load,
    });
    const told = caseOf([...seen, again], exhibits, person, clear, {
      ...everything,
      outcomes: ['no-slot'],
    });
    expect(writeLetter('petition', told)).toContain('3 tentatives, réparties');
  });

  test('those of another procedure under its name', () => {
    const other = hashed(8, '2026-11-14T08:00:00+01:00', {
      ...procedure('2', 'Duplicata'),
      outcome: 'slots-offered',
    });
    const told = caseOf([...seen, other], exhibits, person, clear, {
      ...everything,
      procedures: ['ez-booking www.seine-saint-denis.gouv.fr 1'],
    });
    const petition = writeLetter('petition', told);
    expect(petition).toContain('(démarche « Première demande ») le 13 novembre 2026 à 8 h 00');
    expect(petition).toContain('(démarche « Duplicata ») le 14 novembre 2026 à 8 h 00');
  });
});

describe('before any letter', () => {
  const own = { email: 'mon texte à moi' };

  test.each([
    ['nothing', {}],
    ['one answer missing', { removalOrder: 'no', refusal: 'no' }],
    ['an OQTF', { removalOrder: 'yes', refusal: 'no', filed: 'no' }],
    ['a refusal', { removalOrder: 'no', refusal: 'yes', filed: 'no' }],
    ['a request that is filed already', { removalOrder: 'no', refusal: 'no', filed: 'yes' }],
    [
      'an answer that the person does not know',
      { removalOrder: 'unsure', refusal: 'no', filed: 'no' },
    ],
    ['answers that cannot be read', { removalOrder: 'non', refusal: 3, filed: null }],
  ])('%s: no draft is given, the person’s own texts neither', (_, answers) => {
    const situation = readSituation(answers);
    expect(draftLetters(caseOf(journal, exhibits, person, situation), own)).toEqual([]);
  });

  test('three times no: every draft, the person’s own where there is one', () => {
    const drafts = draftLetters(file, own);
    const always = ['email', 'letter', 'mediator', 'petition', 'sending', 'attestation'];
    expect(drafts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(always));
    expect(drafts[0]).toEqual({ kind: 'email', text: 'mon texte à moi', edited: true });
    expect(drafts[1]?.edited).toBe(false);
  });

  test.each([
    ['an e-mail', ['email'], {}, ['reminder']],
    ['a request', ['petition'], {}, ['mediator-court', 'intervention', 'reply']],
    [
      'an appointment while the court has the case',
      ['petition', 'appointment'],
      {},
      ['mediator-court', 'intervention', 'reply', 'too-late'],
    ],
    ['a decision', ['decision'], {}, ['not-executed']],
    ['a request that is filed online', [], { filed: 'yes', advised: 'yes' }, ['online-request']],
  ] as const)('%s opens its papers', (_, kinds, answers, expected) => {
    const taken = kinds.map((kind, index) => step(index + 1, kind, `2026-11-0${index + 1}`));
    const situation = readSituation({ ...clear, ...answers });
    const drafts = draftLetters(caseOf(taken, [], person, situation), {});
    const later = new Set<string>([
      ...['reminder', 'online-request', 'mediator-court', 'intervention', 'reply'],
      ...['too-late', 'not-executed'],
    ]);
    expect(drafts.map(({ kind }) => kind).filter((kind) => later.has(kind))).toEqual(expected);
  });

  test('“no decision was taken” is written only where the answers allow it', () => {
    const words = /Aucune décision n’a été prise/;
    expect(writeLetter('petition', file)).toMatch(words);
    for (const question of ['removalOrder', 'refusal', 'filed'] as const) {
      for (const answer of ['yes', 'unsure', ''] as const) {
        const situation = { ...clear, [question]: answer };
        const petition = writeLetter('petition', caseOf(journal, exhibits, person, situation));
        expect(petition).not.toMatch(words);
      }
    }
  });
});

test('pictures are called what they are, and counted', () => {
  const picture = (method: 'screenshot' | 'drawing') => ({
    ...procedure('1', 'Première demande'),
    picture: {
      method,
      by: method === 'drawing' ? 'snapdom' : 'captureVisibleTab',
      width: 1,
      height: 1,
      scale: 1,
      messageVisible: true,
      at: '2026-11-02T07:02:14.000Z',
    } as CaptureRecord['picture'],
  });
  const pictured = [
    hashed(1, '2026-11-02T08:02:14+01:00', picture('screenshot')),
    hashed(2, '2026-11-04T10:15:00+01:00', picture('drawing')),
    hashed(3, '2026-11-12T07:58:00+01:00', picture('drawing')),
  ];
  const mixed = caseOf(pictured, planned(pictured, 1), person, clear);
  const text = writeLetter('attestation', mixed);
  expect(text).toContain('sur 3 relevés, 1 est une capture d’écran, non retouchée');
  expect(text).toContain('2 sont des rendus de la page');
  expect(text).not.toContain('retouché ni les images');
  const drawn = caseOf(pictured.slice(1), planned(pictured.slice(1), 1), person, clear);
  expect(writeLetter('attestation', drawn)).not.toMatch(/retouch/);
});

test('the court follows the département that the person gives', () => {
  const moved = (departement: string) =>
    writeLetter('petition', caseOf(journal, exhibits, { ...person, departement }, clear));
  expect(moved('75')).toContain('L’État, représenté par le préfet de police');
  expect(moved('80')).toContain('tribunal administratif d’Amiens');
  expect(moved('971')).toContain('tribunal administratif de la Guadeloupe');
  expect(moved('974')).toContain('tribunal administratif de La Réunion');
});

test('an identity that cannot be read counts as empty, field by field', () => {
  const kept = readIdentity({ lastName: 'Traoré', email: 3, requestKind: 'autre', unknown: 1 });
  expect(kept).toMatchObject({ lastName: 'Traoré', email: '', requestKind: '' });
  expect(kept).not.toHaveProperty('unknown');
});

describe('what the site answered besides', () => {
  const failed = (number: number, legal: string) => at(number, legal, { outcome: 'site-error' });

  test.each([
    ['once', [failed(6, '2026-11-13T08:00:00+01:00')], false],
    [
      'twice in one week',
      [failed(6, '2026-11-12T08:00:00+01:00'), failed(7, '2026-11-13T08:00:00+01:00')],
      false,
    ],
    [
      'in two weeks',
      [failed(6, '2026-11-05T08:00:00+01:00'), failed(7, '2026-11-13T08:00:00+01:00')],
      true,
    ],
  ])('a failure of the site %s: the rule on dysfunctions is called upon: %j', (_, more, isRule) => {
    expect(petitionOf([...journal, ...more]).includes('La même règle vaut')).toBe(isRule);
  });

  test('a booking that is closed is told with the site’s own words', () => {
    const closed = at(6, '2026-11-16T08:00:00+01:00', {
      outcome: 'closed',
      matched: 'La prise de rendez-vous est fermée',
    });
    for (const kind of ['letter', 'petition'] as const) {
      expect(writeLetter(kind, caseOf([...journal, closed], [], person, clear))).toContain(
        'Le site a aussi répondu :\n- prise de rendez-vous fermée (« La prise de rendez-vous est fermée ») : le 16 novembre 2026 à 8 h 00',
      );
    }
  });
});

test('each sentence of the site stands beside its own times, and a cut connection is not the site’s failure', () => {
  const closed = (number: number, legal: string, matched: string) =>
    at(number, legal, { outcome: 'closed', matched });
  const cut = (number: number, legal: string) =>
    at(number, legal, { outcome: 'site-error', rule: 'network/net::ERR_CONNECTION_RESET' });
  const petition = petitionOf([
    ...journal,
    closed(6, '2026-11-20T08:00:00+01:00', 'fermée jusqu’au 5 janvier'),
    closed(7, '2026-11-27T08:00:00+01:00', 'fermée jusqu’au 20 janvier'),
    cut(8, '2026-11-05T09:00:00+01:00'),
    cut(9, '2026-11-19T09:00:00+01:00'),
  ]);
  expect(petition).toContain('(« fermée jusqu’au 5 janvier ») : le 20 novembre 2026 à 8 h 00\n');
  expect(petition).toContain('(« fermée jusqu’au 20 janvier ») : le 27 novembre 2026 à 8 h 00');
  expect(petition).toContain(
    '- connexion coupée, par le site ou en chemin : le 5 novembre 2026 à 9 h 00 ; le 19 novembre 2026 à 9 h 00',
  );
  expect(petition).not.toContain('La même règle vaut');
  expect(petition).not.toContain('erreur du site');
});

test('two days in a row are one day apart, and each day is told in order', () => {
  const petition = petitionOf([
    at(1, '2026-11-06T08:00:00+01:00'),
    at(2, '2026-11-05T08:00:00+01:00'),
  ]);
  expect(petition).toContain('entre le 5 novembre et le 6 novembre 2026 (1 jour), toutes');
  expect(petition).toContain('le 5 novembre à 8 h 00 ; le 6 novembre à 8 h 00');
});

test('a request is about one procedure: the one that is tried most, or that the person chose', () => {
  const other = at(9, '2026-12-10T08:00:00+01:00', procedure('2', 'Autre'));
  expect(petitionOf([...journal, other])).toContain('3 tentatives, réparties');
  const key = 'ez-booking www.seine-saint-denis.gouv.fr 2';
  const chosen = petitionOf([...journal, other], { ...person, procedure: key });
  expect(chosen).toContain('1 tentative le 10 décembre 2026, sans créneau');
});

test.each([
  ['2026-11-24', 'Mon titre a expiré le 24 novembre 2026 ('],
  ['2026-11-25', 'Mon titre expire le 25 novembre 2026 ('],
  ['2026-12-31', 'Mon titre expire le 31 décembre 2026 ('],
])('a permit until %s, in a request of 25 November', (permitEnds, sentence) => {
  expect(petitionOf(journal, { ...person, permitEnds })).toContain(sentence);
});

test('several tries within half an hour are one, and all tries of one day are told as that', () => {
  const tries = ['08:00:00', '08:10:00', '08:29:59', '08:30:00', '09:15:00'].map((hour, index) =>
    at(index + 1, `2026-11-02T${hour}+01:00`),
  );
  const petition = petitionOf(tries);
  expect(petition).toContain('3 tentatives le 2 novembre 2026, toutes sans créneau');
  expect(petition).toContain('le 2 novembre à 8 h 00, 8 h 30 et 9 h 15');
  expect(petition).toContain(
    'Des essais à moins d’une demi-heure l’un de l’autre comptent pour un.',
  );
  expect(petitionOf(journal)).not.toContain('comptent pour un');
  // Who attests says how often they tried, however soon after another.
  const attested = writeLetter('attestation', caseOf(tries, [], person, clear));
  expect(attested).toContain('5 tentatives le 2 novembre 2026, toutes sans créneau');
});

test('the e-mail lists its days, asks for a receipt, and cites no exhibit of the court', () => {
  const text = writeLetter('email', file);
  expect(text).toContain('C’était les 2, 4 et 12 novembre 2026.');
  expect(text).toContain('d’accuser réception de ce message (article L. 112-11');
  expect(text).toContain('Madame la Préfète, Monsieur le Préfet,');
  expect(text).not.toMatch(/pièces? n° \d+|à votre disposition/);
  expect(text).toContain('Pièces jointes :\n1. Courriel à la préfecture, 6 novembre 2026');
  const none = caseOf([], [], person, clear);
  expect(writeLetter('email', none)).not.toMatch(/C’était/);
});

test('the law is looked at again after half a year', () => {
  expect(areCitationsStale('2027-05-20')).toBe(false);
  expect(areCitationsStale('2027-06-01')).toBe(true);
});
