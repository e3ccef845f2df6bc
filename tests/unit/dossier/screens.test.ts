import { expect, test } from 'vitest';
import { type Choice, everything } from '@/dossier/choice';
import { captureBytes } from '@/dossier/exhibit-weight';
import { exportRecordText, readExportRecord } from '@/dossier/export-record';
import { readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { aboutPictures } from '@/dossier/letters/attestation';
import { writeLetter } from '@/dossier/letters/letters';
import { notice } from '@/dossier/notice';
import { isScreenJoined, screenKind } from '@/dossier/screens';
import { corroborationSheet } from '@/dossier/sheet';
import { readSituation } from '@/dossier/situation';
import { chosenFiles } from '@/dossier/volumes';
import { countPictures, picturesWording } from '@/dossier/wording';
import type { CaptureRecord, LatestCapture } from '@/evidence/record';
import { file } from '../evidence/sample';
import { caseOf, hashed, noticed, planned } from './hashed';

type Surface = 'monitor' | 'window' | 'unknown';

const frame = (surface: Surface, messageVisible: false | null = null) => ({
  surface,
  width: 1_400,
  height: 1_000,
  at: '2026-11-03T07:02:14.600Z',
  delayMs: 480,
  messageVisible,
});

const pictures = {
  screenshot: { method: 'screenshot', by: 'captureVisibleTab' },
  drawing: { method: 'drawing', by: 'snapdom' },
} as const;

/** A capture of a sitting. */
function shot(
  number: number,
  surface: Surface,
  method: keyof typeof pictures = 'screenshot',
  change: Partial<LatestCapture> = {},
) {
  const size = { width: 1, height: 1, scale: 1, at: '2026-11-03T07:02:14.120Z' };
  return hashed(number, `2026-11-0${number}T08:00:00+01:00`, {
    picture: { ...pictures[method], ...size, messageVisible: true },
    files: {
      'page.png': { ...file('a'.repeat(64)), bytes: 100_000 },
      'ecran.png': { ...file('b'.repeat(64)), bytes: 200_000 },
      'page.txt': file('c'.repeat(64)),
      'page.html': file('d'.repeat(64)),
    },
    screenFrame: frame(surface),
    ...change,
  });
}

const clear = { removalOrder: 'no', refusal: 'no', filed: 'no' };

const chosen = (...screens: number[]): Choice => ({ ...everything, screens: new Set(screens) });
const entries = (...all: { entry: CaptureRecord }[]) => all.map(({ entry }) => entry);

test('a picture of the screen is in no file before the person chose it, whatever else is chosen', () => {
  const { entry } = shot(1, 'monitor');
  for (const choice of [everything, { ...everything, papers: false }, chosen(2)])
    expect(chosenFiles(entry, choice)).not.toContain('ecran.png');
  expect(chosenFiles(entry, chosen(1))).toEqual(['ecran.png', 'page.html', 'page.png', 'page.txt']);
  expect(chosenFiles(entry, { ...chosen(1), html: false })).toContain('ecran.png');
});

test('nor beside a picture that is covered in part, which it would show whole', () => {
  const { entry } = shot(1, 'monitor');
  const choice = { ...chosen(1), masked: [1] };
  expect(chosenFiles(entry, choice)).toEqual([]);
  expect(isScreenJoined(entry, choice)).toBe(false);
});

test('a line that names no such picture joins none', () => {
  const { entry } = shot(1, 'monitor', 'screenshot', { files: {} });
  expect(isScreenJoined(entry, chosen(1))).toBe(false);
});

test.each([
  ['monitor', 'écran entier'],
  ['window', 'fenêtre entière'],
  // Firefox does not say which of the two was shared.
  ['unknown', 'écran ou fenêtre partagés'],
] as const)('%s is called "%s"', (surface, words) => {
  expect(screenKind(shot(1, surface).entry)).toBe(words);
});

test('a capture whose screen did not come has no picture of it', () => {
  const { entry } = shot(1, 'monitor', 'screenshot', { screenFrame: { missing: 'essai' } });
  expect(screenKind(entry)).toBeNull();
});

test('pictures are counted by what they are, those of the screen beside the others', () => {
  const all = entries(
    shot(1, 'monitor'),
    shot(2, 'monitor', 'drawing'),
    shot(3, 'window'),
    shot(4, 'unknown'),
    shot(5, 'monitor'),
  );
  const counts = countPictures(all, chosen(1, 2, 3, 4));
  expect(counts).toEqual({
    screenshots: 4,
    drawings: 1,
    missing: 0,
    screens: { monitor: 2, window: 1, unknown: 1 },
  });
  expect(picturesWording(counts)).toBe(
    '2 écrans entiers, 1 fenêtre entière, 1 écran ou fenêtre partagés, 4 captures d’écran et 1 rendu de la page',
  );
});

test('the attestation counts them, and calls a drawing nothing else', () => {
  const all = [shot(1, 'monitor'), shot(2, 'monitor', 'drawing')];
  const file = caseOf(all, [], readIdentity(null), readSituation(null), chosen(1));
  expect(aboutPictures(file)).toBe(
    'sur 2 relevés, 1 est une capture d’écran, non retouchée et 1 est un rendu de la page, redessiné par le navigateur ; s’y ajoutent des images de l’écran, non retouchées : 1 écran entier ; chaque page l’indique',
  );
});

/** The line that says why the third capture's picture was taken out. */
const removed: HashedEntry = {
  hash: 'f'.repeat(64),
  entry: {
    v: 2,
    kind: 'file-removal',
    id: crypto.randomUUID(),
    dossier: shot(1, 'monitor').entry.dossier,
    time: shot(1, 'monitor').entry.time,
    seq: 4,
    prev: '0'.repeat(64),
    from: { seq: 3, hash: '3'.repeat(64), number: 3 },
    file: 'ecran.png',
    sha256: 'b'.repeat(64),
    reason: 'un message privé',
  },
};

test('the attestation says that a picture was taken out, and why', () => {
  const journal = [shot(1, 'monitor'), shot(2, 'monitor'), shot(3, 'monitor'), removed];
  const letter = (all: HashedEntry[]) =>
    writeLetter('attestation', caseOf(all, [], readIdentity(null), readSituation(clear)));
  expect(letter(journal)).toContain(
    'je n’ai supprimé aucun relevé et n’en ai modifié aucun ; j’ai retiré une image de l’écran, pour les motifs suivants : « un message privé »',
  );
  expect(letter(journal.slice(0, 3))).not.toContain('de l’écran, pour les motifs');
});

test('LISEZ-MOI counts what was joined, what was not, and what was taken out', () => {
  const journal = [shot(1, 'monitor'), shot(2, 'monitor'), shot(3, 'monitor'), removed];
  const told = notice({ ...noticed, journal, choice: chosen(1) });
  expect(told).toContain("  - Images : 1 écran entier et 3 captures d'écran");
  expect(told).toContain("  - l'image de l'écran (ecran.png) : 1\n");
  expect(told).toContain("ligne 3, l'image de l'écran de la preuve n° 3 : un message privé");
  expect(told).toContain('« Écran entier », « fenêtre entière » : image de ce que la personne');
  const without = notice({ ...noticed, journal: [hashed(1, '2026-11-01T08:00:00+01:00')] });
  expect(without).not.toContain('fenêtre entière');
});

const sheetLines = (entry: CaptureRecord) =>
  corroborationSheet(entry).flatMap(({ lines }) =>
    lines.flatMap(({ what, value, state }) =>
      /écran/.test(what) && what !== 'Message recouvert à l’écran' && what !== 'Écran'
        ? [`${what} : ${value} [${state}]`]
        : [],
    ),
  );

test('the sheet says what was shared, when, and that what lay over it is not known', () => {
  expect(sheetLines(shot(1, 'monitor').entry)).toEqual([
    'Image de l’écran : écran entier, 1400 × 1000, prise 0,5 s après la lecture [relevé]',
    'Message sur l’image de l’écran : ce qui couvrait la fenêtre, dont le bandeau de partage, ne peut pas être connu [non vérifié]',
  ]);
  const below = shot(1, 'window', 'screenshot', { screenFrame: frame('window', false) });
  expect(sheetLines(below.entry)[1]).toBe(
    'Message sur l’image de l’écran : non : il était hors de la partie visible [relevé]',
  );
  const none = shot(1, 'window', 'screenshot', { screenFrame: { missing: 'essai' } });
  expect(sheetLines(none.entry)).toEqual(['Image de l’écran : absente : essai [non vérifié]']);
});

test('exhibits say what they hold, and weigh what is joined', () => {
  const all = [shot(1, 'monitor'), shot(2, 'monitor', 'drawing')];
  const [exhibit] = planned(all, 3, { choice: chosen(1, 2) });
  expect(exhibit?.file).toMatch(/^3_Ecrans_captures_et_rendus_de_la_page_rdv_93_/);
  expect(exhibit?.label).toContain(' : 2 écrans entiers, 1 capture d’écran et 1 rendu de la page');
  const [entry] = entries(shot(1, 'monitor'));
  if (!entry) throw new Error('No capture');
  expect(captureBytes(entry, true) - captureBytes(entry, false)).toBe(260_000);
});

test('export.json keeps which were joined; one of a version that knew none is read as it is', () => {
  const { label: _, counsel: __, ...plain } = everything;
  const record = {
    v: 1 as const,
    version: '0.1.1',
    head: { seq: 1, hash: 'a'.repeat(64) },
    volume: { index: 1, of: 1 },
    choice: { ...plain, procedures: null, outcomes: null, only: null, masked: [], screens: [1, 4] },
    damaged: [],
    waiting: 0,
    files: {},
  };
  expect(readExportRecord(exportRecordText(record))?.choice.screens).toEqual([1, 4]);
  const { screens: _screens, ...older } = record.choice;
  const text = exportRecordText({ ...record, choice: older as typeof record.choice });
  expect(readExportRecord(text)?.choice.screens).toEqual([]);
  expect(readExportRecord(text.replace('"seq":1', '"seq": 1'))).toBeNull();
});
