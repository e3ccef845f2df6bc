import { storage } from 'wxt/utils/storage';
import type { ScreenSurface } from '@/evidence/facts';

/**
 * A time during which the person shares their screen with a page of the extension. `ended`: sharing ended without the person
 * saying so here, and they have not seen it yet; `told`: a notification has said it.
 */
export type Sitting = {
  /** When it began, ISO. */
  since: string;
  surface: ScreenSurface;
  /** The tab of the page that has the screen. */
  tab: number;
  ended: boolean;
  told?: boolean;
};

/** The sitting that is on; the browser forgets it when it closes. */
const item = storage.defineItem<Sitting | null>('session:sitting', { fallback: null });

export const readSitting = (): Promise<Sitting | null> => item.getValue();
export const keepSitting = (sitting: Sitting | null): Promise<void> => item.setValue(sitting);

/** Calls back when a sitting begins or ends. */
export const onSitting = (changed: (sitting: Sitting | null) => void): (() => void) =>
  item.watch(changed);

/** Whether the sitting's page still has the screen. */
export const isOn = (sitting: Sitting | null): sitting is Sitting =>
  sitting !== null && !sitting.ended;

/** Whether this browser can share a screen: those of phones cannot. */
export const canShareScreen = (): boolean =>
  typeof navigator.mediaDevices?.getDisplayMedia === 'function';
