import { makeZip } from 'client-zip';
import type { Member } from './archive';

/** Writes the members as a stored ZIP, as they come, and returns it as one blob. */
export async function writeZip(members: AsyncIterable<Member>): Promise<Blob> {
  const stream = makeZip(members);
  const blob = await new Response(stream).blob();
  return new Blob([blob], { type: 'application/zip' });
}
