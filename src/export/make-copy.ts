import { everything } from '@/dossier/choice';
import type { Exported } from './export-dossier';
import { type ExportRun, startExport } from './export-run';

/**
 * Makes a safety copy in a worker: the whole journal, and the files after this line. Nothing is printed and no time stamp is
 * asked for, so that it is done soon. Each ZIP was opened again and hashed when it is given. Never rejects.
 */
export function makeCopy(dossier: string, since: number): Promise<Exported> {
  const choice = { ...everything, papers: false, since };
  const run: ExportRun = startExport(
    { dossier, choice, target: null },
    () => {},
    { stampSums: async () => null },
    async () => {},
  );
  return run.done;
}
