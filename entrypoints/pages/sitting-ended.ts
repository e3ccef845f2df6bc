import { browser } from 'wxt/browser';
import { keepSitting, readSitting } from '@/capture/sitting';
import { text } from '@/locales/text';

/** Sharing ended without the person saying so: they are told, once, and captures go on without the screen. */
export async function noteEnded(): Promise<void> {
  const sitting = await readSitting();
  if (!sitting || sitting.told) return;
  await keepSitting({ ...sitting, ended: true, told: true });
  await browser.notifications.create('sitting', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('sitting.ended-title'),
    message: text('sitting.ended'),
  });
}
