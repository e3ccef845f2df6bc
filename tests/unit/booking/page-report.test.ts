import { expect, test } from 'vitest';
import { type OutlineNode, type PageOutline, reportFile, reportOf } from '@/booking/page-report';

const outline = (children: OutlineNode['children']): PageOutline => ({
  address: 'https://rdv.exercice.gouv.fr/booking/create/9829/2',
  status: 200,
  language: 'fr',
  title: 'Prendre rendez-vous – Amadou Diallo',
  body: { tag: 'body', attributes: [], children },
  cut: false,
});

const fileOf = (page: PageOutline, hidden: string[] = [], notes = ['Essai']) =>
  reportFile(reportOf(page, new Set()), new Set(hidden), notes);

test('the file is the page’s structure, with its texts', () => {
  const file = fileOf(
    outline([
      {
        tag: 'form',
        attributes: [
          ['id', 'FormBookingCreate'],
          ['action', 'https://rdv.exercice.gouv.fr/booking/create/9829/2'],
        ],
        children: [
          { tag: 'p', attributes: [], children: ['Aucun créneau'] },
          { tag: 'input', attributes: [['value', 'Terminer']], children: [] },
        ],
      },
    ]),
  );
  expect(file).toContain(
    [
      '  <form id="FormBookingCreate" action="https://rdv.exercice.gouv.fr/booking/create/0000/2">',
      '    <p>Aucun créneau</p>',
      '    <input value="Terminer">',
      '  </form>',
    ].join('\n'),
  );
  expect(file).toContain(
    '<meta name="adresse" content="https://rdv.exercice.gouv.fr/booking/create/0000/2">',
  );
  expect(file).toContain('<meta name="statut-http" content="200">');
  expect(file).toContain('<title>Prendre rendez-vous – [masqué]</title>');
});

test('what a page holds is text in the file, and nothing that runs', () => {
  const hostile = '--->"><script>alert(1)</script><!--';
  const page = outline([
    { tag: 'p', attributes: [['class', hostile]], children: [`${hostile} --!> fin`] },
    { tag: 'script', attributes: [], children: [] },
    { tag: 'a"b', attributes: [], children: [] },
    { tag: 'x:script', attributes: [['title', hostile]], children: [] },
    {
      tag: 'dossier-7503123456',
      attributes: [['href', `https://e.test/?${hostile}`]],
      children: [],
    },
  ]);
  const address = `${page.address}?${hostile}=${hostile}`;
  const file = fileOf({ ...page, address, title: hostile, language: hostile }, [], [hostile]);
  expect(file).not.toMatch(/<script>alert|<!--|-->|<a"b|x:script|dossier-\d/);
  // Nothing is before the policy but the file's own words.
  expect(file.split('Content-Security-Policy')[0]).not.toContain('alert');
});

test('each text is listed once, and goes when the person unticks it', () => {
  const page = outline([
    { tag: 'p', attributes: [], children: ['bonjour amadou'] },
    { tag: 'p', attributes: [['aria-label', 'bonjour amadou']], children: ['bonjour amadou'] },
    { tag: 'p', attributes: [], children: ['***'] },
  ]);
  const { texts } = reportOf(page, new Set());
  expect(texts).toEqual(['Prendre rendez-vous – [masqué]', 'bonjour amadou']);
  expect(fileOf(page)).toContain('bonjour amadou');
  expect(fileOf(page, ['bonjour amadou'])).not.toContain('amadou');
});
