import { hostOf } from '@/dossier/procedure';
import type { CaptureRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import { OutcomeTag } from './outcome-tag';
import { Thumbnail, type Thumbnails } from './thumbnail';
import { captureFragment } from './view';

type Props = {
  record: CaptureRecord;
  /** When it was made, as its list says it. */
  when: string;
  /** How many times the browser showed the same page again. */
  repeats?: number;
  thumbnails: Thumbnails;
};

/** A capture as a card: its picture, when it was made, and what the page answered. */
export function Shot({ record, when, repeats = 0, thumbnails }: Props) {
  return (
    <a class="shot" href={captureFragment(record.number)}>
      <Thumbnail record={record} thumbnails={thumbnails} />
      <span class="when">
        <strong>{when}</strong>
        <span class="quiet number">
          <span class="hidden">{text('last.title', { number: record.number })}</span>
          <span aria-hidden="true">{text('shot.number', { number: record.number })}</span>
        </span>
      </span>
      <OutcomeTag outcome={record.outcome} />
      <span class="quiet small">
        <bdi>{record.procedure?.label ?? hostOf(record)}</bdi>
        {repeats > 0 && ` · ${text('timeline.repeats', { count: repeats })}`}
      </span>
    </a>
  );
}
