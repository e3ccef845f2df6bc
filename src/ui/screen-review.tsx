import type { CaptureRecord } from '@/evidence/record';
import { screenFrameIn } from '@/evidence/record';
import { text } from '@/locales/text';
import { Picture } from './picture';
import { RemovalForm } from './removal-form';

/** The picture of the shared screen of a capture, as it is kept. */
export type ScreenView = {
  record: CaptureRecord;
  /** Address of the picture; null once it was taken out, or when it is damaged. */
  picture: string | null;
  /** The person looked at it, and wants it in what is handed over. */
  joined: boolean;
};

export type ScreenActions = {
  join(record: CaptureRecord, isJoined: boolean): void;
  remove(record: CaptureRecord, reason: string): void;
};

/** The picture of the shared screen: looked at by the person before it goes anywhere, and taken out alone where they want. */
export function ScreenReview({ screen, actions }: { screen: ScreenView; actions: ScreenActions }) {
  const { record, picture, joined } = screen;
  const surface = screenFrameIn(record)?.surface;
  if (!surface) return null;
  const kind = text(`screen.${surface}`);
  if (!picture) return <p class="note plain">{text('screen.gone')}</p>;
  return (
    <div class="stack">
      <Picture src={picture} label={text('detail.picture', { number: record.number, kind })} />
      <p>{text('screen.look')}</p>
      <label class="check">
        <input
          type="checkbox"
          name="join"
          checked={joined}
          onChange={({ currentTarget }) => actions.join(record, currentTarget.checked)}
        />
        {text('screen.join')}
      </label>
      <RemovalForm
        label={text('screen.remove')}
        question={text('screen.remove-text')}
        remove={(reason) => actions.remove(record, reason)}
      />
    </div>
  );
}
