import type { Entry, StatementDraft, StatementRecord, Told } from '@/evidence/record';
import { recordVersion } from '@/evidence/record';
import { captureNumbered } from './captures';
import { entryTime } from './entry-time';
import { append, latestRows, readSealed } from './journal';

/**
 * Seals what the person says of a capture at the end of the journal, and reads it back. Rejects like `append`, and when
 * the journal has no such capture any more.
 */
export async function appendStatement(dossier: string, told: Told): Promise<Entry> {
  const capture = await captureNumbered(dossier, told.of);
  if (!capture) throw new Error(`No capture ${told.of} to speak of`);
  const link = { v: recordVersion, id: crypto.randomUUID(), dossier } as const;
  const time = entryTime(capture.time.zone);
  // Sealing checks that the code is one of its subject.
  const draft = { ...link, ...told, time, kind: 'statement' } as StatementDraft;
  return append(draft, new Map());
}

/** What was said of the journal's latest captures from this number on, in order. */
export async function statementsSince(dossier: string, number: number): Promise<StatementRecord[]> {
  const found: StatementRecord[] = [];
  for await (const row of latestRows(dossier)) {
    const entry = row.kind === 'statement' ? readSealed(row) : null;
    if (entry?.kind === 'statement' && entry.of >= number) found.unshift(entry);
    if (row.number === number) break;
  }
  return found;
}
