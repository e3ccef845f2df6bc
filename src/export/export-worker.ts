import { exportBrief } from './export-brief';
import { exportDossier } from './export-dossier';
import { exportSelection } from './export-selection';
import type { FromWorker, ToWorker } from './worker-messages';

/** The worker's side: does one job after the other, so that the page stays free for the person. */
export function serveExports(scope: {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<ToWorker>) => void): void;
}): void {
  let stamped: ((stamp: Extract<ToWorker, { type: 'stamped' }>['stamp']) => void) | null = null;
  scope.addEventListener('message', async ({ data }) => {
    if (data.type === 'stamped') {
      stamped?.(data.stamp);
      return;
    }
    try {
      if (data.type === 'select') {
        const selection = await exportSelection(data.dossier);
        scope.postMessage({ type: 'selected', selection });
        return;
      }
      if (data.type === 'brief') {
        const brief = await exportBrief(data.dossier, data.choice);
        scope.postMessage({ type: 'briefed', brief });
        return;
      }
      const say = (state: Parameters<Parameters<typeof exportDossier>[1]>[0]) =>
        scope.postMessage({ type: 'state', state });
      const exported = await exportDossier(data.job, say, {
        stampSums: (sha256) =>
          new Promise((resolve) => {
            stamped = resolve;
            scope.postMessage({ type: 'stamp-sums', sha256 });
          }),
      });
      scope.postMessage({ type: 'exported', exported });
    } catch (error) {
      console.error('The worker stopped', error);
      scope.postMessage({ type: 'failed' });
    }
  });
}
