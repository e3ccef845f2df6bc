import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { openArchive } from '@/export/read-zip';
import { holds, verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { type Members, resealed, unzip } from '../../setup/tamper';
import { sampleZip } from './sample-dossier';

// One ZIP, two contents: what is verified must be what every program unpacks. Each of these held once, or has a neighbour
// that did; none of them may be read at all.
let members: Members;
let forged: Members;

beforeAll(async () => {
  members = await unzip(await sampleZip(null));
  const [picture = ''] = [...members.keys()].filter((name) => name.endsWith('page.png'));
  forged = resealed(new Map([...members, [picture, Buffer.from('une autre image')]]));
});

async function check(bytes: Buffer): Promise<string> {
  try {
    const report = await verifyArchive(await openArchive(new Blob([new Uint8Array(bytes)])));
    return holds(report) ? 'holds' : 'does not hold';
  } catch (error) {
    if (error instanceof BadArchive) return error.refusal;
    throw error;
  }
}

type Part = {
  /** Names in the local header and in the table of contents. */
  local: string;
  central: string;
  bytes: Buffer;
  change?: {
    flags?: [number, number];
    method?: [number, number];
    crc?: number;
    size?: number;
    attributes?: number;
    madeBy?: number;
    extra?: [Buffer, Buffer];
    gap?: Buffer;
  };
};

const table = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crcOf = (bytes: Buffer) => {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
};

/** A ZIP written byte by byte, so that its parts may disagree. `before` is in front of it, `after` before its table. */
function build(parts: readonly Part[], { before = '', after = '', comment = '' } = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from(before)];
  const lines: Buffer[] = [];
  let at = before.length;
  const none = Buffer.alloc(0);
  for (const { local, central, bytes, change = {} } of parts) {
    const crc = change.crc ?? crcOf(bytes);
    const [flags = 0, otherFlags = flags] = change.flags ?? [];
    const [method = 0, otherMethod = method] = change.method ?? [];
    const [extra = none, otherExtra = none] = change.extra ?? [];
    const name = Buffer.from(local);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(change.size ?? bytes.length, 18);
    header.writeUInt32LE(change.size ?? bytes.length, 22);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(extra.length, 28);
    const other = Buffer.from(central);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20 | ((change.madeBy ?? 3) << 8), 4);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(otherFlags, 8);
    line.writeUInt16LE(otherMethod, 10);
    line.writeUInt32LE(crc, 16);
    line.writeUInt32LE(bytes.length, 20);
    line.writeUInt32LE(bytes.length, 24);
    line.writeUInt16LE(other.length, 28);
    line.writeUInt16LE(otherExtra.length, 30);
    line.writeUInt32LE(change.attributes ?? (0o100644 << 16) >>> 0, 38);
    line.writeUInt32LE(at, 42);
    lines.push(line, other, otherExtra);
    const written = [header, name, extra, bytes, change.gap ?? none];
    pieces.push(...written);
    at += written.reduce((sum, { length }) => sum + length, 0);
  }
  pieces.push(Buffer.from(after));
  at += after.length;
  const size = lines.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, ...lines, end, Buffer.from(comment, 'latin1')]);
}

const partsOf = (files: Members): Part[] =>
  [...files].map(([name, bytes]) => ({ local: name, central: name, bytes }));

/** The first member, changed. */
const firstChanged = (change: NonNullable<Part['change']>): Part[] =>
  partsOf(members).map((part, index) => (index === 0 ? { ...part, change } : part));

/** A Unicode name of Info-ZIP's, beside the header's own. */
function unicodeName(header: string, name: string): Buffer {
  const bytes = Buffer.from(name);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + bytes.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crcOf(Buffer.from(header)), 5);
  return Buffer.concat([field, bytes]);
}

test('the writer of these tests writes a ZIP that holds, also by other programs', async () => {
  const zip = build(partsOf(members));
  expect(await check(zip)).toBe('holds');
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), zip);
    execFileSync('unzip', ['-tq', 'a.zip'], { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('forged members under their names, true ones behind folders that the table alone has', async () => {
  const parts: Part[] = [...members].flatMap(([name, bytes], index) => [
    { local: name, central: name, bytes: forged.get(name) ?? bytes },
    { local: name, central: `captures/d${index}/${name}`, bytes },
  ]);
  expect(await check(build(parts))).toBe('ambiguous');
});

test('a name that differs by one letter in one of its two headers', async () => {
  for (const which of ['local', 'central'] as const) {
    const parts = partsOf(members).map((part) =>
      part.local.endsWith('tableau.csv') ? { ...part, [which]: 'tableav.csv' } : part,
    );
    expect([which, await check(build(parts))]).toEqual([which, 'ambiguous']);
  }
});

test.each<[string, () => Part[], string]>([
  ['flags', () => firstChanged({ flags: [0, 0x800] }), 'ambiguous'],
  ['methods', () => firstChanged({ method: [0, 8] }), 'ambiguous'],
  ['sizes', () => firstChanged({ size: 3 }), 'ambiguous'],
  ['a link', () => firstChanged({ attributes: (0o120777 << 16) >>> 0 }), 'ambiguous'],
  ['a device', () => firstChanged({ attributes: (0o060644 << 16) >>> 0 }), 'ambiguous'],
  ['a folder that is none', () => firstChanged({ attributes: 0x10 }), 'ambiguous'],
  ['a password', () => firstChanged({ flags: [1, 1] }), 'encrypted'],
  ['another packing', () => firstChanged({ method: [12, 12] }), 'ambiguous'],
  ['room behind a member', () => firstChanged({ gap: Buffer.from('autre') }), 'ambiguous'],
  [
    'a descriptor that says another thing',
    () => firstChanged({ flags: [8, 8], gap: Buffer.alloc(16, 1) }),
    'ambiguous',
  ],
  [
    'a second name in an extra field',
    () => {
      const [name = ''] = members.keys();
      const field = unicodeName(name, 'autre.txt');
      return firstChanged({ extra: [field, field] });
    },
    'ambiguous',
  ],
  [
    'a second name in the local header alone',
    () => {
      const [name = ''] = members.keys();
      return firstChanged({ extra: [unicodeName(name, 'autre.txt'), Buffer.alloc(0)] });
    },
    'ambiguous',
  ],
  [
    'names that differ by case',
    () => [
      ...partsOf(members),
      { local: 'JOURNAL.JSONL', central: 'JOURNAL.JSONL', bytes: Buffer.from('autre') },
    ],
    'repeated-name',
  ],
])('%s: such a ZIP is not read', async (_, parts, refusal) => {
  expect(await check(build(parts()))).toBe(refusal);
});

test('a checksum that does not hold names its file', async () => {
  expect(await check(build(firstChanged({ crc: 7 })))).toBe('does not hold');
});

test('two lines of the table for one place, and bytes before the first member or before the table', async () => {
  const zip = build(partsOf(members));
  expect(await check(build(partsOf(members), { before: 'MZ' }))).toBe('ambiguous');
  expect(await check(build(partsOf(members), { after: 'autre' }))).toBe('ambiguous');
  // The second member's line points at the first one.
  const lines = zip.readUInt32LE(zip.length - 6);
  const second = lines + 46 + zip.readUInt16LE(lines + 28);
  const forgedZip = Buffer.from(zip);
  forgedZip.writeUInt32LE(0, second + 42);
  expect(await check(forgedZip)).toBe('ambiguous');
});

test('a Zip64 end that names another table than the plain one', async () => {
  const truth = build(partsOf(members));
  const forgery = build(partsOf(forged));
  const tableOf = (zip: Buffer) => ({
    count: zip.readUInt16LE(zip.length - 12),
    size: zip.readUInt32LE(zip.length - 10),
    offset: zip.readUInt32LE(zip.length - 6),
  });
  // Both dossiers, one behind the other; the plain end names the first, the Zip64 end the second.
  const shift = truth.length - 22;
  const second = Buffer.from(forgery.subarray(0, -22));
  const { count, size, offset } = tableOf(forgery);
  for (let at = offset; at < offset + size; ) {
    second.writeUInt32LE(second.readUInt32LE(at + 42) + shift, at + 42);
    at +=
      46 +
      second.readUInt16LE(at + 28) +
      second.readUInt16LE(at + 30) +
      second.readUInt16LE(at + 32);
  }
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset + shift), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(shift + second.length), 8);
  locator.writeUInt32LE(1, 16);
  const zip = Buffer.concat([truth.subarray(0, -22), second, record, locator, truth.subarray(-22)]);
  expect(await check(zip)).toBe('ambiguous');
});

test('a comment that holds another end', async () => {
  const inner = build(partsOf(forged)).subarray(-22).toString('latin1');
  expect(await check(build(partsOf(members), { comment: inner }))).not.toBe('holds');
  expect(await check(build(partsOf(members), { comment: `${inner}fin` }))).not.toBe('holds');
});

test('a list of hashes with a mark before it, which sha256sum stumbles over, does not hold', async () => {
  const marked = Buffer.concat([
    Buffer.from('\ufeff'),
    members.get('SHA256SUMS') ?? Buffer.alloc(0),
  ]);
  const carriage = Buffer.from(
    (members.get('SHA256SUMS') ?? '').toString().replaceAll('\n', '\r\n'),
  );
  for (const sums of [marked, carriage]) {
    const zip = new JSZip();
    for (const [name, bytes] of new Map([...members, ['SHA256SUMS', sums] as const]))
      zip.file(name, bytes, { createFolders: false });
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    expect(await check(bytes)).toBe('does not hold');
    const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-sums-'));
    try {
      writeFileSync(join(folder, 'a.zip'), bytes);
      execFileSync('unzip', ['-q', 'a.zip'], { cwd: folder });
      const told = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder });
      // Newer versions of it look over carriage returns.
      if (sums === marked) expect(told.status).not.toBe(0);
      expect(readFileSync(join(folder, 'SHA256SUMS')).equals(sums)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
