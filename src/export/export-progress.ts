import type { Choice } from '@/dossier/choice';
import { chosenFiles, type Volume } from '@/dossier/volumes';
import type { ExportState } from '@/export/export-state';

const sayEveryMs = 150;

/** Says how far an export is, and how long it will still take. */
export class ExportProgress {
  #bytes = 0;
  #captures = 0;
  #saidAt = 0;
  readonly #start = performance.now();
  readonly #total: { bytes: number; captures: number };
  readonly #say: (state: ExportState) => void;

  constructor(volumes: readonly Volume[], choice: Choice, say: (state: ExportState) => void) {
    const filed = volumes.flatMap((volume) => volume.filed);
    const bytes = filed
      .flatMap(({ entry }) =>
        chosenFiles(entry, choice).map((name) => entry.files[name]?.bytes ?? 0),
      )
      .reduce((sum, size) => sum + size, 0);
    const captures = filed.filter(({ entry }) => entry.kind === 'capture').length;
    this.#total = { bytes, captures };
    this.#say = say;
  }

  get captures(): number {
    return this.#total.captures;
  }

  add(bytes: number, captures: number): void {
    this.#bytes += bytes;
    this.#captures += captures;
    const now = performance.now();
    const isLast = this.#captures === this.#total.captures;
    // Each word has the page drawn again: a few a second are enough to be followed.
    if (now - this.#saidAt < sayEveryMs && !isLast) return;
    this.#saidAt = now;
    const seconds = (now - this.#start) / 1_000;
    const left = this.#total.bytes - this.#bytes;
    const known = seconds > 2 && this.#bytes > 0;
    this.#say({
      phase: 'working',
      done: this.#captures,
      total: this.#total.captures,
      bytes: this.#bytes,
      totalBytes: this.#total.bytes,
      secondsLeft: known ? Math.ceil((left * seconds) / this.#bytes) : null,
    });
  }
}
