import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { canonicalLine, hashLine } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import { planRestore, RestoreRefused } from '@/export/plan-restore';
import { restore } from '@/export/restore';
import { openDatabase } from '@/store/database';
import { allDossiers, eraseDossier, openDossier, readDossier } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';
import { append, journalRows, readFile, readFiles, removeEntry } from '@/store/journal';
import { dropUnfinished } from '@/store/restoring';
import { stampsOf } from '@/store/stamps';
import { statementsSince } from '@/store/statements';
import { type Authority, createAuthority } from '../../setup/authority';
import { dossier, sampleDraft } from '../evidence/sample';
import { sampleZip } from './sample-dossier';

let authority: Authority;
let zip: File;

beforeAll(async () => {
  authority = createAuthority();
  zip = fileOf('dossier.zip', await sampleZip(authority));
});

beforeEach(async () => {
  for (const { id } of await allDossiers()) await eraseDossier(id);
});

const fileOf = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name);

const { time } = sampleDraft();

test('a dossier comes back whole beside the one that is here, which stays as it was', async () => {
  const mine = await openDossier();
  await append(sampleDraft({ dossier: mine }), new Map());
  const before = await journalRows(mine);
  const plan = await planRestore([zip]);
  expect(plan).toMatchObject({ dossier, what: 'new', removals: [], missing: [] });
  await restore(plan, time);
  expect(await journalRows(mine)).toEqual(before);
  const rows = await journalRows(dossier);
  expect(rows.slice(0, -1).map(({ line }) => line)).toEqual(plan.lines.map(({ line }) => line));
  expect(JSON.parse(rows.at(-1)?.line ?? '')).toMatchObject({
    kind: 'restore',
    restored: { seq: plan.lines.length },
    lastToken: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await firstFault(dossier)).toBeNull();
  expect(await openDossier()).toBe(dossier);
  const kept = [...(await stampsOf(dossier)).values()];
  expect(kept).toHaveLength(plan.lines.length);
  const capture = plan.lines[0]?.entry;
  if (capture?.kind !== 'capture') throw new Error('No capture');
  expect(await (await readFile(capture.id, 'page.txt'))?.text()).toBe('texte de 08:02');
  // What was captured there goes on from where it was.
  const next = await append(sampleDraft({ dossier }), new Map());
  expect(next).toMatchObject({ kind: 'capture', number: 4 });
});

test('lines that are here already are not written again', async () => {
  await restore(await planRestore([zip]), time);
  const again = await planRestore([zip]);
  expect(again).toMatchObject({ what: 'nothing' });
  const before = await journalRows(dossier);
  await restore(again, time);
  expect(await journalRows(dossier)).toEqual(before);
});

/** Removes the last lines of the restored journal, as an older copy of it would be. */
async function shorten(count: number): Promise<void> {
  const database = await openDatabase();
  for (const { seq } of (await journalRows(dossier)).slice(-count)) {
    await database.delete('entries', [dossier, seq]);
  }
}

test('a dossier that was made here gets what is missing, and a mark that says where that comes from', async () => {
  await restore(await planRestore([zip]), time);
  await shorten(4);
  const plan = await planRestore([zip]);
  expect(plan).toMatchObject({ what: 'more', removals: [] });
  expect(await restore(plan, time)).toEqual(plan.lines.slice(plan.here));
  const rows = await journalRows(dossier);
  expect(rows.slice(0, -1).map(({ line }) => line)).toEqual(plan.lines.map(({ line }) => line));
  expect(JSON.parse(rows.at(-1)?.line ?? '')).toMatchObject({
    kind: 'restore',
    restored: { seq: plan.lines.length },
  });
  expect(await firstFault(dossier)).toBeNull();
});

test('a dossier that went on separately is not mixed with its ZIP', async () => {
  await restore(await planRestore([zip]), time);
  await shorten(3);
  await append(sampleDraft({ dossier }), new Map());
  await expect(planRestore([zip])).rejects.toMatchObject({ refusal: 'parted' });
});

test('what changes between the look and the restoration stops it', async () => {
  await restore(await planRestore([zip]), time);
  await shorten(4);
  const plan = await planRestore([zip]);
  await append(sampleDraft({ dossier }), new Map());
  const before = await journalRows(dossier);
  await expect(restore(plan, time)).rejects.toMatchObject({ refusal: 'moved' });
  expect(await journalRows(dossier)).toEqual(before);
  expect(await (await openDatabase()).count('restoring')).toBe(0);
});

test.each<[string, (bytes: Buffer) => Buffer, string]>([
  ['a file that is no ZIP', () => Buffer.from('PK'), 'not-a-dossier'],
  [
    'a ZIP of which a byte of the journal was changed',
    (bytes) => {
      const changed = Buffer.from(bytes);
      changed[changed.lastIndexOf('"kind":"capture"') + 9] = 0x58;
      return changed;
    },
    'does-not-hold',
  ],
])('%s restores nothing', async (_, change, refusal) => {
  const bytes = Buffer.from(await zip.arrayBuffer());
  const refused = planRestore([fileOf('a.zip', change(bytes))]);
  await expect(refused).rejects.toBeInstanceOf(RestoreRefused);
  await expect(refused).rejects.toMatchObject({ refusal, file: 'a.zip' });
});

test('a ZIP that takes another dossier’s entries for its own changes nothing of them', async () => {
  await restore(await planRestore([zip]), time);
  // The same entries under another dossier's name: what anyone who holds an export could make.
  const database = await openDatabase();
  const plan = await planRestore([zip]);
  const other = '77777777-7777-4777-8777-777777777777';
  const forged = {
    ...plan,
    dossier: other,
    what: 'new',
    here: 0,
    after: null,
  } as const;
  const files = await database.getAll('files');
  await expect(restore(forged, time)).rejects.toMatchObject({ refusal: 'taken' });
  expect(await database.getAll('files')).toEqual(files);
  expect(await firstFault(dossier)).toBeNull();
  expect(await database.count('restoring')).toBe(0);
});

test('files that are missing here, or damaged, come back with the ZIP', async () => {
  await restore(await planRestore([zip]), time);
  const [row] = await journalRows(dossier);
  const database = await openDatabase();
  const entry = row?.id ?? '';
  await database.delete('files', [entry, 'page.txt']);
  await database.put('files', { entry, name: 'page.png', blob: new Blob(['autre']) });
  expect(await firstFault(dossier)).not.toBeNull();
  const plan = await planRestore([zip]);
  expect(plan).toMatchObject({ what: 'files' });
  expect(plan.mend).toHaveLength(2);
  await restore(plan, time);
  expect(await firstFault(dossier)).toBeNull();
  expect((await planRestore([zip])).what).toBe('nothing');
});

test('files that were left out on purpose are known to be missing, not said to be damaged', async () => {
  const { default: JSZip } = await import('jszip');
  const members = await JSZip.loadAsync(await zip.arrayBuffer());
  const sums = (await members.file('SHA256SUMS')?.async('string')) ?? '';
  const gone = / {2}(captures\/0001_\S+\/page\.png)\n/.exec(sums)?.[1] ?? '';
  members.remove(gone);
  members.remove('SHA256SUMS.tsq');
  members.remove('SHA256SUMS.tsr');
  members.file(
    'SHA256SUMS',
    sums
      .split('\n')
      .filter((line) => !line.endsWith(gone))
      .join('\n'),
  );
  const bytes = await members.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const partial = await planRestore([fileOf('partiel.zip', bytes)]);
  expect(partial.missing).toEqual([gone]);
  await restore(partial, time);
  expect(await firstFault(dossier)).toBeNull();
  // Once the whole ZIP is given, it is there and nothing is known to be missing.
  await restore(await planRestore([zip]), time);
  expect((await readDossier(dossier))?.leftOut).toEqual([]);
  expect(await firstFault(dossier)).toBeNull();
});

test('a ZIP of which one file went bad is restored without it, once the person says so', async () => {
  const changed = Buffer.from(await zip.arrayBuffer());
  changed[changed.indexOf('texte de 08:02') + 3] = 0x58;
  const plan = await planRestore([fileOf('a.zip', changed)]);
  expect(plan.missing).toEqual([expect.stringMatching(/^captures\/0001_.*\/page\.txt$/)]);
  await restore(plan, time);
  const [first] = plan.lines;
  if (first?.entry.kind !== 'capture') throw new Error('No capture');
  expect(await readFile(first.entry.id, 'page.txt')).toBeUndefined();
  expect(await readFile(first.entry.id, 'page.png')).toBeDefined();
  expect(await firstFault(dossier)).toBeNull();
  // The whole ZIP gives back what lacked.
  await restore(await planRestore([zip]), time);
  expect(await (await readFile(first.entry.id, 'page.txt'))?.text()).toBe('texte de 08:02');
});

test('a ZIP of which one file went bad and a sound copy of it make one whole dossier', async () => {
  const changed = Buffer.from(await zip.arrayBuffer());
  changed[changed.indexOf('texte de 08:02') + 3] = 0x58;
  for (const zips of [
    [fileOf('a.zip', changed), zip],
    [zip, fileOf('a.zip', changed)],
  ]) {
    const plan = await planRestore(zips);
    expect(plan.missing).toEqual([]);
    await restore(plan, time);
    expect(await firstFault(dossier)).toBeNull();
    expect((await readDossier(dossier))?.leftOut).toEqual([]);
    await eraseDossier(dossier);
  }
});

type Lines = ReturnType<typeof JSON.parse>[];

/**
 * The sample's ZIP with another journal: what anyone who holds an export can make. `change` is given the lines, and a
 * function that makes a deletion of one of them.
 */
async function forgedZip(
  change: (lines: Lines, deletionOf: (entry: Lines[number]) => object) => Lines,
): Promise<File> {
  const { default: JSZip } = await import('jszip');
  const members = await JSZip.loadAsync(await zip.arrayBuffer());
  const journal = (await members.file('journal.jsonl')?.async('string')) ?? '';
  const deletionOf = ({ seq, hash, prev, number }: Lines[number]) => ({
    v: 1,
    kind: 'deletion',
    id: crypto.randomUUID(),
    dossier,
    time,
    reason: 'essai',
    deleted: { seq, hash, prev, number },
  });
  const hashed = await Promise.all(
    journal
      .trimEnd()
      .split('\n')
      .map(async (line) => ({ hash: await hashLine(line), ...JSON.parse(line) })),
  );
  const lines: string[] = [];
  let prev = '0'.repeat(64);
  for (const { hash, ...entry } of change(hashed, deletionOf)) {
    const place = { seq: lines.length + 1, prev };
    const kept = entry.kind === 'removed' ? { ...entry, hash } : { ...entry, ...place };
    const line = canonicalLine(kept);
    lines.push(line);
    prev = kept.kind === 'removed' ? hash : await hashLine(line);
  }
  members.file('journal.jsonl', `${lines.join('\n')}\n`);
  members.remove('export.json');
  const gone = lines.flatMap((line) => {
    const { kind, seq, number } = JSON.parse(line);
    if (kind !== 'removed') return [];
    const folder = number ? `captures/${String(number).padStart(4, '0')}_` : 'demarches/ligne-';
    return [folder + (number ? '' : String(seq).padStart(5, '0'))];
  });
  for (const name of Object.keys(members.files)) {
    if (gone.some((start) => name.startsWith(start)) || /SUMS\.|jeton/.test(name))
      members.remove(name);
  }
  const sums: string[] = [];
  for (const [name, member] of Object.entries(members.files)) {
    if (member.dir || name === 'SHA256SUMS') continue;
    sums.push(`${await sha256(new Uint8Array(await member.async('arraybuffer')))}  ${name}\n`);
  }
  members.file('SHA256SUMS', sums.join(''));
  return fileOf('forgé.zip', await members.generateAsync({ type: 'nodebuffer' }));
}

const removedOf = ({ v, seq, hash, prev, number = null }: Lines[number]) => ({
  v,
  kind: 'removed',
  seq,
  hash,
  prev,
  number,
});

type Change = Parameters<typeof forgedZip>[0];

/** Every line of the sample removed, or those of some places, each with its deletion at the end. */
const removing = (...places: number[]): Change => {
  const isGone = ({ seq }: Lines[number]) => places.length === 0 || places.includes(seq);
  return (lines, deletionOf) => [
    ...lines.map((entry) => (isGone(entry) ? removedOf(entry) : entry)),
    ...lines.filter(isGone).map((entry) => deletionOf(removedOf(entry))),
  ];
};
const another = () => ({ ...sampleDraft(), number: 4, files: {} });

test.each<[string, Change, number[]]>([
  ['every line', removing(), [1, 2, 3, 4, 6]],
  ['one capture', removing(2), [2]],
  [
    'one step, and adds a capture of its own,',
    (lines, deletionOf) => [...removing(3)(lines, deletionOf), another()],
    [3],
  ],
])(
  'a ZIP in which %s is removed takes nothing away unless the person agrees',
  async (_, change, asked) => {
    const database = await openDatabase();
    await restore(await planRestore([zip]), time);
    const before = [await journalRows(dossier), await database.getAll('files')];
    const stamps = await stampsOf(dossier);
    const backup = (await readDossier(dossier))?.backup;
    const plan = await planRestore([await forgedZip(change)]);
    expect(plan.removals.map(({ entry, reason }) => [entry.seq, reason])).toEqual(
      asked.map((seq) => [seq, 'essai']),
    );
    expect(await restore(plan, time)).toEqual([]);
    expect([await journalRows(dossier), await database.getAll('files')]).toEqual(before);
    expect(await stampsOf(dossier)).toEqual(stamps);
    expect((await readDossier(dossier))?.backup).toEqual(backup);
  },
);

test.each<[string, Change, { agreed: number[]; gone: number[]; added: string[] }]>([
  [
    'the only one',
    (lines, deletionOf) => [...removing(2)(lines, deletionOf), another()],
    { agreed: [2], gone: [2], added: ['deletion', 'capture'] },
  ],
  ['the first of two', removing(2, 3), { agreed: [2], gone: [2], added: ['deletion'] }],
  ['the second of two, which comes after', removing(2, 3), { agreed: [3], gone: [], added: [] }],
  ['one that the ZIP leaves alone', removing(2), { agreed: [1], gone: [], added: [] }],
  [
    'none, after a capture that is added',
    (lines, deletionOf) => [
      ...lines.map((entry) => (entry.seq === 2 ? removedOf(entry) : entry)),
      another(),
      ...lines.filter(({ seq }) => seq === 2).map((entry) => deletionOf(removedOf(entry))),
    ],
    { agreed: [], gone: [], added: ['capture'] },
  ],
])(
  'of removals, %s to which the person agrees is done, and the journal holds',
  async (_, change, wanted) => {
    await restore(await planRestore([zip]), time);
    const backup = (await readDossier(dossier))?.backup;
    const plan = await planRestore([await forgedZip(change)]);
    const before = await journalRows(dossier);
    const added = await restore(plan, time, new Set(wanted.agreed));
    expect(added.map(({ entry }) => entry.kind)).toEqual(wanted.added);
    const rows = await journalRows(dossier);
    for (const row of before) {
      const now = rows.find(({ seq }) => seq === row.seq);
      const isGone = wanted.gone.includes(row.seq);
      if (row.kind !== 'restore') expect(now?.kind).toBe(isGone ? 'removed' : row.kind);
      if (isGone && row.id) expect((await readFiles(row.id)).size).toBe(0);
    }
    expect(rows.at(-1)?.kind).toBe('restore');
    expect(await firstFault(dossier)).toBeNull();
    // What took something away, or left something out, is no copy of what is here.
    expect((await readDossier(dossier))?.backup).toEqual(backup);
  },
);

test('a place of a deleted line is not added without the deletion that explains it', async () => {
  await restore(await planRestore([zip]), time);
  const forged = await forgedZip((lines, deletionOf) => {
    const seq = lines.length + 1;
    const own = { ...removedOf(another()), v: 2, seq, hash: 'ab'.repeat(32), number: 4 };
    return [
      ...lines.map((entry) => (entry.seq === 2 ? removedOf(entry) : entry)),
      { ...own, prev: lines.at(-1)?.hash },
      ...lines.filter((entry) => entry.seq === 2).map((entry) => deletionOf(removedOf(entry))),
      deletionOf({ ...own, prev: lines.at(-1)?.hash }),
    ];
  });
  const plan = await planRestore([forged]);
  expect(await restore(plan, time)).toEqual([]);
  expect(await restore(plan, time, new Set([2]))).toHaveLength(3);
  expect(await firstFault(dossier)).toBeNull();
});

test.each<[string, object]>([
  ['an address that is none', { url: 'pas une adresse' }],
  ['an hour that does not exist', { time: { ...time, legal: '9999-99-99T99:99:99+01:00' } }],
  ['a zone that nobody knows', { time: { ...time, zone: 'Mars/Olympus' } }],
])('a line with %s is named and left out, with what follows it', async (_, change) => {
  const draft = another();
  const good = { ...another(), id: crypto.randomUUID() };
  const forged = await forgedZip((lines) => [
    ...lines,
    good,
    { ...draft, id: crypto.randomUUID(), number: 5, ...change },
    { ...draft, id: crypto.randomUUID(), number: 6 },
  ]);
  const plan = await planRestore([forged]);
  expect(plan).toMatchObject({ what: 'new', unread: 8 });
  const added = await restore(plan, time);
  expect(added).toHaveLength(7);
  expect(added.at(-1)?.entry).toMatchObject({ id: good.id });
  expect(await firstFault(dossier)).toBeNull();
  expect((await readDossier(dossier))?.backup).toBeUndefined();
});

test('a ZIP in which a line is removed that is removed here too goes on', async () => {
  await restore(await planRestore([zip]), time);
  await shorten(2);
  expect(await planRestore([zip])).toMatchObject({ what: 'more' });
});

test('a ZIP of a later version is said to be that, and nothing of it is restored', async () => {
  const before = (await allDossiers()).length;
  const newer = await forgedZip((lines) => [...lines, { v: 3, kind: 'photograph', dossier }]);
  await expect(planRestore([newer])).rejects.toMatchObject({ refusal: 'newer-version' });
  expect(await allDossiers()).toHaveLength(before);
});

test('what the person said of a capture comes back with it', async () => {
  const said = { of: 1, about: 'outcome', says: 'no-slot', words: 'Écrit en rouge.' };
  const link = { v: 2, kind: 'statement', id: crypto.randomUUID(), dossier, time };
  const plan = await planRestore([await forgedZip((lines) => [...lines, { ...link, ...said }])]);
  await restore(plan, time);
  expect(await statementsSince(dossier, 1)).toMatchObject([said]);
  expect(await firstFault(dossier)).toBeNull();
});

test('files of a line that was removed here are not brought back', async () => {
  await restore(await planRestore([zip]), time);
  await removeEntry(dossier, 1, 'essai', time);
  const plan = await planRestore([zip]);
  expect(plan).toMatchObject({ what: 'nothing', mend: [] });
  await restore(plan, time);
  const [first] = plan.lines;
  if (first?.entry.kind !== 'capture') throw new Error('No capture');
  expect(await readFile(first.entry.id, 'page.txt')).toBeUndefined();
});

test('a stamp that is kept here is not replaced by the ZIP’s', async () => {
  await restore(await planRestore([zip]), time);
  await shorten(2);
  const database = await openDatabase();
  const own = await database.get('stamps', [dossier, 1]);
  const [stamp] = own?.kept ?? [];
  if (!own || !stamp) throw new Error('No stamp');
  const kept = { ...stamp, signer: 'the one that was asked from here' };
  await database.put('stamps', { ...own, kept: [kept] });
  await restore(await planRestore([zip]), time);
  expect((await stampsOf(dossier)).get(1)?.kept).toEqual([kept]);
});

test('several last words of a copy give way to what continues it, and the chain holds', async () => {
  await restore(await planRestore([zip]), time);
  const [mark] = (await journalRows(dossier)).slice(-1);
  await shorten(2);
  const last = (await journalRows(dossier)).at(-1);
  if (!mark || !last) throw new Error('No lines');
  const { seq: _, prev: __, ...draft } = JSON.parse(mark.line);
  for (let count = 0; count < 3; count += 1)
    await append({ ...draft, id: crypto.randomUUID() }, new Map());
  await restore(await planRestore([zip]), time);
  const rows = await journalRows(dossier);
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((__, index) => index + 1));
  expect(await firstFault(dossier)).toBeNull();
});

test('ZIPs of two exports do not make one dossier', async () => {
  const other = fileOf('autre.zip', await sampleZip(authority));
  await expect(planRestore([zip, other])).rejects.toMatchObject({
    refusal: 'other-export',
    file: 'autre.zip',
  });
});

test('files of a restoration that died are removed, those of the journal stay', async () => {
  await restore(await planRestore([zip]), time);
  const database = await openDatabase();
  const files = await database.count('files');
  const [row] = await journalRows(dossier);
  await database.put('restoring', { dossier, entries: [row?.id ?? '', 'x'] });
  await database.put('files', { entry: 'x', name: 'page.png', blob: new Blob(['x']) });
  await dropUnfinished();
  expect(await database.count('files')).toBe(files);
  expect(await database.count('restoring')).toBe(0);
});
