import { expect, test } from 'vitest';
import { everything, isWhole } from '@/dossier/choice';
import { readIdentity } from '@/dossier/identity';
import { writeLetter } from '@/dossier/letters/letters';
import { maskBetween, maskedLines, readMasks } from '@/dossier/masks';
import { notice } from '@/dossier/notice';
import { readSituation } from '@/dossier/situation';
import { chosenFiles } from '@/dossier/volumes';
import { at, journal, papers } from './branches';
import { caseOf, noticed } from './hashed';

const band = { left: 0, top: 0.4, width: 1, height: 0.1 };

test('a rectangle is the same whichever corner it is drawn from, and stays inside the picture', () => {
  const drawn = maskBetween([0.2, 0.1], [0.6, 0.5]);
  expect(drawn).toEqual({ left: 0.2, top: 0.1, width: 0.39999999999999997, height: 0.4 });
  expect(maskBetween([0.6, 0.5], [0.2, 0.1])).toEqual(drawn);
  expect(maskBetween([-1, 0.5], [2, 3])).toEqual({ left: 0, top: 0.5, width: 1, height: 0.5 });
  expect(maskBetween([0.3, 0.3], [0.301, 0.301])).toBeNull();
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'oui'],
  ['a part outside the picture', { a: [{ ...band, top: 2 }] }],
  ['a part without a height', { a: [{ left: 0, top: 0, width: 1 }] }],
])('%s kept covers nothing', (_, kept) => expect(readMasks(kept)).toEqual({}));

const covered = at(1, '2026-10-05T08:01:00+02:00', {
  id: '11111111-1111-4111-8111-111111111111',
  files: { 'page.png': { sha256: 'a'.repeat(64), bytes: 5, crc32: '00000000' } },
  picture: { method: 'screenshot', width: 800, height: 600 } as never,
});

test('of a covered picture no file is joined, the export is no backup, and LISEZ-MOI says so', () => {
  const masks = readMasks({ [covered.entry.id]: [band], other: [] });
  const masked = maskedLines([covered], masks);
  expect(masked).toEqual([1]);
  const choice = { ...everything, masked };
  expect(chosenFiles(covered.entry, choice)).toEqual([]);
  expect(chosenFiles(covered.entry, everything).length).toBeGreaterThan(0);
  expect(isWhole(choice)).toBe(false);
  const text = notice({ ...noticed, journal: [covered], choice });
  expect(text).toContain('IMAGES MASQUÉES EN PARTIE PAR LA PERSONNE\nPreuves n° 1 :');
  expect(text).toContain('non retouchée, hors les images masquées ci-dessus.');
});

test('a covered picture is never called untouched', () => {
  const clear = readSituation({ removalOrder: 'no', refusal: 'no', filed: 'no' });
  const choice = { ...everything, masked: [1] };
  const file = caseOf([covered, ...journal.slice(1)], [], readIdentity({}), clear, choice);
  const attestation = writeLetter('attestation', file);
  expect(attestation).toContain('1 est masqué en partie');
  expect(attestation).not.toContain('non retouchée');
  expect(papers({})('attestation')).not.toContain('masqué');
});
