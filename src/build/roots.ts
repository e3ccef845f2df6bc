import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Writes the roots of the authorities that the extension offers, as Debian's package ca-certificates installs them:
//   node src/build/roots.ts

const folder = '/usr/share/ca-certificates/mozilla';
const files: [authority: string, file: string][] = [
  ['digicert', 'DigiCert_Trusted_Root_G4.crt'],
  ['sectigo', 'USERTrust_RSA_Certification_Authority.crt'],
  ['identrust', 'IdenTrust_Commercial_Root_CA_1.crt'],
];

const roots = files.map(([authority, file]) => {
  const pem = readFileSync(join(folder, file));
  const der = new X509Certificate(pem).raw;
  const sha256 = createHash('sha256').update(pem).digest('hex');
  return { authority, file: `${folder}/${file}`, sha256, der: der.toString('base64') };
});
const written = join(import.meta.dirname, '../evidence/timestamp/roots.json');
writeFileSync(written, `${JSON.stringify(roots, null, 2)}\n`);
