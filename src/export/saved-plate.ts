import { captureFolder } from '@/dossier/names';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { readFile, readRow } from '@/store/journal';
import { makePlate } from './plate';

/** The plate of one capture, to be saved as a file, with its name. Rejects when it cannot be made. */
export async function plateOf(record: CaptureRecord): Promise<{ plate: Blob; name: string }> {
  const row = await readRow(record.dossier, record.seq);
  const [picture, text] = await Promise.all([
    readFile(record.id, pageFiles.picture),
    readFile(record.id, pageFiles.text),
  ]);
  const plate = await makePlate(record, row.hash, picture, (await text?.text()) ?? '');
  return { plate, name: `planche_${captureFolder(record).replace('captures/', '')}.jpg` };
}
