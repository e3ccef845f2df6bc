import { areUint8ArraysEqual, base64ToUint8Array, concatUint8Arrays } from 'uint8array-extras';
import * as v from 'valibot';

// E-mails that date themselves: a domain's DKIM signature (RFC 6376) covers some fields of the head, and a hash of the body. The
// body's hash can be checked here; the signature cannot without the domain's public key, which is in its DNS.

const name = v.pipe(v.string(), v.maxLength(255));

/** One DKIM signature of an e-mail, as far as it can be looked at without the domain's key. */
export const dkimFacts = v.strictObject({
  domain: name,
  selector: name,
  /** Fields of the head that it covers, in small letters, each once. */
  fields: v.array(v.pipe(v.string(), v.maxLength(100))),
  /** Whether the body has the hash that was signed; null where its algorithm is not known here. */
  body: v.nullable(v.boolean()),
  /** Bytes after those that were signed: anyone may have added them. */
  unsigned: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type DkimFacts = v.InferOutput<typeof dkimFacts>;

/** More signatures than an e-mail has on its way. */
const most = 8;

const latin = new TextDecoder('latin1');

/** Lines end with CR LF, as the message was sent: some programs save it without the CR. */
function withCrLf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length * 2);
  let length = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x0a && bytes[at - 1] !== 0x0d) out[length++] = 0x0d;
    out[length++] = byte;
  }
  return out.slice(0, length);
}

/** Where the head ends: after its empty line. */
function headLength(bytes: Uint8Array): number {
  for (let at = 0; at + 3 < bytes.length; at += 1) {
    if (bytes[at] === 13 && bytes[at + 1] === 10 && bytes[at + 2] === 13 && bytes[at + 3] === 10)
      return at + 4;
  }
  return bytes.length;
}

/** The tags of a signature, "d=…; s=…" (RFC 6376, 3.2), without white space in them. */
function tagsOf(value: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.split(';')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    tags.set(part.slice(0, at).trim(), part.slice(at + 1).replace(/\s+/g, ''));
  }
  return tags;
}

/** The values of the head's DKIM signatures, unfolded. */
function signaturesIn(head: string): string[] {
  const fields = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n');
  return fields.flatMap((field) => {
    const [, value] = /^dkim-signature[ \t]*:(.*)$/i.exec(field) ?? [];
    return value === undefined ? [] : [value];
  });
}

const crLf = new Uint8Array([13, 10]);

/** Where a body ends without the empty lines at its end. */
function endOf(body: Uint8Array): number {
  let end = body.length;
  while (end >= 2 && body[end - 2] === 13 && body[end - 1] === 10) end -= 2;
  return end;
}

/** The body without the empty lines at its end; one end of line where nothing is left (RFC 6376, 3.4.3). */
const simple = (body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  concatUint8Arrays([body.subarray(0, endOf(body)), crLf]);

/** The same with white space made one and none at the end of a line; nothing for nothing (3.4.4). */
function relaxed(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(body.length);
  let length = 0;
  let isSpaced = false;
  for (const [at, byte] of body.entries()) {
    const isSpace = byte === 0x20 || byte === 0x09;
    const isEnd = byte === 13 && body[at + 1] === 10;
    if (isSpaced && !isSpace && !isEnd) out[length++] = 0x20;
    if (!isSpace) out[length++] = byte;
    isSpaced = isSpace;
  }
  const end = endOf(out.subarray(0, length));
  return end === 0 ? new Uint8Array() : concatUint8Arrays([out.subarray(0, end), crLf]);
}

async function bodyHolds(
  tags: ReadonlyMap<string, string>,
  body: Uint8Array<ArrayBuffer>,
): Promise<Pick<DkimFacts, 'body' | 'unsigned'>> {
  const [, way = 'simple'] = (tags.get('c') ?? 'simple/simple').toLowerCase().split('/');
  const isKnown = /-sha256$/i.test(tags.get('a') ?? '') && (way === 'simple' || way === 'relaxed');
  if (!isKnown) return { body: null, unsigned: 0 };
  const whole = way === 'simple' ? simple(body) : relaxed(body);
  const signed = tags.has('l') ? Number(tags.get('l')) : whole.length;
  if (!Number.isSafeInteger(signed) || signed < 0 || signed > whole.length)
    return { body: false, unsigned: 0 };
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole.slice(0, signed)));
  const expected = readHash(tags.get('bh') ?? '');
  const holds = expected !== null && areUint8ArraysEqual(hash, expected);
  return { body: holds, unsigned: whole.length - signed };
}

function readHash(text: string): Uint8Array | null {
  try {
    return base64ToUint8Array(text);
  } catch {
    return null; // Not base64.
  }
}

const isDomain = (text: string) => /^[a-z0-9_.-]{1,255}$/i.test(text);

/** Every DKIM signature of an e-mail, the latest first; none where it has none that can be read. */
export async function readDkim(eml: Uint8Array): Promise<DkimFacts[]> {
  const bytes = withCrLf(eml);
  const length = headLength(bytes);
  const body = bytes.slice(length);
  const found: DkimFacts[] = [];
  for (const value of signaturesIn(latin.decode(bytes.subarray(0, length))).slice(0, most)) {
    const tags = tagsOf(value);
    const [domain = '', selector = ''] = [tags.get('d'), tags.get('s')];
    if (tags.get('v') !== '1' || !isDomain(domain) || !isDomain(selector)) continue;
    const fields = (tags.get('h') ?? '').toLowerCase().split(':').filter(Boolean);
    const named = [...new Set(fields)].map((field) => field.slice(0, 100)).slice(0, 60);
    found.push({ domain, selector, fields: named, ...(await bodyHolds(tags, body)) });
  }
  return found;
}
