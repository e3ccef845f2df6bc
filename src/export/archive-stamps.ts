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

/** A time stamp that holds, with the hash of its answer. */
type Sound = { files: StampFiles; hash: string; token: Token };

/** The time stamps of a volume: each checked once more before anything is written, and where it is put. */
export class ArchiveStamps {
  readonly #sound: ReadonlyMap<number, readonly Sound[]>;
  readonly #all: JoinedStamp[] = [];
  /** When each entry was made, by time stamps. */
  readonly intervals: Intervals;

  private constructor(
    sound: ReadonlyMap<number, readonly Sound[]>,
    journal: readonly HashedEntry[],
  ) {
    this.#sound = sound;
    const lines = journal.map(({ entry }) => ({
      seq: entry.seq,
      entry,
      tokens: sound.get(entry.seq) ?? [],
    }));
    this.intervals = intervalsOf(lines, sound.get(0));
  }

  /** Checks the time stamps of a journal; those that do not hold are damaged, and left out. */
  static async check(
    journal: readonly HashedEntry[],
    rows: ReadonlyMap<number, StampRow>,
    damaged: (damage: Damage) => void,
  ): Promise<ArchiveStamps> {
    const sound = new Map<number, Sound[]>();
    for (const { entry, hash } of [{ entry: null, hash: emptyHead.hash }, ...journal]) {
      const seq = entry?.seq ?? 0;
      const names = stampNames(entry);
      for (const [index, { request, reply }] of (rows.get(seq)?.kept ?? []).entries()) {
        const checked = await checkToken(reply, request, hash);
        if (checked.ok) {
          const stamp = {
            files: { request, reply },
            hash: await sha256(reply),
            token: checked.token,
          };
          sound.set(seq, [...(sound.get(seq) ?? []), stamp]);
        } else {
          const path = names[index]?.reply ?? '';
          damaged({ path, reason: `jeton abîmé (${checked.refusal})` });
        }
      }
    }
    return new ArchiveStamps(sound, journal);
  }

  get places(): readonly JoinedStamp[] {
    return this.#all;
  }

  /** The certificates that came along, each once. */
  get certificates(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#sound.values()].flat().flatMap(({ token }) => token.certificates);
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
    return (this.#sound.get(entry?.seq ?? 0) ?? []).flatMap(({ files, token }, index) => {
      const own = names[index];
      if (!own) return [];
      this.#all.push({ ...own, ...placeOf(entry, token), of });
      return [
        [own.request, files.request],
        [own.reply, files.reply],
      ] as [string, Uint8Array<ArrayBuffer>][];
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
