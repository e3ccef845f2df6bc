import { storage } from 'wxt/utils/storage';

/**
 * A value that the browser keeps in memory until it closes, under a name that is put together at run time. `storage.defineItem`
 * would read the value once more each time that such an item is made.
 */
export function sessionItem<T>(name: string) {
  const key = `session:${name}` as const;
  return {
    key,
    /** Null when there is none. */
    get: (): Promise<T | null> => storage.getItem<T>(key),
    set: (value: T): Promise<void> => storage.setItem(key, value),
    remove: (): Promise<void> => storage.removeItem(key),
  };
}
