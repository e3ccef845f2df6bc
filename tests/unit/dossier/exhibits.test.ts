import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, everything } from '@/dossier/choice';
import { slug } from '@/dossier/exhibit-names';
import { largestExhibit, pictureBytes } from '@/dossier/exhibit-weight';
import { type Exhibit, exhibitPlaces } from '@/dossier/exhibits';
import { inventory, inventoryText } from '@/dossier/inventory';
import { selectForEmail } from '@/dossier/selection';
import type { Statements } from '@/dossier/statements';
import { planVolumes } from '@/dossier/volumes';
import { omittedWording } from '@/dossier/wording';
import type { CaptureRecord } from '@/evidence/record';
import { hashed, pictured, planned, procedure, step } from './hashed';

const day = (index: number) =>
  new Date(Date.UTC(2026, 8, 1 + index, 7)).toISOString().replace('.000Z', '+00:00');

const screenshot: CaptureRecord['picture'] = {
  method: 'screenshot',
  by: 'captureVisibleTab',
  at: '2026-10-02T06:00:00.000Z',
  width: 1,
  height: 1,
  scale: 1,
  messageVisible: true,
};
const drawing: CaptureRecord['picture'] = { ...screenshot, method: 'drawing', by: 'snapdom' };

const legalName = /^\d+_[A-Za-z0-9_-]+\.pdf$/;

const paper = { sha256: 'a'.repeat(64), bytes: 5, crc32: '00000000' };
const joined = (...names: string[]) => ({
  names: Object.fromEntries(names.map((name) => [name, `${name} scan`])),
  files: Object.fromEntries(names.map((name) => [name, paper])),
});

test('one exhibit for each procedure and month, then one for each paper of the steps, by their days', () => {
  const exhibits = planned(
    [
      hashed(1, '2026-09-29T08:00:00+02:00', {
        ...procedure('1', 'Première demande'),
        picture: screenshot,
      }),
      hashed(2, '2026-10-02T08:00:00+02:00', procedure('2', 'Duplicata')),
      step(3, 'letter', '2026-10-05', joined('piece-1.pdf', 'piece-2.pdf')),
      hashed(4, '2026-10-03T08:00:00+02:00', {
        ...procedure('1', 'Première demande'),
        picture: drawing,
      }),
      hashed(5, '2026-10-04T08:00:00+02:00', {
        ...procedure('1', 'Première demande'),
        picture: screenshot,
      }),
      step(6, 'email', '2026-10-01', joined('piece-1.eml')),
      step(7, 'counter-visit', '2026-10-06'),
    ],
    4,
  );
  expect(exhibits.map(({ file }) => file)).toEqual([
    '4_Captures_ecran_rdv_93_Premiere_demande_2026-09.pdf',
    '5_Captures_ecran_et_rendus_de_la_page_rdv_93_Premiere_demande_2026-10.pdf',
    '6_Releves_sans_image_rdv_93_Duplicata_2026-10.pdf',
    '7_Courriel_a_la_prefecture_2026-10-01.pdf',
    '8_Lettre_recommandee_a_la_prefecture_2026-10-05.pdf',
    '9_Lettre_recommandee_a_la_prefecture_2026-10-05.pdf',
  ]);
  expect(exhibits.slice(-2).map(({ label }) => label)).toEqual([
    'Lettre recommandée à la préfecture, 5 octobre 2026, papier 1 sur 2',
    'Lettre recommandée à la préfecture, 5 octobre 2026, papier 2 sur 2',
  ]);
  expect([...exhibitPlaces(exhibits)]).toEqual([
    [1, '4-1'],
    [4, '5-1'],
    [5, '5-2'],
    [2, '6-1'],
    [6, '7'],
    [3, '8 et 9'],
  ]);
});

test('a step without a paper and a new request are no exhibits; an appointment that was offered is one', () => {
  const exhibits = planned(
    [
      step(1, 'counter-visit', '2026-10-06'),
      step(2, 'decision', '2026-10-07'),
      step(3, 'appointment', '2026-10-08', joined('piece-1.pdf')),
      step(4, 'new-request', '2026-10-09', joined('piece-1.pdf')),
    ],
    1,
  );
  expect(exhibits.map(({ label }) => label)).toEqual([
    'Rendez-vous proposé par la préfecture, 8 octobre 2026',
  ]);
});

test('the person first, then the rule of online booking, the table, the attempts, the steps, the urgency last', () => {
  const rule = hashed(2, '2026-10-03T08:00:00+02:00', { outcome: 'unrecognised' });
  const said = { number: 2, about: 'page', says: 'booking-rule' } as const;
  const { v: _, ...link } = rule.entry;
  const statements = new Map([
    [2, [{ ...link, v: 2, kind: 'statement', of: 2, about: said.about, says: said.says } as const]],
  ]) as unknown as Statements;
  const exhibits = planned(
    [
      step(1, 'urgency', '2026-10-01', {
        ...joined('piece-1.pdf'),
        labels: { 'piece-1.pdf': 'Promesse d’embauche du 1er octobre 2026' },
        ground: 'job-offer',
      }),
      rule,
      hashed(3, '2026-10-04T08:00:00+02:00', procedure('1', 'Titre')),
      step(4, 'letter', '2026-10-05', joined('piece-1.pdf')),
      step(5, 'letter-receipt', '2026-10-07', joined('piece-1.pdf')),
      step(6, 'domicile', '2026-10-01', joined('piece-1.pdf')),
      step(7, 'identity', '2026-10-02', joined('piece-1.jpg')),
      step(8, 'seriousness', '2026-10-02', joined('piece-1.pdf')),
    ],
    1,
    { statements, hasTable: true },
  );
  expect(exhibits.map(({ number, label }) => `${number}. ${label}`)).toEqual([
    '1. Pièce d’identité',
    '2. Justificatif de domicile',
    '3. Page de la préfecture imposant la prise de rendez-vous en ligne, relevée le 3 octobre 2026',
    '4. Tableau récapitulatif des tentatives',
    '5. Tentatives sur le site www.seine-saint-denis.gouv.fr, démarche « Titre », le 04/10/2026 : 1 relevé sans image',
    '6. Lettre recommandée à la préfecture, 5 octobre 2026',
    '7. Avis de réception de la lettre recommandée, 7 octobre 2026',
    '8. Promesse d’embauche du 1er octobre 2026',
    '9. Pièce sur le sérieux de la demande',
  ]);
  expect(exhibitPlaces(exhibits).get(2)).toBe('3');
});

test('the captures of the procedure alone that the request is about are exhibits', () => {
  const about = 'ez-booking www.seine-saint-denis.gouv.fr 1';
  const filed = [
    hashed(1, '2026-10-02T08:00:00+02:00', procedure('1', 'Première demande')),
    hashed(2, '2026-10-03T08:00:00+02:00', procedure('2', 'Duplicata')),
  ];
  expect([
    ...exhibitPlaces(planned(filed, 1, { choice: { ...everything, about } })).keys(),
  ]).toEqual([1]);
  expect([...exhibitPlaces(planned(filed, 1)).keys()]).toEqual([1, 2]);
});

test('desks of one procedure are one series, under the name without the desk', () => {
  const [exhibit, ...others] = planned(
    [
      hashed(1, '2026-10-02T08:00:00+02:00', procedure('1', 'Titre – Guichet 1')),
      hashed(2, '2026-10-02T09:00:00+02:00', procedure('1', 'Titre – Guichet 2')),
    ],
    1,
  );
  expect(others).toEqual([]);
  expect(exhibit?.label).toBe(
    'Tentatives sur le site www.seine-saint-denis.gouv.fr, démarche « Titre », le 02/10/2026 : 2 relevés sans image',
  );
});

test.each([
  [[screenshot, screenshot], 'Captures_ecran', '2 captures d’écran'],
  [[drawing], 'Rendus_de_la_page', '1 rendu de la page'],
  [
    [screenshot, drawing, drawing, { missing: 'essai' }],
    'Captures_ecran_et_rendus_de_la_page',
    '1 capture d’écran, 2 rendus de la page et 1 relevé sans image',
  ],
])('a series is named after the pictures that it holds: %j', (pictures, name, words) => {
  const [exhibit] = planned(
    pictures.map((picture, index) =>
      hashed(index + 1, `2026-10-0${index + 1}T08:00:00+02:00`, {
        ...procedure('1', 'Titre'),
        picture: picture as CaptureRecord['picture'],
      }),
    ),
    1,
  );
  expect(exhibit?.file).toBe(`1_${name}_rdv_93_Titre_2026-10.pdf`);
  expect(exhibit?.label).toMatch(/^Tentatives sur le site www\.seine-saint-denis\.gouv\.fr, /);
  expect(exhibit?.label.endsWith(` : ${words}`)).toBe(true);
});

test('what is too heavy is cut into parts that are exhibits of their own', () => {
  const captures = Array.from({ length: 40 }, (_, index) =>
    hashed(
      index + 1,
      `2026-10-${String(1 + (index % 28)).padStart(2, '0')}T08:00:00+02:00`,
      pictured(900_000),
    ),
  );
  const exhibits = planned(captures, 1);
  expect(exhibits.length).toBeGreaterThan(2);
  expect(exhibits[0]?.file).toMatch(/_2026-10_partie-1-sur-\d\.pdf$/);
  expect(exhibits.at(-1)?.label).toContain(`partie ${exhibits.length} sur ${exhibits.length}`);
});

const label = fc.string({ unit: 'grapheme', maxLength: 200 });

test('whatever the names: legal file names, continuous numbers, every capture once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(label, fc.nat({ max: 150 }), fc.nat({ max: 3_000_000 })), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 9_000 }),
      (made, first) => {
        const captures = made
          .toSorted(([, a], [, b]) => a - b)
          .map(([name, at, bytes], index) =>
            hashed(index + 1, day(at), {
              ...procedure(String(index % 3), name),
              ...pictured(bytes),
            }),
          );
        const exhibits = planned(captures, first);
        for (const [index, exhibit] of exhibits.entries()) {
          expect(exhibit.number).toBe(first + index);
          expect(exhibit.file).toMatch(legalName);
          expect(exhibit.file.replace('.pdf', '').length).toBeLessThanOrEqual(80);
          expect(exhibit.file.startsWith(`${exhibit.number}_`)).toBe(true);
          if (exhibit.kind !== 'series') continue;
          const weight = exhibit.captures.reduce((sum, { entry }) => sum + pictureBytes(entry), 0);
          expect(weight).toBeLessThan(largestExhibit);
          const seqs = exhibit.captures.map(({ entry }) => entry.seq);
          expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
        }
        expect(exhibitPlaces(exhibits).size).toBe(captures.length);
        expect(new Set(exhibits.map(({ file }) => file)).size).toBe(exhibits.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('the inventory has the order of the files and of what they hold', () => {
  const exhibits = planned(
    [
      hashed(1, '2026-10-02T08:00:00+02:00'),
      hashed(2, '2026-10-03T08:00:00+02:00'),
      step(3, 'email', '2026-10-04', {
        names: { 'piece-1.eml': 'envoi.eml' },
        files: { 'piece-1.eml': { sha256: 'a'.repeat(64), bytes: 9, crc32: '00000000' } },
      }),
    ],
    7,
  );
  const items = inventory(exhibits);
  expect(items.map(({ line }) => line.split('.')[0])).toEqual(['7', '8']);
  expect(items[0]?.parts).toEqual([
    '7-1 : 02/10/2026 à 08:00:00, Aucun créneau',
    '7-2 : 03/10/2026 à 08:00:00, Aucun créneau',
  ]);
  expect(items[1]?.parts).toEqual([]);
  expect(inventoryText(items, '')).toContain('8. Courriel à la préfecture, 4 octobre 2026');
});

test.each([
  ['Première œuvre ', 'Premiere_oeuvre'],
  ['../../etc', 'etc'],
  ['Nguyễn Thị Ánh', 'Nguyen_Thi_Anh'],
  ['محمد', ''],
])('%s as a name: %s', (text, name) => {
  expect(slug(text)).toBe(name);
});

const years = Array.from({ length: 300 }, (_, index) =>
  hashed(index + 1, day(index), pictured(400_000)),
);

test('volumes follow each other by date, and numbers go on', () => {
  const volumes = planVolumes(years, { ...everything, volumeBytes: 100_000_000 });
  expect(volumes.length).toBeGreaterThan(3);
  expect(volumes.flatMap(({ filed }) => filed.map(({ entry }) => entry.seq))).toEqual(
    years.map(({ entry }) => entry.seq),
  );
  const numbers = volumes.flatMap(({ exhibits }) => exhibits.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(
    new Set(
      volumes.flatMap(({ exhibits }) =>
        exhibits.map(({ file }: Exhibit) => file.replace(/^\d+_/, '')),
      ),
    ).size,
  ).toBeGreaterThan(3);
});

test('choices leave captures out of the files, and steps by their own days', () => {
  const journal = [
    hashed(1, '2026-10-02T08:00:00+02:00', procedure('1', 'A')),
    hashed(2, '2026-10-12T08:00:00+02:00', { ...procedure('1', 'A'), outcome: 'overloaded' }),
    hashed(3, '2026-11-12T08:00:00+01:00', procedure('2', 'B')),
    step(4, 'email', '2026-10-01'),
  ];
  const chosen = (part: object) =>
    planVolumes(journal, { ...everything, ...part }).flatMap(({ filed }) =>
      filed.map(({ entry }) => entry.seq),
    );
  expect(chosen({})).toEqual([1, 2, 3, 4]);
  expect(chosen({ from: '2026-10-02' })).toEqual([1, 2, 3]);
  expect(chosen({ to: '2026-10-02' })).toEqual([1, 4]);
  expect(chosen({ outcomes: ['no-slot'] })).toEqual([1, 3, 4]);
  expect(chosen({ procedures: ['ez-booking www.seine-saint-denis.gouv.fr 2'] })).toEqual([3, 4]);
  expect(planVolumes(journal, { ...everything, from: '2030-01-01' })).toMatchObject([
    { index: 1, of: 1, filed: [], exhibits: [] },
  ]);
});

test('an e-mail gets few captures: the first, the last, one a week', () => {
  const few = selectForEmail(years.slice(0, 60));
  expect(few).toHaveLength(6);
  expect(few[0]?.entry.number).toBe(1);
  expect(few.at(-1)?.entry.number).toBeGreaterThan(50);
  expect(selectForEmail([])).toEqual([]);
  expect(selectForEmail([hashed(1, day(1), { outcome: 'slots-offered' })])).toEqual([]);
});

test('a series says what of its month was left out, and that nothing was', () => {
  const own = procedure('1', 'Titre');
  const journal = [
    hashed(1, '2026-10-01T08:00:00+02:00', own),
    hashed(2, '2026-10-12T08:00:00+02:00', { ...own, outcome: 'slots-offered' }),
    hashed(3, '2026-10-13T08:00:00+02:00', procedure('2', 'Duplicata')),
    hashed(4, '2026-11-02T08:00:00+01:00', own),
  ];
  const omittedIn = (choice: Partial<Choice>) =>
    planVolumes(journal, { ...everything, ...choice }).flatMap(({ exhibits }) =>
      exhibits.flatMap((one) =>
        one.kind === 'series' ? [(one.omitted ?? []).map(({ number }) => number)] : [],
      ),
    );
  expect(omittedIn({})).toEqual([[], [], []]);
  expect(omittedIn({ to: '2026-10-10' })).toEqual([[2]]);
  expect(omittedIn({ outcomes: ['no-slot'] })).toEqual([[2], [], []]);
  const left = planVolumes(journal, { ...everything, to: '2026-10-10' })[0]?.exhibits.at(-1);
  expect(omittedWording((left?.kind === 'series' && left.omitted) || [])).toBe(
    'De cette démarche, pour ce mois, 1 relevé n’est pas joint (créneaux proposés : 1). Le tableau des tentatives les mentionne tous.',
  );
  expect(omittedWording([])).toBe(
    'Série complète : aucun relevé de cette démarche pour ce mois n’est laissé de côté.',
  );
});
