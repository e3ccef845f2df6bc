import { useEffect, useState } from 'preact/hooks';
import type { CaptureRecord } from '@/evidence/record';
import { outcomePictogram } from './outcome-tag';
import { Pictogram } from './pictogram';

/** Where small pictures come from: an address, null for a capture without a picture, undefined while it is not known. */
export type Thumbnails = {
  known(record: CaptureRecord): string | null | undefined;
  /** Makes it where it is still wanted when its turn comes. */
  read(record: CaptureRecord, isWanted: () => boolean): Promise<string | null | undefined>;
};

/** The small picture of a capture; what the page answered where there is none. */
export function Thumbnail({
  record,
  thumbnails,
}: {
  record: CaptureRecord;
  thumbnails: Thumbnails;
}) {
  const [src, setSrc] = useState(() => thumbnails.known(record));
  useEffect(() => {
    let isWanted = true;
    if (src === undefined) {
      void thumbnails
        .read(record, () => isWanted)
        .then((found) => {
          if (isWanted) setSrc(found);
        });
    }
    return () => {
      isWanted = false;
    };
  }, [record.id]);
  if (src) return <img class="thumb" src={src} alt="" width={400} height={250} />;
  return (
    <span class="thumb none">
      {src === null && <Pictogram name={outcomePictogram[record.outcome]} size={32} />}
    </span>
  );
}
