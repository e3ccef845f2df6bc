import { storeChanged } from '@/capture/store-changed';
import type { CaptureRecord, StatementRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import { captureNumbered } from '@/store/captures';
import { entryTime } from '@/store/entry-time';
import { removeEntry, removeScreen } from '@/store/journal';
import { overwriteDeleted } from '@/store/overwrite';
import { statementsSince } from '@/store/statements';
import type { Outcome } from './part';

/** Takes what was deleted out of the database's files too, where that can be done: the deletion itself is done. */
export async function overwritten(): Promise<void> {
  await overwriteDeleted().catch((error: unknown) =>
    console.warn('What was deleted could not be overwritten', error),
  );
}

/** Tells the open pages and the background that the journal has grown. */
async function afterRemoval(): Promise<void> {
  await storeChanged('stamps-waiting');
  await overwritten();
}

/** Deletes what the person said of a capture. */
export async function removeStatement(
  { dossier, seq, time }: StatementRecord,
  reason: string,
): Promise<Outcome> {
  await removeEntry(dossier, seq, reason, entryTime(time.zone));
  await afterRemoval();
  return text('removal.statement-done');
}

/** Takes the picture of the shared screen out of a capture. */
export async function removeScreenOf(record: CaptureRecord, reason: string): Promise<Outcome> {
  await removeScreen(record, reason, entryTime(record.time.zone));
  await afterRemoval();
  return text('screen.removed');
}

/**
 * Deletes a capture of a dossier, with what was said of it. The page has asked already. Its words are still to be overwritten
 * then.
 */
export async function removeCapture(
  dossier: string,
  number: number,
  reason: string,
): Promise<Outcome> {
  const record = await captureNumbered(dossier, number);
  if (!record) return { text: text('removal.unknown', { number }), bad: true };
  const statements = await statementsSince(dossier, number);
  await removeEntry(dossier, record.seq, reason, entryTime(record.time.zone));
  // What was said of it would still speak of it.
  for (const { seq, of, time } of statements) {
    if (of === number) await removeEntry(dossier, seq, reason, entryTime(time.zone));
  }
  await storeChanged('stamps-waiting');
  return text('removal.done', { number });
}
