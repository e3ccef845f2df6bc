import { describe, expect, test } from 'vitest';
import { courtKinds } from '@/dossier/letters/letters';
import { papers, rows } from './branches';

// A lawyer's drafts: the same papers, in the third person.

/** What the person said themselves is quoted; what is missing is a gap; "Me Martin" is a lawyer's title. */
const withoutQuotes = (text: string) => text.replace(/«[^»]*»|\[[^\]]*\]|\bMe (?=\p{Lu})/gu, '');

const firstPerson = /(?<![\p{L}-])(je|j’|me|m’|moi|mon|ma|mes)(?![\p{L}])/giu;

describe('in no branch does a lawyer speak in the first person', () => {
  test.each(rows)('%s', (_, branch) => {
    const draft = papers(branch, 'counsel');
    for (const kind of courtKinds) {
      const text = draft(kind);
      expect(withoutQuotes(text).match(firstPerson)).toBeNull();
      expect(text).not.toMatch(/undefined|null|NaN|\( ?\)|\.\.|: \./);
    }
  });

  test.each(rows)('nor does the person speak in the third: %s', (_, branch) => {
    const own = papers(branch);
    for (const kind of courtKinds)
      expect(own(kind)).not.toMatch(/requérant|AYANT POUR AVOCAT|Selon ses propres termes/i);
  });
});

test('a request as a lawyer writes it', () => {
  const branch = {
    identity: {
      requestKind: 'renewal',
      permitEnds: '2026-12-01',
      lawyer: 'Me Claire Martin',
    },
  } as const;
  const text = papers(branch, 'counsel')('petition');
  for (const said of [
    'AYANT POUR AVOCAT\nMe Claire Martin\n[à compléter : barreau, adresse, case ou toque, téléphone, courriel]',
    'Qu’il soit enjoint au préfet de fixer un rendez-vous à la requérante pour déposer une demande de renouvellement de titre de séjour',
    '1. La situation. Selon ses propres termes : « Je vis en France depuis 2018 ».',
    'La requérante a essayé de prendre ce rendez-vous',
    'À ce jour, aucun rendez-vous ne lui a été proposé.',
    'Ni le site, ni le courriel, ni la lettre, ni le guichet ne lui ont permis d’accéder au service',
    'La requérante a fait sa première tentative le 5 octobre 2026, soit 57 jours avant cette date, dans le délai de l’article R. 431-5 du CESEDA : le retard ne lui est pas imputable.',
    'Aucune décision n’a été prise sur la demande, que la requérante n’a pas pu déposer.',
    'Il est demandé au juge des référés :\n1° d’enjoindre au préfet de lui communiquer',
    'Bobigny, le 25 novembre 2026\n\nMe Claire Martin\n[signature]',
  ])
    expect(text).toContain(said);
  expect(papers({ identity: { title: 'Monsieur' } }, 'counsel')('petition')).toContain(
    'Le requérant a essayé',
  );
  expect(papers({ identity: { title: '' } }, 'counsel')('petition')).toContain(
    'La partie requérante a essayé',
  );
});
