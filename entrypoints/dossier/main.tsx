import { render } from 'preact';
import { exportDossier } from '@/export/export-dossier';
import { handOver } from '@/export/hand-over';
import { exportVoice } from '@/export/progress';
import type { ExportState } from '@/messages';
import { Dossier } from '@/ui/dossier';

const root = document.getElementById('dossier');
const say = exportVoice();
let zip: Blob | null = null;
let exporting: ExportState = { phase: 'idle' };

function show(state: ExportState): void {
  exporting = state;
  say(state);
  if (root) render(<Dossier {...{ exporting, exportZip, saveAgain }} />, root);
}

function saveAgain(): void {
  if (zip && exporting.phase === 'done') handOver(zip, exporting.name);
}

async function exportZip(): Promise<void> {
  show({ phase: 'starting' });
  const exported = await exportDossier(show);
  zip = exported.zip;
  show(exported.state);
  saveAgain();
}

// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
show(exporting);
if (location.hash === '#export') {
  // A page that is reloaded or restored later must not export again.
  history.replaceState(null, '', location.pathname);
  void exportZip();
}
document.body.dataset.ready = 'true';
