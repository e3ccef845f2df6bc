import { expect, test } from 'vitest';
import type { HashedEntry } from '@/dossier/journal';
import { archiveName, captureFolder } from '@/dossier/names';
import { notice } from '@/dossier/notice';
import { attemptsTable } from '@/dossier/table';
import { isoWeek } from '@/dossier/weeks';
import { clockWording, longDay } from '@/dossier/wording';
import { sampleSighting } from '../evidence/sample';
import { hashed, noStamps, noticed, procedure } from './hashed';

/** A table without its quotes, where no cell holds any. */
const unquoted = (table: string) => table.replaceAll('"', '');

/** The rows of captures: the totals by week stand after an empty line. */
const rowsOf = (table: string) =>
  unquoted(table.split('\r\n\r\n')[0] ?? '')
    .trim()
    .split('\r\n')
    .slice(1);

test('the table has a byte order mark and one row a capture, with its gap', () => {
  const table = attemptsTable([
    hashed(1, '2026-11-03T08:02:14+01:00'),
    hashed(2, '2026-11-10T09:32:14+01:00'),
  ]);
  expect(table.startsWith('\uFEFF"n°";"tentative";"pièce";"date";')).toBe(true);
  expect(rowsOf(table)).toEqual([
    `1;1;;03/11/2026;08:02:14;mardi;2026-S45;;Aucun créneau;;démarche n° 9829;www.seine-saint-denis.gouv.fr;https://www.seine-saint-denis.gouv.fr/booking/create/9829/2;;0;${'1'.repeat(64)}`,
    `2;2;;10/11/2026;09:32:14;mardi;2026-S46;;Aucun créneau;;démarche n° 9829;www.seine-saint-denis.gouv.fr;https://www.seine-saint-denis.gouv.fr/booking/create/9829/2;7 j 1 h 30 min;0;${'2'.repeat(64)}`,
  ]);
});

test('two captures of one load are one attempt, everywhere', () => {
  const load = crypto.randomUUID();
  const journal = [
    hashed(1, '2026-11-03T08:02:14+01:00', { load }),
    hashed(2, '2026-11-03T08:02:20+01:00', { load }),
    hashed(3, '2026-11-10T08:02:14+01:00'),
  ];
  const numbers = rowsOf(attemptsTable(journal)).map((row) => row.split(';').slice(0, 2));
  expect(numbers).toEqual([
    ['1', '1'],
    ['2', '1'],
    ['3', '2'],
  ]);
  expect(notice({ ...noticed, journal: journal, damaged: [], stamps: noStamps })).toContain(
    '- Aucun créneau : 2 tentatives (3 captures)',
  );
});

test('totals by week follow the captures, weeks without an attempt too', () => {
  const table = attemptsTable([
    hashed(1, '2026-11-03T08:02:14+01:00'),
    hashed(2, '2026-11-03T09:02:14+01:00'),
    hashed(3, '2026-11-17T08:02:14+01:00'),
    hashed(4, '2026-11-18T08:02:14+01:00', { outcome: 'overloaded' }),
  ]);
  expect(unquoted(table).split('\r\n\r\n')[1]?.trim().split('\r\n')).toEqual([
    'semaine ISO;tentatives sans créneau;jours;autres tentatives',
    '2026-S45;2;1;0',
    '2026-S46;0;0;0',
    '2026-S47;1;1;1',
  ]);
});

test('the place among the exhibits is in the table', () => {
  const table = attemptsTable([hashed(1, '2026-11-03T08:02:14+01:00')], (seq) => `4-${seq}`);
  expect(rowsOf(table)[0]).toMatch(/^1;1;n° 4-1;03/);
});

test('a sighting is counted beside its capture and makes no row', () => {
  const capture = hashed(1, '2026-11-03T08:02:14+01:00');
  const sighting = { ...sampleSighting(1), seq: 2, prev: '0'.repeat(64) };
  const rows = rowsOf(attemptsTable([capture, { entry: sighting, hash: 'f' }]));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.split(';')[14]).toBe('1');
});

/** The cells of a table as programs read it that part them by this mark, quotes respected or not. */
function cellsOf(table: string, mark: string, quotes: boolean): string[] {
  return table
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .flatMap((row) => {
      if (!quotes) return row.split(mark);
      const cells = [''];
      let inside = false;
      for (const letter of row) {
        if (letter === '"') inside = !inside;
        else if (letter === mark && !inside) cells.push('');
        else cells[cells.length - 1] += letter;
      }
      return cells;
    });
}

const labels = [
  ...[
    '=1+1',
    '+33',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1+1',
    '"=1+1"',
    '\u200B=1+1',
    '\u00AD=1',
    '＝1+1',
  ],
  ...[
    "Titre, =cmd|' /C calc'!A0",
    'a;=1',
    'a\t=1',
    'a|=1',
    'ligne\n=1+1',
    'ligne\r\n-1',
    'x,\u200B=HYPERLINK("y")',
  ],
  ...[
    '\u2066=1\u2069',
    "'=1",
    'a, "=1"',
    '﹣1',
    '－1',
    '﹢1',
    '﹦1',
    '﹫A1',
    '\u00A0=1',
    '\u3000=1',
  ],
];

test.each(labels)(
  '%j never runs as a formula, whatever a program takes for a separator',
  (label) => {
    const procedure = { system: 's', host: 'h', id: '1', label };
    const table = attemptsTable([hashed(1, '2026-11-03T08:02:14+01:00', { procedure })]);
    expect(table.split('\r\n\r\n')[0]?.split('\r\n')).toHaveLength(2);
    for (const mark of [';', ',', '\t', '|'])
      for (const quotes of [true, false])
        for (const one of cellsOf(table, mark, quotes))
          expect(one.normalize('NFKC').replace(/[\s\p{Cf}"]/gu, '')).not.toMatch(/^[=+\-@]/);
  },
);

test.each([
  ['a;"b"\nc', '"a;""b"" c"'],
  ['Renouvellement – titre (voir p. 3-4)', '"Renouvellement – titre (voir p. 3-4)"'],
  ['مرحبا', '"مرحبا"'],
])('%j stands in the table as %s', (label, written) => {
  const procedure = { system: 's', host: 'h', id: '1', label };
  const table = attemptsTable([hashed(1, '2026-11-03T08:02:14+01:00', { procedure })]);
  expect(table).toContain(`;${written};`);
});

test('a folder name says number, legal day, hour and outcome in ASCII', () => {
  const { entry } = hashed(12, '2026-11-03T08:02:14+01:00');
  expect(captureFolder(entry)).toBe('captures/0012_2026-11-03_08h02m14_no-slot');
  expect(archiveName('2026-11-03T08:02:14+01:00', { index: 1, of: 1 })).toBe(
    'Sans-creneau_2026-11-03.zip',
  );
  const one = { index: 1, of: 1 };
  expect(archiveName('2026-11-03T08:02:14+01:00', one, 'Diallo / 93 é')).toBe(
    'Sans-creneau_Diallo_93_e_2026-11-03.zip',
  );
  expect(archiveName('2026-11-03T08:02:14+01:00', one, '../..')).toBe(
    'Sans-creneau_2026-11-03.zip',
  );
  expect(archiveName('2026-11-03T08:02:14+01:00', { index: 2, of: 3 })).toBe(
    'Sans-creneau_2026-11-03_2sur3.zip',
  );
});

test.each([
  ['2026-11-03', '2026-S45'],
  ['2027-01-03', '2026-S53'],
  ['2024-12-30', '2025-S01'],
])('%s is in week %s', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

test('dates and clocks are said in French', () => {
  expect(longDay('2026-11-03T08:02:14+01:00')).toBe('mardi 3 novembre 2026');
  expect(longDay('2026-12-01T08:02:14+01:00')).toBe('mardi 1er décembre 2026');
  expect(longDay('2026-11-21T08:02:14+01:00')).toBe('samedi 21 novembre 2026');
  const clock = {
    serverDate: '',
    skewMs: 400,
    uncertaintyMs: 700,
    source: 'en-tête Date',
  } as const;
  expect(clockWording(clock)).toBe('écart horloge poste / serveur : +0,4 s (± 0,7 s)');
});

test('the notice names what is there, what is damaged, and the head', () => {
  const journal = [
    hashed(1, '2026-11-03T08:02:14+01:00'),
    hashed(2, '2026-11-10T08:02:14+01:00', { outcome: 'slots-offered' }),
  ];
  const text = notice({
    ...noticed,
    journal: journal,
    damaged: [{ path: 'captures/x/page.png', reason: 'manquant' }],
    stamps: noStamps,
  });
  expect(text).toContain('Du mardi 3 novembre 2026 au mardi 10 novembre 2026.');
  expect(text).toContain('- Aucun créneau : 1 tentative');
  expect(text).toContain('- Créneaux proposés : 1 tentative');
  expect(text).toContain('captures/x/page.png : manquant');
  expect(text).toContain('2'.repeat(64));
});

test('without a token the notice claims coherence, and denies proof of a date', () => {
  const text = notice({
    ...noticed,
    journal: [hashed(1, '2026-11-03T08:02:14+01:00')],
    damaged: [],
    stamps: noStamps,
  }).replace(/\s+/g, ' ');
  expect(text).toContain("cohérent et n'a pas changé depuis son export");
  expect(text).toContain('ne prouvent aucune date');
  expect(text).not.toContain('FICHIERS ABÎMÉS');
});

test('the notice claims a date only where a time stamp gives one', () => {
  const journal = [hashed(1, '2026-11-03T08:02:14+01:00')];
  const plain = notice({ ...noticed, journal: journal, damaged: [], stamps: noStamps });
  expect(plain).toContain('prouvent aucune date');
  expect(plain).not.toContain('existaient à la date du jeton');
  const late = notice({
    ...noticed,
    journal: journal,
    damaged: [],
    stamps: { ...noStamps, waiting: 2 },
  });
  expect(late).toContain('prouvent aucune date');
  expect(late).toContain("2 jeton(s) d'horodatage en attente");
  const kept = ['2026-11-03T07:02:20.000Z', '2026-11-24T07:02:20.000Z'];
  const stamped = notice({
    ...noticed,
    journal: journal,
    damaged: [],
    stamps: { ...noStamps, kept, entries: 2, waiting: 1, signers: ['Essai'] },
  });
  expect(stamped).toContain('du 2026-11-03 07:02:20 UTC au 2026-11-24 07:02:20 UTC');
  expect(stamped).toContain('existaient à la date du jeton');
  expect(stamped).toContain(
    'Pour ce qui suit le dernier jeton, les empreintes ne prouvent aucune date.',
  );
});

test('a deleted capture keeps its row in the table and is named in the notice, with the reason', () => {
  const base = hashed(1, '2026-11-03T08:02:14+01:00').entry;
  if (base.kind !== 'capture') throw new Error('No capture');
  const { v, id, dossier, time } = base;
  const deleted = { seq: 2, hash: 'b'.repeat(64), prev: 'a'.repeat(64), number: 2 };
  const journal: HashedEntry[] = [
    { entry: base, hash: 'a'.repeat(64) },
    { entry: { v, kind: 'removed', ...deleted }, hash: deleted.hash },
    {
      entry: {
        v,
        id,
        dossier,
        time,
        kind: 'deletion',
        seq: 3,
        prev: deleted.hash,
        deleted,
        reason: '=1',
      },
      hash: 'c'.repeat(64),
    },
  ];
  const rows = rowsOf(attemptsTable(journal));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('Supprimée par la personne : =1');
  expect(notice({ ...noticed, journal: journal, damaged: [], stamps: noStamps })).toContain(
    'ligne 2, la preuve n° 2 : =1',
  );
});

test('LISEZ-MOI says that the exhibits are of one procedure, and how many captures are of others', () => {
  const journal = [
    hashed(1, '2026-11-03T08:02:14+01:00', procedure('1', 'Première demande')),
    hashed(2, '2026-11-04T08:02:14+01:00', procedure('2', 'Duplicata')),
  ];
  const about = 'ez-booking www.seine-saint-denis.gouv.fr 1';
  const told = (choice: Partial<typeof noticed.choice>) =>
    notice({ ...noticed, journal, choice: { ...noticed.choice, ...choice } });
  expect(told({ about })).toContain('celles de la démarche');
  expect(told({ about })).toContain('« Première demande », que vise la requête.');
  expect(told({ about })).toContain('sans numéro de pièce : 1.');
  for (const choice of [{}, { about, papers: false }, { about, procedures: [about] }])
    expect(told(choice)).not.toContain('SEULE DÉMARCHE');
});
