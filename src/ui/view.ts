/** The views of the dossier page. */
export const views = [
  'home',
  'attempts',
  'calendar',
  'letters',
  'export',
  'reminders',
  'settings',
] as const;
export type View = (typeof views)[number];

/** What the page's menu shows: five views, and one below. The calendar is another look at the attempts. */
export const menu = ['home', 'attempts', 'letters', 'export', 'reminders'] as const;
export const lowerMenu = ['settings'] as const;

/** Views of earlier versions: each is a section of another view now. */
const moved = new Map<string, View>([
  ['steps', 'letters'],
  ['privacy', 'settings'],
]);

/** What the dossier page shows: a view, one capture of the attempts, or a section of a view. */
export type Place = {
  view: View;
  capture: number | null;
  /** The section that the address names; null for the head of the view. */
  section: string | null;
};

/** The place that an address's fragment names: "#calendar", "#attempts/12", "#letters/steps". */
export function placeAt(fragment: string): Place {
  const [name = '', part = ''] = fragment.replace(/^#/, '').split('/');
  const old = moved.get(name);
  if (old) return { view: old, capture: null, section: name };
  const view = views.find((one) => one === name) ?? 'home';
  const capture = view === 'attempts' && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null;
  const section = capture === null && /^[a-z-]{1,40}$/.test(part) ? part : null;
  return { view, capture, section };
}

/** The fragment of a capture's own place. */
export const captureFragment = (number: number) => `#attempts/${number}`;
