import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import type { Extract, Granted, ListedService } from '../evidence/timestamp/listed-services.ts';

// What the trusted lists of the Union say of time stamps: the list of lists, signed by the Commission, names the signers of
// each State's list, and that list names the services (ETSI TS 119 612 v2.4.1). Run by whoever cuts a release.

const namespaces = {
  list: 'http://uri.etsi.org/02231/v2#',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
};

/** Time stamps of before are none of this extension's. */
const since = Date.UTC(2026, 0, 1);

const uris = {
  qualifiedStamps: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST',
  granted: 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted',
};

/** A list is not taken in; its message says which one and why. */
export class ListRefused extends Error {
  override name = 'ListRefused';
}

/** A file as it was downloaded, with the name that is told of it. */
type ListFile = { name: string; xml: string };

export type Lists = {
  /** The list of lists. */
  lotl: ListFile;
  /** The certificates that may sign it, as the Official Journal gives them: PEM or DER. */
  signers: readonly Buffer[];
  /** Lists of States. */
  national: readonly ListFile[];
};

/** RSA and ECDSA are as Node has them, except that the two numbers of an ECDSA signature follow one another. */
const verifier = (name: string, hash: string): (new () => SignatureAlgorithm) =>
  class {
    getAlgorithmName = () => name;

    getSignature = (): never => {
      throw new Error('Lists are read here, not signed');
    };

    verifySignature = (material: string, key: unknown, value: string): boolean =>
      createVerify(hash)
        .update(material)
        .verify({ key: String(key), dsaEncoding: 'ieee-p1363' }, value, 'base64');
  };

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const added = Object.fromEntries(
  ['256', '384', '512'].flatMap((bits) =>
    ['ecdsa', 'rsa'].map((kind) => {
      const name = `${more}${kind}-sha${bits}`;
      return [name, verifier(name, `sha${bits}`)];
    }),
  ),
);

const sha384 = `${more}sha384`;

class Sha384 {
  getAlgorithmName = () => sha384;
  getHash = (xml: string) => createHash('sha384').update(xml, 'utf8').digest('base64');
}

function parse({ name, xml }: ListFile): Element {
  const refuse = (message: string) => {
    throw new ListRefused(`${name} is no XML: ${message}`);
  };
  // No list needs a document type, and one could change what is read.
  if (/<!DOCTYPE/i.test(xml)) throw new ListRefused(`${name} has a document type`);
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  const root = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new ListRefused(`${name} is empty`);
  return root;
}

/**
 * What the signers of a list signed, and nothing else of the file. Throws `ListRefused` where the file has no signature or more
 * than one, where none of the certificates made it, or where it does not cover the whole list.
 */
function signedPart(file: ListFile, signers: readonly X509Certificate[]): Element {
  const xml = file.xml.replace(/^\uFEFF/, '');
  const root = parse({ ...file, xml });
  const signatures = Array.from(root.getElementsByTagNameNS(namespaces.signature, 'Signature'));
  const [signature] = signatures;
  if (!signature || signatures.length !== 1)
    throw new ListRefused(`${file.name} has ${signatures.length} signatures`);
  if (signature.parentNode !== root)
    throw new ListRefused(`${file.name} has its signature elsewhere than at its end`);
  for (const signer of signers) {
    const check = new SignedXml({
      publicCert: signer.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      // Whoever signs brings a certificate along: only those that are expected count.
      getCertFromKeyInfo: () => null,
    });
    check.SignatureAlgorithms = { ...check.SignatureAlgorithms, ...added };
    for (const algorithms of [check.SignatureAlgorithms, check.HashAlgorithms])
      for (const name of Object.keys(algorithms))
        if (/sha1$|hmac/.test(name)) delete (algorithms as Record<string, unknown>)[name];
    check.HashAlgorithms[sha384] = Sha384;
    if (!holds(check, signature, xml)) continue;
    const references = Array.from(
      signature.getElementsByTagNameNS(namespaces.signature, 'Reference'),
    );
    // The whole file but the signature: a part of it, moved elsewhere, would be as well signed.
    const index = references.findIndex((reference) => reference.getAttribute('URI') === '');
    const whole = check.getSignedReferences()[index];
    const list = whole === undefined ? null : parse({ name: file.name, xml: whole });
    if (list?.localName !== 'TrustServiceStatusList' || list.namespaceURI !== namespaces.list)
      throw new ListRefused(`The signature of ${file.name} is not over the list`);
    return list;
  }
  throw new ListRefused(`${file.name} is signed by none of those who may sign it, or was changed`);
}

function holds(check: SignedXml, signature: Element, xml: string): boolean {
  try {
    check.loadSignature(signature);
    return check.checkSignature(xml);
  } catch {
    return false; // A reference that does not hold, or an algorithm that is not accepted.
  }
}

const all = (within: Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS(namespaces.list, name));

/** The elements of a name that are children of one. */
const children = (within: Element | undefined, name: string): Element[] =>
  within ? all(within, name).filter(({ parentNode }) => parentNode === within) : [];

const textOf = (within: Element | undefined, name: string): string =>
  children(within, name)[0]?.textContent?.trim() ?? '';

/** A name in English where there is one; else the first. */
function nameOf(within: Element | undefined, name: string): string {
  const [names] = children(within, name);
  const given = children(names, 'Name');
  const english = given.find((one) => one.getAttribute('xml:lang')?.toLowerCase() === 'en');
  return ((english ?? given[0])?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The certificates of a digital identity, read. Throws `ListRefused` where one is none. */
const certificatesIn = ({ name }: ListFile, within: Element): X509Certificate[] =>
  all(within, 'X509Certificate').map((one) => {
    try {
      return new X509Certificate(Buffer.from(one.textContent ?? '', 'base64'));
    } catch (error) {
      throw new ListRefused(`${name} has a certificate that cannot be read`, { cause: error });
    }
  });

type Scheme = { country: string; sequence: number; issued: string; next: string };

/** Which list it is; throws `ListRefused` when it is not of its time any more. */
function schemeOf(file: ListFile, list: Element, today: string): Scheme {
  const [scheme] = children(list, 'SchemeInformation');
  const next = textOf(children(scheme, 'NextUpdate')[0], 'dateTime');
  if (next === '' || next.slice(0, 10) < today)
    throw new ListRefused(
      `${file.name} was to be replaced ${next ? `on ${next}` : 'and is closed'}`,
    );
  return {
    country: textOf(scheme, 'SchemeTerritory'),
    sequence: Number(textOf(scheme, 'TSLSequenceNumber')),
    issued: textOf(scheme, 'ListIssueDateTime').slice(0, 10),
    next: instantOf(file, next),
  };
}

/** A State's list, as the list of lists has it: where it is, and who may sign it. */
export type Pointer = { country: string; location: string; signers: X509Certificate[] };

/** What the list of lists points to. Throws `ListRefused`. */
export function pointersIn({ lotl, signers }: Omit<Lists, 'national'>, today: string): Pointer[] {
  const list = signedPart(
    lotl,
    signers.map((signer) => new X509Certificate(signer)),
  );
  const { country } = schemeOf(lotl, list, today);
  if (country !== 'EU') throw new ListRefused(`${lotl.name} is the list of ${country}`);
  return all(list, 'OtherTSLPointer').flatMap((pointer) => {
    const location = textOf(pointer, 'TSLLocation');
    const territory = all(pointer, 'SchemeTerritory')[0]?.textContent?.trim() ?? '';
    return mimeOf(pointer).endsWith('+xml') && territory !== 'EU'
      ? [{ country: territory, location, signers: certificatesIn(lotl, pointer) }]
      : [];
  });
}

/** The kind of file that a pointer is to: some States have their list as a PDF too. */
const mimeOf = (pointer: Element): string =>
  Array.from(pointer.getElementsByTagName('*'))
    .find(({ localName }) => localName === 'MimeType')
    ?.textContent?.trim() ?? '';

/** An instant of a list, in ISO, UTC. Throws `ListRefused` where there is none. */
function instantOf({ name }: ListFile, written: string): string {
  const at = new Date(written);
  if (Number.isNaN(at.getTime())) throw new ListRefused(`${name} has no instant in "${written}"`);
  return at.toISOString();
}

/** From when until when a service was granted its status, as far as that matters to a time stamp of this extension. */
function grantedIn(file: ListFile, service: Element): Granted[] {
  const [information] = children(service, 'ServiceInformation');
  const [history] = children(service, 'ServiceHistory');
  const states = [information, ...children(history, 'ServiceHistoryInstance')]
    .map((state) => ({
      isQualified:
        textOf(state, 'ServiceTypeIdentifier') === uris.qualifiedStamps &&
        textOf(state, 'ServiceStatus') === uris.granted,
      from: instantOf(file, textOf(state, 'StatusStartingTime')),
    }))
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
  // What a service became ends what it was, whatever it became.
  return states
    .map(({ isQualified, from }, index) => ({
      isQualified,
      from,
      until: states[index + 1]?.from ?? null,
    }))
    .filter(({ isQualified, until }) => isQualified && !(until && Date.parse(until) < since))
    .map(({ from, until }) => ({ from, until }));
}

function servicesIn(file: ListFile, list: Element, scheme: Scheme): ListedService[] {
  return all(list, 'TrustServiceProvider').flatMap((one) => {
    const provider = nameOf(children(one, 'TSPInformation')[0], 'TSPName');
    return all(one, 'TSPService').flatMap((service) => {
      const [information] = children(service, 'ServiceInformation');
      const [identity] = children(information, 'ServiceDigitalIdentity');
      const granted = grantedIn(file, service);
      if (!identity || granted.length === 0) return [];
      const name = nameOf(information, 'ServiceName');
      return certificatesIn(file, identity).map(({ raw }) => ({
        ...scheme,
        provider,
        service: name,
        granted,
        der: raw.toString('base64'),
      }));
    });
  });
}

/**
 * The time-stamping services that signed lists say are, or were, qualified. `today` is an ISO day. Throws `ListRefused` at the
 * first list that is not signed by whom the list of lists names, was changed, is out of date, or is of a State that it does
 * not name.
 */
export function takeIn({ national, ...lists }: Lists, today: string): Extract {
  const pointers = pointersIn(lists, today);
  const services = national.flatMap((file) => {
    const country = children(
      children(parse(file), 'SchemeInformation')[0],
      'SchemeTerritory',
    )[0]?.textContent?.trim();
    const pointer = pointers.filter((one) => one.country === country);
    if (pointer.length === 0)
      throw new ListRefused(`${file.name} is of ${country}, which the list of lists does not name`);
    const list = signedPart(
      file,
      pointer.flatMap(({ signers }) => signers),
    );
    const scheme = schemeOf(file, list, today);
    if (scheme.country !== country)
      throw new ListRefused(`${file.name} is of ${scheme.country} and says ${country}`);
    return servicesIn(file, list, scheme);
  });
  return { taken: today, services };
}
