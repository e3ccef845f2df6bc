import { howToVerify, type StampPlace } from '@/dossier/how-to-verify';
import { archiveNames, besideFiles, captureFolder, entryFolder, stampNames } from '@/dossier/names';
import { type Damage, notice } from '@/dossier/notice';
import { sheetText } from '@/dossier/sheet';
import { stepText } from '@/dossier/steps';
import { attemptsTable, type HashedEntry } from '@/dossier/table';
import { readLine } from '@/evidence/chain';
import { sha256, utf8 } from '@/evidence/hash';
import type { FiledEntry } from '@/evidence/record';
import { checkToken } from '@/evidence/timestamp/token';
import type { StampFiles } from '@/evidence/verify';
import type { EntryRow } from '@/store/database';
import type { StampRow } from '@/store/stamps';
import { pemOf } from './pem';
import type { makePlate } from './plate';

/** A member of the ZIP; `lastModified` is a wall-clock time whatever the computer's zone. */
export type Member = { name: string; input: Blob; lastModified: Date };

export type Source = {
  rows: readonly EntryRow[];
  stamps: ReadonlyMap<number, StampRow>;
  readFile(entry: string, name: string): Promise<Blob | undefined>;
  makePlate: typeof makePlate;
  /** The page that checks a ZIP by itself. */
  verifier(): Promise<Blob>;
  /** A time stamp for the list of hashes; null when there is none to be had. */
  stampSums(sha256: string): Promise<StampFiles | null>;
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

/** The files that an entry's record names, those that are as recorded; the others are told. */
async function soundFiles(
  entry: FiledEntry,
  source: Source,
  damaged: (damage: Damage) => void,
): Promise<Map<string, Blob>> {
  const sound = new Map<string, Blob>();
  for (const [name, facts] of Object.entries(entry.files).sort()) {
    const blob = await source.readFile(entry.id, name);
    const bytes = blob && new Uint8Array(await blob.arrayBuffer());
    if (bytes && (await sha256(bytes)) === facts.sha256) sound.set(name, new Blob([bytes]));
    else {
      const reason = bytes ? 'abîmé : son empreinte a changé' : 'manquant';
      damaged({ path: `${entryFolder(entry)}/${name}`, reason });
    }
  }
  return sound;
}

async function entryMembers(
  entry: FiledEntry,
  row: EntryRow,
  source: Source,
  damaged: (damage: Damage) => void,
): Promise<Member[]> {
  const folder = entryFolder(entry);
  const lastModified = wallClock(entry.time.legal);
  const members: Member[] = [];
  const add = (name: string, input: Blob) =>
    members.push({ name: `${folder}/${name}`, input, lastModified });
  const sound = await soundFiles(entry, source, damaged);
  if (entry.kind === 'capture') {
    try {
      const text = (await sound.get('page.txt')?.text()) ?? '';
      const plate = await source.makePlate(entry, row.hash, sound.get('page.png'), text);
      add(besideFiles.plate, plate);
    } catch {
      const path = `${folder}/${besideFiles.plate}`;
      damaged({ path, reason: 'image illisible : planche non faite' });
    }
  }
  for (const [name, blob] of sound) add(name, blob);
  add(besideFiles.record, new Blob([row.line]));
  const sheet = entry.kind === 'capture' ? sheetText(entry, row.hash) : stepText(entry, row.hash);
  add(besideFiles.sheet, new Blob([utf8(sheet)]));
  return members;
}

/** The time stamps met on the way: where they stand, and the certificates that came along. */
class Stamps {
  readonly places: (StampPlace & { dates: boolean })[] = [];
  readonly certificates: Uint8Array<ArrayBuffer>[] = [];

  /** The two files of an entry's stamp, checked once more. */
  async members(
    { entry, hash }: HashedEntry,
    row: StampRow | undefined,
    lastModified: Date,
    damaged: (damage: Damage) => void,
  ): Promise<Member[]> {
    if (!row?.kept) return [];
    const { request, reply } = row.kept;
    const names = stampNames(entry);
    const checked = await checkToken(reply, request, hash);
    if (!checked.ok) {
      damaged({ path: names.reply, reason: `jeton abîmé (${checked.refusal})` });
      return [];
    }
    const { at, signer, certificates } = checked.token;
    const file = 'files' in entry && `${entryFolder(entry)}/${besideFiles.record}`;
    const dates = entry.kind !== 'removed';
    this.places.push({ ...names, at, signer, dates, of: file ? { file } : { sha256: hash } });
    this.certificates.push(...certificates);
    return [
      { name: names.request, input: new Blob([request]), lastModified },
      { name: names.reply, input: new Blob([reply]), lastModified },
    ];
  }
}

/**
 * Everything that the ZIP of a dossier holds, in order, each file read once and hashed again on its way.
 * A damaged file is left out and named in LISEZ-MOI.txt; the rest is exported. The same dossier gives the
 * same bytes in the same browser, but for the time stamp of its list of hashes.
 */
export async function* archiveMembers(source: Source, watch: Watch): AsyncGenerator<Member> {
  const damages: Damage[] = [];
  const damaged = (damage: Damage) => {
    damages.push(damage);
    watch.damaged(damage);
  };
  const readable = source.rows.flatMap((row) => {
    const entry = readLine(row.line);
    if (entry) return [{ row, entry, hash: row.hash }];
    const reason = 'ligne abîmée : jointe telle quelle, illisible';
    damaged({ path: `${archiveNames.journal}, ligne ${row.seq}`, reason });
    return [];
  });
  const journal: HashedEntry[] = readable;
  const total = journal.filter(({ entry }) => entry.kind === 'capture').length;
  const last = journal.findLast(({ entry }) => entry.kind !== 'removed')?.entry;
  const lastModified = wallClock(
    last && 'time' in last ? last.time.legal : '2020-01-01T00:00:00+00:00',
  );
  const stamps = new Stamps();
  const sums: string[] = [];

  async function* hashed(members: readonly Member[]): AsyncGenerator<Member> {
    for (const member of members) {
      const bytes = new Uint8Array(await member.input.arrayBuffer());
      sums.push(`${await sha256(bytes)}  ${member.name}\n`);
      yield member;
    }
  }
  const whole = (name: string, content: string | Blob): Member => ({
    name,
    input: typeof content === 'string' ? new Blob([utf8(content)]) : content,
    lastModified,
  });

  let done = 0;
  for (const { row, ...hashedEntry } of readable) {
    const { entry } = hashedEntry;
    if ('files' in entry) {
      yield* hashed(await entryMembers(entry, row, source, damaged));
      if (entry.kind === 'capture') done += 1;
    }
    const stamp = source.stamps.get(entry.seq);
    yield* hashed(await stamps.members(hashedEntry, stamp, lastModified, damaged));
    if (entry.kind === 'capture') watch.progress(done, total);
  }
  const example = journal.flatMap(({ entry }) =>
    entry.kind === 'capture' ? [`${captureFolder(entry)}/${besideFiles.record}`] : [],
  );
  // The stamp of a deleted content dates nothing that is still there.
  const dating = stamps.places.filter(({ dates }) => dates);
  const signers = [...new Set(dating.map(({ signer }) => signer))];
  const waiting = [...source.stamps.values()].filter(({ kept }) => !kept).length;
  const kept = dating.map(({ at }) => at).sort();
  const { certificates } = stamps;
  yield* hashed([
    whole(archiveNames.journal, source.rows.map(({ line }) => `${line}\n`).join('')),
    whole(archiveNames.table, attemptsTable(journal)),
    whole(
      archiveNames.instructions,
      howToVerify(example[0] ?? archiveNames.journal, stamps.places),
    ),
    whole(archiveNames.verifier, await source.verifier()),
    ...(certificates.length > 0 ? [whole(archiveNames.certificates, pemOf(certificates))] : []),
    whole(archiveNames.notice, notice(journal, damages, { kept, waiting, signers })),
  ]);
  const list = sums.join('');
  yield whole(archiveNames.sums, list);
  const stamp = await source.stampSums(await sha256(utf8(list)));
  if (!stamp) return;
  yield whole(archiveNames.sumsRequest, new Blob([stamp.request]));
  yield whole(archiveNames.sumsReply, new Blob([stamp.reply]));
}
