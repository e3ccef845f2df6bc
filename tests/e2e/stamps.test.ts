import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { canonicalLine, hashLine } from '../../src/evidence/chain.ts';
import { sha256 } from '../../src/evidence/hash.ts';
import { authorityUrl, otherAuthorityUrl, type StampReply } from '../practice/server.ts';
import { type Authority, createAuthority } from '../setup/authority.ts';
import {
  downloadedFile,
  exportedName,
  field,
  leaveTime,
  openView,
  pressable,
  region,
  until,
} from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { hurryStamps } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// Time stamping by a local authority over plain http, turned on and off by the person.
const stage = setStage(inject('kind'), {
  granted: ['http://horodatage-exercice.test/*', 'http://horodatage-ailleurs.test/*'],
});

let authority: Authority;
let page: Page;
let number = 8_000;

beforeAll(async () => {
  authority = createAuthority();
  page = await stage.session.openPage('dossier.html#settings');
});

const good = (body: Buffer): StampReply => ({ body: authority.reply(body) });

const said = () =>
  page.$eval('[aria-labelledby="stamping"]', (section) => section.textContent ?? '');

/** An attempt, and the record of it. */
async function attempt() {
  const before = await stage.journal();
  number += 1;
  await stage.tab.bringToFront();
  const url = `https://www.isere.gouv.fr/booking/create/${number}/2`;
  await stage.tab.goto(url, { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  await page.bringToFront();
  return capture;
}

type Row = { seq: number; due: number | undefined; kept: { at: string; url: string }[] };

/** The stamps as the disk has them. */
const stamps = (): Promise<Row[]> =>
  stage.desk.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sans-creneau'));
    const rows: Row[] = await settle(database.transaction('stamps').objectStore('stamps').getAll());
    database.close();
    return rows.map(({ seq, due, kept }) => ({
      seq,
      due,
      kept: kept.map(({ at, url }) => ({ at, url })),
    }));
  });

/** How many entries have a stamp. */
const keptStamps = async () =>
  (await stamps()).filter(({ seq, kept }) => seq > 0 && kept.length > 0).length;

/** The answers that are kept of an entry's stamps. */
const repliesOf = (line: number): Promise<number[][]> =>
  stage.desk.evaluate(async (line) => {
    const opening = indexedDB.open('sans-creneau');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const getting = opening.result.transaction('stamps').objectStore('stamps').getAll();
    await new Promise((done) => {
      getting.onsuccess = done;
    });
    opening.result.close();
    type Kept = { seq: number; kept: { reply: Uint8Array }[] };
    const row = (getting.result as Kept[]).find(({ seq }) => seq === line);
    return (row?.kept ?? []).map(({ reply }) => [...reply]);
  }, line);

test('until the person turns it on, no one is asked for anything', async () => {
  stage.practice.authority = good;
  await attempt();
  await leaveTime();
  expect(stage.practice.authorityRequests).toEqual([]);
  expect(await stamps()).toEqual([]);
});

test('turned on, it says what is sent to whom, and stamps what is there', async () => {
  await page.select(field('Autorité', region('stamping')), 'custom');
  await page.type(field('Adresse de l’autorité', region('stamping')), 'horodatage');
  expect(await said()).toContain('Cette adresse n’est pas complète');
  const input = await page.$(field('Adresse de l’autorité', region('stamping')));
  await input?.evaluate((field) => {
    (field as HTMLInputElement).value = '';
  });
  await input?.type(authorityUrl);
  expect(await said()).toContain(
    'est envoyée à horodatage-exercice.test, qui voit aussi votre adresse IP',
  );
  await page.click(pressable('Activer l’horodatage', region('stamping')));
  await until(said, (text) => text.includes('1 jeton reçu'), 'the first time stamp');
  const [entry] = await stage.journal();
  if (!entry) throw new Error('No entry');
  const [request] = stage.practice.authorityRequests;
  expect(stage.practice.authorityRequests).toHaveLength(1);
  expect(request?.body).toHaveLength(69);
  expect(request?.body.toString('hex')).toContain(await hashLine(canonicalLine(entry)));
  expect(request?.headers['content-type']).toBe('application/timestamp-query');
  for (const unwanted of ['cookie', 'referer', 'origin', 'authorization']) {
    if (unwanted !== 'origin') expect(request?.headers).not.toHaveProperty(unwanted);
  }
});

test('the next entry carries the hash of the last token, and is stamped 15 s later at least', async () => {
  const capture = await attempt();
  const [reply = []] = await repliesOf(1);
  expect(capture.lastToken).toBe(await sha256(new Uint8Array(reply)));
  await until(said, (text) => text.includes('1 en attente'), 'the stamp that waits');
  await until(keptStamps, (kept) => kept === 2, 'the second time stamp');
  const [first, second] = stage.practice.authorityRequests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(14_900);
});

/** What was sent to an authority since so many requests: the hashes, of which the end is a nonce and a flag. */
const askedSince = (count: number, host = 'horodatage-exercice.test') =>
  stage.practice.authorityRequests
    .slice(count)
    .filter((request) => request.host === host)
    .map(({ body }) => body.toString('hex'));

const hashOf = (entry: Parameters<typeof canonicalLine>[0]) => hashLine(canonicalLine(entry));

test('a page that is opened is stamped before it is captured, and the capture says so', async () => {
  const before = await stage.journal();
  const head = before.at(-1);
  if (!head) throw new Error('No entry');
  await hurryStamps(stage.desk);
  const asked = stage.practice.authorityRequests.length;
  const capture = await attempt();
  const [opening = ''] = askedSince(asked);
  expect(opening).toContain(await hashOf(head));
  const kept = (await stamps()).find(({ seq }) => seq === head.seq)?.kept ?? [];
  expect(kept).toHaveLength(2);
  const replies = await repliesOf(head.seq);
  expect(capture.lastToken).toBe(await sha256(new Uint8Array(replies.at(-1) ?? [])));
  await until(keptStamps, (count) => count === 3, 'the capture’s own stamp');
  const [, own = ''] = askedSince(asked);
  expect(own).toContain(await hashOf(capture));
});

test('of a second page within two minutes no opening is stamped', async () => {
  const asked = stage.practice.authorityRequests.length;
  const capture = await attempt();
  await hurryStamps(stage.desk);
  await until(keptStamps, (count) => count === 4, 'the capture’s own stamp');
  const requests = askedSince(asked);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toContain(await hashOf(capture));
});

test('an authority that is not there costs nothing but time, and is reported', async () => {
  stage.practice.authority = null;
  await hurryStamps(stage.desk);
  await attempt();
  await hurryStamps(stage.desk);
  await until(said, (text) => text.includes('n’a pas pu être jointe'), 'the problem');
  await until(said, (text) => text.includes('1 en attente'), 'the stamp that waits');
});

test.each<[string, (body: Buffer) => StampReply | Promise<StampReply>, string]>([
  [
    'a page of HTML',
    () => ({ type: 'text/html', body: Buffer.from('<h1>') }),
    'n’est pas une autorité',
  ],
  ['an error', () => ({ status: 503, body: Buffer.from('') }), 'répondu par une erreur'],
  ['10 MB', () => ({ body: Buffer.alloc(10_000_000) }), 'trop grosse'],
  ['noise', () => ({ body: Buffer.from('bruit') }), 'illisible'],
  [
    'a refusal',
    () => ({ body: Buffer.from('300530030201 02'.replace(' ', ''), 'hex') }),
    'a refusé',
  ],
  ['no usage', (body) => ({ body: authority.forge(body, 'no-usage') }), 'pas fait pour horodater'],
  [
    'an injected certificate',
    (body) => ({ body: authority.forge(body, 'twin', ['tsa']) }),
    'signature',
  ],
])('%s is refused with its reason, the capture kept', async (_, answer, reason) => {
  stage.practice.authority = answer;
  const before = await keptStamps();
  await hurryStamps(stage.desk);
  await until(said, (text) => text.includes(reason), reason);
  expect(await keptStamps()).toBe(before);
});

test('an authority that does not answer is given up after 20 s', async () => {
  stage.practice.authority = (body) => pause(25_000).then(() => good(body));
  await hurryStamps(stage.desk);
  await until(said, (text) => text.includes('à temps'), 'the end of patience');
});

test('once it answers again, the stamp comes, and says its own hour', async () => {
  stage.practice.authority = good;
  const from = Math.floor(Date.now() / 1_000) * 1_000;
  await hurryStamps(stage.desk);
  await until(keptStamps, (kept) => kept === 5, 'the late stamp');
  const late = (await stamps()).at(-1);
  expect(Date.parse(late?.kept[0]?.at ?? '')).toBeGreaterThanOrEqual(from);
  await until(said, (text) => text.includes('aucun en attente'), 'the counts');
});

test('a second authority of another country is asked as well, and one that is not there holds up nothing', async () => {
  const isThere = { other: false };
  stage.practice.authority = (body, host) =>
    host === 'horodatage-exercice.test' || isThere.other ? good(body) : null;
  await page.click(pressable('Ajouter une seconde autorité, d’un autre pays', region('stamping')));
  await page.select(field('Autorité', region('stamping')), 'custom');
  await page.type(field('Adresse de l’autorité', region('stamping')), otherAuthorityUrl);
  await page.click(pressable('Ajouter cette autorité', region('stamping')));
  await until(said, (text) => text.includes('n’a pas pu être jointe'), 'the second one’s problem');
  expect(await said()).toContain('horodatage-exercice.test');
  await hurryStamps(stage.desk);
  const capture = await attempt();
  const ofCapture = async () => (await stamps()).find(({ seq }) => seq === capture.seq)?.kept ?? [];
  await hurryStamps(stage.desk);
  await until(ofCapture, ({ length }) => length === 1, 'the first one’s stamp');
  isThere.other = true;
  await until(
    async () => {
      await hurryStamps(stage.desk);
      return ofCapture();
    },
    ({ length }) => length === 2,
    'the second one’s stamp',
  );
  expect((await ofCapture()).map(({ url }) => url)).toEqual([authorityUrl, otherAuthorityUrl]);
  expect(askedSince(0, 'horodatage-ailleurs.test').join()).toContain(await hashOf(capture));
});

test('the ZIP holds requests and answers that openssl accepts, and says between which stamps each was made', async () => {
  await hurryStamps(stage.desk);
  await openView(page, 'export');
  await page.click(pressable('Faire le fichier', region('export')));
  await page.waitForFunction(() => document.body.textContent?.includes('remis au navigateur'), {
    timeout: 60_000,
  });
  const bytes = await downloadedFile(stage.session.downloads, exportedName);
  const zip = await verifyZip(bytes);
  const replies = zip.names.filter((name) => name.endsWith('.tsr'));
  const kept = (await stamps()).flatMap((row) => row.kept);
  // And that of the list of hashes.
  expect(replies).toHaveLength(kept.length + 1);
  expect(replies).toContain('SHA256SUMS.tsr');
  for (const name of replies) {
    const request = await zip.read(name.replace('.tsr', '.tsq'));
    expect([name, authority.verify(request, await zip.read(name))]).toEqual([name, true]);
  }
  const notice = (await zip.read('LISEZ-MOI.txt')).toString();
  expect(notice).toContain('existaient à la date du jeton');
  const sheets = zip.names.filter((name) => name.endsWith('fiche.txt')).sort();
  const last = (await zip.read(sheets.at(-1) ?? '')).toString();
  // With its day, where midnight passes meanwhile.
  const hour = String.raw`(le \d+(er)? \S+ \d{4} à |\d\d/\d\d/\d{4} )?\d\d:\d\d:\d\d`;
  expect(last).toMatch(
    new RegExp(
      `Relevé enregistré entre ${hour} et ${hour} selon l’autorité « Autorité d essai, Essai »`,
    ),
  );
  expect((await zip.read('tableau.csv')).toString()).toMatch(
    new RegExp(`"entre ${hour} et ${hour} \\(autorité non reconnue\\)"`),
  );
});

test('with one authority dropped the other is still asked', async () => {
  await openView(page, 'settings');
  const asked = stage.practice.authorityRequests.length;
  await page.click(pressable('Ne plus demander à horodatage-ailleurs.test', region('stamping')));
  await until(said, (text) => text.includes('Arrêter l’horodatage'), 'one authority');
  await hurryStamps(stage.desk);
  const before = await keptStamps();
  await attempt();
  await hurryStamps(stage.desk);
  await until(keptStamps, (kept) => kept === before + 1, 'the stamp');
  expect(askedSince(asked, 'horodatage-ailleurs.test')).toEqual([]);
});

test('turned off, no one is asked for anything any more', async () => {
  const asked = stage.practice.authorityRequests.length;
  await openView(page, 'settings');
  // What was said of the other authority goes, and the button no longer moves.
  await until(said, (text) => !text.includes('Dernier essai sans jeton'), 'a quiet section');
  await page.click(pressable('Arrêter l’horodatage', region('stamping')));
  await until(said, (text) => text.includes('Activer l’horodatage'), 'the end of stamping');
  await attempt();
  await leaveTime();
  expect(stage.practice.authorityRequests).toHaveLength(asked);
});

test('an authority that the browser does not let us write to is not written to, and it is said', async () => {
  const asked = stage.practice.authorityRequests.length;
  await stage.desk.evaluate(async () => {
    const opening = indexedDB.open('sans-creneau');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const transaction = opening.result.transaction('stamping', 'readwrite');
    const authority = { name: 'Autre', url: 'http://autre-exercice.test/tsa' };
    const row = { key: 'stamping', authorities: [authority], asked: {}, resting: {}, openedAt: 0 };
    transaction.objectStore('stamping').put(row);
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    opening.result.close();
  });
  await attempt();
  await until(said, (text) => text.includes('n’autorise plus'), 'the missing permission');
  expect(stage.practice.authorityRequests).toHaveLength(asked);
  expect(stage.practice.strangers).not.toContain('autre-exercice.test');
});
