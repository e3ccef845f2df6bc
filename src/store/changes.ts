const name = 'sans-creneau/journal';

/** Tells every open page of the extension that the journal has grown. */
export function sayJournalChanged(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back each time the journal grows. Returns how to stop. */
export function onJournalChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = changed;
  return () => channel.close();
}
