import { Integer, Sequence } from 'asn1js';
import { type Certificate, chainOf, isValidAt, readCertificate } from './certificate';
import {
  bytesOf,
  childAt,
  childrenOf,
  contentOf,
  type Element,
  instantOf,
  integerOf,
  isTagged,
  NotDer,
  oidOf,
  readDer,
  sameBytes,
  taggedChild,
} from './der';
import { readImprint, readRequest, timestampRequest } from './request';
import {
  digestOf,
  readAlgorithm,
  signatureHolds,
  signedBytes,
  UnknownAlgorithm,
} from './signature';

/** Why an authority's answer is not accepted. Each has its sentence. */
export const tokenRefusals = [
  'not-a-token',
  'refused-by-authority',
  'wrong-imprint',
  'wrong-nonce',
  'no-certificate',
  'wrong-digest',
  'bad-signature',
  'wrong-signer',
  'not-for-timestamps',
  'outside-validity',
  'unknown-algorithm',
] as const;
export type TokenRefusal = (typeof tokenRefusals)[number];

/** What a time stamp says, once everything in it was checked. */
export type Token = {
  /** When the authority says that it saw the hash: ISO, UTC. */
  at: string;
  policy: string;
  serial: string;
  /** Who signed, by the certificate's own name. */
  signer: string;
  /** SHA-256 of the certificates that vouch for the signer, from its own upwards, as far as they came along. */
  chain: string[];
  /** How many certificates came along that vouch for nothing: nothing signs them, they may be anything. */
  loose: number;
  /** Every certificate that came along. */
  certificates: Uint8Array<ArrayBuffer>[];
};

export type Checked = { ok: true; token: Token } | { ok: false; refusal: TokenRefusal };

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  tokenInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
};

class Refused extends Error {
  readonly refusal: TokenRefusal;

  constructor(refusal: TokenRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

function must(condition: boolean, refusal: TokenRefusal): asserts condition {
  if (!condition) throw new Refused(refusal);
}

/**
 * Checks an authority's whole answer (`.tsr`) against the request (`.tsq`) that it answers and the SHA-256, in
 * hexadecimal, that the request must be for: status, content, imprint, nonce, digest, signature, signer, its
 * usage and its validity at the stamped instant (RFC 3161 §2.4.2, RFC 5816). Whom the signer's certificate
 * goes back to is told, not judged.
 */
export async function checkToken(
  reply: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  sha256: string,
): Promise<Checked> {
  try {
    return { ok: true, token: await readToken(reply, request, sha256) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (error instanceof UnknownAlgorithm) return { ok: false, refusal: 'unknown-algorithm' };
    if (error instanceof NotDer) return { ok: false, refusal: 'not-a-token' };
    throw error;
  }
}

const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function readToken(
  reply: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  sha256: string,
): Promise<Token> {
  const asked = readRequest(request);
  must(asked.imprint.algorithm === oids.sha256, 'wrong-imprint');
  must(hexOf(asked.imprint.digest) === sha256, 'wrong-imprint');
  // Requests are all made by one function: one that is otherwise written was changed.
  must(
    sameBytes(timestampRequest(sha256, asked.nonce ?? new Uint8Array()), request),
    'not-a-token',
  );
  const response = readDer(reply);
  must(response instanceof Sequence, 'not-a-token');
  const status = integerOf(childAt(childAt(response, 0), 0));
  // 0: granted; 1: granted with modifications.
  must(status === 0n || status === 1n, 'refused-by-authority');

  const content = childAt(response, 1);
  must(oidOf(childAt(content, 0)) === oids.signedData, 'not-a-token');
  const signedData = childAt(childAt(content, 1), 0);
  const encapsulated = childAt(signedData, 2);
  must(oidOf(childAt(encapsulated, 0)) === oids.tokenInfo, 'not-a-token');
  const infoBytes = contentOf(childAt(childAt(encapsulated, 1), 0));
  const info = readDer(infoBytes);

  const imprint = readImprint(childAt(info, 2));
  must(imprint.algorithm === oids.sha256 && hexOf(imprint.digest) === sha256, 'wrong-imprint');
  must(sameNonce(info, asked.nonce), 'wrong-nonce');
  const at = instantOf(childAt(info, 4));

  const certificates = await certificatesOf(signedData);
  const signers = childrenOf(childrenOf(signedData).at(-1) ?? signedData);
  const [signer] = signers;
  must(signer !== undefined && signers.length === 1, 'not-a-token');
  const certificate = signerOf(signer, certificates);
  must(certificate !== undefined, 'no-certificate');
  await checkSignature(signer, certificate, infoBytes);
  must(certificate.stampsOnly, 'not-for-timestamps');
  must(isValidAt(certificate, at), 'outside-validity');

  const chain = await chainOf(certificate, certificates, at);
  return {
    at: at.toISOString(),
    policy: oidOf(childAt(info, 1)),
    serial: hexOf(contentOf(childAt(info, 3))),
    signer: certificate.name,
    chain: chain.map(({ fingerprint }) => fingerprint),
    loose: childrenOf(taggedChild(signedData, 0) ?? signedData).length - chain.length,
    certificates: certificates.map(({ der }) => der),
  };
}

/** The token's nonce, an INTEGER after the serial and the time, must be the request's own. */
function sameNonce(info: Element, nonce: Uint8Array<ArrayBuffer> | null): boolean {
  const own = childrenOf(info)
    .slice(5)
    .find((element) => element instanceof Integer);
  if (!nonce || !own) return !nonce && !own;
  return sameBytes(contentOf(own), nonce);
}

async function certificatesOf(signedData: Element): Promise<Certificate[]> {
  const set = taggedChild(signedData, 0);
  // Other kinds of certificates bear a tag of their own.
  const plain = (set ? childrenOf(set) : []).filter((one) => one instanceof Sequence);
  const read = plain.map((one) =>
    readCertificate(bytesOf(one)).catch((error: unknown) => {
      // One that cannot be read vouches for nothing; the signer's own would then be missing.
      if (error instanceof NotDer || error instanceof UnknownAlgorithm) return null;
      throw error;
    }),
  );
  return (await Promise.all(read)).filter((one) => one !== null);
}

/** The certificate that the signer names by itself, never the one that merely looks like a signer's. */
function signerOf(signer: Element, certificates: readonly Certificate[]): Certificate | undefined {
  const id = childAt(signer, 1);
  if (isTagged(id, 0)) {
    const wanted = contentOf(id);
    return certificates.find(({ keyId }) => keyId !== null && sameBytes(keyId, wanted));
  }
  const [issuer, serial] = [bytesOf(childAt(id, 0)), bytesOf(childAt(id, 1))];
  return certificates.find((one) => sameBytes(one.issuer, issuer) && sameBytes(one.serial, serial));
}

async function checkSignature(
  signer: Element,
  certificate: Certificate,
  infoBytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const digestOid = readAlgorithm(childAt(signer, 2)).oid;
  const attributes = childAt(signer, 3);
  must(isTagged(attributes, 0), 'not-a-token');
  const contentType = attribute(attributes, oids.contentType);
  must(contentType !== null && oidOf(contentType) === oids.tokenInfo, 'not-a-token');
  const messageDigest = attribute(attributes, oids.messageDigest);
  must(messageDigest !== null, 'not-a-token');
  must(sameBytes(contentOf(messageDigest), await digestOf(digestOid, infoBytes)), 'wrong-digest');
  const holds = await signatureHolds(
    readAlgorithm(childAt(signer, 4)),
    certificate.key,
    signedBytes(attributes),
    contentOf(childAt(signer, 5)),
    digestOid,
  );
  must(holds, 'bad-signature');
  must(await namesCertificate(attributes, certificate), 'wrong-signer');
}

function attribute(attributes: Element, oid: string): Element | null {
  const found = childrenOf(attributes).find((one) => oidOf(childAt(one, 0)) === oid);
  return found ? childAt(childAt(found, 1), 0) : null;
}

/** The signed attributes must name the signer's certificate by its hash (ESSCertID, ESSCertIDv2). */
async function namesCertificate(attributes: Element, { der }: Certificate): Promise<boolean> {
  const v2 = attribute(attributes, oids.signingCertificateV2);
  if (v2) {
    const id = childAt(childAt(v2, 0), 0);
    const [first, second] = childrenOf(id);
    // The digest's algorithm is left out when it is SHA-256.
    const named = first && childrenOf(first).length > 0 && second;
    const oid = named ? readAlgorithm(first).oid : oids.sha256;
    return sameBytes(contentOf(named || childAt(id, 0)), await digestOf(oid, der));
  }
  const v1 = attribute(attributes, oids.signingCertificate);
  if (!v1) return false;
  const sha1 = new Uint8Array(await crypto.subtle.digest('SHA-1', der));
  return sameBytes(contentOf(childAt(childAt(childAt(v1, 0), 0), 0)), sha1);
}
