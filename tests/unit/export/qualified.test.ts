import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { takeIn } from '@/build/trusted-lists';
import { type Listed, readExtract } from '@/evidence/timestamp/listed-services';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import { checkToken } from '@/evidence/timestamp/token';
import { faultsOf } from '@/evidence/verify';
import { openArchive } from '@/export/read-zip';
import { verifyArchive } from '@/export/verify-archive';
import { languages } from '@/locales/language';
import { append } from '@/store/journal';
import { headOf, keepStamp } from '@/store/stamps';
import { VerificationReport } from '@/ui/verification-report';
import { type Authority, createAuthority } from '../../setup/authority';
import { unzip } from '../../setup/tamper';
import { createSigner, listXml, signList } from '../../setup/trusted-list';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from '../store/fresh-dossier';
import { zipOfStore } from './store-zip';

// What is said of time stamps by a signed list of our own, from the list to the verdict; and by none.

const extract = vi.hoisted(() => ({ listed: [] as unknown[] }));
vi.mock('@/evidence/timestamp/listed-services', async (original) => ({
  ...(await original<object>()),
  listedServices: async () => extract.listed,
}));

let listedAuthority: Authority;
let other: Authority;
let listed: Listed[];
let dossier = '';

/** What is signed, with the statement of a qualified time stamp (ETSI EN 319 422 §9.1) added to it. */
function saysQualified(info: Buffer): Uint8Array {
  const { result } = fromBER(new Uint8Array(info));
  if (!(result instanceof Sequence)) throw new Error('No TSTInfo');
  const statement = new Sequence({ value: [new ObjectIdentifier({ value: '0.4.0.19422.1.1' })] });
  const statements = new Sequence({ value: [statement] });
  const extension = new Sequence({
    value: [
      new ObjectIdentifier({ value: '1.3.6.1.5.5.7.1.3' }),
      new OctetString({ valueHex: statements.toBER() }),
    ],
  });
  result.valueBlock.value.push(
    new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value: [extension] }),
  );
  return new Uint8Array(result.toBER());
}

beforeAll(async () => {
  listedAuthority = createAuthority('rsa', { name: 'Horodatage listé' });
  other = createAuthority('rsa', { name: 'Autre horodatage' });
  const [commission, greece] = [createSigner('Commission'), createSigner('Greece')];
  const root = readFileSync(listedAuthority.root, 'utf8');
  const states = [{ status: 'granted', from: '2026-03-01T00:00:00Z' }] as const;
  const services = [{ name: 'Stamps', certificates: [root], states }];
  const national = listXml({ country: 'EL', sequence: 91, services });
  const lotl = listXml({ country: 'EU', pointers: [{ country: 'EL', signers: [greece] }] });
  listed = await readExtract(
    takeIn(
      {
        lotl: { name: 'lotl.xml', xml: signList(lotl, commission) },
        signers: [Buffer.from(commission.certificate)],
        national: [{ name: 'EL.xml', xml: signList(national, greece) }],
      },
      '2026-12-01',
    ),
  );
});

async function stamp(authority: Authority, claims: boolean): Promise<void> {
  const head = await headOf(dossier);
  const request = timestampRequest(head.hash, freshNonce());
  const answer = claims ? authority.say(request, saysQualified) : authority.reply(request);
  const reply = new Uint8Array(answer);
  const checked = await checkToken(reply, request, head.hash);
  if (!checked.ok) throw new Error(checked.refusal);
  expect(checked.token.saysQualified).toBe(claims);
  expect(authority.verify(request, reply)).toBe(true);
  const { at, signer } = checked.token;
  await keepStamp(head, { request, reply, at, signer, url: authority.folder });
}

beforeEach(async () => {
  extract.listed = [];
  dossier = await freshDossier();
  const draft = sampleDraft({ dossier });
  const utc = new Date().toISOString();
  await append({ ...draft, time: { ...draft.time, utc } }, new Map());
});

/** The ZIP of the dossier, its texts, and what its check says in each language. */
async function exported() {
  const zip = await zipOfStore(dossier);
  const report = await verifyArchive(await openArchive(zip));
  expect([...faultsOf(report), ...report.files]).toEqual([]);
  const members = await unzip(Buffer.from(await zip.arrayBuffer()));
  const texts = [...members]
    .filter(([name]) => /\.(txt|csv|jsonl?)$/.test(name))
    .map(([, bytes]) => bytes.toString())
    .join('\n');
  const said = Object.fromEntries(
    (Object.keys(languages) as (keyof typeof languages)[]).map((language) => [
      language,
      renderToString(h(VerificationReport, { name: 'dossier.zip', report, language })),
    ]),
  );
  return { texts, said, report };
}

test('a stamp of a listed service is said to be qualified, by which list and of which day', async () => {
  extract.listed = listed;
  await stamp(listedAuthority, true);
  const { texts, said, report } = await exported();
  expect(texts).toContain(
    'Provider of EL – Stamps (EL), liste de confiance EL n° 91 du 20 novembre 2026',
  );
  expect(said.fr).toContain(
    'Horodatage qualifié, d’après la liste de confiance EL n° 91 du 2026-11-20',
  );
  expect(said.en).toContain('Qualified time stamp, according to trusted list EL no. 91');
  expect(report.entries[0]?.tokens[0]?.authority).toBe('Provider of EL – Stamps (EL)');
});

test('of two stamps the one that no list has is not, though it says so', async () => {
  extract.listed = listed;
  await stamp(listedAuthority, false);
  await stamp(other, true);
  const { texts, said } = await exported();
  expect(texts.match(/liste de confiance EL/g)).toHaveLength(1);
  expect(said.fr?.match(/Horodatage qualifié/g)).toHaveLength(1);
  expect(said.fr).toContain('Aucune liste connue ici ne le confirme');
});

test('without a list the word is nowhere, whatever the stamp says of itself', async () => {
  await stamp(listedAuthority, true);
  const { texts, said } = await exported();
  expect(texts).not.toMatch(/qualifié/i);
  for (const text of Object.values(said)) expect(text).not.toMatch(/qualifi|مؤهل/i);
  expect(said.fr).toContain('Aucune liste connue ici ne le confirme');
});
