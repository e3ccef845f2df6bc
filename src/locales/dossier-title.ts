import { fullDayText } from './day-text';
import { text } from './text';

/** A dossier as people call it: by its name, else by the day on which it was begun. */
export function dossierTitle({ name, createdAt }: { name?: string; createdAt: string }): string {
  return name || text('dossiers.from', { day: fullDayText(createdAt.slice(0, 10)) });
}
