import { expect, test } from 'vitest';
import { markSentence } from '@/dossier/marked-text';

test.each([
  ['a no slot b', 'no slot', ['a ', 'no slot', ' b']],
  ['a no\n  slot b', 'no slot', ['a ', 'no\n  slot', ' b']],
  ['prix (1.5) + 2', '(1.5) +', ['prix ', '(1.5) +', ' 2']],
])('in %j, %j is marked', (text, matched, [before, sentence, after]) => {
  expect(markSentence(text, matched)).toEqual({ before, sentence, after });
});

test.each([
  ['rien de tel', 'no slot'],
  ['texte', null],
  ['texte', '   '],
])('in %j, %j is not found', (text, matched) => {
  expect(markSentence(text, matched)).toBeNull();
});
