import { browser } from 'wxt/browser';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import { checkToken, type Token } from '@/evidence/timestamp/token';
import type { StampFiles } from '@/evidence/verify';

/** An authority's answer weighs some kilobytes. */
const largestReply = 64_000;

/** How long an authority may take to answer, its body included. */
const patienceMs = 20_000;

export type Stamped = { files: StampFiles; token: Token } | { problem: StampProblem };

/** The host permission that asking an authority wants. */
export function originsOf(url: string): string[] {
  const { protocol, hostname } = new URL(url);
  return [`${protocol}//${hostname}/*`];
}

class TooLarge extends Error {}

/** A body's bytes, or `TooLarge` as soon as there are too many. */
async function readLimited(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > largestReply) throw new TooLarge();
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function problemOf(error: unknown, url: string): StampProblem {
  if (error instanceof TooLarge) return 'too-large';
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  if (late) return 'too-slow';
  return import.meta.env.FIREFOX && url.startsWith('http:') ? 'unreachable-plain' : 'unreachable';
}

/**
 * Asks an authority to stamp a SHA-256 and checks what it answers. The hash and a random number are all that is
 * sent. Never throws: whatever fails is a problem with its name.
 */
export async function askAuthority(url: string, sha256: string): Promise<Stamped> {
  const request = timestampRequest(sha256, freshNonce());
  try {
    if (!(await browser.permissions.contains({ origins: originsOf(url) }))) {
      return { problem: 'no-permission' };
    }
    const response = await fetch(url, {
      method: 'POST',
      body: request,
      headers: { 'Content-Type': 'application/timestamp-query' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // The hash goes to whom the person chose, and to no one else.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return { problem: 'http-error' };
    const type = response.headers.get('content-type') ?? '';
    if (!/^application\/timestamp-reply\b/i.test(type)) return { problem: 'not-a-reply' };
    const reply = await readLimited(response);
    const checked = await checkToken(reply, request, sha256);
    if (!checked.ok) return { problem: checked.refusal };
    return { files: { request, reply }, token: checked.token };
  } catch (error) {
    console.error('The time-stamping authority gave nothing', error);
    return { problem: problemOf(error, url) };
  }
}
