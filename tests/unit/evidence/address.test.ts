import { expect, test } from 'vitest';
import { cleanAddress } from '@/evidence/address';

const cases = [
  ['https://a.fr/booking/create/1/2', 'https://a.fr/booking/create/1/2', []],
  ['https://a.fr/x;jsessionid=AB12?y=1', 'https://a.fr/x?y=1', ['jsessionid']],
  ['https://a.fr/cgu/?error=invalidCaptcha', 'https://a.fr/cgu/?error=invalidCaptcha', []],
  ['https://a.fr/?motif=aes&token=abc', 'https://a.fr/?motif=aes', ['token']],
  ['https://a.fr/?token=abc', 'https://a.fr/', ['token']],
  ['https://a.fr/#section', 'https://a.fr/#section', []],
  ['https://a.fr/#access_token=abc&page=2', 'https://a.fr/#page=2', ['access_token']],
  ['https://bob:secret@a.fr/x', 'https://a.fr/x', ['identifiants']],
  [`https://a.fr/?k2=${'a1B2'.repeat(10)}`, 'https://a.fr/', ['k2']],
  ['/relative?sid=1&page=2', '/relative?page=2', ['sid']],
  [`https://a.fr/${'x'.repeat(2_000)}`, `https://a.fr/${'x'.repeat(2_000)}`, []],
] as const;

test.each(cases)('%s', (address, cleaned, removed) => {
  expect(cleanAddress(address)).toEqual({ address: cleaned, removed });
});
