import { browser } from 'wxt/browser';
import { parisZone } from '@/booking/prefectures';
import { isWrong } from '@/evidence/clock';
import { legalTime } from '@/evidence/legal-time';
import { legalDay } from '@/evidence/time';
import { latestCapture } from '@/store/captures';
import { eraseDossier, newPracticeDossier, openDossier, practiceLock } from '@/store/dossiers';
import { appendStep } from '@/store/steps';
import { isExactAllowed } from './exact-pictures';
import { missingSites } from './granted-sites';
import type { CheckName, MachineCheck } from './machine-check';
import { problemHere } from './private-window';

type Found = Omit<MachineCheck, 'name'>;

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
      step: 'other',
      day: legalDay(legal),
      note: 'EXERCICE',
      papers: [new File([noise], 'essai.bin')],
      time: { utc: now.toISOString(), legal, zone: parisZone, computer, monotonicMs: 0 },
    });
    await eraseDossier(dossier);
  } catch (error) {
    console.error('The store does not work', error);
    return { state: 'bad', finding: `storage-${problemHere(error)}` };
  }
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < roomBytes
    ? { state: 'look', finding: 'storage-low' }
    : { state: 'good', finding: 'storage-good' };
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
    return isBlank
      ? { state: 'bad', finding: 'picture-blank' }
      : { state: 'good', finding: 'picture-good' };
  } catch (error) {
    console.error('This page could not be drawn', error);
    return { state: 'bad', finding: 'picture-blank' };
  }
}

async function sites(): Promise<Found> {
  const missing = await missingSites();
  return missing.length === 0
    ? { state: 'good', finding: 'sites-good' }
    : { state: 'bad', finding: 'sites-withdrawn' };
}

async function exact(): Promise<Found> {
  if (await isExactAllowed()) return { state: 'good', finding: 'exact-on' };
  return {
    state: 'good',
    finding: import.meta.env.FIREFOX ? 'exact-click-firefox' : 'exact-click-chromium',
  };
}

/** Whether the browser keeps the store when the disk runs low: asked for by each page that reads it. */
async function persist(): Promise<Found> {
  return (await navigator.storage.persisted())
    ? { state: 'good', finding: 'persist-good' }
    : { state: 'look', finding: 'persist-not' };
}

async function notifications(): Promise<Found> {
  const api = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  const level = await api.getPermissionLevel?.();
  if (level === 'granted') return { state: 'good', finding: 'notifications-good' };
  return level === 'denied'
    ? { state: 'bad', finding: 'notifications-denied' }
    : { state: 'look', finding: 'notifications-unknown' };
}

async function clock(): Promise<Found> {
  const facts = (await latestCapture(await openDossier()))?.clock;
  if (!facts || 'missing' in facts) return { state: 'look', finding: 'clock-unknown' };
  const seconds = Math.round(Math.abs(facts.skewMs) / 1_000);
  return isWrong(facts)
    ? { state: 'bad', finding: 'clock-wrong', seconds }
    : { state: 'good', finding: 'clock-good', seconds };
}

const checks: Record<CheckName, () => Promise<Found>> = {
  storage,
  persist,
  picture,
  sites,
  exact,
  notifications,
  clock,
};

/** Tries everything that a capture needs on this machine. Never throws: what fails is a check that is bad. */
export async function diagnose(): Promise<MachineCheck[]> {
  const checked: MachineCheck[] = [];
  for (const name of Object.keys(checks) as CheckName[]) {
    const found = await checks[name]().catch((error: unknown): Found => {
      console.error(`The check of ${name} failed`, error);
      return { state: 'bad', finding: `${name}-failed` };
    });
    checked.push({ name, ...found });
  }
  return checked;
}

/** Shows one notification, so that the person sees whether the system lets them through. */
export async function testNotification(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create('test', { type: 'basic', iconUrl, title, message });
}
