import type { Choice } from '@/dossier/choice';
import { entryFolder } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { chosenFiles } from '@/dossier/volumes';
import { sha256 } from '@/evidence/hash';
import type { FiledEntry } from '@/evidence/record';
import { Arena } from './arena';

type Bytes = Uint8Array<ArrayBuffer>;

/** An entry's files as they are in the store, and reports of those that are not as recorded. */
export type Sound = Map<string, { bytes: Bytes; sha256: string; crc: number }>;

/** The bytes of some blobs; undefined for one that the disk does not give back any more. */
async function readAll(arena: Arena, blobs: readonly Blob[]): Promise<(Bytes | undefined)[]> {
  try {
    return await arena.read(blobs);
  } catch (error) {
    console.error('A kept file cannot be read', error);
    const one = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
    return Promise.all(blobs.map((blob) => one(blob).catch(() => undefined)));
  }
}

/** Where the store's files come from. */
export type KeptFiles = {
  /** Every file of an entry, by name. */
  readFiles(entry: string): Promise<ReadonlyMap<string, Blob>>;
  /** Files that are known to be missing, "entry/name": they were not in the ZIP out of which the dossier came. */
  leftOut: ReadonlySet<string>;
};

/** Reads entries' files, each once, into memory that is used in turn; what is not as recorded is reported. */
export class SoundFiles {
  readonly #kept: KeptFiles;
  readonly #choice: Choice;
  readonly #damaged: (damage: Damage) => void;
  readonly #arenas = Array.from({ length: 3 }, () => new Arena());

  constructor(kept: KeptFiles, choice: Choice, damaged: (damage: Damage) => void) {
    this.#kept = kept;
    this.#choice = choice;
    this.#damaged = damaged;
  }

  /** The chosen files of an entry that are as its record says. They stay until the third entry from here is read. */
  async read(entry: FiledEntry): Promise<Sound> {
    const names = chosenFiles(entry, this.#choice);
    const found: { name: string; blob: Blob }[] = [];
    const damaged = (name: string, reason: string) =>
      this.#damaged({ path: `${entryFolder(entry)}/${name}`, reason });
    const kept = await this.#kept.readFiles(entry.id);
    for (const name of names) {
      const blob = kept.get(name);
      const wasThere = !this.#kept.leftOut.has(`${entry.id}/${name}`);
      if (blob) found.push({ name, blob });
      else damaged(name, wasThere ? 'manquant' : 'absent du ZIP dont ce dossier a été restauré');
    }
    // Used in turn: what was read stays until the third entry from here, when nothing of it is in any queue any more.
    const arena = this.#arenas.shift() ?? new Arena();
    this.#arenas.push(arena);
    const read = await readAll(
      arena,
      found.map(({ blob }) => blob),
    );
    const sound: Sound = new Map();
    for (const [index, { name }] of found.entries()) {
      const bytes = read[index];
      const hash = bytes && (await sha256(bytes));
      if (bytes && hash && hash === entry.files[name]?.sha256) {
        const crc = Number.parseInt(entry.files[name]?.crc32 ?? '', 16);
        sound.set(name, { bytes, sha256: hash, crc });
      } else
        damaged(name, bytes ? 'abîmé : son empreinte a changé' : 'illisible sur cette machine');
    }
    return sound;
  }
}
