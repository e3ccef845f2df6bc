import { areUint8ArraysEqual } from 'uint8array-extras';
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
  /** The table of contents: 80,000 lines with long names and extra fields. */
  tableBytes: 40_000_000,
} as const;

const localHeader = 0x04034b50;
const tableLine = 0x02014b50;
const endRecord = 0x06054b50;
const end64Record = 0x06064b50;
const end64Locator = 0x07064b50;
const descriptor = 0x08074b50;
/** A number that did not fit and is in a Zip64 field (APPNOTE 4.5.3). */
const elsewhere = 0xffffffff;

const zip64Field = 0x0001;
const unicodeNameField = 0x7075;

const isEncrypted = (flags: number) => (flags & 0x2041) !== 0;
const hasDescriptor = (flags: number) => (flags & 0x0008) !== 0;
const isFolderName = (name: string) => /[/\\]$/.test(name);

/** Kinds of files in Unix's modes: a plain file, a folder, or not said. Links and devices are neither. */
const plainModes = new Set([0, 0o100000, 0o040000]);
const unix = 3;

/** A member of a ZIP, as both of its headers have it. */
export type MemberPlace = {
  name: string;
  /** Where its local header starts, and where its bytes do. */
  start: number;
  data: number;
  /** Bytes in the ZIP, and once unpacked. */
  packed: number;
  size: number;
  crc: number;
  deflated: boolean;
};

/** A line of the table of contents. */
type Line = Omit<MemberPlace, 'data'> & { flags: number; nameBytes: Uint8Array };

/** Where a ZIP's table of contents is, and how many members it announces. */
type Contents = { offset: number; size: number; count: number };

const read = async (file: Blob, from: number, to: number) =>
  new DataView(await file.slice(from, to).arrayBuffer());

const bytesOf = (view: DataView, at: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + at, length);

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A name as most programs read it. What is no UTF-8 can only be a folder that someone has put around an export. */
function decodeName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** The part of an extra field that has an id, without its head. */
function extraField(extra: DataView, wanted: number): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const [id, length] = [extra.getUint16(at, true), extra.getUint16(at + 2, true)];
    if (id === wanted && at + 4 + length <= extra.byteLength)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return null;
}

/** Numbers of a header, those that did not fit taken from the Zip64 field, in its order. */
function widen(numbers: readonly number[], extra: DataView): number[] | null {
  const field = extraField(extra, zip64Field);
  let at = 0;
  const wide: number[] = [];
  for (const number of numbers) {
    if (number !== elsewhere) wide.push(number);
    else if (field && at + 8 <= field.byteLength) {
      wide.push(Number(field.getBigUint64(at, true)));
      at += 8;
    } else return null;
  }
  return wide;
}

/**
 * Reads the end of a ZIP. Both ends name one table, which comes right before them, and nothing comes after: programs look
 * for it in different ways, and must find the same.
 */
async function readEnd(file: Blob): Promise<Contents> {
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = await read(file, tailStart, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== endRecord) at -= 1;
  if (at < 0) throw new BadArchive('not-a-zip');
  const after = at + 22 + tail.getUint16(at + 20, true);
  if (after > tail.byteLength) throw new BadArchive('not-a-zip');
  // bsdtar fills what it writes to a pipe up with zeros; they say nothing.
  if (bytesOf(tail, after, tail.byteLength - after).some((byte) => byte !== 0))
    throw new BadArchive('not-a-zip');
  const short = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  const isOneDisk =
    tail.getUint32(at + 4, true) === 0 && tail.getUint16(at + 8, true) === short.count;
  let contents = short;
  let end = tailStart + at;
  if (at >= 20 && tail.getUint32(at - 20, true) === end64Locator) {
    // Zip64: the real numbers are in a record of its own, right before its locator.
    const locator = tailStart + at - 20;
    end = Number(tail.getBigUint64(at - 12, true));
    const record = await read(file, end, end + 56);
    if (record.byteLength < 56 || record.getUint32(0, true) !== end64Record)
      throw new BadArchive('not-a-zip');
    if (end + 12 + Number(record.getBigUint64(4, true)) !== locator)
      throw new BadArchive('ambiguous');
    contents = {
      count: Number(record.getBigUint64(32, true)),
      size: Number(record.getBigUint64(40, true)),
      offset: Number(record.getBigUint64(48, true)),
    };
    if (contents.count > archiveLimits.files) throw new BadArchive('too-many-files');
    const agrees = (plain: number, wide: number, most: number) => plain === most || plain === wide;
    if (
      !agrees(short.count, contents.count, 0xffff) ||
      !agrees(short.size, contents.size, elsewhere) ||
      !agrees(short.offset, contents.offset, elsewhere)
    )
      throw new BadArchive('ambiguous');
  }
  if (contents.count > archiveLimits.files) throw new BadArchive('too-many-files');
  if (contents.size > archiveLimits.tableBytes) throw new BadArchive('too-large');
  if (!isOneDisk || contents.offset + contents.size !== end) throw new BadArchive('not-a-zip');
  return contents;
}

/** Whether another name that a member gives itself means the same file inside an export, whatever folder is around. */
function isSameInside(name: string, other: string): boolean {
  const inside = (one: string) => one.slice(one.indexOf('/') + 1);
  return name === other || (name.includes('/') && inside(name) === inside(other));
}

/** One line of the table of contents, and where the next one starts. */
function readLine(table: DataView, at: number): { line: Line; next: number } {
  const nameLength = table.getUint16(at + 28, true);
  const extraLength = table.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + table.getUint16(at + 32, true);
  if (next > table.byteLength) throw new BadArchive('not-a-zip');
  const nameBytes = bytesOf(table, at + 46, nameLength);
  const name = decodeName(nameBytes);
  const extra = new DataView(table.buffer, table.byteOffset + at + 46 + nameLength, extraLength);
  const flags = table.getUint16(at + 8, true);
  const method = table.getUint16(at + 10, true);
  const attributes = table.getUint32(at + 38, true);
  if (isEncrypted(flags)) throw new BadArchive('encrypted', name);
  if (method !== 0 && method !== 8) throw new BadArchive('ambiguous', name);
  const isMarkedFolder = (attributes & 0x10) !== 0;
  const mode = table.getUint8(at + 5) === unix ? (attributes >>> 16) & 0o170000 : 0;
  if ((isMarkedFolder && !isFolderName(name)) || !plainModes.has(mode))
    throw new BadArchive('ambiguous', name);
  // Info-ZIP's second name for the same member.
  const unicode = extraField(extra, unicodeNameField);
  if (unicode && !isSameInside(name, decodeName(bytesOf(unicode, 5, unicode.byteLength - 5))))
    throw new BadArchive('ambiguous', name);
  const numbers = widen(
    [
      table.getUint32(at + 24, true),
      table.getUint32(at + 20, true),
      table.getUint32(at + 42, true),
    ],
    extra,
  );
  if (!numbers) throw new BadArchive('not-a-zip');
  const [size = 0, packed = 0, start = 0] = numbers;
  if (method === 0 && size !== packed) throw new BadArchive('ambiguous', name);
  const crc = table.getUint32(at + 16, true);
  const line = { name, start, packed, size, crc, deflated: method === 8, flags, nameBytes };
  return { line, next };
}

async function readTable(file: Blob, { offset, size, count }: Contents): Promise<Line[]> {
  const table = await read(file, offset, offset + size);
  const names = new Set<string>();
  const lines: Line[] = [];
  let at = 0;
  while (at + 46 <= size && table.getUint32(at, true) === tableLine && lines.length < count) {
    const { line, next } = readLine(table, at);
    // Two names that differ by their letters' case alone are one file on most computers.
    const plain = line.name.replace(/[/\\]$/, '');
    const folded = plain.replaceAll('\\', '/').normalize('NFC').toLowerCase();
    if (names.has(folded)) throw new BadArchive('repeated-name', plain);
    names.add(folded);
    lines.push(line);
    at = next;
  }
  if (lines.length !== count || at !== size) throw new BadArchive('not-a-zip');
  return lines;
}

/** Whether what is behind a member's bytes is its data descriptor, in one of its four forms, and says the same. */
function isDescriptor(behind: DataView, { crc, packed, size }: Line): boolean {
  const length = behind.byteLength;
  const signed = length === 16 || length === 24;
  if (signed ? behind.getUint32(0, true) !== descriptor : length !== 12 && length !== 20)
    return false;
  const at = signed ? 4 : 0;
  const wide = length - at === 20;
  const number = (place: number) =>
    wide ? Number(behind.getBigUint64(place, true)) : behind.getUint32(place, true);
  return (
    behind.getUint32(at, true) === crc &&
    number(at + 4) === packed &&
    number(at + (wide ? 12 : 8)) === size
  );
}

/** Where a member's bytes start; throws where its local header says another thing than the table of contents. */
function dataOf(line: Line, header: DataView): number {
  const { name, nameBytes, flags, crc, packed, size, deflated, start } = line;
  const disagrees = () => new BadArchive('ambiguous', name);
  if (header.byteLength < 30 || header.getUint32(0, true) !== localHeader) throw disagrees();
  const nameLength = header.getUint16(26, true);
  const extraLength = header.getUint16(28, true);
  if (nameLength !== nameBytes.length || header.byteLength < 30 + nameLength + extraLength)
    throw disagrees();
  const extra = new DataView(header.buffer, header.byteOffset + 30 + nameLength, extraLength);
  const unicode = extraField(extra, unicodeNameField);
  if (unicode && !isSameInside(name, decodeName(bytesOf(unicode, 5, unicode.byteLength - 5))))
    throw disagrees();
  const wide = widen([header.getUint32(22, true), header.getUint32(18, true)], extra);
  const [ownSize, ownPacked] = wide ?? [];
  const ownCrc = header.getUint32(14, true);
  // What a program that cannot go back does not know yet is 0, and in the descriptor.
  const says = (own: number | undefined, known: number) =>
    own === known || (own === 0 && hasDescriptor(flags));
  const agrees =
    areUint8ArraysEqual(bytesOf(header, 30, nameLength), nameBytes) &&
    header.getUint16(6, true) === flags &&
    header.getUint16(8, true) === (deflated ? 8 : 0) &&
    says(ownCrc, crc) &&
    says(ownSize, size) &&
    says(ownPacked, packed);
  if (!agrees) throw disagrees();
  return start + 30 + nameLength + extraLength;
}

/** Extra fields of a local header are a few dozen bytes; what is longer is read once more. */
const usualExtra = 100;

async function readHeader(file: Blob, { start, nameBytes }: Line): Promise<DataView> {
  const usual = 30 + nameBytes.length + usualExtra;
  const header = await read(file, start, start + usual);
  if (header.byteLength < 30) return header;
  const length = 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return length <= usual ? header : read(file, start, start + length);
}

/** Headers that are asked for at once: one after the other, each would wait for the one before. */
const atOnce = 64;

/**
 * Reads what a ZIP holds, and checks that there is one way to read it: each member's two headers agree, the members stand one
 * behind the other from the first byte to the table of contents, no two names mean one file, nothing is a link or is
 * encrypted. Unpackers differ in which header they believe: what is verified must be what each of them writes. Rejects
 * with `BadArchive`; the names are for `arrange` to judge.
 */
export async function readContents(file: Blob): Promise<MemberPlace[]> {
  const contents = await readEnd(file);
  const lines = await readTable(file, contents);
  const inOrder = lines.toSorted((one, other) => one.start - other.start);
  const placed = new Map<string, MemberPlace>();
  let end = 0;
  for (let first = 0; first < inOrder.length; first += atOnce) {
    const some = inOrder.slice(first, first + atOnce);
    const headers = await Promise.all(some.map((line) => readHeader(file, line)));
    for (const [index, line] of some.entries()) {
      const { nameBytes: _bytes, flags, ...member } = line;
      const header = headers[index] ?? new DataView(new ArrayBuffer(0));
      if (line.start !== end) throw new BadArchive('ambiguous', line.name);
      const data = dataOf(line, header);
      const next = inOrder[first + index + 1]?.start ?? contents.offset;
      end = data + line.packed;
      if (hasDescriptor(flags) && next !== end) {
        if (next < end || next - end > 24) throw new BadArchive('ambiguous', line.name);
        if (!isDescriptor(await read(file, end, next), line))
          throw new BadArchive('ambiguous', line.name);
        end = next;
      }
      placed.set(line.name, { ...member, data });
    }
  }
  if (end !== contents.offset) throw new BadArchive('ambiguous');
  return lines.flatMap(({ name }) => placed.get(name) ?? []);
}
