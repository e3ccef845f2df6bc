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

/** Exports are cut at 1 GB, and a capture has some eight files: whatever is beyond is not one of ours. */
export const archiveLimits = {
  bytes: 2_000_000_000,
  files: 80_000,
  fileBytes: 200_000_000,
} as const;

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

/** A member of a ZIP: where its local header stands, and how many bytes it holds as stored. */
export type MemberPlace = { name: string; offset: number; size: number };

/**
 * Reads a ZIP's table of contents. JSZip keeps one member of each name, and takes one that is marked as a folder for
 * a folder: other programs would unpack what it does not show. Rejects with `BadArchive` on such a one, and on anything
 * that is no ZIP; the names are for `arrange` to judge.
 */
export async function readContents(file: Blob): Promise<MemberPlace[]> {
  const { offset, size, count } = await readEnd(file);
  const bytes = await file.slice(offset, offset + size).arrayBuffer();
  const table = new DataView(bytes);
  const names = new Set<string>();
  const members: MemberPlace[] = [];
  let at = 0;
  for (; at + 46 <= size && table.getUint32(at, true) === 0x02014b50; ) {
    const length = table.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length));
    const isFolder = (table.getUint32(at + 38, true) & 0x10) !== 0;
    const plain = name.replace(/\/$/, '');
    if (names.has(plain) || (isFolder && plain === name)) {
      throw new BadArchive('repeated-name', plain);
    }
    names.add(plain);
    const offsetOfMember = table.getUint32(at + 42, true);
    members.push({ name, offset: offsetOfMember, size: table.getUint32(at + 20, true) });
    at += 46 + length + table.getUint16(at + 30, true) + table.getUint16(at + 32, true);
  }
  if (members.length !== count || at !== size) throw new BadArchive('not-a-zip');
  return members;
}
