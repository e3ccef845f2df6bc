import type { WeekPlan } from '@/dossier/week-plan';

/** A window as it is named: legal day and hours. */
export type NamedWindow = {
  key: string;
  label: string;
  day: string;
  opens: string;
  closes: string;
};

/** What is known of the reminders of the open dossier now. */
export type ReminderView = {
  on: boolean;
  /** The window that is open now and was announced. */
  now: NamedWindow | null;
  next: NamedWindow | null;
  /** The browser is known not to show notifications. */
  refused: boolean;
  week: WeekPlan;
  /** Weekdays with a window, Monday 1. */
  days: number[];
  /** The first page of what the person tries to book; null before the first capture. */
  page: string | null;
  /** Today where the préfecture is. */
  today: string;
};

export type ReminderActions = { snooze(): void; notToday(): void };
