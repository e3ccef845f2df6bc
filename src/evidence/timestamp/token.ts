import { Integer, Sequence } from 'asn1js';
import { areUint8ArraysEqual, uint8ArrayToHex } from 'uint8array-extras';
import { type Certificate, chainOf, isValidAt, readCertificate } from './certificate';
import {
  bytesOf,
  childAt,
  childrenOf,
  contentOf,
  type Element,
  instantOf,
  integerOf,
  NotDer,
  oidOf,
  readDer,
  taggedChild,
} from './der';
import {
  isGranted,
  type Listed,
  listedServices,
  type Qualified,
  qualifiedIn,
} from './listed-services';
import { must, Refused, type TokenRefusal } from './refusal';
import { readImprint, readRequest, sha256Oid, timestampRequest } from './request';
import { knownRoots, type Root } from './roots';
import { UnknownAlgorithm } from './signature';
import { checkSignature, signerOf } from './signer';

/** What a time stamp says, once everything in it was checked. */
export type Token = {
  /** When the authority says that it saw the hash: ISO, UTC. */
  at: string;
  policy: string;
  serial: string;
  /** Who signed, by the certificate's own name: whoever made the certificate chose it. */
  signer: string;
  /** How far the authority says that its clock may be off, in milliseconds; 0 where it does not say. */
  accuracyMs: number;
  /** The authority that signed, by its name in our list or in a trusted one, where it is known here; null for any other. */
  authority: string | null;
  /** What a trusted list of the Union says of the service that signed, at the stamped instant; null where none is known. */
  qualified: Qualified | null;
  /** Whether it says of itself that it is a qualified one (ETSI EN 319 422 §9.1): its own word, which a list confirms or not. */
  saysQualified: boolean;
  /** SHA-256 of the certificates that vouch for the signer, from its own upwards, as far as they came along. */
  chain: string[];
  /** How many certificates came along that vouch for nothing: nothing signs them, they may be anything. */
  loose: number;
};

/** `certificates`: every one that came along, as DER. */
export type Checked =
  | { ok: true; token: Token; certificates: Uint8Array<ArrayBuffer>[] }
  | { ok: false; refusal: TokenRefusal };

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  tokenInfo: '1.2.840.113549.1.9.16.1.4',
  qcStatements: '1.3.6.1.5.5.7.1.3',
  qualifiedStamp: '0.4.0.19422.1.1',
};

/** Whose time stamps are recognised; what is not given is what comes with the extension. */
export type Trusted = { roots?: readonly Root[]; listed?: readonly Listed[] };

/**
 * Checks an authority's whole answer (`.tsr`) against the request (`.tsq`) that it answers and the SHA-256, in
 * hexadecimal, that the request must be for: status, content, imprint, nonce, digest, signature, signer, its
 * usage and its validity at the stamped instant (RFC 3161 §2.4.2, RFC 5816). Whether the signer's certificate goes back to
 * one that is `trusted` is told: one that does not proves no date.
 */
export async function checkToken(
  reply: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  sha256: string,
  trusted: Trusted = {},
): Promise<Checked> {
  try {
    const roots = trusted.roots ?? (await knownRoots());
    const listed = trusted.listed ?? (await listedServices());
    return { ok: true, ...(await readToken(reply, request, sha256, { roots, listed })) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (error instanceof UnknownAlgorithm) return { ok: false, refusal: 'unknown-algorithm' };
    if (error instanceof NotDer) return { ok: false, refusal: 'not-a-token' };
    throw error;
  }
}

async function readToken(
  reply: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  sha256: string,
  { roots, listed }: Required<Trusted>,
): Promise<Omit<Extract<Checked, { ok: true }>, 'ok'>> {
  const asked = readRequest(request);
  must(asked.imprint.algorithm === sha256Oid, 'wrong-imprint');
  must(uint8ArrayToHex(asked.imprint.digest) === sha256, 'wrong-imprint');
  // Requests are all made by one function: one that is otherwise written was changed.
  must(
    areUint8ArraysEqual(timestampRequest(sha256, asked.nonce ?? new Uint8Array()), request),
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
  must(
    imprint.algorithm === sha256Oid && uint8ArrayToHex(imprint.digest) === sha256,
    'wrong-imprint',
  );
  must(sameNonce(info, asked.nonce), 'wrong-nonce');
  const at = instantOf(childAt(info, 4));

  const certificates = await certificatesOf(signedData);
  const signers = childrenOf(childrenOf(signedData).at(-1) ?? signedData);
  const [signer] = signers;
  must(signer !== undefined && signers.length === 1, 'not-a-token');
  const certificate = signerOf(signer, certificates);
  must(certificate !== undefined, 'no-certificate');
  await checkSignature(signer, certificate, infoBytes);
  must(certificate.stampsOnly && !certificate.strange, 'not-for-timestamps');
  must(!certificate.weak, 'weak-key');
  must(isValidAt(certificate, at), 'outside-validity');

  // A service that was not qualified then vouches for nothing by its list.
  const granted = listed.filter((service) => isGranted(service, at));
  const anchors = [...roots, ...granted].map((one) => one.certificate);
  const { chain, trusted } = await chainOf(certificate, certificates, anchors, at);
  const root = roots.find((one) => one.certificate === trusted);
  const service = granted.find((one) => one.certificate === trusted);
  const came = new Set(certificates.map(({ fingerprint }) => fingerprint));
  const token: Token = {
    at: at.toISOString(),
    accuracyMs: accuracyOf(info),
    policy: oidOf(childAt(info, 1)),
    serial: uint8ArrayToHex(contentOf(childAt(info, 3))),
    signer: certificate.name,
    chain: chain.map(({ fingerprint }) => fingerprint),
    authority: root?.authority ?? service?.name ?? null,
    qualified: qualifiedIn(granted, chain),
    saysQualified: saysQualified(info),
    loose:
      childrenOf(taggedChild(signedData, 0) ?? signedData).length -
      chain.filter(({ fingerprint }) => came.has(fingerprint)).length,
  };
  return { token, certificates: certificates.map(({ der }) => der) };
}

/** The accuracy that a token states (RFC 3161 §2.4.2), rounded up to a millisecond. */
function accuracyOf(info: Element): number {
  const accuracy = childAt(info, 5) instanceof Sequence ? childAt(info, 5) : null;
  if (!accuracy) return 0;
  const [seconds] = childrenOf(accuracy).filter((part) => part instanceof Integer);
  const millis = taggedChild(accuracy, 0);
  const isMore = taggedChild(accuracy, 1) !== undefined;
  const small = millis ? Number.parseInt(uint8ArrayToHex(contentOf(millis)) || '0', 16) : 0;
  return Number(seconds ? integerOf(seconds) : 0n) * 1_000 + small + (isMore ? 1 : 0);
}

/** The token's nonce, an INTEGER after the serial and the time, must be the request's own. */
function sameNonce(info: Element, nonce: Uint8Array<ArrayBuffer> | null): boolean {
  const own = childrenOf(info)
    .slice(5)
    .find((element) => element instanceof Integer);
  if (!nonce || !own) return !nonce && !own;
  return areUint8ArraysEqual(contentOf(own), nonce);
}

/** Whether the token's extensions, [1], hold the statement of a qualified time stamp. What cannot be read says nothing. */
function saysQualified(info: Element): boolean {
  try {
    return statesQualified(info);
  } catch (error) {
    if (error instanceof NotDer) return false;
    throw error;
  }
}

function statesQualified(info: Element): boolean {
  const tagged = taggedChild(info, 1);
  const extensions = tagged ? childrenOf(tagged) : [];
  const found = extensions.find((one) => oidOf(childAt(one, 0)) === oids.qcStatements);
  const value = found && childrenOf(found).at(-1);
  if (!value) return false;
  const statements = childrenOf(readDer(contentOf(value)));
  return statements.some((one) => oidOf(childAt(one, 0)) === oids.qualifiedStamp);
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
