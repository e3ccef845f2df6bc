import crc32 from 'crc-32';
import { concatUint8Arrays } from 'uint8array-extras';
import type { Member } from './archive';

/** What the table of contents says of a member. */
type Placed = { header: Uint8Array<ArrayBuffer>; name: Uint8Array<ArrayBuffer>; offset: number };

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfContents = 0x06054b50;
/** Version 2.0 of the format; names are UTF-8 (APPNOTE 4.4.3, 4.4.4). */
const version = 20;
const utf8Names = 0x0800;
const unix = 3;
/** A plain file that its owner may change, as Unix writes it. */
const mode = 0o100644;

/** Members without Zip64; exports are cut in volumes far below. */
const mostMembers = 65_535;

/** A wall-clock time, "2026-11-03T08:02:14…", as ZIP dates have it: without a zone, in steps of two seconds. */
function dosTime(wall: string): { date: number; time: number } {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wall
    .slice(0, 19)
    .split(/[-T:]/)
    .map(Number);
  return {
    date: ((year - 1980) << 9) | (month << 5) | day,
    time: (hour << 11) | (minute << 5) | (second >> 1),
  };
}

/** What local and central headers share: from the version needed to the length of the name. */
function shared({ input, crc, at }: Member, nameLength: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(26));
  const { date, time } = dosTime(at);
  const checksum = crc ?? crc32.buf(input) >>> 0;
  view.setUint16(0, version, true);
  view.setUint16(2, utf8Names, true);
  view.setUint16(4, 0, true); // Stored: pictures do not get smaller, and anyone can find them in the file.
  view.setUint16(6, time, true);
  view.setUint16(8, date, true);
  view.setUint32(10, checksum, true);
  view.setUint32(14, input.length, true);
  view.setUint32(18, input.length, true);
  view.setUint16(22, nameLength, true);
  return new Uint8Array(view.buffer);
}

const joined = (...parts: Uint8Array<ArrayBuffer>[]) => concatUint8Arrays(parts);

function number32(value: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

function centralEntry({ header, name, offset }: Placed): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(14));
  view.setUint32(6, mode * 65_536, true);
  view.setUint32(10, offset, true);
  const madeBy = new Uint8Array([version, unix]);
  return joined(number32(centralHeader), madeBy, header, new Uint8Array(view.buffer), name);
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, endOfContents, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

/**
 * The members as a stored ZIP, piece by piece (APPNOTE 6.3). Written here because no library takes a checksum that
 * is known: the one that was used made it again for each file, a third of the time of an export (src/README.md).
 */
export async function* zipPieces(
  members: AsyncIterable<Member>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const placed: Placed[] = [];
  let offset = 0;
  for await (const member of members) {
    const name = encoder.encode(member.name);
    const header = shared(member, name.length);
    const start = joined(number32(localHeader), header, name);
    placed.push({ header, name, offset });
    if (placed.length > mostMembers) throw new Error('Too many members for one ZIP');
    yield start;
    yield member.input;
    offset += start.length + member.input.length;
  }
  const contents = joined(...placed.map(centralEntry));
  yield contents;
  yield endRecord(placed.length, contents.length, offset);
}

/** The pieces as a stream, for what takes streams alone. */
function zipStream(members: AsyncIterable<Member>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = zipPieces(members);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** The members as a stored ZIP in one blob, which the browser keeps out of the page's memory. */
export async function writeZip(members: AsyncIterable<Member>): Promise<Blob> {
  const blob = await new Response(zipStream(members)).blob();
  return new Blob([blob], { type: 'application/zip' });
}
