import { expect, test } from 'vitest';
import { clipHtml, clipText } from '@/evidence/clip';

const sentence = "Il n'existe plus de plage horaire libre pour votre demande & plus.";
const policy =
  '<!doctype html>\n<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';

test.each([
  ['short enough', 5_000, 0],
  ['at the beginning', 300, 0],
  ['in the middle', 300, 2_000],
  ['at the end', 300, 4_000],
])('a text %s is cut around the sentence', (_, length, before) => {
  const text = `${'é'.repeat(before)} Il n'existe  plus\nde plage horaire libre pour votre demande & plus. ${'x'.repeat(4_000 - before)}`;
  const { text: cut, found } = clipText(text, sentence, length);
  expect(found).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(length);
  expect(cut.replace(/\s+/g, ' ')).toContain(sentence);
});

test('without a sentence, or where it is not found, the beginning is kept', () => {
  const text = `debut${'x'.repeat(1_000)}`;
  const beginning = { text: 'debutxxxxx', found: false };
  expect(clipText(text, null, 10)).toEqual(beginning);
  expect(clipText(text, 'Autre phrase', 10)).toEqual(beginning);
});

test('a cut never leaves half a character', () => {
  const text = `${'😀'.repeat(100)}phrase décisive${'😀'.repeat(100)}`;
  for (const length of [20, 21, 22, 23]) {
    const { text: cut } = clipText(text, 'phrase décisive', length);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).toContain('phrase décisive');
  }
});

test.each([
  ['a short head', 100],
  ['a long head', 4_000],
])('a page with %s is cut around the sentence, its policy kept', (_, style) => {
  const said =
    "<p>Il n'existe <b>plus</b> de&nbsp;plage horaire libre pour votre demande &amp; plus.</p>";
  const head = `${policy}<style>${'a'.repeat(style)}</style></head>`;
  const html = `${head}<body class="x">${'<i>.</i>'.repeat(2_000)}${said}${'<i>.</i>'.repeat(2_000)}</body></html>`;
  const { text: cut, found } = clipHtml(html, sentence, 3_000);
  expect(found).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(3_000);
  expect(cut.startsWith(policy)).toBe(true);
  expect(cut).toContain(said);
  expect(cut.includes('<style>')).toBe(style < 1_000);
});

test('a page whose sentence is in what is kept anyway is cut at its end', () => {
  const html = `${policy}</head><body><p>${sentence.replace('&', '&amp;')}</p>${'x'.repeat(9_000)}`;
  expect(clipHtml(html, sentence, 3_000)).toEqual({ text: html.slice(0, 3_000), found: true });
});

test('a sentence across the cut is kept whole', () => {
  const said = `<p>${sentence.replace('&', '&amp;')}</p>`;
  for (const before of [2_700, 2_800, 2_950, 2_999]) {
    const html = `${policy}</head><body>${'x'.repeat(before - policy.length)}${said}${'y'.repeat(9_000)}`;
    expect(clipHtml(html, sentence, 3_000).text).toContain(said);
  }
});

test('a sentence that is not in the saved page, a translated one for instance, is not said to be', () => {
  const html = `${policy}</head><body>${'<p>ترجمة</p>'.repeat(2_000)}`;
  expect(clipHtml(html, sentence, 3_000)).toEqual({ text: html.slice(0, 3_000), found: false });
});
