import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { authorities } from '@/evidence/timestamp/authorities';
import { isRootKnown, knownRoots } from '@/evidence/timestamp/roots';
import list from '@/evidence/timestamp/roots.json';

test('every root is one that Mozilla recognises, to the byte, and none was typed', () => {
  const mozilla = new Set(rootCertificates.map((pem) => new X509Certificate(pem).fingerprint256));
  for (const { file, sha256, der } of list) {
    const certificate = new X509Certificate(Buffer.from(der, 'base64'));
    expect([file, mozilla.has(certificate.fingerprint256)]).toEqual([file, true]);
    expect(certificate.ca && certificate.verify(certificate.publicKey)).toBe(true);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    // The file itself is there where Debian's package ca-certificates is.
    if (!existsSync(file)) continue;
    expect(new X509Certificate(readFileSync(file)).fingerprint256).toBe(certificate.fingerprint256);
  }
});

test('the roots are those of authorities that are offered, by their names', async () => {
  const roots = await knownRoots();
  expect(roots.map(({ authority }) => authority)).toEqual(['DigiCert', 'Sectigo', 'IdenTrust']);
  for (const { certificate } of roots) {
    expect(certificate).toMatchObject({
      reach: Number.POSITIVE_INFINITY,
      strange: false,
      weak: false,
    });
  }
  expect(authorities.filter(({ id }) => !isRootKnown(id)).map(({ id }) => id)).toEqual([
    ...['sectigo-eidas', 'aped', 'bosa', 'accv', 'izenpe', 'quovadis', 'freetsa'],
  ]);
});
