import { makeZip } from 'client-zip';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import type { ArchiveReport } from '@/evidence/archive-report';
import { openArchive } from '@/export/read-zip';
import { holds, verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { type Members, resealed, unzip, zipOf } from '../../setup/tamper';
import { sampleZip } from './sample-dossier';

let zip: Buffer;
let members: Members;

beforeAll(async () => {
  zip = await sampleZip(null);
  members = await unzip(zip);
});

async function check(bytes: Buffer): Promise<ArchiveReport | string> {
  try {
    return await verifyArchive(await openArchive(new Blob([new Uint8Array(bytes)])));
  } catch (error) {
    if (error instanceof BadArchive) return error.refusal;
    throw error;
  }
}

/** A ZIP written member by member, whatever their names. */
async function streamed(files: { name: string; input: string }[]): Promise<Buffer> {
  return Buffer.from(await new Response(makeZip(files)).arrayBuffer());
}

/** The same ZIP with the Zip64 records that so many members want, which client-zip leaves out. */
function zip64(bytes: Buffer, count: number): Buffer {
  const end = bytes.subarray(-22);
  const body = bytes.subarray(0, -22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(body.length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([body, record, locator, end]);
}

const withMember = (name: string) => zipOf(new Map([...members, [name, Buffer.from('x')]]));

test.each([
  '../../etc/passwd',
  'captures/../../x',
  '/etc/passwd',
  'C:\\Windows\\x',
  '..\\x',
  'a\u0000b',
  'captures/é.txt',
  '\u202Egpj.exe',
  'x'.repeat(400),
])('a member named %j is refused', async (name) => {
  expect(await check(await withMember(name))).toBe('unsafe-name');
});

test('two members of one name are refused', async () => {
  const files = [...members].map(([name, bytes]) => ({ name, input: bytes.toString('latin1') }));
  const repeated = [...files, { name: 'journal.jsonl', input: 'autre' }];
  expect(await check(await streamed(repeated))).toBe('repeated-name');
});

/** Where each member's line of the table of contents starts, by its name. */
function tableLines(bytes: Buffer): Map<string, number> {
  const lines = new Map<string, number>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const length = bytes.readUInt16LE(at + 28);
    lines.set(bytes.subarray(at + 46, at + 46 + length).toString(), at);
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return lines;
}

test('a member that is marked as a folder hides nothing', async () => {
  const files = [...members].map(([name, bytes]) => ({ name, input: bytes.toString('latin1') }));
  for (const name of ['journal.jsonl', 'captures/intrus.txt']) {
    const forged = await streamed([...files, { name, input: 'autre' }]);
    // The last line of that name bears the mark: JSZip would show no file there.
    const at = tableLines(forged).get(name) ?? 0;
    forged[at + 38] = (forged[at + 38] ?? 0) | 0x10;
    expect([name, await check(forged)]).toEqual([name, 'ambiguous']);
  }
});

test('a member that the end of the ZIP does not count is seen', async () => {
  const files = [...members].map(([name, bytes]) => ({ name, input: bytes.toString('latin1') }));
  const forged = await streamed([...files, { name: 'captures/intrus.txt', input: 'autre' }]);
  for (const place of [8, 10]) {
    const at = forged.length - 22 + place;
    forged.writeUInt16LE(forged.readUInt16LE(at) - 1, at);
  }
  expect(await check(forged)).toBe('not-a-zip');
});

test('bytes before or behind the ZIP are not looked over', async () => {
  expect(await check(Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]))).toBe('not-a-zip');
  expect(await check(Buffer.concat([zip, Buffer.from('x')]))).toBe('not-a-zip');
});

test('100,000 members are refused before they are read', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({ name: `f/${index}`, input: '' }));
  expect(await check(zip64(await streamed(many), many.length))).toBe('too-many-files');
});

test('two million lines are refused before they are followed', async () => {
  const long = new Map(members).set('journal.jsonl', Buffer.from('{}\n'.repeat(2_000_000)));
  expect(await check(await zipOf(resealed(long)))).toBe('too-large');
});

test('a bomb is stopped while it is unpacked', async () => {
  const bomb = new JSZip();
  for (const [name, bytes] of members) bomb.file(name, bytes, { createFolders: false });
  bomb.file('bombe.bin', Buffer.alloc(300_000_000), { compression: 'DEFLATE' });
  const bytes = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(await check(bytes)).toBe('too-large');
});

test('a member that is not of the size it says is named', async () => {
  const compressed = new JSZip();
  for (const [name, bytes] of members) compressed.file(name, bytes, { createFolders: false });
  const bytes = await compressed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  expect(await check(bytes)).toMatchObject({ files: [] });
  const at = bytes.lastIndexOf('tableau.csv') - 46;
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
  const local = bytes.readUInt32LE(at + 42);
  bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) + 7, at + 24);
  expect(await check(bytes)).toBe('ambiguous');
  // Both headers say the same wrong size.
  bytes.writeUInt32LE(bytes.readUInt32LE(at + 24), local + 22);
  const report = await check(bytes);
  expect(report).toMatchObject({ files: [{ name: 'tableau.csv', reason: 'sum-differs' }] });
});

test.each([
  ['nothing', 0],
  ['its first half', 0.5],
  ['all but its last bytes', 0.999],
])('%s of a ZIP is no ZIP', async (_, part) => {
  expect(await check(zip.subarray(0, Math.floor(zip.length * part)))).toBe('not-a-zip');
});

test.each([
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n')],
  ['a text', Buffer.from('PK bonjour'.repeat(100))],
])('%s is no ZIP', async (_, bytes) => {
  expect(await check(bytes)).toBe('not-a-zip');
});

test('a ZIP of something else is no dossier', async () => {
  expect(await check(await streamed([{ name: 'photo.jpg', input: 'x' }]))).toBe('not-a-dossier');
});

test('lines of another dossier are reported', async () => {
  const other = await unzip(await sampleZip(null));
  const both = Buffer.concat([
    members.get('journal.jsonl') ?? Buffer.alloc(0),
    other.get('journal.jsonl') ?? Buffer.alloc(0),
  ]);
  const foreign = resealed(new Map([...members, ['journal.jsonl', both]]));
  const report = await check(await zipOf(foreign));
  expect(typeof report === 'string' || holds(report)).toBe(false);
});

test('a journal that is not text at all is reported line by line', async () => {
  const noise = Buffer.from([0xff, 0xfe, 0x0a, 0x00, 0x80, 0x0a]);
  const report = await check(
    await zipOf(resealed(new Map([...members, ['journal.jsonl', noise]]))),
  );
  if (typeof report === 'string') throw new Error(report);
  expect(report.entries.map(({ faults }) => faults[0]?.reason)).toEqual([
    'not-an-entry',
    'not-an-entry',
  ]);
});
