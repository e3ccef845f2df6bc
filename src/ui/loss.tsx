import { legalDay } from '@/evidence/time';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';

/** What this browser had and has no more. `copiedAt` is an ISO instant, null where nothing was ever exported. */
export type LossView = { dossier: string; lines: number; left: number; copiedAt: string | null };

export type LossActions = { closeLoss(dossier: string): void };

function sentenceOf({ lines, left, copiedAt }: LossView): string {
  const copied = copiedAt ? dayText(legalDay(copiedAt)) : 'none';
  return left > 0 ? text('loss.part', { lines, left, copied }) : text('loss.gone', { copied });
}

/** The way to where a ZIP is restored. */
function RestoreLink() {
  return (
    <a class="button small" href="#export/restore">
      {text('restore.heading')}
    </a>
  );
}

/** A first day, unless the person had the extension before, elsewhere or under another identity. */
export function FirstDay() {
  return (
    <div class="quiet">
      <p>{text('loss.first')}</p>
      <p class="buttons">
        <RestoreLink />
      </p>
    </div>
  );
}

/** Captures that are gone from this browser without the person: never an empty first day. */
export function Losses({ losses, actions }: { losses: readonly LossView[]; actions: LossActions }) {
  return losses.map((loss) => (
    <div class="note bad" role="alert" key={loss.dossier}>
      <p>{sentenceOf(loss)}</p>
      <p class="buttons">
        <RestoreLink />
        <button type="button" class="small" onClick={() => actions.closeLoss(loss.dossier)}>
          {text('loss.close')}
        </button>
      </p>
    </div>
  ));
}
