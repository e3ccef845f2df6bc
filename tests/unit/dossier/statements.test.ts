import { expect, test } from 'vitest';
import { readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { attemptsIn } from '@/dossier/letters/case-file';
import { writeLetter } from '@/dossier/letters/letters';
import { notice } from '@/dossier/notice';
import { readiness } from '@/dossier/readiness';
import { sheetText } from '@/dossier/sheet';
import { readSituation } from '@/dossier/situation';
import { lastSaid, statementsIn, statementWording } from '@/dossier/statements';
import { attemptsTable } from '@/dossier/table';
import { type StatementRecord, statementCodes, type Told } from '@/evidence/record';
import { caseOf, hashed, noticed } from './hashed';

function statement(seq: number, told: Told): HashedEntry & { entry: StatementRecord } {
  const { id, dossier, time } = hashed(seq, '2026-11-20T09:00:00+01:00').entry;
  const link = { v: 2, id, dossier, time, seq, prev: '0'.repeat(64) } as const;
  return {
    entry: { ...link, ...told, kind: 'statement' } as StatementRecord,
    hash: 'd'.repeat(64),
  };
}

const unknown = { outcome: 'unrecognised', rule: null } as const;
const journal: HashedEntry[] = [
  hashed(1, '2026-11-02T08:02:14+01:00'),
  hashed(2, '2026-11-12T07:58:00+01:00', unknown),
  hashed(3, '2026-11-13T07:58:00+01:00', unknown),
  hashed(4, '2026-11-16T07:58:00+01:00', { outcome: 'slots-offered' }),
  statement(5, { of: 2, about: 'outcome', says: 'closed' }),
  statement(6, { of: 2, about: 'outcome', says: 'no-slot', words: 'Écrit en rouge.' }),
  statement(7, { of: 3, about: 'outcome', says: 'slots-offered' }),
  statement(8, { of: 4, about: 'slots', says: 'taken-by-another' }),
];

const letterOf = (lines: readonly HashedEntry[]) =>
  writeLetter(
    'petition',
    caseOf(
      lines,
      [],
      readIdentity({}),
      readSituation({ removalOrder: 'no', refusal: 'no', filed: 'no' }),
    ),
  );

test('each code of each subject has its wording, and no two of a subject share one', () => {
  for (const about of ['outcome', 'slots', 'blocked'] as const) {
    const wordings = statementCodes[about].map((says) =>
      statementWording(statement(1, { of: 1, about, says }).entry),
    );
    expect(new Set(wordings).size).toBe(statementCodes[about].length);
    for (const wording of wordings) expect(wording).not.toContain('undefined');
  }
});

test('the last word on a subject counts', () => {
  const statements = statementsIn(journal);
  expect(lastSaid(statements, 2, 'outcome')?.says).toBe('no-slot');
  expect(lastSaid(statements, 2, 'slots')).toBeUndefined();
  expect(lastSaid(statements, 9, 'outcome')).toBeUndefined();
});

test('what the person says never counts as found: readiness names it apart', () => {
  const [one] = readiness(attemptsIn(journal), []);
  expect(one).toMatchObject({ attempts: 1, weeks: 1, said: 1 });
  const [without] = readiness(attemptsIn(journal.slice(0, 4)), []);
  expect(without).toMatchObject({ attempts: 1, weeks: 1, said: 0 });
});

test('the request gives it as the person’s own word', () => {
  const petition = letterOf(journal);
  expect(petition).toMatch(/1 tentative le \d+ novembre 2026, sans créneau/);
  expect(petition).toContain(
    'Selon mes indications, une autre page, que l’outil n’a pas reconnue, annonçait l’absence de créneau : le 12 novembre 2026 à 7 h 58.',
  );
});

test('slots that the person says to have seen are mentioned, and why none was taken', () => {
  const petition = letterOf(journal);
  expect(petition).toContain(
    'Des créneaux se sont affichés le 13 novembre 2026 à 7 h 58 ; le 16 novembre 2026 à 7 h 58',
  );
  expect(petition).toContain('[à compléter : pourquoi ils n’ont pas pu être pris]');
  expect(petition).toContain(
    'selon mes indications : le 16 novembre 2026 à 7 h 58, pris par une autre personne avant que j’aie pu valider.',
  );
  const answered = letterOf([
    ...journal,
    statement(9, { of: 3, about: 'slots', says: 'other', words: 'La page s’est fermée.' }),
  ]);
  expect(answered).not.toContain('[à compléter : pourquoi ils n’ont pas pu être pris]');
  expect(answered).toContain('le 13 novembre 2026 à 7 h 58, La page s’est fermée.');
});

test('table, sheet and LISEZ-MOI name statements as the person’s', () => {
  const table = attemptsTable(journal);
  expect(table.split('\r\n')[0]).toContain('"résultat";"indication de la personne";');
  expect(table).toContain('la page montrait : aucun créneau – « Écrit en rouge. »');
  const second = journal[1]?.entry;
  if (second?.kind !== 'capture') throw new Error('No capture');
  const sheet = sheetText(second, 'ab12', statementsIn(journal).get(2));
  expect(sheet).toContain('[non vérifié] Indiqué par la personne le vendredi 20 novembre 2026 :');
  const text = notice({ ...noticed, journal });
  expect(text).toContain('INDICATIONS DE LA PERSONNE SUR DES PREUVES');
  expect(text).toContain(
    '  - preuve n° 4, vendredi 20 novembre 2026 : créneaux non pris : pris par une autre personne',
  );
});

test('a capture that gives another its picture is no attempt of its own', () => {
  const bare = hashed(1, '2026-11-02T08:02:14+01:00', { picture: { missing: 'page quittée' } });
  const again = hashed(2, '2026-11-02T08:02:30+01:00', { completes: 1 });
  const [one] = readiness(attemptsIn([bare, again]), []);
  expect(one?.attempts).toBe(1);
  expect(letterOf([bare, again])).toMatch(/1 tentative le \d+ novembre 2026, sans créneau/);
  const [, first, second] = attemptsTable([bare, again]).split('\r\n');
  expect([first, second].map((line) => line?.split(';')[1])).toEqual(['"1"', '"1"']);
  expect(notice({ ...noticed, journal: [bare, again] })).toContain(
    'Aucun créneau : 1 tentative (2 captures)',
  );
});

test('what is said of the second capture of a load counts for its attempt', () => {
  const load = crypto.randomUUID();
  const twice = [
    hashed(1, '2026-11-12T07:58:00+01:00', { ...unknown, load }),
    hashed(2, '2026-11-12T07:58:20+01:00', { ...unknown, load }),
    statement(3, { of: 2, about: 'outcome', says: 'no-slot' }),
  ];
  expect(readiness(attemptsIn(twice), [])[0]?.said).toBe(1);
  expect(letterOf(twice)).toContain('Selon mes indications, une autre page');
});
