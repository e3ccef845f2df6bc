import crc32 from 'crc-32';
import { uint8ArrayToHex } from 'uint8array-extras';
import type { FileFacts } from './facts';

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** SHA-256 in lower-case hexadecimal, as `sha256sum` prints it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return uint8ArrayToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** What a record keeps of a file: SHA-256, size, and the CRC-32 that ZIP headers need. */
export async function fileFacts(blob: Blob): Promise<FileFacts> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return {
    sha256: await sha256(bytes),
    bytes: bytes.length,
    crc32: (crc32.buf(bytes) >>> 0).toString(16).padStart(8, '0'),
  };
}
