import { askCopies, askForCopies, giveCopiesBack } from '@/capture/copies';
import { daysSince } from '@/dossier/copies';
import { text } from '@/locales/text';
import { openDossier, readDossier } from '@/store/dossiers';
import { changeSettings, readSettings } from '@/store/settings';
import { CopiesSection, type CopiesState } from '@/ui/copies';
import type { Said } from '@/ui/said';
import { definePart } from './part';

/** The state of the safety copies of the open dossier. */
export async function readCopies(): Promise<Omit<CopiesState, 'said'>> {
  const { copies } = await readSettings();
  const row = await readDossier(await openDossier());
  const at = row?.backup?.at;
  return {
    on: copies,
    age: at === undefined ? null : daysSince(at, new Date()),
    problem: row?.copyProblem ?? null,
  };
}

/** Turns safety copies on once the browser lets them be written, and makes the first. Call it straight from a click. */
export async function turnCopiesOn(shared: boolean): Promise<Said> {
  if (!(await askForCopies())) return { text: text('copies.refused'), bad: true };
  await changeSettings({ copies: { shared } });
  await askCopies(true);
  return { text: text('copies.turned-on'), bad: false };
}

/** Turns them off, and gives the permission back; the copies stay where they are. */
export async function turnCopiesOff(): Promise<Said> {
  await changeSettings({ copies: null });
  // Off is off even when the browser keeps the permission: nothing is written any more.
  await giveCopiesBack().catch((error: unknown) =>
    console.error('The permission could not be given back', error),
  );
  return { text: text('copies.turned-off'), bad: false };
}

/** Makes a copy now. */
export async function copyNow(): Promise<Said> {
  await askCopies(true);
  return { text: text('copies.asked'), bad: false };
}

/** Safety copies. */
export const copies = definePart({
  shared: true,
  read: readCopies,
  view: ({ state, tell }) => (
    <CopiesSection
      state={state}
      actions={{
        turnCopiesOn: (shared) => void tell(() => turnCopiesOn(shared), text('setting.failed')),
        turnCopiesOff: () => void tell(turnCopiesOff, text('setting.failed')),
        copyNow: () => void tell(copyNow, text('setting.failed')),
      }}
    />
  ),
});
