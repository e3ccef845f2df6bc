/** One frame of the shared screen, as PNG. */
export type Shared = { picture: Blob; width: number; height: number; at: string };

type Asked = { ask: string };
type Answered = { answer: string; shared: Shared | null };

const name = 'sans-creneau/screen';

/**
 * Asks the page of the sitting for a frame of now; null where it has none to give. Rejects when no page answers in time.
 * Only the extension's own pages hear it.
 */
export function askForFrame(patienceMs: number): Promise<Shared | null> {
  const channel = new BroadcastChannel(name);
  const ask = crypto.randomUUID();
  return new Promise<Shared | null>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No frame in ${patienceMs} ms`)), patienceMs);
    channel.onmessage = ({ data }: MessageEvent<Asked | Answered>) => {
      if (!('answer' in data) || data.answer !== ask) return;
      clearTimeout(timer);
      resolve(data.shared);
    };
    channel.postMessage({ ask } satisfies Asked);
  }).finally(() => channel.close());
}

/** Gives a frame to whoever asks for one. Returns how to stop. */
export function giveFrames(grab: () => Promise<Shared | null>): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = async ({ data }: MessageEvent<Asked | Answered>) => {
    if (!('ask' in data)) return;
    const shared = await grab().catch((error: unknown) => {
      console.error('No frame of the screen', error);
      return null;
    });
    channel.postMessage({ answer: data.ask, shared } satisfies Answered);
  };
  return () => channel.close();
}
