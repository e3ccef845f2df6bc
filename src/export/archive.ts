import { captureFolder } from '@/dossier/names';
import { type Damage, notice } from '@/dossier/notice';
import { attemptsTable, type HashedEntry } from '@/dossier/table';
import { sha256, utf8 } from '@/evidence/hash';
import { type CaptureRecord, parseEntry } from '@/evidence/record';
import type { EntryRow } from '@/store/database';
import type { makePlate } from './plate';

/** A member of the ZIP; `lastModified` is a wall-clock time whatever the computer's zone. */
export type Member = { name: string; input: Blob; lastModified: Date };

export type Source = {
  rows: readonly EntryRow[];
  readFile(entry: string, name: string): Promise<Blob | undefined>;
  makePlate: typeof makePlate;
};

export type Watch = {
  /** Called after each capture. */
  progress(done: number, total: number): void;
  damaged(damage: Damage): void;
};

/** ZIP dates have no zone and client-zip writes the computer's: give it the préfecture's wall time. */
function wallClock(legal: string): Date {
  return new Date(legal.slice(0, 19));
}

async function captureMembers(
  record: CaptureRecord,
  row: EntryRow,
  source: Source,
  damaged: (damage: Damage) => void,
): Promise<Member[]> {
  const folder = captureFolder(record);
  const lastModified = wallClock(record.time.legal);
  const members: Member[] = [];
  const add = (name: string, input: Blob) =>
    members.push({ name: `${folder}/${name}`, input, lastModified });
  const sound = new Map<string, Blob>();
  for (const [name, facts] of Object.entries(record.files).sort()) {
    const blob = await source.readFile(record.id, name);
    const bytes = blob && new Uint8Array(await blob.arrayBuffer());
    if (bytes && (await sha256(bytes)) === facts.sha256) sound.set(name, new Blob([bytes]));
    else {
      const reason = bytes ? 'abîmé : son empreinte a changé' : 'manquant';
      damaged({ path: `${folder}/${name}`, reason });
    }
  }
  try {
    const text = (await sound.get('page.txt')?.text()) ?? '';
    add('planche.jpg', await source.makePlate(record, row.hash, sound.get('page.png'), text));
  } catch {
    damaged({ path: `${folder}/planche.jpg`, reason: 'image illisible : planche non faite' });
  }
  for (const [name, blob] of sound) add(name, blob);
  add('donnees.json', new Blob([row.line]));
  return members;
}

/**
 * Everything that the ZIP of a dossier holds, in order, each file read once and hashed again on its way.
 * A damaged file is left out and named in LISEZ-MOI.txt; the rest is exported. The same dossier gives the
 * same bytes in the same browser.
 */
export async function* archiveMembers(source: Source, watch: Watch): AsyncGenerator<Member> {
  const journal: HashedEntry[] = source.rows.map(({ line, hash }) => ({
    entry: parseEntry(line),
    hash,
  }));
  const total = journal.filter(({ entry }) => entry.kind === 'capture').length;
  const lastModified = wallClock(journal.at(-1)?.entry.time.legal ?? '2020-01-01T00:00:00+00:00');
  const damages: Damage[] = [];
  const sums: string[] = [];

  async function* hashed(members: readonly Member[]): AsyncGenerator<Member> {
    for (const member of members) {
      const bytes = new Uint8Array(await member.input.arrayBuffer());
      sums.push(`${await sha256(bytes)}  ${member.name}\n`);
      yield member;
    }
  }
  const whole = (name: string, text: string): Member => ({
    name,
    input: new Blob([utf8(text)]),
    lastModified,
  });

  let done = 0;
  for (const [index, { entry }] of journal.entries()) {
    const row = source.rows[index];
    if (entry.kind !== 'capture' || !row) continue;
    const members = await captureMembers(entry, row, source, (damage) => {
      damages.push(damage);
      watch.damaged(damage);
    });
    yield* hashed(members);
    done += 1;
    watch.progress(done, total);
  }
  yield* hashed([
    whole('journal.jsonl', source.rows.map(({ line }) => `${line}\n`).join('')),
    whole('tableau.csv', attemptsTable(journal)),
    whole('LISEZ-MOI.txt', notice(journal, damages)),
  ]);
  yield whole('SHA256SUMS', sums.join(''));
}
