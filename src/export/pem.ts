import { uint8ArrayToBase64 } from 'uint8array-extras';

/** Certificates as one PEM text, each once. */
export function pemOf(certificates: readonly Uint8Array[]): string {
  const texts = certificates.map((der) => {
    const base64 = uint8ArrayToBase64(der);
    const lines = base64.match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  });
  return [...new Set(texts)].join('');
}
