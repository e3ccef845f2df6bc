/** Certificates as one PEM text, each once. */
export function pemOf(certificates: readonly Uint8Array[]): string {
  const texts = certificates.map((der) => {
    const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
    const lines = base64.match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  });
  return [...new Set(texts)].join('');
}
