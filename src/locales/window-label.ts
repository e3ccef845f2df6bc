import { fr } from './fr';
import { text } from './text';

const presets = {
  monday: fr['window.monday'],
  weekdays: fr['window.weekdays'],
  midnight: fr['window.midnight'],
};

/** A release window's name: a preset's in the person's language, unless they named it otherwise. */
export function windowLabel({ id, label }: { id: string; label: string }): string {
  const preset = id as keyof typeof presets;
  return Object.hasOwn(presets, id) && presets[preset] === label ? text(`window.${preset}`) : label;
}

/** The name of a window's occurrence, whose key begins with the window's. */
export function occurrenceLabel({ key, label }: { key: string; label: string }): string {
  return windowLabel({ id: key.split(' ')[0] ?? '', label });
}
