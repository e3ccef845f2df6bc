import type { HashedEntry } from '@/dossier/journal';
import type { JoinedStamp } from '@/dossier/made-texts';
import { besideFiles, entryFolder, stampNames } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { emptyHead } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import { type Intervals, intervalsOf } from '@/evidence/interval';
import type { Entry, Removed } from '@/evidence/record';
import { checkToken, type Token } from '@/evidence/timestamp/token';
import type { StampFiles } from '@/evidence/verify';
import type { StampRow } from '@/store/schema';
import { pemTexts } from './pem';

/** A time stamp that holds, with the hash of its answer. */
type Sound = { files: StampFiles; hash: string; token: Token };

/** The time stamps of a journal, each checked once more before anything is written. */
export type CheckedStamps = {
  /** Those that hold, by the places of their lines; 0 is the journal's beginning. */
  sound: ReadonlyMap<number, readonly Sound[]>;
  /** When each entry was sealed, by time stamps. */
  intervals: Intervals;
  /** The certificates that came along, as PEM, each once. */
  certificates: ReadonlySet<string>;
  /** Those that do not hold: they are left out. */
  damages: readonly Damage[];
};

/** Checks the time stamps of a journal, once for all volumes of an export. */
export async function checkStamps(
  journal: readonly HashedEntry[],
  rows: ReadonlyMap<number, StampRow>,
): Promise<CheckedStamps> {
  const sound = new Map<number, Sound[]>();
  const certificates = new Set<string>();
  const damages: Damage[] = [];
  for (const { entry, hash } of [{ entry: null, hash: emptyHead.hash }, ...journal]) {
    const seq = entry?.seq ?? 0;
    const kept = rows.get(seq)?.kept ?? [];
    for (const [index, { request, reply }] of kept.entries()) {
      const checked = await checkToken(reply, request, hash);
      if (!checked.ok) {
        const stem = stampNames(entry)[0]?.reply ?? '';
        const path = kept.length > 1 ? `${stem} (n° ${index + 1} sur ${kept.length})` : stem;
        damages.push({ path, reason: `jeton abîmé (${checked.refusal})` });
        continue;
      }
      for (const pem of pemTexts(checked.certificates)) certificates.add(pem);
      const files = { request, reply };
      const stamp = { files, hash: await sha256(reply), token: checked.token };
      sound.set(seq, [...(sound.get(seq) ?? []), stamp]);
    }
  }
  const lines = journal.map(({ entry }) => ({
    seq: entry.seq,
    entry,
    tokens: sound.get(entry.seq) ?? [],
  }));
  return { sound, intervals: intervalsOf(lines, sound.get(0)), certificates, damages };
}

/** The time stamps that are put into a volume, and where. */
export class ArchiveStamps {
  readonly #checked: CheckedStamps;
  readonly #all: JoinedStamp[] = [];

  constructor(checked: CheckedStamps) {
    this.#checked = checked;
  }

  get places(): readonly JoinedStamp[] {
    return this.#all;
  }

  /**
   * The files of an entry's time stamps by name, or of those from before the first one. `joined`: the entry itself is in this
   * volume.
   */
  members(
    entry: Entry | Removed | null,
    hash: string,
    joined: boolean,
  ): [string, Uint8Array<ArrayBuffer>][] {
    const file =
      joined && entry && 'files' in entry && `${entryFolder(entry)}/${besideFiles.record}`;
    const of = file ? { file } : { sha256: hash };
    const names = stampNames(entry);
    const sound = this.#checked.sound.get(entry?.seq ?? 0) ?? [];
    return sound.flatMap(({ files, token }, index): [string, Uint8Array<ArrayBuffer>][] => {
      const own = names[index];
      if (!own) return [];
      this.#all.push({ ...own, ...placeOf(entry, token), of });
      return [
        [own.request, files.request],
        [own.reply, files.reply],
      ];
    });
  }
}

/** What the texts say of a time stamp. */
export function placeOf(
  entry: Entry | Removed | null,
  { at, signer, qualified }: Token,
): Pick<JoinedStamp, 'line' | 'at' | 'signer' | 'qualified' | 'dates'> {
  const dates = entry !== null && entry.kind !== 'removed';
  return { line: entry?.seq ?? 0, at, signer, qualified, dates };
}
