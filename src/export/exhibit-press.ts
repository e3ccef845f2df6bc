import { pictureBytes, screenBytes } from '@/dossier/exhibit-weight';
import type { Exhibit, SeriesExhibit } from '@/dossier/exhibits';
import type { HashedEntry } from '@/dossier/journal';
import { filingFolder } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { importedWording } from '@/dossier/steps';
import type { ExhibitColumn } from '@/dossier/table';
import type { Intervals } from '@/evidence/interval';
import type { CaptureRecord, StepRecord } from '@/evidence/record';
import type { Means, PaperFacts } from './pdf/paper';
import type { Raster } from './pdf/raster';
import { type PlatePicture, printSeries, seriesOf } from './pdf/series';
import { printPaper } from './pdf/step-paper';
import { printTable } from './pdf/tables';
import type { Sound } from './sound-files';

/** A file to lodge, printed. */
export type Printed = { name: string; pdf: Uint8Array<ArrayBuffer> };

/** What is printed of a capture: its picture, that of the shared screen, and the page's text. */
type Shown = { picture: Blob | undefined; screen: Blob | undefined; text: string };

type Around = {
  exhibits: readonly Exhibit[];
  means: Means;
  /** What a paper says of itself, by its title and what is at its foot. */
  facts(title: string, footer: string): PaperFacts;
  damaged(damage: Damage): void;
  /** Lines of the captures whose pictures are covered in part. */
  masked: readonly number[];
  /** When each entry was made, by time stamps. */
  intervals: Intervals;
};

/** Prints exhibits as their captures and steps come by: no picture waits longer than for its series' last one. */
export class ExhibitPress {
  readonly #around: Around;
  readonly #series = new Map<number, SeriesExhibit>();
  readonly #pictures = new Map<number, Map<number, PlatePicture>>();

  constructor(around: Around) {
    this.#around = around;
    for (const exhibit of around.exhibits) {
      if (exhibit.kind !== 'series') continue;
      for (const { entry } of exhibit.captures) this.#series.set(entry.seq, exhibit);
    }
  }

  #facts(exhibit: Exhibit): PaperFacts {
    const imported = exhibit.kind === 'paper' && exhibit.step.entry.step === 'imported';
    const number = `Pièce n° ${exhibit.number}`;
    return this.#around.facts(exhibit.label, imported ? `${number} – ${importedWording}` : number);
  }

  /** What is printed of a capture: its picture, or the page's text and why there is no picture. */
  async #picture(
    entry: CaptureRecord,
    picture: Blob | undefined,
    text: string,
  ): Promise<PlatePicture> {
    if ('missing' in entry.picture) {
      return { missing: `Sans image : ${entry.picture.missing}.`, text };
    }
    if (!picture) return { missing: 'Image non jointe : le fichier manque ou est abîmé.', text };
    try {
      const { means, masked } = this.#around;
      const raster = await means.pictures.raster(picture, pictureBytes(entry));
      return { raster, isMasked: masked.includes(entry.seq) };
    } catch {
      return { missing: 'Image illisible : elle est jointe telle quelle dans le ZIP.', text };
    }
  }

  /** The picture of the shared screen; none where it is not joined, or cannot be read: the ZIP has it as it is. */
  async #screen(entry: CaptureRecord, screen: Blob | undefined): Promise<Raster | undefined> {
    if (!screen) return undefined;
    return this.#around.means.pictures.raster(screen, screenBytes(entry)).catch(() => undefined);
  }

  /** Takes a capture in. Gives its exhibit once that has all of its captures, else null. */
  async capture(entry: CaptureRecord, { picture, screen, text }: Shown): Promise<Printed | null> {
    const exhibit = this.#series.get(entry.seq);
    if (!exhibit) return null;
    const pictures = this.#pictures.get(exhibit.number) ?? new Map<number, PlatePicture>();
    const raster = await this.#screen(entry, screen);
    const plate = await this.#picture(entry, picture, text);
    const interval = this.#around.intervals.get(entry.seq);
    pictures.set(entry.seq, {
      ...plate,
      ...(raster && { screen: raster }),
      ...(interval && { interval }),
    });
    this.#pictures.set(exhibit.number, pictures);
    if (pictures.size < exhibit.captures.length) return null;
    this.#pictures.delete(exhibit.number);
    const { means } = this.#around;
    const pdf = await printSeries(seriesOf(exhibit), pictures, this.#facts(exhibit), means);
    return { name: `${filingFolder}/${exhibit.file}`, pdf };
  }

  /** The exhibits of a step: one a paper. */
  async *step(entry: StepRecord, sound: Sound): AsyncGenerator<Printed> {
    for (const exhibit of this.#around.exhibits) {
      if (exhibit.kind !== 'paper' || exhibit.step.entry !== entry) continue;
      const name = `${filingFolder}/${exhibit.file}`;
      const file = sound.get(exhibit.paper);
      const { means, damaged } = this.#around;
      const unprinted = () => {
        if (!file) return;
        const reason = 'ne se laisse pas imprimer : joint tel quel, à déposer à part';
        damaged({ path: `${name}, ${exhibit.paper}`, reason });
      };
      const blob = file ? new Blob([file.bytes]) : null;
      yield { name, pdf: await printPaper(exhibit, blob, this.#facts(exhibit), means, unprinted) };
    }
  }

  /** The table of all attempts, where it is among the exhibits. */
  async table(journal: readonly HashedEntry[], exhibitOf: ExhibitColumn): Promise<Printed | null> {
    const exhibit = this.#around.exhibits.find(({ kind }) => kind === 'table');
    if (!exhibit) return null;
    const { means, intervals } = this.#around;
    const told = { journal, exhibitOf, intervals, exhibit: exhibit.number };
    const pdf = await printTable(told, this.#facts(exhibit), means);
    return { name: `${filingFolder}/${exhibit.file}`, pdf };
  }
}
