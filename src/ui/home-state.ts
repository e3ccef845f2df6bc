import type { Deadline } from '@/dossier/deadlines';
import type { ReadinessState as Readiness } from '@/dossier/readiness';
import type { WeekDay } from '@/dossier/week-days';
import type { WeekPlan } from '@/dossier/week-plan';
import type { CaptureRecord } from '@/evidence/record';
import type { AppointmentFacts } from '@/evidence/step-facts';
import type { CopiesState } from './copies';
import type { ReadinessActions, ReadinessState } from './readiness';
import type { NamedWindow } from './reminder-view';
import type { Said } from './said';
import type { Standing } from './standing';
import type { Thumbnails } from './thumbnail';

export type HomeState = {
  standing: Standing;
  /** Of the procedure with most attempts; null without one. */
  state: Readiness | null;
  readiness: ReadinessState;
  week: { days: WeekDay[]; plan: Pick<WeekPlan, 'thisWeek' | 'today' | 'lack'> };
  /** The window that is open, and the next one; null for none. */
  open: NamedWindow | null;
  next: NamedWindow | null;
  /** The first page of what the person tries to book; null before the first capture. */
  page: string | null;
  copy: Pick<CopiesState, 'age' | 'problem'>;
  unsaved: number;
  /** The appointment that the person has, while it is to come. */
  appointment: AppointmentFacts | null;
  /** What ends or is due next. */
  deadlines: Deadline[];
  total: number;
  /** How many of the pictures are drawn by the browser, no screenshots. */
  drawn: number;
  /** Whether this browser can share a screen. */
  canShare: boolean;
  /** Today where the préfecture is. */
  today: string;
  /** The last captures, the latest first. */
  last: CaptureRecord[];
  /** Official sites of the préfectures, by name. */
  prefectures: { name: string; url: string }[];
  said: Said | null;
};

type HomeActions = ReadinessActions & {
  notToday(): void;
  allowSites(): void;
  /** Hands the appointment over as a calendar file. */
  saveAppointment(): void;
};

/** What every part of the first view is drawn from. */
export type HomeProps = { state: HomeState; thumbnails: Thumbnails; actions: HomeActions };
