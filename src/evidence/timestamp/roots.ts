import { base64ToUint8Array } from 'uint8array-extras';
import { authorities } from './authorities';
import { type Certificate, readCertificate } from './certificate';
import list from './roots.json';

/** A certificate that is trusted, and its authority, by its name in our list. */
export type Root = { authority: string; certificate: Certificate };

let known: Promise<Root[]> | undefined;

/**
 * The roots of the authorities that the extension offers, as far as they could be obtained: files of Debian's package
 * ca-certificates, written to `roots.json` by `src/build/roots.ts`.
 */
export function knownRoots(): Promise<Root[]> {
  known ??= Promise.all(
    list.map(async ({ authority, der }) => ({
      authority: authorities.find(({ id }) => id === authority)?.name ?? authority,
      certificate: await readCertificate(base64ToUint8Array(der)),
    })),
  );
  return known;
}

/** Whether time stamps of an authority can be told from others here: its root came along. */
export const isRootKnown = (id: string): boolean => list.some(({ authority }) => authority === id);
