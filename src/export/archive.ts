import type { Choice } from '@/dossier/choice';
import type { Filed } from '@/dossier/exhibits';
import { exportRecordText } from '@/dossier/export-record';
import { inventory } from '@/dossier/inventory';
import { entrySheet, exhibitColumn, partOf, wholeTexts } from '@/dossier/made-texts';
import { archiveNames, besideFiles, entryFolder } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { type Statements, statementsIn } from '@/dossier/statements';
import type { ExhibitColumn } from '@/dossier/table';
import type { Volume } from '@/dossier/volumes';
import { shortHash } from '@/dossier/wording';
import { sha256, utf8 } from '@/evidence/hash';
import type { Interval } from '@/evidence/interval';
import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, noPrevious } from '@/evidence/record';
import type { StampFiles } from '@/evidence/verify';
import type { JournalLine } from '@/store/read-journal';
import type { EntryRow, StampRow } from '@/store/schema';
import { countStamps } from '@/store/stamps';
import { ArchiveStamps, type CheckedStamps } from './archive-stamps';
import { ExhibitPress } from './exhibit-press';
import type { Means, PaperFacts } from './pdf/paper';
import { printInventory, printTable } from './pdf/tables';
import { type KeptFiles, type Sound, SoundFiles } from './sound-files';

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

export type Source = KeptFiles & {
  rows: readonly EntryRow[];
  stamps: ReadonlyMap<number, StampRow>;
  /** The plate of a capture. Rejects when its picture cannot be decoded. */
  plate(
    entry: CaptureRecord,
    hash: string,
    picture: Blob | undefined,
    told: PlateTold,
  ): Promise<Blob>;
  /** A capture's picture, covered where the person wants it. Rejects when it cannot be read. */
  masked(entry: CaptureRecord): Promise<Blob>;
  /** Fonts, and what only a browser can draw. */
  means: Means;
  /** The page that checks a ZIP on its own. */
  verifier(): Promise<Blob>;
  /** Version of the extension. */
  version: string;
  /** A time stamp for a list of hashes; null when there is none to be obtained. */
  stampSums(sha256: string): Promise<StampFiles | null>;
};

type Watch = {
  /** Called after each entry with the bytes that were read for it. */
  progress(bytes: number, captures: number): void;
  damaged(damage: Damage): void;
};

/** One volume to be written, and where its parts come from. */
export type Writing = {
  source: Source;
  journal: readonly JournalLine[];
  choice: Choice;
  /** Every volume of the export: the exhibits of all have their numbers in the table. */
  volumes: readonly Volume[];
  volume: Volume;
  /** The time stamps of the journal: each volume has them all. */
  stamps: CheckedStamps;
  /** What was found damaged before: each volume reports it. */
  damages: readonly Damage[];
  watch: Watch;
};

/** What a plate says beside its picture: the page's text where there is none, and when it was made by time stamps. */
type PlateTold = { text: string; interval: Interval | undefined };

/** What was chosen, as the ZIP records it; the label is on its name alone, and what a lawyer gets is in another file. */
const copyOf = ({
  procedures,
  outcomes,
  only,
  masked,
  screens,
  label: _,
  counsel: __,
  ...choice
}: Choice) => ({
  ...choice,
  only: only && [...only],
  masked: [...masked],
  screens: [...screens].sort((a, b) => a - b),
  procedures: procedures && [...procedures],
  outcomes: outcomes && [...outcomes],
});

/** Writes one volume of an export. What the volumes share is given; the rest lives as long as the volume. */
class VolumeWriter {
  readonly #writing: Writing;
  readonly #damages: Damage[];
  readonly #sums: string[] = [];
  /** What was made out of the journal and the captures, with its hash. */
  readonly #made: Record<string, string> = {};
  readonly #files: SoundFiles;
  readonly #stamps: ArchiveStamps;
  readonly #press: ExhibitPress;
  readonly #exhibitOf: ExhibitColumn;
  readonly #statements: Statements;
  readonly #at: string;
  readonly #footer: string;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#damages = [...writing.damages, ...writing.stamps.damages];
    const damaged = (damage: Damage) => this.#damaged(damage);
    this.#stamps = new ArchiveStamps(writing.stamps);
    this.#files = new SoundFiles(writing.source, writing.choice, damaged);
    const { journal } = writing;
    this.#statements = statementsIn(journal);
    this.#exhibitOf = exhibitColumn(writing);
    this.#press = new ExhibitPress({
      exhibits: writing.volume.exhibits,
      means: writing.source.means,
      masked: writing.choice.masked,
      intervals: writing.stamps.intervals,
      damaged,
      facts: (title, footer) => this.#facts(title, footer),
    });
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

  /** A member that is made out of the others: export.json vouches for it. */
  async #madeMember(name: string, content: string | Bytes | Blob, at = this.#at): Promise<Member> {
    const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
    const member = await this.#member(name, bytes, at);
    this.#made[name] = member.sha256;
    return member;
  }

  /** A paper that is filed has nothing of the journal at its foot. */
  #facts(title: string, footer: string): PaperFacts {
    return { title, footer, date: new Date(`${this.#at.slice(0, 19)}Z`) };
  }

  async *#plate(entry: CaptureRecord, hash: string, sound: Sound): AsyncGenerator<Member> {
    const folder = entryFolder(entry);
    const text = new TextDecoder().decode(sound.get(pageFiles.text)?.bytes);
    const png = sound.get(pageFiles.picture);
    const picture = png ? new Blob([png.bytes], { type: 'image/png' }) : await this.#masked(entry);
    try {
      const interval = this.#writing.stamps.intervals.get(entry.seq);
      const plate = await this.#writing.source.plate(entry, hash, picture, { text, interval });
      const at = entry.time.legal;
      yield await this.#madeMember(`${folder}/${besideFiles.plate}`, plate, at);
    } catch {
      const path = `${folder}/${besideFiles.plate}`;
      this.#damaged({ path, reason: 'image illisible : planche non faite' });
    }
    const screen = sound.get(pageFiles.screen);
    const screenBlob = screen && new Blob([screen.bytes], { type: 'image/png' });
    const printed = await this.#press.capture(entry, { picture, screen: screenBlob, text });
    if (printed) yield await this.#madeMember(printed.name, printed.pdf);
  }

  /** A capture's picture with parts of it covered; nothing where none is, or where the picture cannot be read. */
  async #masked(entry: CaptureRecord): Promise<Blob | undefined> {
    const { choice, source } = this.#writing;
    if (!choice.masked.includes(entry.seq)) return undefined;
    try {
      return await source.masked(entry);
    } catch {
      const path = `${entryFolder(entry)}/${pageFiles.picture}`;
      this.#damaged({ path, reason: 'image illisible : rien n’a pu y être masqué' });
      return undefined;
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
    const { intervals } = this.#writing.stamps;
    const [name, sheet] = entrySheet({ entry, hash }, { statements: this.#statements, intervals });
    yield await this.#madeMember(name, sheet, at);
    if (entry.kind === 'step') {
      for await (const { name, pdf } of this.#press.step(entry, sound)) {
        yield await this.#madeMember(name, pdf);
      }
    }
    const read = [...sound.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#writing.watch.progress(read, entry.kind === 'capture' ? 1 : 0);
  }

  async *#stampsOf(line: JournalLine | null, joined: boolean): AsyncGenerator<Member> {
    const { entry = null, hash = noPrevious } = line ?? {};
    for (const [name, bytes] of this.#stamps.members(entry, hash, joined)) {
      yield await this.#member(name, bytes);
    }
  }

  async *#papers(): AsyncGenerator<Member> {
    const { volume } = this.#writing;
    const { means } = this.#writing.source;
    const heading = 'Inventaire détaillé des pièces';
    const items = inventory(volume.exhibits);
    const list = this.#facts(heading, heading);
    const inventoryPdf = await printInventory(items, partOf(volume), list, means);
    yield await this.#madeMember(archiveNames.inventoryPdf, inventoryPdf);
    const { journal } = this.#writing;
    const filed = await this.#press.table(journal, this.#exhibitOf);
    if (filed) yield await this.#madeMember(filed.name, filed.pdf);
    const table = this.#facts('Tableau des tentatives', `Tableau des tentatives – ${this.#footer}`);
    const { intervals } = this.#writing.stamps;
    const told = { journal, exhibitOf: this.#exhibitOf, intervals, exhibit: null };
    const tablePdf = await printTable(told, table, means);
    yield await this.#madeMember(archiveNames.tablePdf, tablePdf);
  }

  async *#whole(): AsyncGenerator<Member> {
    const { journal, choice, volumes, volume, source } = this.#writing;
    const lines = source.rows.map(({ line }) => `${line}\n`).join('');
    yield await this.#member(archiveNames.journal, lines);
    if (choice.papers) yield* this.#papers();
    yield await this.#madeMember(archiveNames.verifier, await source.verifier());
    const certificates = [...this.#writing.stamps.certificates].join('');
    if (certificates !== '') yield await this.#madeMember(archiveNames.certificates, certificates);
    const { waiting } = countStamps(source.stamps.values());
    const texts = wholeTexts({
      journal,
      choice,
      volumes,
      volume,
      waiting,
      damaged: this.#damages,
      stamps: this.#stamps.places,
      intervals: this.#writing.stamps.intervals,
    });
    for (const [name, text] of texts) yield await this.#madeMember(name, text);
    const { hash = noPrevious, seq = 0 } = source.rows.at(-1) ?? {};
    const record = exportRecordText({
      v: 1,
      version: source.version,
      head: { seq, hash },
      volume: { index: volume.index, of: volume.of },
      choice: copyOf(choice),
      damaged: this.#damages,
      waiting,
      files: this.#made,
    });
    yield await this.#member(archiveNames.record, record);
  }

  async *members(): AsyncGenerator<Member> {
    const waiting = this.#writing.volume.filed.values();
    const readNext = () => {
      const { value: filed } = waiting.next();
      return filed && { filed, sound: this.#files.read(filed.entry) };
    };
    let next = readNext();
    yield* this.#stampsOf(null, false);
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
      name,
      input,
      sha256: await sha256(input),
      at: this.#at,
    });
    yield { name: archiveNames.sums, input: list, sha256: listHash, at: this.#at };
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
