import { browser } from 'wxt/browser';

/** What the button shows, by what there is to say. */
export const badges = {
  none: { text: '', color: '#5f4b00' },
  good: { text: '✓', color: '#1a6b4f' },
  bad: { text: '!', color: '#b3261e' },
  slots: { text: 'RDV', color: '#8a3b00' },
  unknown: { text: '?', color: '#5f4b00' },
  /** An hour at which slots often appear. */
  hour: { text: '⏰', color: '#14614a' },
};

export type Badge = { text: string; color: string; title: string };

/** Shows a badge on one tab's button, or on every one that has none of its own. */
export async function showBadge(
  { text, color, title }: Badge,
  where: { tabId?: number } = {},
): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color }),
    browser.action.setTitle({ ...where, title }),
  ]);
}
