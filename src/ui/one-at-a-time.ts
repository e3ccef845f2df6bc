/**
 * Runs a job one at a time. Called while it runs, it runs once more after, however often it was called meanwhile: what is
 * shown last is what was true last.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let wanted = false;
  return () => {
    wanted = true;
    running ??= (async () => {
      while (wanted) {
        wanted = false;
        await job();
      }
    })().finally(() => {
      running = null;
    });
    return running;
  };
}
