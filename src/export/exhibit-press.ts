import { pictureBytes } from '@/dossier/exhibit-weight';
import type { Exhibit, SeriesExhibit } from '@/dossier/exhibits';
import { filingFolder } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import type { CaptureRecord, StepRecord } from '@/evidence/record';
import type { Means, PaperFacts } from './pdf/paper';
import { type PlatePicture, printSeries, seriesOf } from './pdf/series';
import { printStep } from './pdf/step';
import type { Sound } from './sound-files';

/** A file to lodge, printed. */
export type Printed = { name: string; pdf: Uint8Array<ArrayBuffer> };

type Around = {
  exhibits: readonly Exhibit[];
  means: Means;
  /** What a paper says of itself, by its title and the heading of its foot. */
  facts(title: string, heading: string): PaperFacts;
  damaged(damage: Damage): void;
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

  #facts({ label, number }: Exhibit): PaperFacts {
    return this.#around.facts(label, `Pièce n° ${number}`);
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
      const { pictures } = this.#around.means;
      return { raster: await pictures.raster(picture, pictureBytes(entry)) };
    } catch {
      return { missing: 'Image illisible : elle est jointe telle quelle dans le ZIP.', text };
    }
  }

  /** Takes a capture in. Gives its exhibit once that has all of its captures, else null. */
  async capture(
    entry: CaptureRecord,
    picture: Blob | undefined,
    text: string,
  ): Promise<Printed | null> {
    const exhibit = this.#series.get(entry.seq);
    if (!exhibit) return null;
    const pictures = this.#pictures.get(exhibit.number) ?? new Map<number, PlatePicture>();
    pictures.set(entry.seq, await this.#picture(entry, picture, text));
    this.#pictures.set(exhibit.number, pictures);
    if (pictures.size < exhibit.captures.length) return null;
    this.#pictures.delete(exhibit.number);
    const { means } = this.#around;
    const pdf = await printSeries(seriesOf(exhibit), pictures, this.#facts(exhibit), means);
    return { name: `${filingFolder}/${exhibit.file}`, pdf };
  }

  /** The exhibits of a step, with its papers. */
  async *step(entry: StepRecord, sound: Sound): AsyncGenerator<Printed> {
    for (const exhibit of this.#around.exhibits) {
      if (exhibit.kind !== 'step' || exhibit.step.entry !== entry) continue;
      const name = `${filingFolder}/${exhibit.file}`;
      const kept = exhibit.papers.map((paper) => {
        const file = sound.get(paper);
        return { name: paper, blob: file ? new Blob([file.bytes]) : null };
      });
      const unprinted = (paper: string) => {
        if (!sound.has(paper)) return;
        const reason = 'ne se laisse pas imprimer : joint tel quel, à déposer à part';
        this.#around.damaged({ path: `${name}, ${paper}`, reason });
      };
      const { means } = this.#around;
      yield { name, pdf: await printStep(exhibit, kept, this.#facts(exhibit), means, unprinted) };
    }
  }
}
