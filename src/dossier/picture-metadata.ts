/** What a picture's file says besides the picture: where it was taken, and with which camera or telephone. */
export type PictureMetadata = { place: boolean; camera: boolean };

type Bytes = Uint8Array<ArrayBuffer>;

/** A part of a picture's file: which kind, where it starts and ends with its own head, and where its content starts. */
type Part = { kind: string; from: number; to: number; content: number };

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** The segments of a JPEG before its picture (ISO/IEC 10918-1, B.1); null when it is none. */
function jpegParts(bytes: Bytes): Part[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  const parts: Part[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // The picture itself follows.
    if (marker === 0xda) break;
    const to = at + 2 + view.getUint16(at + 2);
    if (to > bytes.length) break;
    parts.push({ kind: marker.toString(16), from: at, to, content: at + 4 });
    at = to;
  }
  return parts;
}

/** The chunks of a PNG (ISO/IEC 15948, 5.3); null when it is none. */
function pngParts(bytes: Bytes): Part[] | null {
  if (ascii(bytes, 1, 3) !== 'PNG') return null;
  const view = viewOf(bytes);
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const to = at + 12 + view.getUint32(at);
    if (to > bytes.length) break;
    parts.push({ kind: ascii(bytes, at + 4, 4), from: at, to, content: at + 8 });
    at = to;
  }
  return parts;
}

/** The chunks of a WebP (RIFF); null when it is none. */
function webpParts(bytes: Bytes): Part[] | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const parts: Part[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const to = at + 8 + size + (size % 2);
    if (to > bytes.length) break;
    parts.push({ kind: ascii(bytes, at, 4), from: at, to, content: at + 8 });
    at = to;
  }
  return parts;
}

/** Where the Exif of a part starts, or -1. */
function exifAt(bytes: Bytes, { kind, content }: Part): number {
  if (kind === 'eXIf') return content;
  const headed = ascii(bytes, content, 4) === 'Exif';
  if (kind === 'EXIF') return headed ? content + 6 : content;
  return kind === 'e1' && headed ? content + 6 : -1;
}

const tags = { make: 0x010f, model: 0x0110, orientation: 0x0112, gps: 0x8825 };

/** The first directory of an Exif block: each tag with its short value (TIFF 6.0, section 2). */
function readExif(bytes: Bytes, at: number, end: number): Map<number, number> {
  const found = new Map<number, number>();
  const view = viewOf(bytes.subarray(at, end));
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let index = 0; index < count; index += 1) {
      const entry = first + 2 + index * 12;
      found.set(view.getUint16(entry, little), view.getUint16(entry + 8, little));
    }
  } catch {
    // Cut short, or not what it says: what was read so far is what is reported.
  }
  return found;
}

/** Kinds of parts that hold nothing of the picture: Exif and XMP, IPTC, comments and texts. */
const besides = /^(e1|ed|fe|eXIf|tEXt|iTXt|zTXt|tIME|EXIF|XMP )$/;

const partsOf = (bytes: Bytes) => jpegParts(bytes) ?? pngParts(bytes) ?? webpParts(bytes);

/** What a picture's file says besides the picture; null where it says nothing, or is no picture that is known here. */
export function metadataIn(bytes: Bytes): PictureMetadata | null {
  const said: PictureMetadata = { place: false, camera: false };
  for (const part of partsOf(bytes) ?? []) {
    if (!besides.test(part.kind)) continue;
    const exif = exifAt(bytes, part);
    const found = exif < 0 ? new Map() : readExif(bytes, exif, part.to);
    const text =
      exif < 0 ? new TextDecoder('latin1').decode(bytes.subarray(part.from, part.to)) : '';
    said.place ||= found.has(tags.gps) || /GPSL(atitude|ongitude)|<photoshop:City>/i.test(text);
    said.camera ||= found.has(tags.make) || found.has(tags.model) || /tiff:(Make|Model)/.test(text);
  }
  return said.place || said.camera ? said : null;
}

/** An Exif segment that only says which side of the picture is up. */
function orientationSegment(orientation: number): Bytes {
  return new Uint8Array([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);
}

/**
 * A copy of a picture's file without what it says besides the picture; which side is up stays. The picture itself is the
 * same to the byte. Returns the file as it is where it is no JPEG, PNG or WebP.
 */
export function withoutMetadata(bytes: Bytes): Bytes {
  const parts = partsOf(bytes);
  if (!parts) return bytes;
  const pieces: Bytes[] = [];
  let from = 0;
  for (const part of parts) {
    if (!besides.test(part.kind)) continue;
    pieces.push(bytes.slice(from, part.from));
    from = part.to;
    const exif = exifAt(bytes, part);
    const orientation = exif < 0 ? 1 : (readExif(bytes, exif, part.to).get(tags.orientation) ?? 1);
    if (part.kind === 'e1' && orientation > 1 && orientation <= 8)
      pieces.push(orientationSegment(orientation));
  }
  pieces.push(bytes.slice(from));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  if (ascii(whole, 0, 4) === 'RIFF') {
    viewOf(whole).setUint32(4, whole.length - 8, true);
    // VP8X says which chunks follow: Exif (0x08) and XMP (0x04) do not any more.
    if (ascii(whole, 12, 4) === 'VP8X') whole[20] = (whole[20] ?? 0) & ~0x0c;
  }
  return whole;
}
