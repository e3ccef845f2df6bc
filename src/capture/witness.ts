import type { BookingSystem } from '@/booking/page';
import { systemAt } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import type { Load, Observation, Stillness } from '@/messages';
import { cleanHtml } from './clean-html';
import { largest } from './largest';
import { type Reading, readPage } from './read-page';
import { removeReceipt } from './receipt';

/** Two reads of a page drawn by scripts must agree over this time before it counts as an answer. */
export const steadyMs = 800;

const load = crypto.randomUUID();

/** This load of this page. */
export function thisLoad(): Load {
  return { id: load, openedAt: performance.timeOrigin };
}

function systemHere(): BookingSystem | undefined {
  return systemAt(location.href);
}

/** What the page shows now, or null where no booking system's rules apply. */
export function readNow(): Reading | null {
  const system = systemHere();
  return system && document.body ? readPage(system) : null;
}

function answerOf(reading: Reading | null): string {
  return JSON.stringify([
    reading?.finding?.outcome,
    reading?.finding?.rule,
    reading?.matched?.text,
  ]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads a page until it is sure: twice, `steadyMs` apart, where scripts draw it; null if it moves. */
export async function readSteadily(): Promise<Reading | null> {
  const first = readNow();
  if (!first?.finding || systemHere()?.settle === 'load') return first;
  await pause(steadyMs);
  const second = readNow();
  return answerOf(first) === answerOf(second) ? second : null;
}

const clip = (text: string, length: number) => text.slice(0, length).toWellFormed();

/** Everything that the record needs to know of the page, as it stands now. */
export function observe(reading: Reading | null, trigger: Observation['trigger']): Observation {
  const { address, removed } = cleanAddress(location.href);
  const text = document.body?.innerText ?? '';
  const html = cleanHtml();
  const notes: string[] = ['HTML enregistré sans scripts, champs cachés, saisies ni jetons.'];
  if (removed.length > 0) {
    const names = clip(removed.join(', '), 200);
    notes.push(`Adresse enregistrée sans ces paramètres, propres à la session : ${names}.`);
  }
  if (address.length > largest.address) notes.push('Adresse trop longue : coupée.');
  if (text.length > largest.text) notes.push('Texte de la page trop long : coupé.');
  if (html.length > largest.html) notes.push('HTML de la page trop long : coupé.');
  const system = systemHere();
  return {
    load,
    trigger,
    outcome: reading?.finding?.outcome ?? 'unrecognised',
    rule: reading?.finding?.rule ?? null,
    matched: reading?.matched ? clip(reading.matched.text, largest.short) : null,
    url: clip(address, largest.address),
    title: clip(document.title, largest.short),
    procedure: system?.id ?? null,
    text: clip(text, largest.text),
    html: clip(html, largest.html),
    at: Date.now(),
    openedAt: performance.timeOrigin,
    monotonicMs: Math.round(performance.now()),
    screen: {
      width: screen.width,
      height: screen.height,
      pixelRatio: devicePixelRatio,
    },
    language: clip(navigator.language, 50),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -new Date().getTimezoneOffset(),
    limits: notes,
  };
}

function isInsideWindow(place: DOMRect): boolean {
  return (
    place.top >= 0 && place.left >= 0 && place.bottom <= innerHeight && place.right <= innerWidth
  );
}

/** Whether the page still shows the same thing; called before and after a picture is taken. */
export async function holdStill(): Promise<Stillness> {
  removeReceipt();
  await Promise.race([new Promise((painted) => requestAnimationFrame(painted)), pause(100)]);
  const reading = readNow();
  const place = reading?.place() ?? null;
  return {
    load,
    matched: reading?.matched ? clip(reading.matched.text, largest.short) : null,
    messageVisible: place ? isInsideWindow(place) : null,
    shown: document.visibilityState === 'visible',
  };
}
