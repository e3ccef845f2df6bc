import type { ExportState } from '@/export/export-state';

const name = 'sans-creneau/export';
const stopName = 'sans-creneau/export-stop';

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

/** Asks whichever page makes an export to stop it. */
export function askToStop(): void {
  const channel = new BroadcastChannel(stopName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when another page asks for the export to be stopped. */
export function onStopAsked(heard: () => void): void {
  const channel = new BroadcastChannel(stopName);
  channel.onmessage = heard;
}
