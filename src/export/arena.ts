/**
 * Reads a blob into memory that is there already, from `at` on, and returns that memory, which is another object by
 * then. Blob.arrayBuffer() takes new memory each time, and browsers give it back late: 1 GB read in small files had
 * 630 MB in use at once, 300 this way (Chromium 156).
 */
async function readInto(blob: Blob, memory: ArrayBuffer, at: number): Promise<ArrayBuffer> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  const end = at + blob.size;
  let held = memory;
  for (let place = at; place < end; ) {
    const { value, done } = await reader.read(new Uint8Array(held, place, end - place));
    if (value) {
      held = value.buffer;
      place += value.byteLength;
    }
    if (done && place < end) throw new Error('A blob ended before its size');
  }
  await reader.cancel();
  return held;
}

/** Memory that blobs are read into over and over. What was read stays until the arena is used again. */
export class Arena {
  #memory = new ArrayBuffer(0);

  /** The bytes of some blobs, in their order. */
  async read(blobs: readonly Blob[]): Promise<Uint8Array<ArrayBuffer>[]> {
    const total = blobs.reduce((sum, { size }) => sum + size, 0);
    if (total > this.#memory.byteLength) this.#memory = new ArrayBuffer(Math.ceil(total * 1.25));
    const places: number[] = [];
    let at = 0;
    for (const blob of blobs) {
      places.push(at);
      if (blob.size > 0) this.#memory = await readInto(blob, this.#memory, at);
      at += blob.size;
    }
    return blobs.map(({ size }, index) => new Uint8Array(this.#memory, places[index] ?? 0, size));
  }
}
