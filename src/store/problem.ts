/** The written entry or one of its files is not what was meant to be written. */
export class NotReadBack extends Error {
  override name = 'NotReadBack';
}

/** What is wrong with the store, as the person can be told. */
export function storeProblem(error: unknown): 'not-read-back' | 'storage-full' | 'storage-failed' {
  if (error instanceof NotReadBack) return 'not-read-back';
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return full ? 'storage-full' : 'storage-failed';
}
