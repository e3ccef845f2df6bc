import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import type { Entry } from '../../src/evidence/record.ts';
import { scenarios } from '../practice/scenarios.ts';
import {
  answerQuestions,
  downloadedFile,
  nothingAgainst,
  openView,
  pressable,
  region,
  removeBecause,
  until,
} from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';
import { readJournalLines } from '../setup/store.ts';

// What a person is told to do, from the first day to the appointment: on the first view, in the popup, on the welcome page.
const kind = inject('kind');
const stage = setStage(kind);

const textOf = (page: Page) =>
  page.$eval('body', ({ innerText }) => innerText.replace(/\s+/g, ' '));

const sees = (page: Page, words: string) =>
  until(
    () => textOf(page),
    // No line ends before a question mark.
    (text) => text.replaceAll('\u00a0', ' ').includes(words),
    words,
  );

const entries = async () =>
  (await readJournalLines(stage.desk)).map((line) => JSON.parse(line) as Entry);

const next = (page: Page) =>
  page.$eval('.hero', (hero) => (hero as HTMLElement).dataset.next ?? '');

test('the first day has a way on: the site of one’s préfecture, the exercise, a file that is there already', async () => {
  const page = await stage.session.openPage('dossier.html');
  // A reminder whose hour has come takes the first place.
  expect(['first-attempt', 'try-now']).toContain(await next(page));
  const sites = await page.$$eval('.hero option', (all) => all.map(({ value }) => value));
  expect(sites).toContain('https://www.isere.gouv.fr/');
  expect(sites).toContain('https://pprdv.interieur.gouv.fr/');
  // None is chosen beforehand.
  expect(sites[0]).toBe('');
  expect(sites).toHaveLength(102);
  await sees(page, 'Essayer avec l’exercice');
  await sees(page, 'Vous avez déjà un dossier ?');
  await page.close();
});

test.each([
  ['steps', '#letters'],
  ['privacy', '#settings'],
])('the address #%s of earlier versions shows its section in %s', async (old, view) => {
  const page = await stage.session.openPage(`dossier.html#${old}`);
  await page.waitForSelector(`[aria-labelledby="${old}"]`, { visible: true });
  expect(
    await page.$eval('nav.views a[aria-current]', (link) => (link as HTMLAnchorElement).hash),
  ).toBe(view);
  await page.close();
});

test('the welcome page sees whether the button is in the browser’s bar', async () => {
  const page = await stage.session.openPage('welcome.html#2');
  // Chromium leaves the button in the puzzle menu; Firefox pins an add-on that a test installs.
  await until(
    () => textOf(page),
    (text) => /En attente de votre clic|le bouton est là/.test(text),
    'whether it is pinned',
  );
  const isPinned = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getUserSettings(): Promise<{ isOnToolbar: boolean }> } };
    };
    return (await chrome.action.getUserSettings()).isOnToolbar;
  });
  expect(await textOf(page)).toContain(
    isPinned ? 'C’est fait : le bouton est là.' : 'En attente de votre clic…',
  );
  await page.close();
});

test.runIf(kind === 'chromium')(
  'on an official page that no rule knows, an answer captures the page first, then says so',
  async () => {
    const before = await entries();
    await stage.tab.bringToFront();
    await stage.tab.goto('https://rdv.exercice-nouveau.gouv.fr/booking/create/9021/2', {
      waitUntil: 'load',
    });
    const popup = await stage.session.openPopup(stage.tab);
    await popup.waitForSelector('[data-answer="unknown"]');
    expect(await entries()).toEqual(before);
    await popup.click(pressable('Aucun créneau', '.choices'));
    await sees(popup, 'Ceci sera lu par le juge.');
    expect(await entries()).toEqual(before);
    await popup.click(pressable('Ajouter à mon dossier'));
    await until(
      entries,
      ({ length }) => length === before.length + 2,
      'the capture and the answer',
    );
    const [capture, statement] = (await entries()).slice(before.length);
    expect(capture).toMatchObject({ kind: 'capture', trigger: 'button', outcome: 'unrecognised' });
    expect(statement).toMatchObject({
      kind: 'statement',
      of: capture?.kind === 'capture' ? capture.number : 0,
      about: 'outcome',
      says: 'no-slot',
    });
    await sees(popup, 'Votre réponse est dans le dossier.');
    await popup.close();
  },
);

/** The letter that is shown, "" while its text is open for corrections. */
const paper = (page: Page) => page.$$eval('.paper', ([shown]) => shown?.textContent ?? '');
const pressed = (label: string) =>
  `.foot ::-p-xpath(.//*[self::a or self::button][normalize-space()="${label}"])`;

test('a letter is written one question at a time, and the paper beside it follows each key', async () => {
  await stage.desk.evaluate(await storeScript());
  const page = await stage.session.openPage('dossier.html#letters');
  await answerQuestions(page, nothingAgainst);
  await page.waitForSelector('.letter-card[data-next="true"]');
  await page.click(pressable('Commencer : E-mail à la préfecture'));
  await sees(page, 'Question 1 sur 6');
  await page.click('[name="requestKind"][value="renewal"]');
  await until(
    () => paper(page),
    (text) => text.includes('renouvellement de titre de séjour'),
    'the request',
  );
  // The end of the permit is asked of who renews one.
  await page.waitForSelector('[name="permitEnds"]');
  await page.click(pressed('Suite'));
  await sees(page, 'Comment vous appelez-vous ?');
  await page.type('[name="firstName"]', 'Awa');
  await page.type('[name="lastName"]', 'DIALLO');
  await until(
    () => paper(page),
    (text) => text.includes('Awa DIALLO'),
    'the name, before it is kept',
  );
  await page.click(pressed('Avant'));
  await sees(page, 'Que demandez-vous ?');
  // What is missing leads to its question, what was answered too.
  await page.$$eval('.paper .hole', (holes) =>
    holes
      .find(({ textContent }) => textContent === 'téléphone')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
  await sees(page, 'Où peut-on vous répondre ?');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
  await page.type('[name="phone"]', '0600000000');
  // Kept a moment after the last key, though the field was never left.
  await until(
    () =>
      stage.desk.evaluate(async () => {
        const database = await globalThis.product.openDatabase();
        return (await database.getAll('cases')).map(({ identity }) => JSON.stringify(identity));
      }),
    (kept) => kept.some((identity) => identity?.includes('0600000000')),
    'the number kept',
  );
  await page.click(pressed('Suite'));
  await page.click(pressed('Suite'));
  await sees(page, 'Relisez vos réponses');
  await sees(page, 'Awa · DIALLO');
  await page.reload({ waitUntil: [] });
  await page.waitForSelector('.answers');
  // It was kept without a button for it.
  await sees(page, 'Awa · DIALLO');
  await sees(page, '0600000000');
  await page.close();
});

test('the person’s own text of a letter stays, and giving it up can be taken back', async () => {
  const page = await stage.session.openPage('dossier.html#letters/attestation/check');
  await page.waitForSelector('.paper');
  const proposed = await paper(page);
  await page.click(pressable('Corriger le texte'));
  await page.waitForSelector('textarea.letter');
  await page.type('textarea.letter', 'Ma phrase. ');
  // What was started stays, whatever is looked at meanwhile.
  await openView(page, 'export');
  await openView(page, 'letters/attestation/check', 'question');
  expect(
    await page.$eval('textarea.letter', (area) => (area as HTMLTextAreaElement).value),
  ).toContain('Ma phrase.');
  await page.click(pressable('Garder ce texte'));
  await until(
    () => paper(page),
    (text) => text.includes('Ma phrase.'),
    'the own text',
  );
  await page.waitForFunction(() => document.activeElement?.id === 'paper');
  await page.click(pressable('Reprendre le texte proposé'));
  await sees(page, 'Le texte proposé est de retour.');
  expect(await paper(page)).toBe(proposed);
  await page.click(pressable('Annuler'));
  await until(
    () => paper(page),
    (text) => text.includes('Ma phrase.'),
    'the own text again',
  );
  await page.close();
});

test('an hour that is taken out of the reminders can be put back', async () => {
  const page = await stage.session.openPage('dossier.html#reminders');
  const hours = () =>
    page.$$eval('.windows .hours', (all) => all.map(({ textContent }) => textContent));
  await page.waitForSelector('.windows .hours');
  const before = await hours();
  await page.click('.windows li .buttons button:last-child');
  await until(hours, ({ length }) => length === before.length - 1, 'the hour gone');
  await sees(page, 'Heure retirée des rappels.');
  await page.click(pressable('Annuler', region('reminders')));
  await until(hours, ({ length }) => length === before.length, 'the hour back');
  expect(await hours()).toEqual(before);
  await page.close();
});

test('a letter that was sent is noted in one click, and is done on the first view', async () => {
  const page = await stage.session.openPage('dossier.html#letters/email/check');
  const sent = '::-p-xpath(//button[normalize-space()="C’est envoyé"])';
  await page.waitForSelector(sent);
  await page.click(sent);
  await sees(page, 'Inscrit dans votre dossier, à la date d’aujourd’hui.');
  expect((await entries()).at(-1)).toMatchObject({ kind: 'step', step: 'email', files: {} });
  await openView(page, 'home', 'checklist');
  const line = () =>
    page.$$eval('.task', (tasks) =>
      tasks
        .filter(({ textContent }) => textContent?.includes('Un e-mail à la préfecture'))
        .map((task) => (task as HTMLElement).dataset.state),
    );
  await until(line, ([state]) => state === 'done', 'the line done');
  await page.close();
});

/** How many small pictures are kept. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('sans-creneau-thumbnails');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const counted = opening.result
            .transaction('thumbnails')
            .objectStore('thumbnails')
            .count();
          counted.onsuccess = () => {
            opening.result.close();
            done(counted.result);
          };
        };
      }),
  );

test('slots, then the appointment that was found: a step of the journal, and the thing to do changes', async () => {
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto(scenarios.aSlots.answer.replace('9002', '9012'), { waitUntil: 'load' });
  await stage.grownBy(before, 1, 'the slots');
  const popup = await stage.session.openPage('popup.html');
  await popup.waitForSelector('[data-answer="slots"]');
  await popup.click(pressable('Rendez-vous pris'));
  await popup.waitForSelector('.appointment');
  await popup.$eval('.appointment', (form) => {
    const fill = (name: string, value: string) => {
      const input = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
      if (!input) throw new Error(`No ${name}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    fill('day', '2026-12-17');
    fill('hour', '09:30');
    fill('place', 'Sous-préfecture, guichet 4');
    fill('bring', 'Passeport, trois photos');
  });
  await popup.click(pressable('Ajouter à mon dossier'));
  await sees(popup, 'Rendez-vous inscrit dans votre dossier.');
  expect((await entries()).at(-1)).toMatchObject({
    kind: 'step',
    step: 'appointment',
    note: 'Rendez-vous : jeudi 17 décembre 2026 à 9 h 30, Sous-préfecture, guichet 4.',
    appointment: {
      day: '2026-12-17',
      hour: '09:30',
      place: 'Sous-préfecture, guichet 4',
      bring: 'Passeport, trois photos',
    },
  });
  await popup.close();
  const page = await stage.session.openPage('dossier.html#home');
  await until(
    () => next(page),
    (action) => action === 'appointment',
    'the appointment as the thing to do',
  );
  await sees(page, 'Vous avez un rendez-vous');
  await sees(page, 'Papiers à apporter');
  await sees(page, 'Passeport, trois photos');
  await page.click(pressable('Ajouter à mon agenda'));
  const file = await downloadedFile(stage.session.downloads, /\.ics$/);
  expect(file.toString('utf8')).toContain('LOCATION:Sous-préfecture\\, guichet 4');
  await page.close();
});

test('captures are listed as pictures; a small picture goes with its capture', async () => {
  const page = await stage.session.openPage('dossier.html#attempts');
  await page.waitForSelector('img.thumb');
  const shown = await page.$eval('img.thumb', (image) => {
    const { naturalWidth, naturalHeight } = image as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  });
  expect(shown).toEqual([400, 250]);
  const before = await until(
    () => kept(page),
    (count) => count > 0,
    'a small picture kept',
  );
  await page.click('.shot');
  await page.waitForSelector('.detail');
  await removeBecause(page, '.detail > div:last-child', 'essai');
  await until(
    () => kept(page),
    (count) => count < before,
    'the small picture gone',
  );
  await page.close();
});
