const name = 'sans-creneau/journal';

/** Tells every open page of the extension that the store has changed. */
export function broadcastChange(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back each time the store changes. Returns how to stop. */
export function onStoreChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = changed;
  return () => channel.close();
}
