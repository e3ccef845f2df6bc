import type { ExportState } from '@/export/export-state';

const name = 'sans-creneau/export';

/** Where an export says how it goes: the page that makes it speaks, the popup listens. */
export function exportVoice(): (state: ExportState) => void {
  const channel = new BroadcastChannel(name);
  return (state) => channel.postMessage(state);
}

/** Calls back with each state of an export made by another page. Returns how to stop. */
export function onExport(heard: (state: ExportState) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<ExportState>) => heard(event.data);
  return () => channel.close();
}
