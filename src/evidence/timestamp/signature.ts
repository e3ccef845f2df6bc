import {
  bytesOf,
  childAt,
  childrenOf,
  contentOf,
  type Element,
  integerOf,
  NotDer,
  oidOf,
  readDer,
  taggedChild,
} from './der';

/** An AlgorithmIdentifier: its object identifier, and its parameters if it has any. */
export type Algorithm = { oid: string; parameters: Element | null };

/** Reads an AlgorithmIdentifier. Throws `NotDer`. */
export function readAlgorithm(element: Element): Algorithm {
  return { oid: oidOf(childAt(element, 0)), parameters: childrenOf(element)[1] ?? null };
}

/** An algorithm that these checks do not know: nothing can be said of the signature. */
export class UnknownAlgorithm extends Error {
  override name = 'UnknownAlgorithm';
}

/** Digests that are accepted; SHA-1 and older are not. */
const digests: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Name of a digest for WebCrypto. Throws `UnknownAlgorithm`. */
function digestName(oid: string): string {
  const name = digests[oid];
  if (!name) throw new UnknownAlgorithm(`Digest ${oid}`);
  return name;
}

/** Digest of some bytes by an algorithm of the list above. */
export async function digestOf(
  oid: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(digestName(oid), bytes));
}

const rsa: Record<string, string | null> = {
  // rsaEncryption: the digest is named beside the signature.
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const rsaPss = '1.2.840.113549.1.1.10';
const ecdsa: Record<string, string> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const curves: Record<string, { name: string; bytes: number }> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
};

/** A signature, and what it is checked against. */
type Signed = {
  algorithm: Algorithm;
  /** SubjectPublicKeyInfo of the signer. */
  key: Uint8Array<ArrayBuffer>;
  /** What was signed. */
  data: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  /** Names the digest where the signature's own algorithm does not. */
  digestOid?: string;
};

/** Whether a signature was made by the key over the data. Throws `UnknownAlgorithm`, or `NotDer` for a broken key. */
export async function signatureHolds(signed: Signed): Promise<boolean> {
  const { key, data, signature, digestOid } = signed;
  const { oid, parameters } = signed.algorithm;
  if (oid in rsa) {
    const hash = rsa[oid] ?? digestName(digestOid ?? '');
    return holds({ name: 'RSASSA-PKCS1-v1_5', hash }, key, data, signature);
  }
  if (oid === rsaPss) {
    const pss = readPss(parameters);
    return holds({ name: 'RSA-PSS', ...pss }, key, data, signature);
  }
  const hash = ecdsa[oid];
  if (!hash) throw new UnknownAlgorithm(`Signature ${oid}`);
  const curve = curves[oidOf(childAt(childAt(readDer(key), 0), 1))];
  if (!curve) throw new UnknownAlgorithm('Curve of an ECDSA key');
  const asked = { name: 'ECDSA', hash, namedCurve: curve.name };
  const flat = flatSignature(signature, curve.bytes);
  return flat !== null && holds(asked, key, data, flat);
}

async function holds(
  algorithm: { name: string; hash: string; namedCurve?: string; saltLength?: number },
  key: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('spki', key, algorithm, false, ['verify']);
  } catch (error) {
    throw new NotDer('A public key that cannot be used', { cause: error });
  }
  return crypto.subtle.verify(algorithm, imported, signature, data);
}

/** RSASSA-PSS-params (RFC 4055 §3.1); what they leave out is SHA-1, which is refused. */
function readPss(parameters: Element | null): { hash: string; saltLength: number } {
  const hash = parameters && taggedChild(parameters, 0);
  const salt = parameters && taggedChild(parameters, 2);
  if (!hash) throw new UnknownAlgorithm('RSA-PSS with SHA-1');
  return {
    hash: digestName(oidOf(childAt(childAt(hash, 0), 0))),
    saltLength: salt ? Number(integerOf(childAt(salt, 0))) : 20,
  };
}

/** An ECDSA signature as WebCrypto wants it: r and s side by side. Null when it is not one. */
function flatSignature(
  der: Uint8Array<ArrayBuffer>,
  bytes: number,
): Uint8Array<ArrayBuffer> | null {
  try {
    const flat = new Uint8Array(bytes * 2);
    for (const [index, part] of childrenOf(readDer(der)).slice(0, 2).entries()) {
      const number = contentOf(part);
      const significant = number.subarray(number.findIndex((byte) => byte !== 0));
      if (significant.length > bytes) return null;
      flat.set(significant, bytes * (index + 1) - significant.length);
    }
    return flat;
  } catch (error) {
    if (error instanceof NotDer) return null; // A signature that is broken does not hold.
    throw error;
  }
}

/** The bytes that a signature over signed attributes covers: a SET where the message has [0]. */
export function signedBytes(attributes: Element): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(attributes);
  bytes[0] = 0x31;
  return bytes;
}
