import type { Mask } from '@/dossier/masks';

/** A picture with parts of it covered in black. Rejects when the picture cannot be decoded. */
export async function maskPicture(picture: Blob, masks: readonly Mask[]): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas in this browser');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  context.fillStyle = '#000000';
  for (const mask of masks) {
    // Outwards to whole pixels: no edge lets anything through.
    const [left, top] = [Math.floor(mask.left * width), Math.floor(mask.top * height)];
    const right = Math.ceil((mask.left + mask.width) * width);
    const bottom = Math.ceil((mask.top + mask.height) * height);
    context.fillRect(left, top, right - left, bottom - top);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
