/** The views of the dossier page, in the order of its menu. */
export const views = [
  'attempts',
  'calendar',
  'steps',
  'letters',
  'export',
  'reminders',
  'settings',
  'privacy',
] as const;
export type View = (typeof views)[number];

/** What the dossier page shows: a view, or one capture of the first. */
export type Place = { view: View; capture: number | null };

/** The place that an address's fragment names: "#calendar", "#attempts/12". */
export function placeAt(fragment: string): Place {
  const [name, number = ''] = fragment.replace(/^#/, '').split('/');
  const view = views.find((one) => one === name) ?? 'attempts';
  const capture = view === 'attempts' && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
  return { view, capture };
}

/** The fragment of a capture's own place. */
export const captureFragment = (number: number) => `#attempts/${number}`;
