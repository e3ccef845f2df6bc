import type { HashedEntry } from '@/dossier/journal';
import type { JoinedStamp } from '@/dossier/made-texts';
import { besideFiles, entryFolder, stampNames } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { checkToken } from '@/evidence/timestamp/token';
import type { StampRow } from '@/store/schema';

/** The time stamps met on the way: where they is, and the certificates that came along. */
export class ArchiveStamps {
  readonly #all: JoinedStamp[] = [];
  readonly certificates: Uint8Array<ArrayBuffer>[] = [];

  readonly #damaged: (damage: Damage) => void;

  constructor(damaged: (damage: Damage) => void) {
    this.#damaged = damaged;
  }

  get places(): readonly JoinedStamp[] {
    return this.#all;
  }

  /**
   * The two files of an entry's stamp by name, checked once more; none when it has none that holds. `joined`: the
   * entry itself is in this volume.
   */
  async members(
    { entry, hash }: HashedEntry,
    row: StampRow | undefined,
    joined: boolean,
  ): Promise<[string, Uint8Array<ArrayBuffer>][]> {
    if (!row?.kept) return [];
    const { request, reply } = row.kept;
    const names = stampNames(entry);
    const checked = await checkToken(reply, request, hash);
    if (!checked.ok) {
      this.#damaged({ path: names.reply, reason: `jeton abîmé (${checked.refusal})` });
      return [];
    }
    const { at, signer, certificates } = checked.token;
    const file = joined && 'files' in entry && `${entryFolder(entry)}/${besideFiles.record}`;
    const dates = entry.kind !== 'removed';
    this.#all.push({ ...names, at, signer, dates, of: file ? { file } : { sha256: hash } });
    this.certificates.push(...certificates);
    return [
      [names.request, request],
      [names.reply, reply],
    ];
  }
}
