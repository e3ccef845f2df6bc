import { uint8ArrayToBase64 } from 'uint8array-extras';

/** Certificates as PEM texts, in their order. */
export const pemTexts = (certificates: readonly Uint8Array[]): string[] =>
  certificates.map((der) => {
    const lines = uint8ArrayToBase64(der).match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  });
