import {
  Boolean as Asn1Boolean,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';
import { hexToUint8Array } from 'uint8array-extras';
import {
  childAt,
  childrenOf,
  contentOf,
  type Element,
  integerOf,
  NotDer,
  oidOf,
  readDer,
} from './der';

export const sha256Oid = '2.16.840.1.101.3.4.2.1';

/** What a time stamp is asked for, and then speaks of. */
export type Imprint = { algorithm: string; digest: Uint8Array<ArrayBuffer> };

/** A nonce of 8 bytes whose first keeps it positive and as short as DER wants it. */
export function freshNonce(): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f);
  return nonce;
}

/**
 * The bytes of a time-stamp request (RFC 3161 §2.4.1, `.tsq`) for a SHA-256 given in hexadecimal, with its
 * nonce, asking for the authority's certificate.
 */
export function timestampRequest(
  sha256: string,
  nonce: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const algorithm = new Sequence({
    value: [new ObjectIdentifier({ value: sha256Oid }), new Null()],
  });
  const imprint = new Sequence({
    value: [algorithm, new OctetString({ valueHex: hexToUint8Array(sha256) })],
  });
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      imprint,
      new Integer({ valueHex: nonce }),
      new Asn1Boolean({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}

/** The imprint that a request or a token carries. Throws `NotDer`. */
export function readImprint(element: Element): Imprint {
  return {
    algorithm: oidOf(childAt(childAt(element, 0), 0)),
    digest: contentOf(childAt(element, 1)),
  };
}

/** What a `.tsq` asks: the imprint and the nonce (null when it has none). Throws `NotDer`. */
export function readRequest(bytes: Uint8Array<ArrayBuffer>): {
  imprint: Imprint;
  nonce: Uint8Array<ArrayBuffer> | null;
} {
  const request = readDer(bytes);
  if (integerOf(childAt(request, 0)) !== 1n) throw new NotDer('Not a version 1 request');
  const nonce = childrenOf(request).slice(2).find(isNonce);
  return { imprint: readImprint(childAt(request, 1)), nonce: nonce ? contentOf(nonce) : null };
}

const isNonce = (element: Element) => element instanceof Integer;
