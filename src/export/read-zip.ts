import JSZip from 'jszip';
import { type Arranged, arrange } from './rezipped';
import { archiveLimits, BadArchive, type MemberPlace, readContents } from './zip-contents';

/** Files by the names that an export gives them, each read when it is asked for. */
export type Archive = Pick<Arranged, 'folder' | 'aside'> & {
  names: ReadonlySet<string>;
  /** Bytes of a member; null when they cannot be read or are not of the size that the archive says. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** JSZip's stream of a member, in its documentation and not in its types: it can be stopped half-way. */
type MemberStream = {
  on(event: 'data', call: (piece: Uint8Array) => void): MemberStream;
  on(event: 'error', call: (error: Error) => void): MemberStream;
  on(event: 'end', call: () => void): MemberStream;
  resume(): MemberStream;
  pause(): MemberStream;
};
type Streamed = JSZip.JSZipObject & { internalStream(type: 'uint8array'): MemberStream };

function readMember(file: JSZip.JSZipObject, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const stream = (file as Streamed).internalStream('uint8array');
    stream
      .on('data', (piece) => {
        size += piece.length;
        if (size <= most) pieces.push(new Uint8Array(piece));
        else {
          stream.pause();
          reject(new BadArchive('too-large', file.name));
        }
      })
      .on('error', reject)
      .on('end', () => new Blob(pieces).arrayBuffer().then((all) => resolve(new Uint8Array(all))))
      .resume();
  });
}

/**
 * Opens a ZIP that anybody may have made. Rejects with `BadArchive` when it is none, or when its names, its
 * number of files or its size are not those of an export. Nothing is written anywhere.
 */
export async function openArchive(file: Blob): Promise<Archive> {
  if (file.size > archiveLimits.bytes) throw new BadArchive('too-large');
  const contents = await readContents(file);
  const isFile = ({ name }: MemberPlace) => !/[/\\]$/.test(name);
  const { own, folder, aside } = arrange(contents.filter(isFile).map(({ name }) => name));
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(file);
  } catch (error) {
    throw new BadArchive('not-a-zip', null, { cause: error });
  }
  const inside = new Set(Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : [name])));
  // JSZip says its own of a name that leads out of the archive: no such one is left here.
  for (const name of own.values()) if (!inside.has(name)) throw new BadArchive('unsafe-name', name);
  let left: number = archiveLimits.bytes;
  return {
    ...{ folder, aside },
    names: new Set(own.keys()),
    async read(name) {
      const member = zip.file(own.get(name) ?? '');
      if (!member) return null;
      try {
        const bytes = await readMember(member, Math.min(left, archiveLimits.fileBytes));
        left -= bytes.length;
        return bytes;
      } catch (error) {
        if (error instanceof BadArchive) throw error;
        return null; // Broken compression, or another size than announced: the caller names the file.
      }
    },
  };
}
