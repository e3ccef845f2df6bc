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
  ['Bienvenue M. DIALLO', 'Bienvenue M. [masqué]'],
  ['Diallo, votre demande est reçue', '[masqué], votre demande est reçue'],
  ['Jean-Pierre', '[masqué]'],
  ['Demeurant 12 rue Victor Hugo 93200 Saint-Denis', '[masqué] 12 rue [masqué] Saint-Denis'],
  ['né le 12/03/1985 à Conakry', 'né le [masqué] à [masqué]'],
  ['Numéro étranger : 7503123456', 'Numéro étranger : [masqué]'],
  ['Tél. 06 12 34 56 78', 'Tél. [masqué]'],
  ['Passeport n° 75AB12345', 'Passeport n° [masqué]'],
  ['Écrire à amadou.diallo@exemple.fr', '[masqué] à [masqué]'],
  ['Voir https://exemple.fr/?nom=diallo', 'Voir [masqué]'],
  ['Session A1b2C3d4E5f6', 'Session [masqué]'],
  ['مرحبا أمادو', '[masqué]'],
  ['Ngô Văn Bảo', '[masqué]'],
])('what may speak of a person is taken out: %s', (text, left) => {
  expect(redact(text, nobody)).toBe(left);
});

test('what the person told of themselves is taken out however it is written', () => {
  const own = privateWords(['Amadou', 'Diallo', 'France'], ['12 rue des Lilas, préfecture']);
  expect(redact('amadou diallo, AMADOU, Diálló, rue des lilas', own)).toBe(
    '[masqué], [masqué], [masqué], [masqué] des [masqué]',
  );
  // A name is a name even when it is a word of every page; the rest of an address is not.
  expect(redact('France, à la préfecture', own)).toBe('[masqué], à la préfecture');
});

describe('addresses and identifiers', () => {
  test('keep what a rule needs', () => {
    expect(
      redactAddress('https://www.isere.gouv.fr/booking/create/9829/2?error=x#here', nobody),
    ).toBe('www.isere.gouv.fr/booking/create/0000/2?error');
    expect(redactAddress('https://rdv.gouv.fr/design/images/etape_3r.png', nobody)).toBe(
      'rdv.gouv.fr/design/images/etape_3r.png',
    );
    expect(redactName('etape_3r slot-link', nobody)).toBe('etape_3r slot-link');
  });

  test('lose what may speak of a person', () => {
    const own = privateWords(['Diallo'], []);
    expect(redactAddress('https://rdv.gouv.fr/dossier/7503123456/diallo?nom=a', own)).toBe(
      'rdv.gouv.fr/dossier/0000/[masqué]?nom',
    );
    expect(redactAddress('https://rdv.gouv.fr/photos/diallo-3.jpg', nobody)).toBe(
      'rdv.gouv.fr/[masqué]/[masqué]',
    );
    expect(redactAddress('mailto:a@b.fr', own)).toBe('mailto:');
    expect(redactAddress('https://rdv.gouv.fr/%E0%A4%A', own)).toBe('rdv.gouv.fr/[masqué]');
    expect(redactName('user-7503123456 diallo-row', own)).toBe('user-0000 [masqué]');
    expect(redactName('a9f8e7d6c5b4a3f2e1d0', own)).toBe('0000');
  });
});
