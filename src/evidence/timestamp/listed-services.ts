import { base64ToUint8Array } from 'uint8array-extras';
import { type Certificate, readCertificate } from './certificate';
import extract from './trusted-lists.json';

/** From when until when a service was granted its status: ISO, UTC; null where it is so in the list. */
export type Granted = { from: string; until: string | null };

/** A qualified time-stamping service, as a trusted list of the Union has it (ETSI TS 119 612 §5.5). */
export type ListedService = {
  /** The list: the State's code, its sequence number, and the day of its issue. */
  country: string;
  sequence: number;
  issued: string;
  provider: string;
  service: string;
  granted: Granted[];
  /** Its certificate, DER in base64: the signer's own, or one that signs those of signers. */
  der: string;
};

/** The services that the extension knows. `taken`: the day on which the lists were taken in; null where none was. */
export type Extract = { taken: string | null; services: ListedService[] };

/** A listed service with its certificate read. */
export type Listed = Omit<ListedService, 'der'> & { name: string; certificate: Certificate };

/** What a list says of the service behind a time stamp, at its instant. */
export type Qualified = { name: string; country: string; sequence: number; issued: string };

/** Reads the certificates of an extract. Throws `NotDer` when one is none. */
export function readExtract({ services }: Extract): Promise<Listed[]> {
  return Promise.all(
    services.map(async ({ der, ...service }) => ({
      ...service,
      name: `${service.provider} – ${service.service} (${service.country})`,
      certificate: await readCertificate(base64ToUint8Array(der)),
    })),
  );
}

let known: Promise<Listed[]> | undefined;

/** The services of the extract that comes with the extension: none until a release takes the signed lists in. */
export function listedServices(): Promise<Listed[]> {
  known ??= readExtract(extract);
  return known;
}

/** The service of a chain that was granted its status at an instant, by its list; null where none was. */
export function grantedAt(
  listed: readonly Listed[],
  chain: readonly Certificate[],
  at: Date,
): Qualified | null {
  const fingerprints = new Set(chain.map(({ fingerprint }) => fingerprint));
  const found = listed.find(
    ({ certificate, granted }) =>
      fingerprints.has(certificate.fingerprint) &&
      granted.some(
        ({ from, until }) =>
          Date.parse(from) <= at.getTime() && (until === null || at.getTime() < Date.parse(until)),
      ),
  );
  if (!found) return null;
  const { name, country, sequence, issued } = found;
  return { name, country, sequence, issued };
}
