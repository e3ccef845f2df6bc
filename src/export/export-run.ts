import type { Choice } from '@/dossier/choice';
import type { ExportState } from '@/export/export-state';
import type { Brief } from './export-brief';
import type { Exported, ExportJob, Outside } from './export-dossier';
import type { Selection } from './export-selection';
import type { FromWorker, ToWorker } from './worker-messages';

const script = '/export-worker.js';

/** An export under way: how it will end, and how to stop it. */
export type ExportRun = { done: Promise<Exported>; cancel(): Promise<void> };

/** A worker that is asked one thing, and how to send it more. */
function startWorker(
  request: ToWorker,
  heard: (message: FromWorker, tell: (message: ToWorker) => void) => void,
  died: (error: unknown) => void,
): Worker {
  const worker = new Worker(script);
  const tell = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data, tell);
  worker.onerror = died;
  tell(request);
  return worker;
}

/** A worker that was stopped drops its files a moment later: until then nothing of them can be removed. */
async function undoSoon(undo: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await undo();
    } catch (error) {
      if (tries === 20) return console.error('What was written stays', error);
      await new Promise((later) => setTimeout(later, 250));
    }
  }
}

/**
 * Starts an export in a worker. `say` hears each state; `done` never rejects. `undo` removes what it made where it
 * wrote, when it is stopped or fails.
 */
export function startExport(
  job: ExportJob,
  say: (state: ExportState) => void,
  outside: Outside,
  undo: () => Promise<void>,
): ExportRun {
  let end: (exported: Exported) => void = () => {};
  const failed: Exported = { state: { phase: 'failed', problem: 'unreadable' }, zips: [] };
  const done = new Promise<Exported>((resolve) => {
    end = resolve;
  });
  const heard = (message: FromWorker, tell: (message: ToWorker) => void) => {
    if (message.type === 'state') say(message.state);
    else if (message.type === 'stamp-sums') {
      void outside.stampSums(message.sha256).then((stamp) => tell({ type: 'stamped', stamp }));
    } else end(message.type === 'exported' ? message.exported : failed);
  };
  const worker = startWorker({ type: 'export', job }, heard, (error) => {
    console.error('The export worker died', error);
    end(failed);
  });
  const tidy = async () => {
    worker.terminate();
    await undoSoon(undo);
  };
  return {
    done: done.then(async (exported) => {
      if (exported.state.phase === 'done') worker.terminate();
      else await tidy();
      return exported;
    }),
    async cancel() {
      worker.terminate();
      end({ state: { phase: 'cancelled' }, zips: [] });
      await done;
    },
  };
}

/** Asks a worker for one answer, and stops it. Rejects when it is another one. */
function askWorker<Type extends FromWorker['type']>(
  request: ToWorker,
  wanted: Type,
): Promise<Extract<FromWorker, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const heard = (message: FromWorker) => {
      worker.terminate();
      if (message.type === wanted) resolve(message as Extract<FromWorker, { type: Type }>);
      else reject(new Error(`${message.type} in place of ${wanted}`));
    };
    const worker = startWorker(request, heard, reject);
  });
}

/** Makes the selection for an e-mail in a worker; null when there is none to be made. Rejects when it fails. */
export const startSelection = async (dossier: string): Promise<Selection | null> =>
  (await askWorker({ type: 'select', dossier }, 'selected')).selection;

/** Makes the confidential file in a worker. Rejects when it fails. */
export const startBrief = async (dossier: string, choice: Choice): Promise<Brief> =>
  (await askWorker({ type: 'brief', dossier, choice }, 'briefed')).brief;
