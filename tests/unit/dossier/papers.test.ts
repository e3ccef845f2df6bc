import { describe, expect, test } from 'vitest';
import { slug } from '@/dossier/exhibit-names';
import { gapsOf, type LetterKind, letterKinds } from '@/dossier/letters/letters';
import { at, joined, journal, papers, rows } from './branches';
import { step } from './hashed';

// What the papers say, branch by branch, for each reader.

test.each(rows)('%s', (_, branch, said, never) => {
  const paperOf = papers(branch);
  for (const [kind, sentences] of Object.entries(said))
    for (const sentence of sentences) expect(paperOf(kind as LetterKind)).toContain(sentence);
  // A paper of another moment says what belongs to that moment.
  const now = [
    'email',
    'reminder',
    'letter',
    'petition',
    'attestation',
    'operator',
    'witness',
  ] as const;
  if (never) for (const kind of now) expect(paperOf(kind)).not.toMatch(never);
});

const fileOf = (branch: string, kind: string) => `golden/${slug(branch).toLowerCase()}.${kind}.txt`;

// Read as a registry and as the préfet’s counsel would, then kept: whatever changes in a paper is read again.
test.each(rows)('the whole of its papers: %s', async (branch, given, said) => {
  const paperOf = papers(given);
  for (const kind of Object.keys(said) as LetterKind[])
    await expect(paperOf(kind)).toMatchFileSnapshot(fileOf(branch, kind));
});

describe('whatever the branch', () => {
  test.each(rows)('%s', (_, branch) => {
    const paperOf = papers(branch);
    for (const kind of letterKinds) {
      const text = paperOf(kind);
      expect(text).not.toMatch(/undefined|null|NaN|Invalid|\( ?\)|\.\.|: \./);
      // Nothing of the court goes to the préfecture.
      if (kind === 'email' || kind === 'letter' || kind === 'reminder')
        expect(text).not.toMatch(
          /référé déposé|décision du tribunal|rejetée|rendez-vous obtenu|OQTF|quitter/i,
        );
      expect(text).not.toMatch(/hash|SHA|empreinte|JSON|jsonl|snapdom/i);
    }
  });

  test('a request whose questions and papers are all there has no gap but those of its own', () => {
    const rule = at(10, '2026-10-04T08:00:00+02:00', { outcome: 'unrecognised' });
    const entries = [
      ...journal,
      rule,
      step(30, 'permit', '2025-12-01', joined),
      step(31, 'seriousness', '2026-09-01', joined),
    ];
    const petition = papers({
      identity: { requestKind: 'renewal', permitEnds: '2026-12-01' },
      entries,
    })('petition');
    expect(gapsOf(petition)).toEqual([
      'page de la préfecture qui impose le rendez-vous en ligne, à capturer par le bouton',
    ]);
  });
});
