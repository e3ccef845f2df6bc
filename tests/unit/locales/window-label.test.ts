import { afterEach, expect, test } from 'vitest';
import { speak } from '@/locales/language';
import { occurrenceLabel, windowLabel } from '@/locales/window-label';
import { suggestedWindows } from '@/reminders/own-history';
import { knownWindows, presetWindows } from '@/reminders/settings';
import { hashed } from '../dossier/hashed';

afterEach(() => speak('fr'));

test('windows that were not named by the person follow the language', () => {
  speak('en');
  expect(presetWindows.map(windowLabel)).toEqual([
    'Monday morning',
    'Morning',
    'Weekend',
    'Around midnight',
  ]);
  const [monday] = presetWindows;
  const key = `${monday?.id} 2026-11-23 07:30`;
  expect(occurrenceLabel({ key, label: 'Lundi matin' })).toBe('Monday morning');
});

test('a window out of the person’s own pages does too', () => {
  const slots = ['2026-11-02', '2026-11-09'].flatMap((day, index) => [
    hashed(index * 2 + 1, `${day}T08:00:00+01:00`).entry,
    hashed(index * 2 + 2, `${day}T09:10:00+01:00`, { outcome: 'slots-offered' }).entry,
  ]);
  const [own] = suggestedWindows(slots.toReversed());
  expect(own).toBeDefined();
  speak('ar');
  if (own) expect(windowLabel(own.window)).toMatch(/^صفحاتك/);
});

test('a name that the person gave stays', () => {
  speak('en');
  expect(windowLabel({ id: 'monday', label: 'Avant le travail' })).toBe('Avant le travail');
  expect(windowLabel({ id: '__proto__', label: 'x' })).toBe('x');
  const [known] = knownWindows;
  if (known) expect(windowLabel(known.window)).toBe(known.window.label);
});
