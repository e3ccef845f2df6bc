import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ListRefused, pointersIn, takeIn } from '@/build/trusted-lists';
import { sha256, utf8 } from '@/evidence/hash';
import { isGranted, type Listed, readExtract } from '@/evidence/timestamp/listed-services';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import { checkToken } from '@/evidence/timestamp/token';
import { type Authority, createAuthority } from '../../setup/authority';
import { createSigner, listXml, type Signer, type State, signList } from '../../setup/trusted-list';

// Trusted lists of our own are taken in as the Union's are, and time stamps of local authorities are held against them.

const today = '2026-12-01';
const digest = 'http://www.w3.org/2000/09/xmldsig#sha1';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';

let commission: Signer;
let greece: Signer;
let stranger: Signer;
let authority: Authority;
/** The authority's root, and the certificate that signs its stamps: PEM. */
let root = '';
let own = '';

beforeAll(() => {
  commission = createSigner('Commission');
  greece = createSigner('Greek supervisor', 'ec');
  stranger = createSigner('Stranger');
  authority = createAuthority();
  root = readFileSync(authority.root, 'utf8');
  own = readFileSync(`${authority.folder}/tsa.crt`, 'utf8');
});

const ecdsa = `${more}ecdsa-sha256`;

const lotlXml = (change: Partial<Parameters<typeof listXml>[0]> = {}) =>
  listXml({ country: 'EU', pointers: [{ country: 'EL', signers: [greece] }], ...change });

const granted: State[] = [{ status: 'granted', from: '2026-03-01T00:00:00Z' }];

const greekXml = (states: readonly State[] = granted, certificates = [root]) =>
  listXml({ country: 'EL', services: [{ name: 'Stamps', certificates, states }] });

const signers = () => [Buffer.from(commission.certificate)];

/** What is taken in of a list of lists and a Greek list. */
function taken(
  lotl = signList(lotlXml(), commission),
  list = signList(greekXml(), greece, { algorithm: ecdsa }),
) {
  const national = [{ name: 'EL.xml', xml: list }];
  return takeIn({ lotl: { name: 'lotl.xml', xml: lotl }, signers: signers(), national }, today);
}

describe('what is signed as it must be', () => {
  test('says which services are qualified, since when, and which list says so', () => {
    expect(taken()).toEqual({
      taken: today,
      services: [
        {
          country: 'EL',
          sequence: 7,
          issued: '2026-11-20',
          next: '2027-05-01T00:00:00.000Z',
          provider: 'Provider of EL',
          service: 'Stamps',
          granted: [{ from: '2026-03-01T00:00:00.000Z', until: null }],
          der: root.replace(/-----[^-]+-----|\s/g, ''),
        },
      ],
    });
  });

  test.each<[string, State[], { from: string; until: string | null }[]]>([
    [
      'withdrawn since',
      [
        { status: 'withdrawn', from: '2026-06-01T00:00:00Z' },
        { status: 'granted', from: '2026-03-01T00:00:00Z' },
      ],
      [{ from: '2026-03-01T00:00:00.000Z', until: '2026-06-01T00:00:00.000Z' }],
    ],
    [
      'granted, withdrawn, granted again',
      [
        { status: 'granted', from: '2026-09-01T00:00:00Z' },
        { status: 'withdrawn', from: '2026-06-01T00:00:00Z' },
        { status: 'granted', from: '2026-03-01T00:00:00Z' },
      ],
      [
        { from: '2026-03-01T00:00:00.000Z', until: '2026-06-01T00:00:00.000Z' },
        { from: '2026-09-01T00:00:00.000Z', until: null },
      ],
    ],
    [
      'granted under a name before, and told so twice',
      [
        { status: 'granted', from: '2026-09-01T00:00:00Z' },
        { status: 'granted', from: '2026-03-01T00:00:00Z' },
      ],
      [
        { from: '2026-03-01T00:00:00.000Z', until: '2026-09-01T00:00:00.000Z' },
        { from: '2026-09-01T00:00:00.000Z', until: null },
      ],
    ],
  ])('a service that was %s', (_, states, expected) => {
    const { services } = taken(undefined, signList(greekXml(states), greece, { algorithm: ecdsa }));
    expect(services.map((service) => service.granted)).toEqual([expected]);
  });

  test.each<[string, State[]]>([
    ['was never granted', [{ status: 'withdrawn', from: '2026-03-01T00:00:00Z' }]],
    [
      'ended before this extension was there',
      [
        { status: 'withdrawn', from: '2020-01-01T00:00:00Z' },
        { status: 'granted', from: '2017-01-01T00:00:00Z' },
      ],
    ],
    [
      'became something else before this extension was there',
      [
        { status: 'granted', from: '2025-06-01T00:00:00Z', type: 'TSA' },
        { status: 'granted', from: '2025-03-01T00:00:00Z' },
      ],
    ],
    ['is no time stamping', [{ ...granted[0], type: 'CA/QC' } as State]],
    ['is time stamping that is not qualified', [{ ...granted[0], type: 'TSA' } as State]],
  ])('a service that %s is not taken in', (_, states) => {
    const list = signList(greekXml(states), greece, { algorithm: ecdsa });
    expect(taken(undefined, list).services).toEqual([]);
  });

  test('a list as a PDF is pointed to as well, and is no list to be taken in', () => {
    const mime = 'application/pdf';
    const pointers = [
      { country: 'EL', signers: [greece] },
      { country: 'EL', signers: [stranger], mime },
    ];
    const lotl = { name: 'lotl.xml', xml: signList(lotlXml({ pointers }), commission) };
    const states = pointersIn({ lotl, signers: signers() }, today);
    expect(states.map(({ country, signers: may }) => [country, may.length])).toEqual([['EL', 1]]);
  });
});

/** A list whose signed element was moved away, and another one put in its place. */
function wrapped(): string {
  const xml = signList(greekXml(), greece, { algorithm: ecdsa, xpath: "//*[@Id='list']" });
  const forged = greekXml([{ status: 'granted', from: '2020-01-01T00:00:00Z' }], [own]);
  const [, signature = ''] = /(<Signature[\s\S]*<\/Signature>)/.exec(xml) ?? [];
  const signed = xml.replace(/^<\?xml[^>]*>\s*/, '').replace(signature, '');
  return forged
    .replace('Id="list"', 'Id="forged"')
    .replace(
      '</TrustServiceStatusList>',
      `${signature}<Wrapped>${signed}</Wrapped></TrustServiceStatusList>`,
    );
}

describe('is refused', () => {
  const good = () => signList(greekXml(), greece, { algorithm: ecdsa });
  const none = () => signList(lotlXml(), commission);

  test.each<[string, () => { lotl?: string; list?: string }, RegExp]>([
    ['a list that is not signed', () => ({ list: greekXml() }), /0 signatures/],
    [
      'a list that was changed after it was signed',
      () => ({ list: good().replace('2026-03-01', '2025-03-01') }),
      /signed by none of those/,
    ],
    [
      'a list that another State’s supervisor signed',
      () => ({ list: signList(greekXml(), stranger) }),
      /signed by none of those/,
    ],
    ['a list that is signed twice', () => ({ list: signList(good(), stranger) }), /2 signatures/],
    [
      'a signature by SHA-1',
      () => ({
        lotl: signList(lotlXml({ pointers: [{ country: 'EL', signers: [stranger] }] }), commission),
        list: signList(greekXml(), stranger, {
          algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        }),
      }),
      /signed by none of those/,
    ],
    [
      'a digest by SHA-1',
      () => ({ list: signList(greekXml(), greece, { algorithm: ecdsa, digest }) }),
      /signed by none of those/,
    ],
    [
      'a signature over a part of the list',
      () => ({
        list: signList(greekXml(), greece, {
          algorithm: ecdsa,
          xpath: "//*[local-name(.)='SchemeInformation']",
        }),
      }),
      /not over the list/,
    ],
    ['a list that was put around the signed one', () => ({ list: wrapped() }), /not over the list/],
    [
      'a list that was to be replaced yesterday',
      () => ({
        list: signList(greekXml().replace('2027-05-01', '2026-11-30'), greece, {
          algorithm: ecdsa,
        }),
      }),
      /was to be replaced/,
    ],
    [
      'a list that is closed',
      () => ({
        list: signList(listXml({ country: 'EL', next: '' }), greece, { algorithm: ecdsa }),
      }),
      /is closed/,
    ],
    [
      'a list of a State that the list of lists does not name',
      () => ({ list: signList(listXml({ country: 'XX' }), greece, { algorithm: ecdsa }) }),
      /does not name/,
    ],
    [
      'a list of lists that a stranger signed',
      () => ({ lotl: signList(lotlXml(), stranger) }),
      /lotl\.xml/,
    ],
    [
      'a list of lists that was changed',
      () => ({ lotl: none().replace('https://el.test/', 'https://evil.test/') }),
      /lotl\.xml/,
    ],
    [
      'a list in the list of lists’ place',
      () => ({ lotl: signList(greekXml(), commission) }),
      /of EL/,
    ],
    [
      'a list with a certificate that is none',
      () => ({
        list: signList(greekXml(granted, ['AAAA']), greece, { algorithm: ecdsa }),
      }),
      /certificate that cannot be read/,
    ],
    [
      'a list with a state of no instant',
      () => ({
        list: signList(greekXml([{ status: 'granted', from: 'demain' }]), greece, {
          algorithm: ecdsa,
        }),
      }),
      /no instant/,
    ],
    ['a list with a document type', () => ({ list: `<!DOCTYPE x []>${good()}` }), /document type/],
    ['a page in a list’s place', () => ({ list: '<html><p>503</html>' }), /EL\.xml/],
    ['an empty file', () => ({ list: '' }), /EL\.xml/],
  ])('%s', (_, made, reason) => {
    const { lotl, list } = made();
    expect(() => taken(lotl, list)).toThrow(ListRefused);
    expect(() => taken(lotl, list)).toThrow(reason);
  });
});

describe('a time stamp', () => {
  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

  /** What is said of a stamp that the authority gives now, by a list that has these states of these certificates. */
  async function saidBy(
    states: readonly State[],
    certificates: readonly string[],
    given = authority,
  ) {
    const xml = listXml({ country: 'EL', services: [{ name: 'Stamps', certificates, states }] });
    const extract = taken(undefined, signList(xml, greece, { algorithm: ecdsa }));
    return tokenOf(await readExtract(extract), given);
  }

  async function tokenOf(listed: readonly Listed[] | undefined, given = authority) {
    const hash = await sha256(utf8('une ligne'));
    const request = timestampRequest(hash, freshNonce());
    const reply = new Uint8Array(given.reply(request));
    const checked = await checkToken(reply, request, hash, listed ? { listed } : {});
    if (!checked.ok) throw new Error(checked.refusal);
    return checked.token;
  }

  const since = (days: number): State[] => [{ status: 'granted', from: ago(days) }];

  test('of a service whose root is listed is qualified, and its authority known', async () => {
    const { qualified, authority: by } = await saidBy(since(30), [root]);
    expect(qualified).toEqual({
      name: 'Provider of EL – Stamps (EL)',
      country: 'EL',
      sequence: 7,
      issued: '2026-11-20',
    });
    expect(by).toBe('Provider of EL – Stamps (EL)');
  });

  test('of a service whose own certificate is listed is qualified too', async () => {
    const { qualified, authority: by } = await saidBy(since(30), [own]);
    expect(qualified?.country).toBe('EL');
    expect(by).toBe('Provider of EL – Stamps (EL)');
  });

  test.each<[string, State[]]>([
    [
      'withdrawn before the stamp',
      [
        { status: 'withdrawn', from: ago(1) },
        { status: 'granted', from: ago(30) },
      ],
    ],
    ['granted only after the stamp', [{ status: 'granted', from: ago(-1) }]],
  ])('of a service that was %s is not', async (_, states) => {
    expect((await saidBy(states, [root])).qualified).toBeNull();
  });

  test('from before its service was withdrawn stays what it was', async () => {
    const states: State[] = [
      { status: 'withdrawn', from: ago(-1) },
      { status: 'granted', from: ago(30) },
    ];
    expect((await saidBy(states, [root])).qualified?.country).toBe('EL');
  });

  test('after its list was to be replaced is not: what became of the service is not known', async () => {
    const xml = listXml({
      country: 'EL',
      next: '2027-05-01T00:00:00Z',
      services: [{ name: 'Stamps', certificates: [root], states: since(30) }],
    });
    const [service] = await readExtract(
      taken(undefined, signList(xml, greece, { algorithm: ecdsa })),
    );
    if (!service) throw new Error('No service');
    expect(isGranted(service, new Date('2027-04-30T23:59:59Z'))).toBe(true);
    expect(isGranted(service, new Date('2027-05-01T00:00:00Z'))).toBe(false);
  });

  test('by a service that was withdrawn is of no known authority either', async () => {
    const states: State[] = [
      { status: 'withdrawn', from: ago(1) },
      { status: 'granted', from: ago(30) },
    ];
    expect((await saidBy(states, [root])).authority).toBeNull();
  });

  test('is judged though a certificate of the extract cannot be read', async () => {
    const extract = taken();
    const [service] = extract.services;
    if (!service) throw new Error('No service');
    const broken = { ...extract, services: [{ ...service, der: 'AAAA' }, service] };
    expect(await readExtract(broken)).toHaveLength(1);
  });

  test('of an authority that is not listed is not, whatever it is called', async () => {
    const twin = createAuthority();
    const { qualified, authority: by } = await saidBy(since(30), [root], twin);
    expect(qualified).toBeNull();
    expect(by).toBeNull();
  });

  test('is never qualified by what comes with the extension today: no list was taken in', async () => {
    expect((await tokenOf(undefined)).qualified).toBeNull();
  });
});
