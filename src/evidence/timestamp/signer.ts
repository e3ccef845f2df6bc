import { areUint8ArraysEqual } from 'uint8array-extras';
import type { Certificate } from './certificate';
import { bytesOf, childAt, childrenOf, contentOf, type Element, isTagged, oidOf } from './der';
import { must } from './refusal';
import { sha256Oid } from './request';
import { digestOf, readAlgorithm, signatureHolds, signedBytes } from './signature';

const oids = {
  tokenInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};

/** The certificate that the signer itself names, never the one that merely looks like a signer's. */
export function signerOf(
  signer: Element,
  certificates: readonly Certificate[],
): Certificate | undefined {
  const id = childAt(signer, 1);
  if (isTagged(id, 0)) {
    const wanted = contentOf(id);
    return certificates.find(({ keyId }) => keyId !== null && areUint8ArraysEqual(keyId, wanted));
  }
  const [issuer, serial] = [bytesOf(childAt(id, 0)), bytesOf(childAt(id, 1))];
  return certificates.find(
    (one) => areUint8ArraysEqual(one.issuer, issuer) && areUint8ArraysEqual(one.serial, serial),
  );
}

/** Checks what a signer signed: the content's digest, the signature, and that it names its own certificate. */
export async function checkSignature(
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
  must(
    areUint8ArraysEqual(contentOf(messageDigest), await digestOf(digestOid, infoBytes)),
    'wrong-digest',
  );
  const holds = await signatureHolds({
    algorithm: readAlgorithm(childAt(signer, 4)),
    key: certificate.key,
    data: signedBytes(attributes),
    signature: contentOf(childAt(signer, 5)),
    digestOid,
  });
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
    const oid = named ? readAlgorithm(first).oid : sha256Oid;
    return areUint8ArraysEqual(contentOf(named || childAt(id, 0)), await digestOf(oid, der));
  }
  const v1 = attribute(attributes, oids.signingCertificate);
  if (!v1) return false;
  const sha1 = new Uint8Array(await crypto.subtle.digest('SHA-1', der));
  return areUint8ArraysEqual(contentOf(childAt(childAt(childAt(v1, 0), 0), 0)), sha1);
}
