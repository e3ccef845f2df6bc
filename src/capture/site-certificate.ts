import { browser } from 'wxt/browser';
import type { TlsFacts } from '@/evidence/facts';
import { within } from './within';

// Firefox alone tells what certificate a site showed, and only to who may hold an answer back: it is given on at once. The
// permission is asked without a question of the browser's, in the settings (measured in Firefox 140 and 153, November 2026).

const permission = { permissions: ['webRequestBlocking' as never] };

/** The certificate as Firefox gives it; no certificates where it does not trust them. */
type SecurityInfo = {
  state: string;
  protocolVersion?: string;
  isUntrusted?: boolean;
  certificates: {
    subject: string;
    issuer: string;
    serialNumber: string;
    fingerprint: { sha256: string };
    validity: { start: number; end: number };
  }[];
};

type SecureRequests = {
  getSecurityInfo(request: string, options: object): Promise<SecurityInfo>;
  onHeadersReceived: {
    addListener(
      heard: (details: { requestId: string }) => Promise<object>,
      filter: object,
      extra: ['blocking'],
    ): void;
    hasListener(heard: unknown): boolean;
    removeListener(heard: unknown): void;
  };
};

/** The browser answers in two milliseconds; nothing of the site may wait for longer than this. */
const patienceMs = 300;

/** What answers of this run showed, by their requests; read once. */
const heard = new Map<string, TlsFacts>();
const most = 50;

const clip = (text: string) => text.slice(0, 500);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What a record says of a connection; null where it was not encrypted, or the browser says nothing of use. */
export function tlsFacts(info: SecurityInfo): TlsFacts | null {
  if (info.state === 'insecure') return null;
  const [own] = info.certificates;
  const sha256 = own?.fingerprint.sha256.replaceAll(':', '').toLowerCase() ?? '';
  const protocol = clip(info.protocolVersion ?? '');
  const trusted = info.state === 'secure' && info.isUntrusted !== true;
  if (!own || !/^[0-9a-f]{64}$/.test(sha256)) return { protocol, trusted, certificate: null };
  const { subject, issuer, serialNumber, validity } = own;
  return {
    protocol,
    trusted,
    certificate: {
      subject: clip(subject),
      issuer: clip(issuer),
      serial: clip(serialNumber),
      sha256,
      from: iso(validity.start),
      to: iso(validity.end),
    },
  };
}

const requests = (): SecureRequests => browser.webRequest as unknown as SecureRequests;

async function look({ requestId }: { requestId: string }): Promise<object> {
  try {
    const info = await within(requests().getSecurityInfo(requestId, {}), patienceMs);
    const facts = tlsFacts(info);
    if (facts) heard.set(requestId, facts);
    const [oldest] = heard.keys();
    if (heard.size > most && oldest !== undefined) heard.delete(oldest);
  } catch (error) {
    console.warn('No certificate was told', error);
  }
  // Nothing of the answer is changed.
  return {};
}

/** Listens where it is allowed. */
function listen(filter: object): void {
  const { onHeadersReceived } = requests();
  try {
    if (!onHeadersReceived.hasListener(look))
      onHeadersReceived.addListener(look, filter, ['blocking']);
  } catch {
    // It is not allowed: the record says that the certificate was not read.
  }
}

/** Firefox leaves a listener in place whose permission was given back. */
async function follow(filter: object): Promise<void> {
  if (await browser.permissions.contains(permission)) listen(filter);
  else requests().onHeadersReceived.removeListener(look);
}

/** Listens as long as it is allowed: call it synchronously when the background starts. */
export function listenToCertificates(filter: object): void {
  if (!import.meta.env.FIREFOX) return;
  listen(filter);
  browser.permissions.onAdded.addListener(() => void follow(filter));
  browser.permissions.onRemoved.addListener(() => void follow(filter));
}

/** What the answer of a request showed; null where it was not heard. */
export function certificateHeard(request: string): TlsFacts | null {
  const facts = heard.get(request) ?? null;
  heard.delete(request);
  return facts;
}

/** Whether certificates are noted; null in browsers that cannot. */
export async function areCertificatesNoted(): Promise<boolean | null> {
  return import.meta.env.FIREFOX ? browser.permissions.contains(permission) : null;
}

/** Turns it on or off. Call it straight from a click. False when the browser refuses. */
export async function noteCertificates(wanted: boolean): Promise<boolean> {
  return wanted ? browser.permissions.request(permission) : browser.permissions.remove(permission);
}
