import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { metadataIn, withoutMetadata } from '@/dossier/picture-metadata';

const own = (...pieces: ArrayLike<number>[]) =>
  new Uint8Array(pieces.flatMap((piece) => Array.from(piece)));
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Two red pixels. */
const jpeg = own(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=',
    'base64',
  ),
);

/** An Exif block with these entries of its first directory: tag and short value. */
function exif(entries: [tag: number, value: number][], little = false): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + 2 + entries.length * 12 + 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  for (const [index, [tag, value]] of entries.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, 3, little);
    view.setUint32(at + 4, 1, little);
    view.setUint16(at + 8, value, little);
  }
  return bytes;
}

const gps: [number, number] = [0x8825, 26];
const make: [number, number] = [0x010f, 0];
const turned: [number, number] = [0x0112, 6];

function segment(marker: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const length = content.length + 2;
  return own([0xff, marker, length >> 8, length & 0xff], content);
}

/** The JPEG with segments after its beginning. */
const jpegWith = (...segments: ArrayLike<number>[]) =>
  own(jpeg.slice(0, 2), ...segments, jpeg.slice(2));
const app1 = (...entries: [number, number][]) =>
  segment(0xe1, own(ascii('Exif\0\0'), exif(entries)));
const xmp = (text: string) => segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${text}`));

function chunk(kind: string, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, content.length);
  return own(head, ascii(kind), content, [0, 0, 0, 0]);
}

const png = own(PNG.sync.write(new PNG({ width: 2, height: 1 })));
/** The PNG with chunks after its first one. */
const pngWith = (...chunks: ArrayLike<number>[]) => own(png.slice(0, 33), ...chunks, png.slice(33));

function riff(...chunks: [kind: string, content: ArrayLike<number>][]): Uint8Array<ArrayBuffer> {
  const body = chunks.map(([kind, content]) => {
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, content.length, true);
    return own(ascii(kind), size, content, content.length % 2 ? [0] : []);
  });
  const length = body.reduce((sum, one) => sum + one.length, 4);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, length, true);
  return own(ascii('RIFF'), size, ascii('WEBP'), ...body);
}

describe('what a picture says of the person', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, object | null]>([
    ['a JPEG that tells nothing', jpeg, null],
    ['a JPEG with a place', jpegWith(app1(gps)), { place: true, camera: false }],
    ['a JPEG with a camera', jpegWith(app1(make)), { place: false, camera: true }],
    [
      'a JPEG with both, in the other order of bytes',
      jpegWith(segment(0xe1, own(ascii('Exif\0\0'), exif([make, gps], true)))),
      { place: true, camera: true },
    ],
    ['a JPEG that is only turned', jpegWith(app1(turned)), null],
    [
      'a JPEG with a place in XMP',
      jpegWith(xmp('<x exif:GPSLatitude="48,51N"/>')),
      { place: true, camera: false },
    ],
    [
      'a JPEG with a camera in XMP',
      jpegWith(xmp('<x tiff:Model="A"/>')),
      { place: false, camera: true },
    ],
    ['a PNG that tells nothing', png, null],
    ['a PNG with a place', pngWith(chunk('eXIf', exif([gps]))), { place: true, camera: false }],
    [
      'a PNG with a place in a text',
      pngWith(chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLongitude>'))),
      { place: true, camera: false },
    ],
    [
      'a WebP with both',
      riff(
        ['VP8X', [0x08, 0, 0, 0, 1, 0, 0, 0, 0, 0]],
        ['VP8 ', [1, 2, 3]],
        ['EXIF', exif([make, gps])],
      ),
      { place: true, camera: true },
    ],
    ['a PDF', own(ascii('%PDF-1.7 GPSLatitude')), null],
    ['nothing', new Uint8Array(), null],
    ['an Exif that is cut short', jpegWith(segment(0xe1, ascii('Exif\0\0MM'))), null],
    ['a segment longer than the file', own(jpeg.slice(0, 2), [0xff, 0xe1, 0xff, 0xff, 1]), null],
  ])('%s', (_, bytes, said) => {
    expect(metadataIn(bytes)).toEqual(said);
  });
});

describe('a copy without it', () => {
  test('of a JPEG is the picture itself, to the byte', () => {
    const full = jpegWith(
      app1(make, gps),
      xmp('<x exif:GPSLatitude="1"/>'),
      segment(0xed, ascii('Photoshop 3.0')),
      segment(0xfe, ascii('Paris')),
    );
    expect([...withoutMetadata(full)]).toEqual([...jpeg]);
  });

  test('of a turned JPEG still says which side is up, and nothing else', () => {
    const bare = withoutMetadata(jpegWith(app1(make, turned, gps)));
    expect(metadataIn(bare)).toBeNull();
    expect([...bare]).toEqual([...jpegWith(app1(turned))]);
  });

  test('of a PNG keeps every chunk of the picture', () => {
    const full = pngWith(
      chunk('eXIf', exif([gps])),
      chunk('tEXt', ascii('Author\0Awa')),
      chunk('tIME', [1]),
    );
    expect([...withoutMetadata(full)]).toEqual([...png]);
  });

  test('of a WebP says that it holds none', () => {
    const full = riff(
      ['VP8X', [0x0c, 0, 0, 0, 1, 0, 0, 0, 0, 0]],
      ['VP8 ', [1, 2, 3]],
      ['EXIF', exif([gps])],
      ['XMP ', ascii('<x/>')],
    );
    const bare = riff(['VP8X', [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]], ['VP8 ', [1, 2, 3]]);
    expect([...withoutMetadata(full)]).toEqual([...bare]);
  });

  test('of anything else is the thing itself', () => {
    const pdf = own(ascii('%PDF-1.7'));
    expect(withoutMetadata(pdf)).toBe(pdf);
  });
});
