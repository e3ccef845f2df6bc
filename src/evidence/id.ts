import { uint8ArrayToHex } from 'uint8array-extras';

/**
 * A random UUID (RFC 9562, version 4). `crypto.randomUUID` is kept from pages served by plain http, where a
 * content script may stand too.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uint8ArrayToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
