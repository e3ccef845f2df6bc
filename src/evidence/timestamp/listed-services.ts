import { base64ToUint8Array } from 'uint8array-extras';
import { type Certificate, readCertificate } from './certificate';
import { NotDer } from './der';
import { UnknownAlgorithm } from './signature';
import extract from './trusted-lists.json';

/** From when until when a service was granted its status: ISO, UTC; null where it is so in the list. */
export type Granted = { from: string; until: string | null };

/** A qualified time-stamping service, as a trusted list of the Union has it (ETSI TS 119 612 §5.5). */
export type ListedService = {
  /** The list: the State's code, its sequence number, and the day of its issue. */
  country: string;
  sequence: number;
  issued: string;
  /** When the list is replaced: what it says of later instants is not known. ISO, UTC. */
  next: string;
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

/** Reads the certificates of an extract. One that cannot be read vouches for nothing, and takes no other with it. */
export async function readExtract({ services }: Extract): Promise<Listed[]> {
  const read = await Promise.all(
    services.map(async ({ der, ...service }) => {
      const name = `${service.provider} – ${service.service} (${service.country})`;
      try {
        return { ...service, name, certificate: await readCertificate(base64ToUint8Array(der)) };
      } catch (error) {
        if (error instanceof NotDer || error instanceof UnknownAlgorithm) return null;
        throw error;
      }
    }),
  );
  return read.filter((service) => service !== null);
}

let known: Promise<Listed[]> | undefined;

/** The services of the extract that comes with the extension: none until a release takes the signed lists in. */
export function listedServices(): Promise<Listed[]> {
  known ??= readExtract(extract);
  return known;
}

/** Whether a service had its status at an instant, as far as its list knows. */
export const isGranted = ({ granted, next }: Listed, at: Date): boolean =>
  granted.some(
    ({ from, until }) =>
      Date.parse(from) <= at.getTime() && at.getTime() < Date.parse(until ?? next),
  );

/** What the lists say of the service behind a chain, among those that had their status; null where they say nothing. */
export function qualifiedIn(
  granted: readonly Listed[],
  chain: readonly Certificate[],
): Qualified | null {
  const fingerprints = new Set(chain.map(({ fingerprint }) => fingerprint));
  const found = granted.find(({ certificate }) => fingerprints.has(certificate.fingerprint));
  if (!found) return null;
  const { name, country, sequence, issued } = found;
  return { name, country, sequence, issued };
}
