import { describe, expect, test } from 'vitest';
import { privateWords, redact, redactAddress, redactName } from '@/booking/redaction';

const nobody = new Set<string>();

test.each([
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous.",
  'Vérification de disponibilité',
  'Veuillez recommencer ultérieurement.',
  'Choisissez votre guichet : Guichet 3',
  'Préfecture de la Seine-Saint-Denis',
  'AUCUN CRÉNEAU DISPONIBLE',
  'Les services de l’État dans l’Isère',
  'Prochaines mises en ligne : le lundi à 9h30',
])('what préfectures’ pages say stays: %s', (text) => {
  expect(redact(text, nobody)).toBe(text);
});

test.each([
  ['Bonjour Amadou Diallo,', 'Bonjour [masqué],'],
  ['Bienvenue M. DIALLO', 'Bienvenue [masqué]. [masqué]'],
  ['Mme Marianne Denis', 'Mme [masqué]'],
  ['M. Denis Paris', 'M. [masqué]'],
  ['Aude France', '[masqué] France'],
  ['Diallo, votre demande est reçue', '[masqué], votre demande est reçue'],
  ['Jean-Pierre', '[masqué]'],
  ['Di\u00ADallo', '[masqué]'],
  ['Demeurant 12 rue Victor Hugo 93200 Saint-Denis', '[masqué] 12 rue [masqué]'],
  ['né le 12/03/1985 à Conakry', 'né le [masqué] à [masqué]'],
  ['né le 12 / 03 / 1985', 'né le [masqué]'],
  ['né le 12 mars 1985', 'né le [masqué]'],
  ['née en 1985', 'née en [masqué]'],
  ['Numéro étranger : 7503123456', 'Numéro étranger : [masqué]'],
  ['7503 - 123 - 456, 75_03_123_456', '[masqué]'],
  ['Tél. 06 12 34 56 78', 'Tél. [masqué]'],
  ['06–12–34–56–78', '[masqué]'],
  ['06\u201112\u201134', '[masqué]'],
  ['7503\u200B123456', '[masqué]'],
  ['٠٦١٢٣٤٥٦٧٨', '[masqué]'],
  ['Passeport n° 75AB12345', 'Passeport n° [masqué]'],
  ['Écrire à amadou.diallo@exemple.fr', '[masqué] à [masqué]'],
  ['Voir https://exemple.fr/?nom=diallo', 'Voir [masqué]'],
  ['Session A1b2C3d4E5f6', 'Session [masqué]'],
  ['مرحبا أمادو', '[masqué]'],
  ['Ngô Văn Bảo', '[masqué]'],
])('what may speak of a person is taken out: %s', (text, left) => {
  expect(redact(text, nobody)).toBe(left);
});

test('what the person gave about themselves is removed however it is written', () => {
  const own = privateWords(['Ame\u0301lie', 'Diallo', 'France'], ['12 rue des Lilas, préfecture']);
  expect(redact('amélie diallo, AMÉLIE, Diálló, rue des lilas', own)).toBe(
    '[masqué], [masqué], [masqué], [masqué] des [masqué]',
  );
  expect(redact('compte diallo75 de adiallo', own)).toBe('compte [masqué] de [masqué]');
  // A name is a name even when it is a word of every page; the rest of an address is not.
  expect(redact('France, à la préfecture', own)).toBe('[masqué], à la préfecture');
});

test('a megabyte without a space is read at once', () => {
  const timeOf = (length: number) => {
    const before = performance.now();
    redact('a'.repeat(length), nobody);
    redactName('1'.repeat(length), nobody);
    return performance.now() - before;
  };
  timeOf(100_000);
  // A search that tries every place again takes a hundred times as long for ten times the text.
  expect(timeOf(1_000_000) / timeOf(100_000)).toBeLessThan(50);
});

describe('addresses and identifiers', () => {
  const at = 'www.isere.gouv.fr';

  test('keep what a rule needs', () => {
    expect(
      redactAddress('https://www.isere.gouv.fr/booking/create/9829/2?error=x#a', nobody, at),
    ).toBe('https://www.isere.gouv.fr/booking/create/0000/2?error');
    expect(redactAddress('https://rdv.gouv.fr/design/images/etape_3r.png', nobody, at)).toBe(
      'https://rdv.gouv.fr/design/images/etape_3r.png',
    );
    for (const name of ['etape_3r slot-link', 'FormBookingCreate', 'inner_Booking', 'nextButton'])
      expect(redactName(name, nobody)).toBe(name);
  });

  test.each([
    [
      'https://www.isere.gouv.fr/photos/diallo-3.jpg',
      'https://www.isere.gouv.fr/[masqué]/[masqué]',
    ],
    [
      'https://www.isere.gouv.fr/dossier/ba/ly',
      'https://www.isere.gouv.fr/dossier/[masqué]/[masqué]',
    ],
    ['https://www.isere.gouv.fr/1a2b3c-4d5e-6f', 'https://www.isere.gouv.fr/[masqué]'],
    ['https://www.isere.gouv.fr/dossier/750-312-345-6', 'https://www.isere.gouv.fr/dossier/0000'],
    ['https://www.isere.gouv.fr/?DIALLO', 'https://www.isere.gouv.fr/?[masqué]'],
    ['https://amadou-diallo.exemple.fr/', 'https://[masqué]'],
    ['https://www.isere.gouv.fr/%E0%A4%A', 'https://www.isere.gouv.fr/[masqué]'],
    ['mailto:a@b.fr', 'mailto:'],
  ])('%s loses what may speak of a person', (from, left) => {
    expect(redactAddress(from, nobody, at)).toBe(left);
  });

  test.each([
    ['user-7503123456', 'user-0000'],
    ['enfant-Fatoumata-Diallo', 'enfant-[masqué]-[masqué]'],
    ['rdv_DIALLO', 'rdv_[masqué]'],
    ['tel-06-12-34-56-78', 'tel-0000'],
    ['ne-12-03-85', 'ne-0000'],
    ['4f9a8b7c-6d5e-4f3a-9b1c-2d3e4f5a6b7c', '0000'],
    ['a9f8e7d6c5b4a3f2e1d0', '0000'],
    ['a@b.fr', '[masqué]'],
  ])('identifier %s', (name, left) => {
    expect(redactName(name, nobody)).toBe(left);
  });

  test('the person’s own words go from them too', () => {
    const own = privateWords(['Diallo'], []);
    expect(redactName('userDiallo diallo-row', own)).toBe('[masqué] [masqué]-row');
  });
});
