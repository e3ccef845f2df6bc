import { keptName } from '@/dossier/steps';
import { readLine } from '@/evidence/chain';
import { type DkimFacts, readDkim } from '@/evidence/dkim';
import type { FileFacts } from '@/evidence/facts';
import { fileFacts } from '@/evidence/hash';
import { type Entry, type LatestStep, recordVersion, type StepRecord } from '@/evidence/record';
import { daysOf, openDatabase } from './database';
import { append } from './journal';

/** A step as the person describes it, with its papers. */
export type ToldStep = Pick<
  LatestStep,
  'step' | 'day' | 'note' | 'time' | 'hour' | 'ground' | 'appointment'
> & {
  papers: readonly File[];
  /** What the papers are, in the same order; "" for one that bears no label. */
  labels?: readonly string[];
};

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Seals a step at the end of the journal, with its papers, and reads it back. Rejects like `append`. */
export async function appendStep(dossier: string, told: ToldStep): Promise<Entry> {
  const { papers, labels: own = [], ...step } = told;
  const kept = new Map<string, Blob>();
  const names: Record<string, string> = {};
  const files: Record<string, FileFacts> = {};
  const labels: Record<string, string> = {};
  const mails: Record<string, DkimFacts[]> = {};
  for (const [index, paper] of papers.entries()) {
    const name = keptName(paper.name, index + 1);
    // The file itself may be moved or changed on the disk: its bytes are kept.
    const blob = new Blob([await paper.arrayBuffer()]);
    kept.set(name, blob);
    names[name] = paper.name.slice(0, 300).toWellFormed();
    const label = own[index]?.trim().slice(0, 300).toWellFormed();
    if (label) labels[name] = label;
    files[name] = await fileFacts(blob);
    if (name.endsWith('.eml')) mails[name] = await readDkim(await bytesOf(blob));
  }
  const link = { v: recordVersion, id: crypto.randomUUID(), dossier } as const;
  const labelled = Object.keys(labels).length > 0 ? { labels } : {};
  const mailed = Object.keys(mails).length > 0 ? { mails } : {};
  return append({ ...link, ...step, ...labelled, ...mailed, kind: 'step', names, files }, kept);
}

/** The steps of a journal, oldest first by the day on which they were done. */
export async function stepsOf(dossier: string): Promise<StepRecord[]> {
  const database = await openDatabase();
  const rows = await database.getAllFromIndex('entries', 'byStepDay', daysOf(dossier));
  return rows.flatMap(({ line }) => {
    const entry = readLine(line);
    return entry?.kind === 'step' ? [entry] : [];
  });
}
