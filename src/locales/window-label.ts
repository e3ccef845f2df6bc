import { fr } from './fr';
import { text } from './text';

const presets = {
  monday: fr['window.monday'],
  weekdays: fr['window.weekdays'],
  weekend: fr['window.weekend'],
  midnight: fr['window.midnight'],
};

/** A window that came out of the person's own pages, by its hour. */
const ownId = /^own-\d-(\d+)$/;

/** The name that a window was kept under by itself, in French; null for one that the person named. */
function givenText({ id, label }: { id: string; label: string }): string | null {
  const preset = id as keyof typeof presets;
  if (Object.hasOwn(presets, id))
    return presets[preset] === label ? text(`window.${preset}`) : null;
  const hour = ownId.exec(id)?.[1];
  return hour !== undefined && fr['window.own'].replace('{hour}', hour) === label
    ? text('window.own', { hour })
    : null;
}

/** A release window's name: in the person's language, unless they named it themselves. */
export function windowLabel(window: { id: string; label: string }): string {
  return givenText(window) ?? window.label;
}

/** The name of a window's occurrence, whose key begins with the window's. */
export function occurrenceLabel({ key, label }: { key: string; label: string }): string {
  return windowLabel({ id: key.split(' ')[0] ?? '', label });
}
