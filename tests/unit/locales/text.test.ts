import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { beforeEach, expect, test } from 'vitest';
import { outcomes } from '@/booking/outcome';
import { tokenRefusals } from '@/evidence/timestamp/refusal';
import { answerText } from '@/locales/answer-text';
import { fr, type TextKey } from '@/locales/fr';
import { type Language, languages, preferredLanguage, speak } from '@/locales/language';
import { durationText, sizeText, text, texts } from '@/locales/text';
import { type VerificationKey, verificationText, verificationTexts } from '@/locales/verification';
import { problems } from '@/messages';

beforeEach(() => speak('fr'));

test('counts agree in number', () => {
  expect(text('checklist.weeks', { count: 1 })).toBe('1 semaine');
  expect(text('checklist.weeks', { count: 3 })).toBe('3 semaines');
});

test('a reminder names the site to open, or says to open it when none is known yet', () => {
  const values = { procedure: 'Titre', label: 'Matin', closes: '09:00' };
  expect(text('reminder.text', { ...values, host: 'www.isere.gouv.fr' })).toBe(
    'Titre – Matin, jusqu’à 09:00. Ouvrir www.isere.gouv.fr',
  );
  expect(text('reminder.text', { ...values, host: 'none' })).toContain(
    'Ouvrez la page de rendez-vous',
  );
});

test('sizes are said as people read them', () => {
  const plain = (said: string) => said.replace(/\s/g, ' ');
  expect([512, 34_500, 1_234_567, 214_000_000].map(sizeText).map(plain)).toEqual([
    '0,5 ko',
    '35 ko',
    '1,2 Mo',
    '214 Mo',
  ]);
  speak('en');
  expect([sizeText(1_234_567), durationText(40), durationText(125)]).toEqual([
    ...['1.2 MB', '40 secs', '3 mins'],
  ]);
});

test('every fault, refusal and problem of a time stamp has its sentence', () => {
  for (const refusal of tokenRefusals) {
    expect(text(`stamp.${refusal}`)).toMatch(/\.$/);
    expect(verificationTexts.fr[`fault.token-${refusal}`]).not.toBe('');
  }
});

test.each([
  [['ar-MA', 'fr'], 'ar'],
  [['x-none', 'en-GB', 'fr'], 'en'],
  [['FR-fr'], 'fr'],
  [['x-none'], 'fr'],
  [[], 'fr'],
])('a browser that asks for %s is spoken to in %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language);
});

const tongues = Object.keys(languages) as Language[];
const keys = Object.keys(fr) as TextKey[];
const counts = [0, 1, 2, 3, 11, 100];

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };

/** Names of a message's values, those inside its plurals and choices too. */
function valuesOf(message: string): Set<string> {
  const names = new Set<string>();
  const look = (nodes: readonly Node[]) => {
    for (const { type, value, options = {} } of nodes) {
      // A text is of type 0, "#" of type 7: they have no name.
      if (type !== 0 && type !== 7 && value !== undefined) names.add(value);
      for (const option of Object.values(options)) look(option.value);
    }
  };
  look(new IntlMessageFormat(message, 'fr', undefined, { ignoreTag: true }).getAst() as Node[]);
  return names;
}

test.each(tongues)(
  'nothing is missing in %s, and each text has the values of the French one',
  (tongue) => {
    expect(Object.keys(texts[tongue]).sort()).toEqual([...keys].sort());
    speak(tongue);
    for (const key of keys) {
      expect([key, texts[tongue][key].trim()]).not.toEqual([key, '']);
      expect([key, valuesOf(texts[tongue][key])]).toEqual([key, valuesOf(fr[key])]);
      for (const count of counts) {
        const values = Object.fromEntries([...valuesOf(fr[key])].map((name) => [name, count]));
        expect([key, /[{}#]/.test(text(key, values))]).toEqual([key, false]);
      }
    }
  },
);

const pairs = tongues.flatMap((one, index) =>
  tongues.slice(index + 1).map((other) => [one, other] as const),
);

test.each(pairs)('%s and %s share at most one text in twenty', (one, other) => {
  for (const tables of [texts, verificationTexts]) {
    const [mine, theirs] = [Object.entries(tables[one]), new Map(Object.entries(tables[other]))];
    const shared = mine.filter(([key, value]) => theirs.get(key) === value).map(([key]) => key);
    expect([shared.length <= mine.length / 20, shared]).toEqual([true, shared]);
  }
});

test.each(tongues)('the browser’s own pages name the extension in %s', (tongue) => {
  const file = `assets/public/_locales/${tongue}/messages.json`;
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  const french = JSON.parse(readFileSync('assets/public/_locales/fr/messages.json', 'utf8'));
  expect(Object.keys(messages).sort()).toEqual(Object.keys(french).sort());
});

test('the verifier says everything in every language, with the same values', () => {
  const values = (message: string) => [...message.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name);
  for (const key of Object.keys(verificationTexts.fr) as VerificationKey[]) {
    const { fr: french, ...others } = verificationTexts;
    for (const other of Object.values(others)) {
      expect(other[key]).not.toBe(french[key]);
      expect([key, new Set(values(other[key]))]).toEqual([key, new Set(values(french[key]))]);
    }
    const sample = { count: 2, done: 1, total: 2, number: 1, seq: 1, days: 9, seconds: 5, from: 2 };
    const texts = {
      day: 'd',
      step: 's',
      reason: 'r',
      file: 'f',
      at: 'a',
      signer: 's',
      authority: 'a',
      where: 'w',
      what: 'w',
      name: 'n',
      hash: 'h',
      says: 's',
      folder: 'd',
      country: 'FR',
      sequence: 7,
      issued: 'd',
      to: 't',
      who: 'w',
    };
    for (const language of tongues) {
      expect(verificationText(language)(key, { ...sample, ...texts })).not.toMatch(/[{}]/);
    }
  }
});

test('every answer and every problem has its sentence', () => {
  const answers = [
    answerText({
      done: 'captured',
      number: 3,
      hour: '08:02:14',
      outcome: 'no-slot',
      covered: false,
      translated: false,
      plain: false,
    }),
    answerText({ done: 'already', number: 3, outcome: 'no-slot' }),
    answerText({ done: 'repeated', of: 3, outcome: 'no-slot' }),
    answerText({ done: 'repeated', of: null, outcome: null }),
    ...problems.map((problem) => answerText({ done: 'failed', problem })),
    ...outcomes.map((outcome) => text(`outcome.${outcome}`)),
  ];
  expect(answers[0]).toBe('Preuve n° 3 enregistrée\n8\u00a0h\u00a002 · Aucun créneau');
  for (const answer of answers) expect(answer).toMatch(/^[A-ZÀÉ][^{}]*$/);
});

test('no text is unused', () => {
  const sources = ['src', 'entrypoints']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !tongues.some((tongue) => file.endsWith(`/${tongue}.ts`) && file.includes('locales/')),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Keys put together from a beginning and a value: `outcome.${outcome}`.
  const built = [...sources.matchAll(/`([a-z][a-z-]*\.[a-z.-]*)\$\{/g)].map(
    ([, prefix = '']) => prefix,
  );
  const keys = [...Object.keys(fr), ...Object.keys(verificationTexts.fr)];
  const unused = keys.filter(
    (key) => !sources.includes(`'${key}'`) && !built.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

/** Texts that a lawyer reads, or that say what the law or the policy is: they may take the words that this takes. */
const atLength = [
  /^(privacy|stamping|stamp|situation|known)\./,
  /^(choice\.plan|readiness\.thresholds-text)$/,
];

/** The parts of a text that are read in one breath. */
const breaths = (shown: string) => shown.split(/(?<=[.?!:;…؟؛])[\s\u00a0]+/);

const countWords = (breath: string) =>
  breath.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test.each(tongues)('in %s no sentence is longer than fifteen words', (tongue) => {
  speak(tongue);
  const long = keys
    .filter((key) => !atLength.some((pattern) => pattern.test(key)))
    .flatMap((key) =>
      counts.flatMap((count) => {
        const names = [...valuesOf(texts[tongue][key])];
        const shown = text(key, Object.fromEntries(names.map((name) => [name, count])));
        return breaths(shown).filter((breath) => countWords(breath) > 15);
      }),
    );
  expect([...new Set(long)]).toEqual([]);
});
