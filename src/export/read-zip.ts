import crc32 from 'crc-32';
import JSZip from 'jszip';
import { type Arranged, arrange } from './rezipped';
import { archiveLimits, BadArchive, type MemberPlace, readContents } from './zip-contents';

/** Files by the names that an export gives them, each read when it is asked for. */
export type Archive = Pick<Arranged, 'folder' | 'aside'> & {
  names: ReadonlySet<string>;
  /** Those among the members that were read whose bytes are not the ones that the ZIP was made of, by its checksum. */
  damaged: ReadonlySet<string>;
  /** Bytes of a member; null when it is not there or does not unpack. */
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

function unpack(file: JSZip.JSZipObject, size: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const bytes = new Uint8Array(size);
    let at = 0;
    const stream = (file as Streamed).internalStream('uint8array');
    stream
      .on('data', (piece) => {
        // What unpacks to more than the ZIP says is stopped there: its checksum cannot hold.
        if (at + piece.length > size) {
          stream.pause();
          reject(new Error('More than it says'));
        } else bytes.set(piece, at);
        at += piece.length;
      })
      .on('error', reject)
      .on('end', () => (at === size ? resolve(bytes) : reject(new Error('Less than it says'))))
      .resume();
  });
}

/** The only member of a small ZIP that is made around it. */
const only = 'member';

/** One deflated member as a ZIP of its own: JSZip takes whole ZIPs alone, and a whole export would be a gigabyte. */
function alone(bytes: Blob, { packed, size, crc }: MemberPlace): Blob {
  const name = new TextEncoder().encode(only);
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(4, 8, true);
  shared.setUint32(10, crc, true);
  shared.setUint32(14, packed, true);
  shared.setUint32(18, size, true);
  shared.setUint16(22, name.length, true);
  const number = (value: number) => new Uint32Array([value]);
  const place = new ArrayBuffer(14);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + name.length, true);
  end.setUint32(16, 30 + name.length + packed, true);
  const local = [number(0x04034b50), shared, name, bytes];
  return new Blob([...local, number(0x02014b50), new Uint16Array([20]), shared, place, name, end]);
}

async function readMember(file: Blob, member: MemberPlace): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = file.slice(member.data, member.data + member.packed);
  if (!member.deflated) return new Uint8Array(await bytes.arrayBuffer());
  const zip = await JSZip.loadAsync(alone(bytes, member));
  const inside = zip.file(only);
  if (!inside) throw new Error('No member');
  return unpack(inside, member.size);
}

/** Reading a file fails where it lies on another machine, or where memory runs out: neither says anything of what it holds. */
function refusalOf(error: unknown): BadArchive | null {
  if (error instanceof BadArchive) return error;
  const cause = { cause: error };
  if (error instanceof RangeError) return new BadArchive('no-memory', null, cause);
  const isUnread = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
  return isUnread ? new BadArchive('not-readable', null, cause) : null;
}

/** Runs what reads the file; what the browser or the machine refuses is reported as that. */
async function reading<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/**
 * Opens a ZIP that anyone may have made. Rejects with `BadArchive` when it is none, when it can be read in two ways, or when
 * its names, its number of files or its size are not those of an export. Nothing is written anywhere, and a member is in
 * memory only while it is read.
 */
export async function openArchive(file: Blob): Promise<Archive> {
  if (file.size > archiveLimits.bytes) throw new BadArchive('too-large');
  const contents = await reading(() => readContents(file));
  const isFile = ({ name }: MemberPlace) => !/[/\\]$/.test(name);
  const { own, folder, aside } = arrange(contents.filter(isFile).map(({ name }) => name));
  const members = new Map(contents.map((member) => [member.name, member]));
  const damaged = new Set<string>();
  let left: number = archiveLimits.bytes;
  return {
    folder,
    aside,
    damaged,
    names: new Set(own.keys()),
    read: (name) =>
      reading(async () => {
        const member = members.get(own.get(name) ?? '');
        if (!member) return null;
        // Counted whatever comes of it: what is unpacked in vain costs as much.
        left -= member.size;
        if (left < 0 || member.size > archiveLimits.fileBytes)
          throw new BadArchive('too-large', name);
        try {
          const bytes = await readMember(file, member);
          if (crc32.buf(bytes) >>> 0 !== member.crc) damaged.add(name);
          return bytes;
        } catch (error) {
          if (refusalOf(error)) throw error;
          return null; // Broken compression: the caller names the file.
        }
      }),
  };
}
