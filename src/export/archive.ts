import type { Choice } from '@/dossier/choice';
import {
  exhibitPlaces,
  type Filed,
  pictureBytes,
  type SeriesExhibit,
  type StepExhibit,
} from '@/dossier/exhibits';
import { howToVerify } from '@/dossier/how-to-verify';
import { inventory, inventoryText } from '@/dossier/inventory';
import { type LetterKind, letterFiles } from '@/dossier/letters/letters';
import {
  archiveNames,
  besideFiles,
  captureFolder,
  entryFolder,
  filingFolder,
  letterFolder,
} from '@/dossier/names';
import { type Damage, notice } from '@/dossier/notice';
import { sheetText } from '@/dossier/sheet';
import { stepText } from '@/dossier/steps';
import { attemptsTable } from '@/dossier/table';
import { chosenFiles, type Volume } from '@/dossier/volumes';
import { shortHash } from '@/dossier/wording';
import { sha256, utf8 } from '@/evidence/hash';
import type { CaptureRecord, FiledEntry } from '@/evidence/record';
import type { StampFiles } from '@/evidence/verify';
import type { EntryRow } from '@/store/database';
import type { StampRow } from '@/store/stamps';
import { ArchiveStamps } from './archive-stamps';
import { Arena } from './arena';
import type { Means, PaperFacts } from './pdf/paper';
import { type PlatePicture, printSeries, seriesOf } from './pdf/series';
import { printStep } from './pdf/step';
import { printInventory, printLetter, printTable } from './pdf/tables';
import { pemOf } from './pem';
import type { JournalLine } from './read-rows';

/** Bytes of a file, and their SHA-256 where it is known already. */
type Bytes = Uint8Array<ArrayBuffer>;

/** A member of the ZIP. */
export type Member = {
  name: string;
  input: Bytes;
  sha256: string;
  /** CRC-32, where it is known already. */
  crc?: number;
  /** A wall-clock time, "2026-11-03T08:02:14…", whatever the computer's zone. */
  at: string;
};

export type Source = {
  rows: readonly EntryRow[];
  stamps: ReadonlyMap<number, StampRow>;
  /** Every file of an entry, by name. */
  readFiles(entry: string): Promise<ReadonlyMap<string, Blob>>;
  /** Files that are known to lack, "entry/name": they were not in the ZIP out of which the dossier came. */
  leftOut: ReadonlySet<string>;
  /** The plate of a capture. Rejects when its picture cannot be decoded. */
  plate(entry: CaptureRecord, hash: string, picture: Blob | undefined, text: string): Promise<Blob>;
  /** The letters, as they were left by the person. */
  letters: readonly { kind: LetterKind; text: string }[];
  /** Fonts, and what only a browser can draw. */
  means: Means;
  /** The page that checks a ZIP by itself. */
  verifier(): Promise<Blob>;
  /** A time stamp for a list of hashes; null when there is none to be had. */
  stampSums(sha256: string): Promise<StampFiles | null>;
};

export type Watch = {
  /** Called after each entry with the bytes that were read for it. */
  progress(bytes: number, captures: number): void;
  damaged(damage: Damage): void;
};

/** An entry's files as they are in the store, with those that are not as recorded told. */
type Sound = Map<string, { bytes: Bytes; sha256: string; crc: number }>;

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

/** One volume to be written, and where its parts come from. */
export type Writing = {
  source: Source;
  journal: readonly JournalLine[];
  choice: Choice;
  /** Every volume of the export: the exhibits of all have their numbers in the table. */
  volumes: readonly Volume[];
  volume: Volume;
  /** What was found damaged before: each volume tells it. */
  damages: readonly Damage[];
  watch: Watch;
};

/** Writes one volume of an export. What the volumes share is given; the rest lives as long as the volume. */
class VolumeWriter {
  readonly #writing: Writing;
  readonly #damages: Damage[];
  readonly #sums: string[] = [];
  readonly #arenas = Array.from({ length: 3 }, () => new Arena());
  readonly #stamps: ArchiveStamps;
  readonly #pictures = new Map<number, Map<number, PlatePicture>>();
  readonly #places: ReadonlyMap<number, string>;
  readonly #series: ReadonlyMap<number, SeriesExhibit>;
  readonly #at: string;
  readonly #footer: string;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#damages = [...writing.damages];
    this.#stamps = new ArchiveStamps((damage) => this.#damaged(damage));
    const { journal, volumes } = writing;
    this.#places = exhibitPlaces(volumes.flatMap(({ exhibits }) => exhibits));
    this.#series = new Map(
      writing.volume.exhibits.flatMap((exhibit) =>
        exhibit.kind === 'series'
          ? exhibit.captures.map(({ entry }) => [entry.seq, exhibit] as const)
          : [],
      ),
    );
    const last = journal.findLast(({ entry }) => entry.kind !== 'removed')?.entry;
    this.#at = last && 'time' in last ? last.time.legal : '2020-01-01T00:00:00+00:00';
    const head = journal.at(-1)?.hash ?? '';
    this.#footer = `Sans créneau – journal de ${journal.length} lignes, empreinte ${shortHash(head)}…`;
  }

  #damaged(damage: Damage): void {
    this.#damages.push(damage);
    this.#writing.watch.damaged(damage);
  }

  async #member(
    name: string,
    content: string | Bytes,
    at = this.#at,
    known: { sha256?: string; crc?: number } = {},
  ): Promise<Member> {
    const input = typeof content === 'string' ? utf8(content) : content;
    const hash = known.sha256 ?? (await sha256(input));
    this.#sums.push(`${hash}  ${name}\n`);
    return { name, input, at, ...known, sha256: hash };
  }

  async #blobMember(name: string, content: Blob, at = this.#at): Promise<Member> {
    return this.#member(name, new Uint8Array(await content.arrayBuffer()), at);
  }

  #facts(title: string, heading = title): PaperFacts {
    return {
      title,
      footer: `${heading} – ${this.#footer}`,
      date: new Date(`${this.#at.slice(0, 19)}Z`),
    };
  }

  /** The chosen files of an entry, each read once and hashed. */
  async #soundFiles(entry: FiledEntry): Promise<Sound> {
    const names = chosenFiles(entry, this.#writing.choice);
    const found: { name: string; blob: Blob }[] = [];
    const damaged = (name: string, reason: string) =>
      this.#damaged({ path: `${entryFolder(entry)}/${name}`, reason });
    const kept = await this.#writing.source.readFiles(entry.id);
    for (const name of names) {
      const blob = kept.get(name);
      const wasThere = !this.#writing.source.leftOut.has(`${entry.id}/${name}`);
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

  /** What an exhibit prints of a capture: its picture, or the page's text and why there is no picture. */
  async #platePicture(
    entry: CaptureRecord,
    picture: Blob | undefined,
    text: string,
  ): Promise<PlatePicture> {
    if ('missing' in entry.picture) {
      return { missing: `Sans image : ${entry.picture.missing}.`, text };
    }
    if (!picture) return { missing: 'Image non jointe : le fichier manque ou est abîmé.', text };
    try {
      return {
        raster: await this.#writing.source.means.pictures.raster(picture, pictureBytes(entry)),
      };
    } catch {
      return { missing: 'Image illisible : elle est jointe telle quelle dans le ZIP.', text };
    }
  }

  async *#plate(entry: CaptureRecord, hash: string, sound: Sound): AsyncGenerator<Member> {
    const folder = entryFolder(entry);
    const text = new TextDecoder().decode(sound.get('page.txt')?.bytes);
    const png = sound.get('page.png');
    const picture = png && new Blob([png.bytes], { type: 'image/png' });
    try {
      const plate = await this.#writing.source.plate(entry, hash, picture, text);
      const at = entry.time.legal;
      yield await this.#blobMember(`${folder}/${besideFiles.plate}`, plate, at);
    } catch {
      const path = `${folder}/${besideFiles.plate}`;
      this.#damaged({ path, reason: 'image illisible : planche non faite' });
    }
    const exhibit = this.#series.get(entry.seq);
    if (!exhibit) return;
    const pictures = this.#pictures.get(exhibit.number) ?? new Map<number, PlatePicture>();
    pictures.set(entry.seq, await this.#platePicture(entry, picture, text));
    this.#pictures.set(exhibit.number, pictures);
    if (pictures.size < exhibit.captures.length) return;
    this.#pictures.delete(exhibit.number);
    const facts = this.#facts(exhibit.label, `Pièce n° ${exhibit.number}`);
    yield await this.#member(
      `${filingFolder}/${exhibit.file}`,
      await printSeries(seriesOf(exhibit), pictures, facts, this.#writing.source.means),
    );
  }

  async *#stepExhibits(exhibits: readonly StepExhibit[], sound: Sound): AsyncGenerator<Member> {
    for (const exhibit of exhibits) {
      const kept = exhibit.papers.map((name) => {
        const file = sound.get(name);
        return { name, blob: file ? new Blob([file.bytes]) : null };
      });
      const pdf = await printStep(
        exhibit,
        kept,
        this.#facts(exhibit.label, `Pièce n° ${exhibit.number}`),
        this.#writing.source.means,
        (name) => {
          if (!sound.has(name)) return;
          const reason = 'ne se laisse pas imprimer : joint tel quel, à déposer à part';
          this.#damaged({ path: `${filingFolder}/${exhibit.file}, ${name}`, reason });
        },
      );
      yield await this.#member(`${filingFolder}/${exhibit.file}`, pdf);
    }
  }

  async *#entry({ entry, hash }: Filed, line: string, sound: Sound): AsyncGenerator<Member> {
    const folder = entryFolder(entry);
    const at = entry.time.legal;
    if (this.#writing.choice.papers && entry.kind === 'capture')
      yield* this.#plate(entry, hash, sound);
    for (const [name, file] of sound) {
      const { bytes, ...known } = file;
      yield await this.#member(`${folder}/${name}`, bytes, at, known);
    }
    yield await this.#member(`${folder}/${besideFiles.record}`, line, at);
    const sheet = entry.kind === 'capture' ? sheetText(entry, hash) : stepText(entry, hash);
    yield await this.#member(`${folder}/${besideFiles.sheet}`, sheet, at);
    if (entry.kind === 'step') {
      const own = this.#writing.volume.exhibits.filter(
        (one) => one.kind === 'step' && one.step.entry === entry,
      );
      yield* this.#stepExhibits(own as StepExhibit[], sound);
    }
    const read = [...sound.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#writing.watch.progress(read, entry.kind === 'capture' ? 1 : 0);
  }

  async *#stampsOf(line: JournalLine, joined: boolean): AsyncGenerator<Member> {
    const stamp = this.#writing.source.stamps.get(line.entry.seq);
    for (const [name, bytes] of await this.#stamps.members(line, stamp, joined)) {
      yield await this.#member(name, bytes);
    }
  }

  #exhibitOf = (seq: number): string => {
    if (!this.#writing.choice.papers) return '';
    const place = this.#places.get(seq);
    if (place) return place;
    return 'non jointe';
  };

  async *#papers(): AsyncGenerator<Member> {
    const { exhibits, index, of } = this.#writing.volume;
    const { means, letters } = this.#writing.source;
    const part = of > 1 ? ` – volume ${index} sur ${of}` : '';
    const items = inventory(exhibits);
    const title = 'Inventaire détaillé des pièces';
    yield await this.#member(archiveNames.inventory, inventoryText(items, part));
    const inventoryPdf = await printInventory(items, part, this.#facts(title), means);
    yield await this.#member(archiveNames.inventoryPdf, inventoryPdf);
    const table = this.#facts('Tableau des tentatives');
    const tablePdf = await printTable(this.#writing.journal, this.#exhibitOf, table, means);
    yield await this.#member(archiveNames.tablePdf, tablePdf);
    if (index > 1) return;
    for (const { kind, text } of letters) {
      const { stem, title: letterTitle } = letterFiles[kind];
      yield await this.#member(`${letterFolder}/${stem}.txt`, text);
      const pdf = await printLetter(text, this.#facts(letterTitle), means);
      yield await this.#member(`${letterFolder}/${stem}.pdf`, pdf);
    }
  }

  async *#whole(): AsyncGenerator<Member> {
    const { journal, choice, volume, source } = this.#writing;
    const lines = source.rows.map(({ line }) => `${line}\n`).join('');
    yield await this.#member(archiveNames.journal, lines);
    yield await this.#member(archiveNames.table, attemptsTable(journal, this.#exhibitOf));
    if (choice.papers) yield* this.#papers();
    const example = volume.filed.find(({ entry }) => entry.kind === 'capture')?.entry;
    const file =
      example?.kind === 'capture' ? `${captureFolder(example)}/${besideFiles.record}` : null;
    yield await this.#member(
      archiveNames.instructions,
      howToVerify(file ?? archiveNames.journal, this.#stamps.places),
    );
    yield await this.#blobMember(archiveNames.verifier, await source.verifier());
    const { certificates } = this.#stamps;
    if (certificates.length > 0) {
      yield await this.#member(archiveNames.certificates, pemOf(certificates));
    }
    const waiting = [...source.stamps.values()].filter(({ kept }) => !kept).length;
    const text = notice({
      journal,
      damaged: this.#damages,
      stamps: this.#stamps.summary(waiting),
      volume,
      choice,
    });
    yield await this.#member(archiveNames.notice, text);
  }

  async *members(): AsyncGenerator<Member> {
    const waiting = this.#writing.volume.filed.values();
    const readNext = () => {
      const { value: filed } = waiting.next();
      return filed && { filed, sound: this.#soundFiles(filed.entry) };
    };
    let next = readNext();
    for (const line of this.#writing.journal) {
      const filed = next?.filed.entry.seq === line.entry.seq ? next.filed : undefined;
      if (filed && next) {
        const sound = await next.sound;
        // The next files are read while these are written.
        next = readNext();
        yield* this.#entry(filed, line.row.line, sound);
      }
      yield* this.#stampsOf(line, filed !== undefined);
    }
    yield* this.#whole();
    const list = utf8(this.#sums.join(''));
    const listHash = await sha256(list);
    const whole = async (name: string, input: Bytes): Promise<Member> => ({
      ...{ name, input, sha256: await sha256(input) },
      at: this.#at,
    });
    yield { ...{ name: archiveNames.sums, input: list, sha256: listHash }, at: this.#at };
    const stamp = await this.#writing.source.stampSums(listHash);
    if (!stamp) return;
    yield await whole(archiveNames.sumsRequest, stamp.request);
    yield await whole(archiveNames.sumsReply, stamp.reply);
  }
}

/**
 * Everything that one volume of a dossier's ZIP holds, in order, each file read once and hashed on its way. A
 * damaged file is left out and named in LISEZ-MOI.txt; the rest is exported. The same dossier and choice give the
 * same bytes in the same browser, but for the time stamp of the list of hashes.
 */
export function archiveMembers(writing: Writing): AsyncGenerator<Member> {
  return new VolumeWriter(writing).members();
}
