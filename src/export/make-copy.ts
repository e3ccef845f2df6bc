import { everything } from '@/dossier/choice';
import { capturesIn } from '@/dossier/journal';
import { readJournal } from '@/store/read-journal';
import { joinedScreens } from '@/store/screens';
import { startExport } from './export-run';

/** ZIPs that were made, by addresses that the browser's downloads can read; `isWhole`: every file was as recorded. */
export type MadeCopy = { files: { url: string; bytes: number }[]; isWhole: boolean };

/**
 * Makes a safety copy in a worker: the whole journal, and the files of the lines after `since`. It prints nothing and asks for
 * no time stamp, so it is done soon. Each ZIP has been opened again and hashed. Never rejects. Revoke the addresses after use.
 */
export async function makeCopy(dossier: string, since: number): Promise<MadeCopy> {
  const { lines } = await readJournal(dossier);
  const screens = await joinedScreens(dossier, capturesIn(lines));
  const choice = { ...everything, screens, papers: false, since };
  const run = startExport(
    { dossier, choice, target: null },
    () => {},
    { stampSums: async () => null },
    async () => {},
  );
  const { state, zips } = await run.done;
  const files = zips.map(({ zip }) => ({ url: URL.createObjectURL(zip), bytes: zip.size }));
  return { files, isWhole: state.phase === 'done' && state.damaged === 0 };
}
