import type { AppointmentDraft } from '@/dossier/appointment';
import type { PopupState } from './popup-state';
import type { ReminderActions } from './reminder-view';
import type { Words } from './statement';

export type PopupActions = ReminderActions & {
  allowSites(): void;
  capture(): void;
  /** Agrees that captures of private windows are kept in the ordinary dossier. */
  agree(): void;
  exportZip(): void;
  cancelExport(): void;
  /** Back to the page that offers slots. */
  showPage(): void;
  /** Opens the booking page of the reminder that is open. */
  openPage(): void;
  /** Opens the page on which the page under the popup is reported. */
  report(): void;
  closeLoss(dossier: string): void;
  /** Keeps what the person says of the page under the popup, captured first where it is not yet. True once it is kept. */
  say(words: Words): Promise<boolean>;
  /** Keeps an appointment that was found. True once it is kept. */
  keepAppointment(draft: AppointmentDraft): Promise<boolean>;
  chooseDossier(id: string): void;
};

/** What every part of the popup is drawn from. */
export type PopupProps = { state: PopupState; actions: PopupActions };
