import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { readFile } from '@/store/journal';
import { thumbnailOf } from '@/store/thumbnails';
import type { Thumbnails } from '@/ui/thumbnail';

/** Addresses of small pictures that are kept at once: more than a screen shows, less than a year of captures. */
const most = 200;

const addresses = new Map<string, string | null>();

function keep(id: string, address: string | null): void {
  addresses.set(id, address);
  const [oldest] = addresses.keys();
  if (addresses.size <= most || oldest === undefined) return;
  const old = addresses.get(oldest);
  if (old) URL.revokeObjectURL(old);
  addresses.delete(oldest);
}

let turn: Promise<unknown> = Promise.resolve();

/** Addresses of the captures' small pictures, one after the other: a list that is scrolled fast is not held up by them. */
export const thumbnails: Thumbnails = {
  known: ({ id }) => addresses.get(id),
  read(record, isWanted) {
    const reading = turn.then(async () => {
      const known = addresses.get(record.id);
      if (known !== undefined) return known;
      if (!isWanted()) return undefined;
      const picture = await pictureOf(record);
      const address = picture && URL.createObjectURL(picture);
      keep(record.id, address);
      return address;
    });
    turn = reading.catch(() => {});
    return reading;
  },
};

async function pictureOf(record: CaptureRecord): Promise<Blob | null> {
  if ('missing' in record.picture) return null;
  return thumbnailOf(record, () => readFile(record.id, pageFiles.picture)).catch(
    (error: unknown) => {
      console.warn(`No small picture of ${record.id}`, error);
      return null;
    },
  );
}
