import { Boolean as Asn1Boolean, BaseStringBlock } from 'asn1js';
import { areUint8ArraysEqual } from 'uint8array-extras';
import { sha256 } from '../hash';
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
  taggedChild,
} from './der';
import { type Algorithm, readAlgorithm, signatureHolds, UnknownAlgorithm } from './signature';

/** The parts of an X.509 certificate that a time stamp's checks need. */
export type Certificate = {
  der: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the whole certificate, in hexadecimal. */
  fingerprint: string;
  serial: Uint8Array<ArrayBuffer>;
  issuer: Uint8Array<ArrayBuffer>;
  subject: Uint8Array<ArrayBuffer>;
  /** The subject as people read it: "Local test TSA, Test only". */
  name: string;
  notBefore: Date;
  notAfter: Date;
  /** SubjectPublicKeyInfo. */
  key: Uint8Array<ArrayBuffer>;
  keyId: Uint8Array<ArrayBuffer> | null;
  /** For time stamps and nothing else, and critically so (RFC 3161 §2.3); its key signs, and does nothing else. */
  stampsOnly: boolean;
  /** How many authorities may be between it and a signer; null when it is no authority (RFC 5280 §4.2.1.9). */
  reach: number | null;
  /** It is used as it must not be: an extension that must be understood is not (RFC 5280 §4.2). */
  strange: boolean;
  /** Its RSA key is too short to prove anything today. */
  weak: boolean;
  signed: Uint8Array<ArrayBuffer>;
  algorithm: Algorithm;
  signature: Uint8Array<ArrayBuffer>;
};

const oids = {
  keyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  rsa: '1.2.840.113549.1.1.1',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
};

/** An extension's value, and whether it is critical. */
function extension(
  extensions: Element[],
  oid: string,
): { value: Element; critical: boolean } | null {
  const found = extensions.find((one) => oidOf(childAt(one, 0)) === oid);
  if (!found) return null;
  const parts = childrenOf(found);
  const value = parts.at(-1);
  if (!value) throw new NotDer('An extension without a value');
  return { value: readDer(contentOf(value)), critical: isCritical(found) };
}

/** BOOLEAN TRUE; DER leaves FALSE out. */
const isCritical = (one: Element) =>
  childrenOf(one).length === 3 && contentOf(childAt(one, 1))[0] !== 0;

/** Extensions that may be critical: understood here, or of no consequence for a time stamp. */
const understood: readonly string[] = [
  ...[oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage],
  '2.5.29.17', // Other names of the subject.
  '2.5.29.32', // Policies.
];

/** Bits of KeyUsage, from the first byte (RFC 5280 §4.2.1.3). */
const usages = { sign: 0x80, nonRepudiation: 0x40, certify: 0x04 };

/** The first byte of KeyUsage; null where the certificate does not say. */
function keyUsageIn(extensions: Element[]): number | null {
  const usage = extension(extensions, oids.keyUsage);
  if (!usage) return null;
  const [first = 0, ...rest] = contentOf(usage.value);
  return rest.some((byte) => byte !== 0) ? first | 0x01 : first;
}

/** How many authorities may be below one; null when it is none. */
function reachOf(extensions: Element[], usage: number | null): number | null {
  const constraints = extension(extensions, oids.basicConstraints);
  const [isAuthority, length] = constraints ? childrenOf(constraints.value) : [];
  if (!(isAuthority instanceof Asn1Boolean) || !isAuthority.getValue()) return null;
  if (usage !== null && (usage & usages.certify) === 0) return null;
  return length ? Number(integerOf(length)) : Number.POSITIVE_INFINITY;
}

const shortestRsa = 2_048;

function isWeak(key: Element): boolean {
  if (oidOf(childAt(childAt(key, 0), 0)) !== oids.rsa) return false;
  const modulus = integerOf(childAt(readDer(contentOf(childAt(key, 1))), 0));
  return modulus.toString(2).length < shortestRsa;
}

const longestName = 200;

function readName(subject: Element): string {
  const texts = (wanted: string) =>
    childrenOf(subject)
      .flatMap(childrenOf)
      .filter((part) => oidOf(childAt(part, 0)) === wanted)
      .map((part) => childAt(part, 1))
      .map((value) => (value instanceof BaseStringBlock ? value.getValue() : ''));
  const name = [...texts(oids.commonName), ...texts(oids.organisation)].filter(Boolean).join(', ');
  // Whoever made the certificate chose it, and it is printed among commands: one line, nothing that hides.
  return name.replace(/[\p{C}\u2028\u2029]+/gu, ' ').slice(0, longestName);
}

/** Reads a certificate. Throws `NotDer` when it is none. */
export async function readCertificate(der: Uint8Array<ArrayBuffer>): Promise<Certificate> {
  const whole = readDer(der);
  const signed = childAt(whole, 0);
  const all = childrenOf(signed);
  // The version, [0], is left out in version 1.
  const from = all[0] && isTagged(all[0], 0) ? 1 : 0;
  const part = (index: number) => childAt(signed, from + index);
  const tagged = taggedChild(signed, 3);
  const extensions = tagged ? childrenOf(childAt(tagged, 0)) : [];
  const purpose = extension(extensions, oids.extendedKeyUsage);
  const purposes = purpose ? childrenOf(purpose.value).map(oidOf) : [];
  const usage = keyUsageIn(extensions);
  const signs = usages.sign | usages.nonRepudiation;
  const onlySigns = usage === null || ((usage & signs) !== 0 && (usage & ~signs) === 0);
  const keyId = extension(extensions, oids.keyId);
  const subject = part(4);
  return {
    der,
    fingerprint: await sha256(der),
    serial: bytesOf(part(0)),
    issuer: bytesOf(part(2)),
    subject: bytesOf(subject),
    name: readName(subject),
    notBefore: instantOf(childAt(part(3), 0)),
    notAfter: instantOf(childAt(part(3), 1)),
    key: bytesOf(part(5)),
    keyId: keyId ? contentOf(keyId.value) : null,
    stampsOnly:
      onlySigns &&
      purpose?.critical === true &&
      purposes.length === 1 &&
      purposes[0] === oids.timeStamping,
    reach: reachOf(extensions, usage),
    strange: extensions.some(
      (one) => isCritical(one) && !understood.includes(oidOf(childAt(one, 0))),
    ),
    weak: isWeak(part(5)),
    signed: bytesOf(signed),
    algorithm: readAlgorithm(childAt(whole, 1)),
    signature: contentOf(childAt(whole, 2)),
  };
}

/**
 * The certificates that vouch for one, from itself upwards, as far as those given reach: each may vouch for others, its
 * signature on the way holds, and it is valid at the instant. It ends at the first that is trusted, which may be the
 * certificate itself; `trusted` is that one.
 */
export async function chainOf(
  certificate: Certificate,
  given: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<{ chain: Certificate[]; trusted: Certificate | null }> {
  const chain = [certificate];
  const own = roots.find(({ fingerprint }) => fingerprint === certificate.fingerprint);
  if (own) return { chain, trusted: own };
  for (let last = certificate; ; ) {
    const trusted = await issuerOf(last, roots, at, chain.length - 1);
    if (trusted) return { chain: [...chain, trusted], trusted };
    const issuer = await issuerOf(last, given, at, chain.length - 1);
    if (!issuer || chain.includes(issuer)) return { chain, trusted: null };
    // A root vouches for itself, or it is not what it says.
    const isRoot = areUint8ArraysEqual(issuer.issuer, issuer.subject);
    if (isRoot && !(await vouchesFor(issuer, issuer))) return { chain, trusted: null };
    chain.push(issuer);
    last = issuer;
  }
}

/** Whether a certificate's key signed another certificate, as far as these checks can tell. */
async function vouchesFor({ key }: Certificate, signed: Certificate): Promise<boolean> {
  try {
    const { algorithm, signed: data, signature } = signed;
    return await signatureHolds({ algorithm, key, data, signature });
  } catch (error) {
    // An old root may sign by a method that these checks do not know: the chain ends before it.
    if (error instanceof UnknownAlgorithm || error instanceof NotDer) return false;
    throw error;
  }
}

async function issuerOf(
  certificate: Certificate,
  given: readonly Certificate[],
  at: Date,
  below: number,
): Promise<Certificate | undefined> {
  for (const candidate of given) {
    const { subject, reach, strange, weak } = candidate;
    if (!areUint8ArraysEqual(subject, certificate.issuer) || !isValidAt(candidate, at)) continue;
    if (reach === null || reach < below || strange || weak) continue;
    if (await vouchesFor(candidate, certificate)) return candidate;
  }
  return undefined;
}

/** Whether an instant lies in a certificate's validity. */
export function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore <= at && at <= notAfter;
}
