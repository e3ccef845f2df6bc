import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomes } from '@/booking/outcome';
import { tokenRefusals } from '@/evidence/timestamp/refusal';
import { answerText } from '@/locales/answer-text';
import { fr } from '@/locales/fr';
import { sizeText, text } from '@/locales/text';
import { type VerificationKey, verificationText, verificationTexts } from '@/locales/verification';
import { problems } from '@/messages';

test('counts agree in number', () => {
  expect(text('count.weeks.label', { count: 1 })).toBe('semaine avec « aucun créneau »');
  expect(text('count.weeks.label', { count: 3 })).toBe('semaines avec « aucun créneau »');
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
  expect([512, 34_500, 1_234_567, 214_000_000].map(sizeText)).toEqual([
    '0,5 ko',
    '35 ko',
    '1,2 Mo',
    '214 Mo',
  ]);
});

test('every fault, refusal and problem of a time stamp has its sentence', () => {
  for (const refusal of tokenRefusals) {
    expect(text(`stamp.${refusal}`)).toMatch(/\.$/);
    expect(verificationTexts.fr[`fault.token-${refusal}`]).not.toBe('');
  }
});

test('the verifier says everything in both languages, with the same values', () => {
  const values = (message: string) => [...message.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name);
  for (const key of Object.keys(verificationTexts.fr) as VerificationKey[]) {
    const { fr: french, en: english } = verificationTexts;
    expect(english[key]).not.toBe(french[key]);
    expect([key, new Set(values(english[key]))]).toEqual([key, new Set(values(french[key]))]);
    const sample = { count: 2, done: 1, total: 2, number: 1, seq: 1, days: 9, seconds: 5, from: 2 };
    const texts = {
      day: 'd',
      step: 's',
      reason: 'r',
      file: 'f',
      at: 'a',
      signer: 's',
      name: 'n',
      hash: 'h',
    };
    for (const language of ['fr', 'en'] as const) {
      expect(verificationText(language)(key, { ...sample, ...texts })).not.toMatch(/[{}]/);
    }
  }
});

test('every answer and every problem has its sentence', () => {
  const answers = [
    answerText({ done: 'captured', number: 3, hour: '08:02:14', outcome: 'no-slot' }),
    answerText({ done: 'already', number: 3 }),
    answerText({ done: 'repeated', of: 3 }),
    answerText({ done: 'repeated', of: null }),
    ...problems.map((problem) => answerText({ done: 'failed', problem })),
    ...outcomes.map((outcome) => text(`outcome.${outcome}`)),
  ];
  expect(answers[0]).toBe('Preuve n° 3 enregistrée et relue, 08:02:14.');
  for (const answer of answers) expect(answer).toMatch(/^[A-ZÀÉ].*[^{}]$/);
});

test('no text is unused', () => {
  const sources = ['src', 'entrypoints']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => !file.endsWith('fr.ts') && /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Keys put together from a beginning and a value: `outcome.${outcome}`.
  const built = [...sources.matchAll(/`([a-z.-]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const unused = Object.keys(fr).filter(
    (key) => !sources.includes(`'${key}'`) && !built.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
