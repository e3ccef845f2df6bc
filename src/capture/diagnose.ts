import { browser } from 'wxt/browser';
import { parisZone } from '@/booking/prefectures';
import { isWrong } from '@/evidence/clock';
import { legalDay, legalTime } from '@/evidence/legal-time';
import type { Checked } from '@/messages';
import { latestCapture } from '@/store/captures';
import { eraseDossier, newPracticeDossier, openDossier, practiceLock } from '@/store/dossiers';
import { appendStep } from '@/store/steps';
import { isExactAllowed } from './exact-pictures';
import { missingSites } from './granted-sites';
import { problemHere } from './private-window';

type Found = Pick<Checked, 'state' | 'detail' | 'seconds'>;

/** Less room than this, and a month of captures may not fit. */
const roomBytes = 200_000_000;

/** Seals a page of noise in the practice journal, which reads it back and hashes it again. */
function storage(): Promise<Found> {
  return navigator.locks.request(practiceLock, tryStorage);
}

async function tryStorage(): Promise<Found> {
  try {
    const now = new Date();
    const legal = legalTime(now, parisZone);
    const computer = { zone: parisZone, offsetMinutes: -now.getTimezoneOffset() };
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    const dossier = await newPracticeDossier();
    await appendStep(dossier, {
      ...{ step: 'other', day: legalDay(legal), note: 'EXERCICE' },
      papers: [new File([noise], 'essai.bin')],
      time: { utc: now.toISOString(), legal, zone: parisZone, computer, monotonicMs: 0 },
    });
    await eraseDossier(dossier);
  } catch (error) {
    console.error('The store does not work', error);
    return { state: 'bad', detail: problemHere(error) };
  }
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < roomBytes
    ? { state: 'look', detail: 'low' }
    : { state: 'good', detail: 'good' };
}

/** Draws this page, and looks whether anything is on the drawing. */
async function picture(): Promise<Found> {
  try {
    // Half a megabyte of drawing code: loaded when a drawing is wanted.
    const { drawPage } = await import('./draw');
    const { dataUrl } = await drawPage({ part: 'visible' });
    const bitmap = await createImageBitmap(await (await fetch(dataUrl)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const drawn = context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer;
    const pixels = new Uint32Array(drawn ?? new ArrayBuffer(0));
    const isBlank = pixels.every((pixel) => pixel === pixels[0]);
    return isBlank ? { state: 'bad', detail: 'blank' } : { state: 'good', detail: 'good' };
  } catch (error) {
    console.error('This page could not be drawn', error);
    return { state: 'bad', detail: 'blank' };
  }
}

async function sites(): Promise<Found> {
  const missing = await missingSites();
  return missing.length === 0
    ? { state: 'good', detail: 'good' }
    : { state: 'bad', detail: 'withdrawn' };
}

async function exact(): Promise<Found> {
  if (await isExactAllowed()) return { state: 'good', detail: 'on' };
  return { state: 'good', detail: import.meta.env.FIREFOX ? 'click-firefox' : 'click-chromium' };
}

/** Whether the browser keeps the store when the disk runs low: asked for by each page that reads it. */
async function persist(): Promise<Found> {
  return (await navigator.storage.persisted())
    ? { state: 'good', detail: 'good' }
    : { state: 'look', detail: 'not' };
}

async function notifications(): Promise<Found> {
  const api = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  const level = await api.getPermissionLevel?.();
  if (level === 'granted') return { state: 'good', detail: 'good' };
  return level === 'denied'
    ? { state: 'bad', detail: 'denied' }
    : { state: 'look', detail: 'unknown' };
}

async function clock(): Promise<Found> {
  const facts = (await latestCapture(await openDossier()))?.clock;
  if (!facts || 'missing' in facts) return { state: 'look', detail: 'unknown' };
  const seconds = Math.round(Math.abs(facts.skewMs) / 1_000);
  return isWrong(facts)
    ? { state: 'bad', detail: 'wrong', seconds }
    : { state: 'good', detail: 'good', seconds };
}

const checks = { storage, persist, picture, sites, exact, notifications, clock };

/** Tries everything that a capture needs on this machine. Never throws: what fails is a check that is bad. */
export async function diagnose(): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const found = await check().catch((error: unknown): Found => {
      console.error(`The check of ${name} failed`, error);
      return { state: 'bad', detail: 'failed' };
    });
    checked.push({ name: name as Checked['name'], ...found });
  }
  return checked;
}

/** Shows one notification, so that the person sees whether the system lets them through. */
export async function testNotification(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create('test', { type: 'basic', iconUrl, title, message });
}
