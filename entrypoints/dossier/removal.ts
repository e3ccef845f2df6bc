import { storeChanged } from '@/capture/store-changed';
import type { StatementRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import { captureNumbered } from '@/store/captures';
import { entryTime } from '@/store/entry-time';
import { removeEntry } from '@/store/journal';
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

/** Deletes what the person said of a capture, once they have said why; null when they did not. */
export async function removeStatement({
  dossier,
  seq,
  of,
  time,
}: StatementRecord): Promise<Outcome> {
  const reason = prompt(text('removal.statement', { number: of }))?.trim();
  if (!reason) return null;
  await removeEntry(dossier, seq, reason, entryTime(time.zone));
  await afterRemoval();
  return text('removal.statement-done');
}

/**
 * Deletes a capture of a dossier, with what was said of it, after the person has said yes once more; null when they did not. Its
 * words are still to be overwritten then.
 */
export async function removeCapture(
  dossier: string,
  number: number,
  reason: string,
): Promise<Outcome> {
  const record = await captureNumbered(dossier, number);
  if (!record) return { text: text('removal.unknown', { number }), bad: true };
  if (!confirm(text('removal.confirm', { number }))) return null;
  const statements = await statementsSince(dossier, number);
  await removeEntry(dossier, record.seq, reason, entryTime(record.time.zone));
  // What was said of it would still speak of it.
  for (const { seq, of, time } of statements) {
    if (of === number) await removeEntry(dossier, seq, reason, entryTime(time.zone));
  }
  await storeChanged('stamps-waiting');
  return text('removal.done', { number });
}
