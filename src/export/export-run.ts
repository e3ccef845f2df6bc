import type { ExportState } from '@/messages';
import type { Exported, ExportJob, Outside, Target } from './export-dossier';
import type { Selection } from './export-selection';
import type { FromWorker, ToWorker } from './worker-messages';

const script = '/export-worker.js';

/** An export under way: how it will end, and how to stop it. */
export type ExportRun = { done: Promise<Exported>; cancel(): Promise<void> };

/** A worker that is asked one thing, and how it is told more. */
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

/** What stood at the target before: only what an export made itself may be taken away again. */
async function emptyBefore(target: Target): Promise<() => Promise<void>> {
  if (!target) return async () => {};
  if (target.kind === 'file') {
    const wasEmpty = (await target.getFile()).size === 0;
    const file = target as FileSystemFileHandle & { remove?(): Promise<void> };
    return async () => {
      if (wasEmpty) await file.remove?.();
    };
  }
  const before = new Set<string>();
  for await (const name of target.keys()) before.add(name);
  return async () => {
    for await (const name of target.keys()) {
      if (!before.has(name) && /^Sans-creneau_.*\.zip$/.test(name)) await target.removeEntry(name);
    }
  };
}

/** Starts an export in a worker. `say` hears each state; `done` never rejects. */
export function startExport(
  job: ExportJob,
  say: (state: ExportState) => void,
  outside: Outside,
): ExportRun {
  let worker: Worker | null = null;
  let cancelled = false;
  let end: (exported: Exported) => void = () => {};
  const failed: Exported = { state: { phase: 'failed', problem: 'unreadable' }, zips: [] };
  const cleanUp = emptyBefore(job.target);
  const done = new Promise<Exported>((resolve) => {
    end = resolve;
  });
  const tidy = async () => {
    worker?.terminate();
    await (await cleanUp)();
  };
  const heard = (message: FromWorker, tell: (message: ToWorker) => void) => {
    if (message.type === 'state') say(message.state);
    else if (message.type === 'stamp-sums') {
      void outside.stampSums(message.sha256).then((stamp) => tell({ type: 'stamped', stamp }));
    } else if (message.type === 'exported') {
      worker?.terminate();
      end(message.exported);
    } else end(failed);
  };
  void cleanUp
    .then(() => {
      if (cancelled) return;
      worker = startWorker({ type: 'export', job }, heard, (error) => {
        console.error('The export worker died', error);
        end(failed);
      });
    })
    .catch((error: unknown) => {
      console.error('The export could not start', error);
      end(failed);
    });
  return {
    done: done.then(async (exported) => {
      if (exported.state.phase === 'failed') await tidy().catch(console.error);
      return exported;
    }),
    async cancel() {
      cancelled = true;
      await tidy().catch(console.error);
      end({ state: { phase: 'cancelled' }, zips: [] });
    },
  };
}

/** Makes the selection for an e-mail in a worker; null when there is none to be made. Rejects when it fails. */
export function startSelection(dossier: string): Promise<Selection | null> {
  return new Promise((resolve, reject) => {
    const heard = (message: FromWorker) => {
      worker.terminate();
      if (message.type === 'selected') resolve(message.selection);
      else reject(new Error('The selection could not be made'));
    };
    const worker = startWorker({ type: 'select', dossier }, heard, reject);
  });
}
