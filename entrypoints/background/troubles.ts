import { browser } from 'wxt/browser';
import { readDamage } from '@/capture/check-up';
import { missingSites } from '@/capture/granted-sites';
import { text } from '@/locales/text';
import { findLosses } from '@/store/markers';
import { badges, showBadge } from './badge';
import { speakChosen } from './speak-chosen';

/** The gravest thing that is wrong whatever page is open, in a few words; null when all is well. */
async function gravest(): Promise<string | null> {
  if ((await findLosses()).length > 0) return text('loss.title');
  if (await readDamage()) return text('damage.title');
  return (await missingSites()).length > 0 ? text('sites.title') : null;
}

async function showTroubles(): Promise<void> {
  await speakChosen();
  const title = await gravest();
  if (title) return showBadge({ ...badges.bad, title });
  // A reminder's badge stays.
  const shown = await browser.action.getBadgeText({});
  if (shown === badges.bad.text) await showBadge({ ...badges.none, title: text('app.name') });
}

/** Says on the button what is wrong whatever page is open, or takes it back. A tab's own badge is over it. */
export function lookAtTroubles(): void {
  showTroubles().catch((error: unknown) => console.error('Troubles could not be looked at', error));
}
