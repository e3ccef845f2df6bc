import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256, utf8 } from '@/evidence/hash';
import { readCertificate } from '@/evidence/timestamp/certificate';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import type { Root } from '@/evidence/timestamp/roots';
import { checkToken } from '@/evidence/timestamp/token';
import { type Authority, createAuthority, type Shape } from '../../../setup/authority';

// The same tokens before these checks and before `openssl ts -verify`, under the same root.

const own = (bytes: Uint8Array) => new Uint8Array(bytes);

let hash: string;
let request: Uint8Array<ArrayBuffer>;
let authority: Authority;
let roots: Root[];

beforeAll(async () => {
  hash = await sha256(utf8('une ligne du journal'));
  request = timestampRequest(hash, freshNonce());
  authority = createAuthority();
  const der = own(readFileSync(join(authority.folder, 'ca.der')));
  roots = [{ authority: 'Essai', certificate: await readCertificate(der) }];
});

const tsa: Shape = { extensions: 'tsa_ext' };
const middle: Shape = { extensions: 'middle_ext' };

/** What is said here: recognised, of no one known, or why it is refused. */
type Said = 'recognised' | 'unknown' | 'not-for-timestamps' | 'outside-validity' | 'weak-key';

test.each<[string, Said, boolean, Shape, Shape[]?, boolean?]>([
  ['a signer as it should be', 'recognised', true, tsa],
  ['a signer that only enciphers', 'not-for-timestamps', false, { extensions: 'cipher_usage_ext' }],
  ['a signer that also enciphers', 'not-for-timestamps', false, { extensions: 'mixed_usage_ext' }],
  ['a signer that cannot deny', 'recognised', true, { extensions: 'repudiation_ext' }],
  ['a signer that says little', 'recognised', true, { extensions: 'bare_ext' }],
  ['a signer with a strange demand', 'not-for-timestamps', false, { extensions: 'strange_ext' }],
  ['a signer with a strange remark', 'recognised', true, { extensions: 'harmless_ext' }],
  ['a signer without the purpose', 'not-for-timestamps', false, { extensions: 'no_usage_ext' }],
  [
    'a signer with the purpose as a remark',
    'not-for-timestamps',
    false,
    { extensions: 'loose_usage_ext' },
  ],
  ['a signer with two purposes', 'not-for-timestamps', false, { extensions: 'wide_usage_ext' }],
  ['a signer that had ended', 'outside-validity', false, { ...tsa, days: -1 }],
  ['one between', 'recognised', true, tsa, [middle]],
  ['three between', 'recognised', true, tsa, [middle, middle, middle]],
  ['one between that is no authority', 'unknown', false, tsa, [{ extensions: 'middle_leaf_ext' }]],
  [
    'one between that does not say so',
    'unknown',
    false,
    tsa,
    [{ extensions: 'middle_silent_ext' }],
  ],
  [
    'one between that may not certify',
    'unknown',
    false,
    tsa,
    [{ extensions: 'middle_no_sign_ext' }],
  ],
  [
    'one between that reaches far enough',
    'recognised',
    true,
    tsa,
    [{ extensions: 'middle_short_ext' }],
  ],
  ['one between too many', 'unknown', false, tsa, [{ extensions: 'middle_short_ext' }, middle]],
  [
    'one between with a strange demand',
    'unknown',
    false,
    tsa,
    [{ extensions: 'middle_strange_ext' }],
  ],
  ['one between that had ended', 'unknown', false, tsa, [{ ...middle, days: -1 }]],
  ['a root of the same name that nobody knows', 'unknown', false, tsa, [], false],
  // openssl asks for no length unless it is told to: here a key that can be broken proves nothing.
  ['a signer with 1,024 bits', 'weak-key', true, { ...tsa, bits: 1_024 }],
  ['one between with 1,024 bits', 'unknown', true, tsa, [{ ...middle, bits: 1_024 }]],
])('%s: %s here, %s by openssl', async (_, said, byOpenssl, signer, between = [], known = true) => {
  const reply = own(authority.signAs(request, signer, between, known));
  const checked = await checkToken(reply, request, hash, { roots });
  const here = checked.ok ? (checked.token.authority ? 'recognised' : 'unknown') : checked.refusal;
  expect([here, authority.verify(request, reply)]).toEqual([said, byOpenssl]);
});
