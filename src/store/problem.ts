/** The written entry or one of its files is not what was meant to be written. */
export class NotReadBack extends Error {
  override name = 'NotReadBack';
}

/** Another page of the extension, of an older version, holds the store and does not let go. */
export class StoreBlocked extends Error {
  override name = 'StoreBlocked';
}

/** The browser does not let the store be opened: nothing can be said of what is in it. */
export class StoreUnopened extends Error {
  override name = 'StoreUnopened';
}

/** The dossier was erased while something was being written into it. */
export class DossierErased extends Error {
  override name = 'DossierErased';
}

export type StoreProblem =
  | 'not-read-back'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'storage-unopened'
  | 'storage-failed';

/** What is wrong with the store, as the person can be told. */
export function storeProblem(error: unknown): StoreProblem {
  if (error instanceof NotReadBack) return 'not-read-back';
  if (error instanceof StoreBlocked) return 'storage-blocked';
  // The store was made by a later version: the browser opens it for none before.
  if (error instanceof DOMException && error.name === 'VersionError') return 'storage-newer';
  if (error instanceof StoreUnopened) return 'storage-unopened';
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return full ? 'storage-full' : 'storage-failed';
}
