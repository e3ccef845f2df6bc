import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readCertificate } from '@/evidence/timestamp/certificate';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import { checkToken, type Trusted } from '@/evidence/timestamp/token';
import { faultsOf } from '@/evidence/verify';
import { planRestore } from '@/export/plan-restore';
import { openArchive } from '@/export/read-zip';
import { restore } from '@/export/restore';
import { verifyArchive } from '@/export/verify-archive';
import { allDossiers, eraseDossier } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';
import { stampsOfCapture } from '@/store/intervals';
import { append } from '@/store/journal';
import { readJournal } from '@/store/read-journal';
import { headOf, keepStamp, stampsOf } from '@/store/stamps';
import { type Authority, createAuthority } from '../../setup/authority';
import { unzip, zipOf } from '../../setup/tamper';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from '../store/fresh-dossier';
import { zipOfStore } from './store-zip';

// A dossier of two captures that two authorities have stamped, and of which the pages’ openings were stamped too: the ZIP,
// what it says, its check, what openssl says, and the way back.

let greek: Authority;
let belgian: Authority;
let trusted: Trusted;
let dossier = '';

const url = (authority: Authority) => (authority === greek ? 'http://gr.test/' : 'http://be.test/');

/** Has an authority stamp the journal's end, as the background does. */
async function stamp(authority: Authority): Promise<void> {
  const head = await headOf(dossier);
  const request = timestampRequest(head.hash, freshNonce());
  const reply = new Uint8Array(authority.reply(request));
  const checked = await checkToken(reply, request, head.hash);
  if (!checked.ok) throw new Error(checked.refusal);
  const { at, signer } = checked.token;
  await keepStamp(head, { request, reply, at, signer, url: url(authority) });
}

/** A capture whose computer's clock says now. */
function capture() {
  const draft = sampleDraft({ dossier });
  const utc = new Date().toISOString();
  return append({ ...draft, time: { ...draft.time, utc } }, new Map());
}

beforeAll(async () => {
  greek = createAuthority('rsa', { name: 'Horodatage grec' });
  belgian = createAuthority('ecdsa', { name: 'Horodatage belge' });
  const rootOf = async ({ folder }: Authority, authority: string) => {
    const { readFileSync } = await import('node:fs');
    const certificate = await readCertificate(new Uint8Array(readFileSync(`${folder}/ca.der`)));
    return { authority, certificate };
  };
  trusted = { roots: [await rootOf(greek, 'Grèce'), await rootOf(belgian, 'Belgique')] };
});

beforeEach(async () => {
  for (const { id } of await allDossiers()) await eraseDossier(id);
  dossier = await freshDossier();
  await stamp(greek);
  await capture();
  await stamp(greek);
  await stamp(belgian);
  // The next page is opened.
  await stamp(greek);
  await capture();
  await stamp(belgian);
});

const report = async (zip: Blob) => verifyArchive(await openArchive(zip), { trusted });

test('the ZIP holds, and says of each capture between which stamps it was made', async () => {
  const zip = await zipOfStore(dossier);
  const found = await report(zip);
  expect([...faultsOf(found), ...found.files]).toEqual([]);
  expect(found.start.map(({ authority }) => authority)).toEqual(['Grèce']);
  const [first, second] = found.entries;
  expect(first?.tokens.map(({ authority }) => authority)).toEqual(['Grèce', 'Belgique', 'Grèce']);
  expect(first?.interval?.after).toEqual(found.start[0]);
  expect(first?.interval?.before).toEqual(first?.tokens[0]);
  expect(second?.interval?.after).toEqual(first?.tokens[2]);
  expect(second?.interval?.before?.authority).toBe('Belgique');
});

test('every stamp is there for openssl, and the commands name each of them', async () => {
  const members = await unzip(Buffer.from(await (await zipOfStore(dossier)).arrayBuffer()));
  const replies = [...members.keys()].filter((name) => name.endsWith('.tsr'));
  const names = ['jeton.tsr', 'jeton-2.tsr', 'jeton-3.tsr', 'jeton.tsr', 'jetons/ligne-00000.tsr'];
  expect(replies.map((name) => name.replace(/^captures\/[^/]+\//, '')).sort()).toEqual(
    names.sort(),
  );
  const instructions = members.get('verifier/VERIFIER.txt')?.toString() ?? '';
  for (const name of replies) {
    const [request, reply] = [name.replace(/r$/, 'q'), name].map((one) => members.get(one));
    if (!request || !reply) throw new Error(`${name} is not whole`);
    const held = [greek, belgian].filter((authority) => authority.verify(request, reply));
    expect([name, held.length]).toEqual([name, 1]);
    expect(instructions).toContain(`-in ${name} `);
  }
});

test('sheet, table and LISEZ-MOI say it in legal time, with who signed', async () => {
  const members = await unzip(Buffer.from(await (await zipOfStore(dossier)).arrayBuffer()));
  const texts = [...members].filter(([name]) => name.endsWith('fiche.txt'));
  const sheets = texts.map(([, text]) => text.toString());
  const hour = String.raw`\d\d:\d\d:\d\d`;
  const day = String.raw`(le \d+(er)? \S+ \d{4} à )?`;
  const doubt = String.raw` \(non reconnue ici : ne prouve aucune date\)`;
  expect(sheets[0]).toMatch(
    new RegExp(
      `Relevé enregistré entre ${day}${hour} et ${day}${hour} selon l’autorité « Horodatage grec, Essai »`,
    ),
  );
  expect(sheets[1]).toMatch(
    new RegExp(
      `Relevé enregistré après ${day}${hour} selon l’autorité « Horodatage grec, Essai »${doubt}, et au plus tard (à )?${day}${hour} selon l’autorité « Horodatage belge, Essai »`,
    ),
  );
  const table = members.get('tableau.csv')?.toString() ?? '';
  expect(table).toContain('"horodatage par un tiers (heure légale)"');
  expect(table.match(/"entre [^"]+ et [^"]+ \(autorité non reconnue\)"/g)).toHaveLength(2);
  const notice = members.get('LISEZ-MOI.txt')?.toString() ?? '';
  expect(notice).toContain("2 relevé(s) portent un jeton d'horodatage");
  expect(notice).toContain("2 capture(s) portent aussi l'empreinte d'un jeton reçu avant elles");
  expect(notice).not.toMatch(/qualifié/i);
});

test('a stamp that is taken out, changed, or put with another line is told', async () => {
  const bytes = Buffer.from(await (await zipOfStore(dossier)).arrayBuffer());
  const members = await unzip(bytes);
  const ofFirst = [...members.keys()].find((name) => name.endsWith('jeton-3.tsr')) ?? '';
  const without = new Map(members);
  without.delete(ofFirst);
  without.delete(ofFirst.replace(/r$/, 'q'));
  const told = await report(new Blob([new Uint8Array(await zipOf(without))]));
  // The second capture carries its hash: what it followed is not there any more.
  expect(told.entries[1]?.notes).toContainEqual({ seq: 2, kind: 'token-left-out' });
  expect(told.entries[1]?.interval?.after).toBeNull();
  expect(told.files.map(({ reason }) => reason)).toContain('listed-missing');

  const start = members.get('jetons/ligne-00000.tsr');
  if (!start) throw new Error('No stamp from before the first line');
  const swapped = new Map(members).set(ofFirst, start);
  const swap = await report(new Blob([new Uint8Array(await zipOf(swapped))]));
  expect(faultsOf(swap).map(({ seq, reason }) => `${seq} ${reason}`)).toContain(
    '1 token-wrong-imprint',
  );
  const last = start.at(-1) ?? 0;
  const bent = Buffer.concat([start.subarray(0, -1), Buffer.from([last ^ 1])]);
  const flipped = await zipOf(new Map(members).set('jetons/ligne-00000.tsr', bent));
  const changed = await report(new Blob([new Uint8Array(flipped)]));
  expect(faultsOf(changed).map(({ seq, reason }) => `${seq} ${reason}`)).toEqual([
    '0 token-bad-signature',
  ]);
});

test('restored elsewhere, every stamp is there, and what is captured next carries the latest one', async () => {
  const zip = await zipOfStore(dossier);
  const before = await stampsOf(dossier);
  await eraseDossier(dossier);
  const { time } = sampleDraft();
  await restore(await planRestore([zip]), time);
  const after = await stampsOf(dossier);
  const replies = (rows: typeof before) =>
    [...rows].map(([seq, { kept }]) => [seq, kept.map(({ reply }) => [...reply])]);
  expect(replies(after)).toEqual(replies(before));
  expect(await firstFault(dossier)).toBeNull();
  const { lines } = await readJournal(dossier);
  const [first] = lines;
  if (first?.entry.kind !== 'capture') throw new Error('No capture');
  const { interval, own } = await stampsOfCapture(first.entry, lines);
  expect(own).toHaveLength(3);
  expect(interval?.after).not.toBeNull();
  expect(interval?.before?.at).toBe(own[0]?.at);
});

test('a copy that has stamps which are not here brings them along', async () => {
  // Two computers go on from the same ZIP: the other one has opened a page, and captured it.
  const zip = await zipOfStore(dossier);
  const { time } = sampleDraft();
  await eraseDossier(dossier);
  await restore(await planRestore([zip]), time);
  await stamp(greek);
  await capture();
  const further = await zipOfStore(dossier);
  await eraseDossier(dossier);
  await restore(await planRestore([zip]), time);
  await stamp(belgian);
  await restore(await planRestore([further]), time);
  expect(await firstFault(dossier)).toBeNull();
  const found = await report(await zipOfStore(dossier));
  expect([...faultsOf(found), ...found.files]).toEqual([]);
  expect(found.entries.flatMap(({ notes }) => notes).map(({ kind }) => kind)).not.toContain(
    'token-left-out',
  );
});
