import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import type { ArchiveReport } from '@/evidence/archive-report';
import { openArchive } from '@/export/read-zip';
import { arrange } from '@/export/rezipped';
import { damagedFiles, holds, verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { type Members, resealed, unzip, zipOf } from '../../setup/tamper';
import { sampleZip } from './sample-dossier';

// An export that someone unpacked and packed again: a mail gateway, Safari, Finder, Explorer.
let zip: Buffer;
let members: Members;

beforeAll(async () => {
  zip = await sampleZip(null);
  members = await unzip(zip);
});

const report = async (bytes: Buffer): Promise<ArchiveReport> =>
  verifyArchive(await openArchive(new Blob([new Uint8Array(bytes)])));

type Pair = [string, Buffer];
const inFolder =
  (folder: string) =>
  ([name, bytes]: Pair): Pair => [`${folder}/${name}`, bytes];

/** Packed as Explorer and Finder do: deflated, with an entry for each folder. */
async function packed(pairs: Pair[]): Promise<Buffer> {
  const again = new JSZip();
  for (const [name, bytes] of pairs) again.file(name, bytes, { createFolders: true });
  return again.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const fork = Buffer.from([0, 5, 22, 7]);

test.each<[string, (all: Pair[]) => Pair[], string | null, number]>([
  [
    'one folder around everything',
    (all) => all.map(inFolder('Sans-creneau_2026-11-03')),
    'Sans-creneau_2026-11-03',
    0,
  ],
  [
    'a folder with spaces and a number',
    (all) => all.map(inFolder('Mon dossier (1)')),
    'Mon dossier (1)',
    0,
  ],
  ['a folder in Arabic', (all) => all.map(inFolder('ملفي')), 'ملفي', 0],
  [
    'Finder',
    (all) => [
      ...all.map(inFolder('x')),
      ...all.map(([name]): Pair => [`__MACOSX/x/${name.replace(/[^/]*$/, '._$&')}`, fork]),
      ['x/.DS_Store', fork],
    ],
    'x',
    -1,
  ],
  [
    'Finder, without a folder',
    (all) => [...all, ['.DS_Store', fork], ['._journal.jsonl', fork]],
    null,
    2,
  ],
  [
    'Windows’s own files',
    (all) => [...all, ['desktop.ini', fork], ['captures/Thumbs.db', fork]],
    null,
    2,
  ],
  [
    'backslashes',
    (all) => all.map(([name, bytes]) => [`x\\${name.replaceAll('/', '\\')}`, bytes]),
    'x',
    0,
  ],
])(
  'packed again with %s, it is verified as strictly as before, and that is said',
  async (_, change, folder, aside) => {
    const pairs = change([...members]);
    const found = await report(await packed(pairs));
    expect(holds(found)).toBe(true);
    expect(found.folder).toBe(folder);
    expect(found.aside).toHaveLength(aside < 0 ? members.size + 1 : aside);
    // The same, one byte of the journal changed.
    const journal = pairs.find(([name]) => /(^|[/\\])journal\.jsonl$/.test(name));
    const forged = Buffer.from(journal?.[1] ?? '');
    forged[20] = (forged[20] ?? 0) ^ 1;
    const bad = await report(
      await packed(pairs.map(([name, bytes]) => [name, name === journal?.[0] ? forged : bytes])),
    );
    expect(holds(bad)).toBe(false);
    expect(damagedFiles(bad)).toBeNull();
  },
);

/** How programs that people have pack a folder "x" into b.zip. */
const programs: [string, string, string[]][] = [
  ['Python', 'python3', ['-m', 'zipfile', '-c', 'b.zip', 'x']],
  ['Info-ZIP', 'zip', ['-q', '-r', 'b.zip', 'x']],
  ['Info-ZIP, stored', 'zip', ['-q', '-0', '-r', 'b.zip', 'x']],
  ['Info-ZIP, to a pipe', 'sh', ['-c', 'zip -q -r - x | cat > b.zip']],
  ['7-Zip', '7z', ['a', '-tzip', 'b.zip', 'x']],
  ['7-Zip, stored', '7z', ['a', '-tzip', '-mx=0', 'b.zip', 'x']],
  ['bsdtar', 'bsdtar', ['--format', 'zip', '-cf', 'b.zip', 'x']],
  ['bsdtar, to a pipe', 'sh', ['-c', 'bsdtar --format zip -cf - x | cat > b.zip']],
  [
    'bsdtar, stored',
    'bsdtar',
    ['--format', 'zip', '--options', 'zip:compression=store', '-cf', 'b.zip', 'x'],
  ],
];

test.each(programs)(
  'unpacked and packed again by %s, it is verified as before',
  async (_, program, args) => {
    const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-packed-'));
    try {
      writeFileSync(join(folder, 'a.zip'), zip);
      for (const around of ['x', 'Dossier d’été (2)']) {
        rmSync(join(folder, 'b.zip'), { force: true });
        mkdirSync(join(folder, around));
        execFileSync('unzip', ['-q', '../a.zip'], { cwd: join(folder, around) });
        const own = args.map((arg) =>
          arg === 'x' ? around : arg.replace(' x |', ` "${around}" |`),
        );
        execFileSync(program, own, { cwd: folder, stdio: 'pipe' });
        const found = await report(readFileSync(join(folder, 'b.zip')));
        expect([around, holds(found), found.read]).toEqual([around, true, members.size - 1]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test.each([
  ['../x/journal.jsonl', 'unsafe-name'],
  ['x/../journal.jsonl', 'unsafe-name'],
  ['C:\\x', 'unsafe-name'],
])('%s leads elsewhere and is refused', (name, refusal) => {
  const names = ['x/journal.jsonl', 'x/SHA256SUMS', `x/${name}`];
  expect(() => arrange(names)).toThrow(BadArchive);
  try {
    arrange(names);
  } catch (error) {
    expect((error as BadArchive).refusal).toBe(refusal);
  }
});

test('two names that mean one file are refused, and a second folder is no part of the first', () => {
  expect(() => arrange(['x/journal.jsonl', 'x\\journal.jsonl'])).toThrow(/repeated-name/);
  expect(arrange(['x/journal.jsonl', 'y/a.txt'])).toMatchObject({ folder: null });
  expect(arrange(['journal.jsonl', 'x/journal.jsonl'])).toMatchObject({ folder: null });
});

test('a file that went bad is named, and the others can be obtained', async () => {
  const [picture = ''] = [...members.keys()].filter((name) => name.endsWith('page.png'));
  const rotten = new Map([...members, [picture, Buffer.from('autre')]]);
  expect(damagedFiles(await report(await zipOf(rotten)))).toEqual([picture]);
  // A list of hashes made again over it changes nothing: the record knows the file.
  expect(damagedFiles(await report(await zipOf(resealed(rotten))))).toEqual([picture]);
  const derived = new Map([...members, ['tableau.csv', Buffer.from('autre')]]);
  expect(damagedFiles(await report(await zipOf(derived)))).toEqual(['tableau.csv']);
});

test('what holds the others together is never a damaged file alone', async () => {
  for (const name of ['journal.jsonl', 'SHA256SUMS']) {
    const changed = new Map([...members, [name, Buffer.concat([members.get(name) ?? fork, fork])]]);
    expect([name, damagedFiles(await report(await zipOf(changed)))]).toEqual([name, null]);
  }
  // Its lines are whole, and it is still not the file that was listed.
  const journal = members.get('journal.jsonl') ?? fork;
  const shorter = new Map([...members, ['journal.jsonl', journal.subarray(0, -1)] as const]);
  expect(damagedFiles(await report(await zipOf(shorter)))).toBeNull();
  expect(damagedFiles(await report(zip))).toBeNull();
});
