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

/** How many members the end of a ZIP announces. JSZip keeps one of each name, so repeated ones show here. */
async function announcedCount(file: Blob): Promise<number> {
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new BadArchive('not-a-zip');
  const count = tail.getUint16(at + 10, true);
  if (count !== 0xffff || at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) return count;
  // Zip64: the real number stands in a record of its own.
  const record = Number(tail.getBigUint64(at - 12, true));
  const zip64 = new DataView(await file.slice(record, record + 56).arrayBuffer());
  if (zip64.byteLength < 56) throw new BadArchive('not-a-zip');
  return Number(zip64.getBigUint64(32, true));
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
  const count = await announcedCount(file);
  if (count > archiveLimits.files) throw new BadArchive('too-many-files');
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(file);
  } catch (error) {
    throw new BadArchive('not-a-zip', null, { cause: error });
  }
  const members = Object.values(zip.files);
  for (const { name, unsafeOriginalName } of members) {
    const original = unsafeOriginalName ?? name;
    if (!safeName.test(original)) throw new BadArchive('unsafe-name', original.slice(0, 200));
  }
  if (members.length !== count) throw new BadArchive('repeated-name');
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
