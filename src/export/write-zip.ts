import { makeZip } from 'client-zip';
import type { Member } from './archive';

/** The members as a stored ZIP, byte after byte as they come. */
export function zipStream(members: AsyncIterable<Member>): ReadableStream<Uint8Array> {
  return makeZip(members);
}

/** The members as a stored ZIP in one blob, which the browser keeps out of the page's memory. */
export async function writeZip(members: AsyncIterable<Member>): Promise<Blob> {
  const blob = await new Response(zipStream(members) as BodyInit).blob();
  return new Blob([blob], { type: 'application/zip' });
}
