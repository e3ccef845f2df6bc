import type { View } from '@/ui/view';
import { attempts } from './attempts';
import { calendar } from './calendar';
import { checks } from './checks';
import { copies } from './copies';
import { exportPart } from './exporting';
import { home } from './home';
import { letters } from './letters';
import type { Part } from './part';
import { privacy } from './privacy';
import { reminders } from './reminders';
import { restoring } from './restoring';
import { settings } from './settings';
import { stamping } from './stamping';
import { steps } from './steps';
import { verify } from './verify';

/** What each view of the dossier page is made of, from top to bottom. */
export const parts: Record<View, readonly Part[]> = {
  home: [home],
  attempts: [attempts],
  calendar: [calendar],
  letters: [letters, steps],
  export: [exportPart, restoring, verify],
  reminders: [reminders],
  settings: [settings, stamping, copies, checks, privacy],
};

export const allParts = Object.values(parts).flat();
