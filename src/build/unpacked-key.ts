import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Public half of a key that was made for this and thrown away (RSA 2,048, SubjectPublicKeyInfo in base64). Chromium makes an
 * extension's identity out of it where it is loaded unpacked, out of its folder's path where there is none: the next
 * version, unpacked elsewhere, would not find the dossiers of this one. Stores give an identity of their own.
 */
export const unpackedKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwv07arbeTRSByjNwwASg8lk9gDbsWyoPDgRHZ51ZHJpQhYibdvJgSGN2/6+0uZEUat' +
  '3Q7n9cauQ7h7f++gec6bl5h0za3+tv1vYD/g/1IHhi2DIu5F6OQJ63Y2pL604Xr9ACIlClmsjChYAzkcThbZMCIRpgmagZ2qZaYFTYdZprLTUv' +
  'xnGkijq5216yhPjqm2Mopq+nCQCkTMYtudBGgHVica6WmxoDH3qxI02cgbzRDns1VbhY0O0VMMwqtSSjmDfu/g0bwrzWixu1T1PTc/d2SZu6SE' +
  'C8mUQFvOGJskimIcC8EJYJWeUrxMDdvtRqxV8xWo1qT5dWnN9fSrP1AQIDAQAB';

/** Takes the key out of what was built: packages for the stores have none. */
export function withoutKey(folder: string): void {
  const file = join(folder, 'manifest.json');
  const { key: _key, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
}
