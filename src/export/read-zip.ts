import JSZip from 'jszip';
import type { ArchiveRefusal } from '@/evidence/archive-report';

/** The file is refused as a whole; `name` is the member at fault, where there is one. */
export class BadArchive extends Error {
  override name = 'BadArchive';
  readonly refusal: ArchiveRefusal;
  readonly member: string | null;

  constructor(refusal: ArchiveRefusal, member: string | null = null, options?: ErrorOptions) {
    super(member ? `${refusal}: ${member}` : refusal, options);
    this.refusal = refusal;
    this.member = member;
  }
}

/** Files by name, each read when it is asked for. */
export type Archive = {
  names: ReadonlySet<string>;
  /** Bytes of a member; null when they cannot be read or are not of the size that the archive says. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Exports are cut at 1 GB, and a capture has some eight files: whatever is beyond is not one of ours. */
export const archiveLimits = {
  bytes: 2_000_000_000,
  files: 80_000,
  fileBytes: 200_000_000,
} as const;

const safeName = /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[\w./-]{1,300}$/;

/** Where a ZIP's table of contents stands, and how many members it announces. */
type Contents = { offset: number; size: number; count: number };

/** Reads the end of a ZIP. Rejects with `BadArchive` unless the table of contents stands right before it. */
async function readEnd(file: Blob): Promise<Contents> {
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0 || at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength) {
    throw new BadArchive('not-a-zip');
  }
  let contents = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  let end = tailStart + at;
  if (at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50) {
    // Zip64: the real numbers stand in a record of its own.
    end = Number(tail.getBigUint64(at - 12, true));
    const record = new DataView(await file.slice(end, end + 56).arrayBuffer());
    if (record.byteLength < 56) throw new BadArchive('not-a-zip');
    contents = {
      count: Number(record.getBigUint64(32, true)),
      size: Number(record.getBigUint64(40, true)),
      offset: Number(record.getBigUint64(48, true)),
    };
  }
  if (contents.count > archiveLimits.files) throw new BadArchive('too-many-files');
  if (contents.offset + contents.size !== end) throw new BadArchive('not-a-zip');
  return contents;
}

/**
 * Looks at the table of contents itself. JSZip keeps one member of each name, and takes one that is marked as a
 * folder for a folder: other programs would unpack what it does not show.
 */
async function checkContents(file: Blob, { offset, size, count }: Contents): Promise<void> {
  const bytes = await file.slice(offset, offset + size).arrayBuffer();
  const table = new DataView(bytes);
  const names = new Set<string>();
  let at = 0;
  let found = 0;
  for (; at + 46 <= size && table.getUint32(at, true) === 0x02014b50; found += 1) {
    const length = table.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length));
    const isFolder = (table.getUint32(at + 38, true) & 0x10) !== 0;
    const plain = name.replace(/\/$/, '');
    if (!safeName.test(plain)) throw new BadArchive('unsafe-name', name.slice(0, 200));
    if (names.has(plain) || (isFolder && plain === name)) {
      throw new BadArchive('repeated-name', plain);
    }
    names.add(plain);
    at += 46 + length + table.getUint16(at + 30, true) + table.getUint16(at + 32, true);
  }
  if (found !== count || at !== size) throw new BadArchive('not-a-zip');
}

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
  await checkContents(file, await readEnd(file));
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(file);
  } catch (error) {
    throw new BadArchive('not-a-zip', null, { cause: error });
  }
  const members = Object.values(zip.files);
  let left: number = archiveLimits.bytes;
  return {
    names: new Set(members.filter(({ dir }) => !dir).map(({ name }) => name)),
    async read(name) {
      const member = zip.file(name);
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
