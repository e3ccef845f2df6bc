import type { Masks } from '@/dossier/masks';
import { sha256 } from '@/evidence/hash';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { readFile } from '@/store/journal';
import { maskPicture } from './mask-picture';

/** A capture's own picture, as it is or covered where the person wants it. Rejects when it is missing, damaged or cannot be decoded. */
export async function maskedPicture({ id, files }: CaptureRecord, masks: Masks): Promise<Blob> {
  const picture = await readFile(id, pageFiles.picture);
  const hash = picture && (await sha256(new Uint8Array(await picture.arrayBuffer())));
  if (!picture || hash !== files[pageFiles.picture]?.sha256)
    throw new Error('The picture is not as its record says');
  const own = masks[id] ?? [];
  return own.length > 0 ? maskPicture(picture, own) : picture;
}
