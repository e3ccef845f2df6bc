import { type NextAction, nextAction } from '@/dossier/next-action';
import { text } from '@/locales/text';
import { openReminder } from '@/reminders/next-reminder';
import { readKnown } from '@/reminders/reminder-state';
import { openDossier } from '@/store/dossiers';
import { readTrouble } from '../pages/read-trouble';
import { type Badge, badges, showBadge } from './badge';
import { speakChosen } from './speak-chosen';

async function isHourOpen(): Promise<boolean> {
  const now = new Date();
  const { state } = await readKnown(await openDossier(), now);
  return openReminder(state, now) !== null;
}

/** What cannot wait until the person opens the popup. */
async function urgent(): Promise<NextAction> {
  const trouble = await readTrouble();
  return nextAction({
    slots: false,
    trouble,
    hourOpen: trouble === null && (await isHourOpen()),
    // What follows is no hurry: it is for the popup and the dossier page to say.
    proofs: 1,
    appointment: false,
    filed: true,
    lacks: null,
    week: { lack: null, step: null },
    hold: null,
    unsaved: 0,
  });
}

function badgeOf({ kind }: NextAction): Badge {
  switch (kind) {
    case 'restore':
      return { ...badges.bad, title: text('loss.title') };
    case 'save-what-is-left':
      return { ...badges.bad, title: text('damage.title') };
    case 'allow-sites':
      return { ...badges.bad, title: text('sites.title') };
    case 'try-now':
      return { ...badges.hour, title: text('reminder.title') };
    default:
      return { ...badges.none, title: text('app.name') };
  }
}

let turn: Promise<void> = Promise.resolve();

/** Says on the button what cannot wait, or takes it back. A tab's own badge is over it. */
export function showNext(): void {
  turn = turn
    .then(async () => {
      const action = await urgent();
      await speakChosen();
      await showBadge(badgeOf(action));
    })
    .catch((error: unknown) => console.error('The button could not say what to do', error));
}
