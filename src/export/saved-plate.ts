import { readMasks } from '@/dossier/masks';
import { captureFolder } from '@/dossier/names';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { readCase } from '@/store/cases';
import { stampsOfCapture } from '@/store/intervals';
import { readFile, readRow } from '@/store/journal';
import { readJournal } from '@/store/read-journal';
import { maskPicture } from './mask-picture';
import { makePlate } from './plate';

/** The plate of one capture, to be saved as a file, with its name. Rejects when it cannot be made. */
export async function plateOf(record: CaptureRecord): Promise<{ plate: Blob; name: string }> {
  const row = await readRow(record.dossier, record.seq);
  const masks = readMasks((await readCase(record.dossier)).masks)[record.id] ?? [];
  const [picture, text] = await Promise.all([
    readFile(record.id, pageFiles.picture),
    readFile(record.id, pageFiles.text),
  ]);
  const isMasked = masks.length > 0;
  const shown = picture && isMasked ? await maskPicture(picture, masks) : picture;
  const words = isMasked ? '' : ((await text?.text()) ?? '');
  const { lines } = await readJournal(record.dossier);
  const { interval } = await stampsOfCapture(record, lines);
  const told = { text: words, isMasked, interval: interval ?? undefined };
  const plate = await makePlate(record, row.hash, shown, told);
  return { plate, name: `planche_${captureFolder(record).replace('captures/', '')}.jpg` };
}
