import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { bookingHosts } from '@/booking/systems';

// What the stores ask for beside the packages: texts within their limits, a reason for each permission, pictures.
const folder = 'assets/store';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const targets = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];
const manifestOf = (target: string) =>
  JSON.parse(readFileSync(join('.output', target, 'manifest.json'), 'utf8'));

/** Text under a heading, up to the next one. */
function under(text: string, heading: string): string {
  const found = text.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`));
  return found?.slice(heading.length).trim() ?? '';
}

const listings = [
  ['fr', 'Résumé', 'But unique', 'Mots de recherche'],
  ['en', 'Summary', 'Single purpose', 'Search terms'],
] as const;

test.each(listings)(
  'the listing in %s fits what the stores allow',
  (language, summary, purpose, terms) => {
    const listing = read(`listing.${language}.md`);
    const messages = JSON.parse(
      readFileSync(join('.output/chrome-mv3/_locales', language, 'messages.json'), 'utf8'),
    );
    // The summary is the manifest's own description: 132 characters in Chrome and Edge, 250 in Firefox.
    expect(under(listing, summary)).toBe(messages.description.message);
    expect(under(listing, summary).length).toBeLessThanOrEqual(132);
    // One sentence.
    expect(under(listing, purpose)).toMatch(/^[^.]+\.$/);
    // Edge wants 250 characters at least; it takes seven terms of 30 characters, 21 words in all.
    const description = under(listing, 'Description');
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
    const searched = under(listing, terms).split(/ ?; /);
    expect(searched.length).toBeLessThanOrEqual(7);
    expect(searched.filter((term) => term.length > 30)).toEqual([]);
    expect(searched.join(' ').split(' ').length).toBeLessThanOrEqual(21);
  },
);

test('every permission of every target is justified, and no other', () => {
  const review = read('review.md');
  const justified = [...review.matchAll(/^### (\w+)$/gm)].map(([, name]) => name ?? '');
  for (const target of targets) {
    const { permissions, host_permissions, optional_host_permissions } = manifestOf(target);
    expect(justified.toSorted()).toEqual([...permissions].sort());
    expect(host_permissions).toHaveLength(bookingHosts.length);
    expect(optional_host_permissions).toEqual(['<all_urls>']);
  }
  const optional = [...review.matchAll(/^### Optional: (\w+)$/gm)].map(([, name]) => name ?? '');
  for (const target of targets) {
    const wanted = manifestOf(target).optional_permissions;
    expect(optional.filter((name) => wanted.includes(name))).toEqual(wanted);
  }
  for (const heading of [
    ...justified,
    ...optional.map((name) => `Optional: ${name}`),
    'Host permissions',
    'Optional: all sites',
    'Remote code',
  ])
    expect(under(review, heading).length, heading).toBeGreaterThan(40);
});

test.each(['fr', 'en'])(
  'the pictures in %s have the size that stores take, and no transparency',
  (language) => {
    const names = readdirSync(join(folder, language)).sort();
    expect(names.filter((name) => /^\d-/.test(name))).toHaveLength(5);
    expect(names).toContain('tile-440x280.png');
    for (const name of [...names.map((one) => `${language}/${one}`), 'logo-300.png']) {
      const bytes = readFileSync(join(folder, name));
      const { width, height } = PNG.sync.read(bytes);
      const size = name.includes('tile')
        ? [440, 280]
        : name.includes('logo')
          ? [300, 300]
          : [1280, 800];
      expect([name, width, height]).toEqual([name, ...size]);
      // The colour type in the file's head: 2 is without transparency.
      expect([name, bytes[25]]).toEqual([name, 2]);
    }
  },
);
