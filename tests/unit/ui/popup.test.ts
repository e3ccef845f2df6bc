import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { type Language, languages, speak } from '@/locales/language';
import { Popup } from '@/ui/popup';
import type { PopupActions } from '@/ui/popup-actions';
import {
  answerOf,
  canCapture,
  isUncaptured,
  noticeOf,
  type PopupState,
  popupAnswers,
  popupNotices,
} from '@/ui/popup-state';
import { noticeStates, popupStates, quiet } from './popup-states';

// The popup says one thing first, in few words, and its two buttons are always there.

afterEach(() => speak(null));

const actions = new Proxy({}, { get: () => () => {} }) as PopupActions;

const htmlOf = (state: PopupState) => render(h(Popup, { state, actions }));

/** What is seen: nothing of what only a screen reader says, nor the other choices of a list. */
const wordsOf = (html: string) =>
  html
    .replace(/<span class="hidden">.*?<\/span>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

describe('what comes first', () => {
  test.each(popupAnswers)('%s', (answer) => {
    expect(answerOf(popupStates[answer])).toBe(answer);
    expect(htmlOf(popupStates[answer])).toContain(`data-answer="${answer}"`);
  });

  const both: [PopupState, PopupState][] = popupAnswers
    .slice(1)
    .map((answer, index) => [popupStates[popupAnswers[index] ?? 'slots'], popupStates[answer]]);
  test.each(both)('an earlier state is said even when a later one holds too', (earlier, later) => {
    const first = answerOf(earlier);
    // Two states can hold together where they come from different things.
    const merged = { ...later, ...differences(earlier) };
    expect(popupAnswers.indexOf(answerOf(merged))).toBeLessThanOrEqual(popupAnswers.indexOf(first));
  });
});

function differences(state: PopupState): Partial<PopupState> {
  return Object.fromEntries(
    Object.entries(state).filter(([key, value]) => value !== quiet[key as keyof PopupState]),
  );
}

describe('one notice at most', () => {
  test.each(popupNotices)('%s', (notice) => {
    expect(noticeOf(noticeStates[notice])).toBe(notice);
  });

  test('what must be mended is said without one', () => {
    for (const answer of ['slots', 'failed', 'lost', 'damaged', 'withdrawn', 'unknown'] as const)
      expect(noticeOf({ ...popupStates[answer], installed: 'folder' })).toBeNull();
  });

  test('what became of what was just done is said all the same', () => {
    const said = { text: 'Ce réglage n’a pas pu être enregistré.', bad: true };
    expect(noticeOf({ ...popupStates.lost, said })).toBe('said');
  });
});

const states = [
  ...Object.entries(popupStates),
  ...Object.entries(noticeStates).map(([name, state]) => [`with ${name}`, state] as const),
];

describe.each(Object.keys(languages) as Language[])('in %s', (language) => {
  test.each(states)(
    '%s: at most 45 words, one big button, the two buttons at the foot',
    (_name, state) => {
      speak(language);
      const html = htmlOf(state);
      const words = wordsOf(html);
      expect(words.length, words.join(' ')).toBeLessThanOrEqual(45);
      expect(html.match(/class="(button )?main big"/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(html.split('class="actions"')[1]?.match(/<button/g)).toHaveLength(2);
      expect(html).not.toMatch(/\{\w+[,}]/);
    },
  );
});

test.each([
  ['booking', true],
  ['other', true],
  ['withdrawn', true],
  ['unreachable', false],
  ['practice', false],
] as const)('a page that is %s can be captured: %s', (page, expected) => {
  expect(canCapture({ ...quiet, page })).toBe(expected);
  expect(canCapture({ ...quiet, page, capturing: true })).toBe(false);
});

test('an unknown page of which the person has spoken is asked about no more', () => {
  const { unknown } = popupStates;
  const statement = { of: 165, about: 'outcome', says: 'no-slot' };
  expect(answerOf({ ...unknown, statements: [statement as never] })).toBe('saved');
});

test('of an official page without a capture, what is asked is about that page and no other', () => {
  speak('fr');
  const { unknown } = popupStates;
  const elsewhere = unknown.summary && { ...unknown.summary, here: false };
  const official = { ...unknown, page: 'official', answer: null, summary: elsewhere } as const;
  expect(isUncaptured(official)).toBe(true);
  expect(htmlOf(official)).toContain('Que dit cette page');
  // The same page, captured a moment ago, is spoken of as it is.
  expect(isUncaptured({ ...official, summary: unknown.summary })).toBe(false);
  // Of a page left behind, the number says which is meant.
  const left = { ...unknown, page: 'unreachable', answer: null, summary: elsewhere } as const;
  expect(htmlOf(left)).toMatch(/Preuve n°.165/);
});

test('“today” is the day of the préfecture, not the computer’s nor Greenwich’s', () => {
  speak('fr');
  const { saved } = popupStates;
  const at = (today: string) =>
    htmlOf({ ...saved, reminders: saved.reminders && { ...saved.reminders, today } });
  // The capture is of 3 November in Paris.
  expect(at('2026-11-03')).toContain('Aujourd’hui à');
  expect(at('2026-11-04')).toContain('mardi 3 novembre à');
  expect(htmlOf({ ...saved, reminders: null })).toContain('mardi 3 novembre à');
});

test.each(popupAnswers)('%s is announced once: no live region lies in another', (answer) => {
  const [section = ''] =
    /<section class="answer".*?<\/section>/s.exec(htmlOf(popupStates[answer])) ?? [];
  expect(section.match(/role="(status|alert)"/g)).toHaveLength(1);
});

test('slots of which the person has spoken, or that are an hour old, are no news', () => {
  const { slots } = popupStates;
  const spoken = [{ of: 165, about: 'slots', says: 'past-date' } as never];
  expect(answerOf({ ...slots, statements: spoken })).toBe('saved');
  const old = slots.summary && { ...slots.summary, fresh: false };
  expect(answerOf({ ...slots, page: 'other', answer: null, summary: old })).toBe('rest');
});
