import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { faultsOf } from '@/evidence/verify';
import { openArchive } from '@/export/read-zip';
import { verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { createAuthority } from '../setup/authority';
import { type Members, resealed, unzip, zipOf } from '../setup/tamper';
import { sampleZip } from '../unit/export/sample-dossier';

// Damaged and forged ZIPs before the product and before a second reader of the format (`tests/independent/verify.py`), which
// knows nothing of the product's code: what one accepts and the other refuses must be explained. npm run bench:fuzz

const perKind = Number(process.env.MUTATIONS ?? 5_000) / 2;

/** A random number from 0 to 1, the same in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Rng = { below(most: number): number; of<T>(items: readonly T[]): T };

function rngOf(seed: number): Rng {
  const next = seeded(seed);
  const below = (most: number) => Math.floor(next() * most);
  return { below, of: <T>(items: readonly T[]) => items[below(items.length)] as T };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const flipped = (bytes: Buffer, { below }: Rng) => {
  const changed = Buffer.from(bytes);
  const at = below(Math.max(1, changed.length));
  if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << below(8));
  return changed;
};

type Line = { [key: string]: unknown };
const linesOf = (members: Members) =>
  (members.get('journal.jsonl')?.toString() ?? '').trimEnd().split('\n');
const withLines = (members: Members, lines: readonly string[]) =>
  new Map(members).set('journal.jsonl', Buffer.from(`${lines.join('\n')}\n`));

const strange = [
  null,
  true,
  -1,
  1.5,
  1e21,
  '',
  'x',
  '9999-99-99T99:99:99+01:00',
  [],
  {},
  'javascript:alert(1)',
];

/** Another value somewhere in an entry. */
function otherValue(line: string, rng: Rng): string {
  const entry: Line = JSON.parse(line);
  let place: Line = entry;
  let key = rng.of(Object.keys(place));
  while (
    Object.keys(Object(place[key])).length > 0 &&
    typeof place[key] === 'object' &&
    rng.below(3) > 0
  ) {
    place = place[key] as Line;
    key = rng.of(Object.keys(place));
  }
  const what = rng.below(3);
  if (what === 0) place[key] = rng.of(strange);
  else if (what === 1) delete place[key];
  else place[`x${rng.below(9)}`] = rng.of(strange);
  return canonicalize(entry) ?? '{}';
}

/** Hashes that follow are made again, as a forger does who knows the format. */
function relinked(lines: readonly string[]): string[] {
  let prev = '0'.repeat(64);
  return lines.map((line, index) => {
    try {
      const entry: Line = JSON.parse(line);
      if (entry.kind !== 'removed') Object.assign(entry, { prev, seq: index + 1 });
      const next = canonicalize(entry) ?? line;
      prev = entry.kind === 'removed' ? String(entry.hash) : sha256(Buffer.from(next));
      return next;
    } catch {
      prev = sha256(Buffer.from(line));
      return line;
    }
  });
}

/** What a file says, where it is JSON still. */
function jsonOf(bytes: Buffer | undefined): ReturnType<typeof JSON.parse> {
  try {
    return Object(JSON.parse(bytes?.toString() ?? '{}'));
  } catch {
    return {};
  }
}

const withRecord = (members: Members, rng: Rng) => {
  const name = 'export.json';
  const record = jsonOf(members.get(name));
  const other = rng.below(3) === 0 ? otherValue(JSON.stringify(record), rng) : null;
  if (!other && record.files) {
    for (const made of Object.keys(record.files)) {
      const bytes = members.get(made);
      if (bytes) record.files[made] = sha256(bytes);
      else delete record.files[made];
    }
    const lines = linesOf(members);
    record.head = { seq: lines.length, hash: sha256(Buffer.from(lines.at(-1) ?? '')) };
  }
  return new Map(members).set(name, Buffer.from(`${other ?? canonicalize(record)}\n`));
};

type Mutation = [
  name: string,
  change: (members: Members, zip: Buffer, rng: Rng) => Promise<Buffer> | Buffer,
];

const stored = (members: Members) => zipOf(members);

/** In the container, whatever is in it. */
const ofContainer: Mutation[] = [
  ['a bit anywhere', (_, zip, rng) => flipped(zip, rng)],
  [
    'a bit of the table',
    (_, zip, rng) => {
      const table = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
      return Buffer.concat([zip.subarray(0, table), flipped(zip.subarray(table), rng)]);
    },
  ],
  [
    'a bit of a local header',
    (_, zip, rng) => {
      const starts: number[] = [];
      for (
        let at = zip.indexOf('PK\x03\x04', 0, 'latin1');
        at >= 0;
        at = zip.indexOf('PK\x03\x04', at + 4, 'latin1')
      )
        starts.push(at);
      const at = rng.of(starts);
      const end = at + 30 + zip.readUInt16LE(at + 26);
      return Buffer.concat([
        zip.subarray(0, at),
        flipped(zip.subarray(at, end), rng),
        zip.subarray(end),
      ]);
    },
  ],
  ['cut', (_, zip, rng) => zip.subarray(0, rng.below(zip.length))],
  [
    'something after the end',
    (_, zip, rng) => Buffer.concat([zip, Buffer.alloc(1 + rng.below(9), 65)]),
  ],
  [
    'something before the beginning',
    (_, zip, rng) => Buffer.concat([Buffer.alloc(1 + rng.below(9), 65), zip]),
  ],
];

/** In the files, with the list of hashes as it was. */
const ofFiles: Mutation[] = [
  [
    'a bit of a file',
    (members, _, rng) => {
      const name = rng.of([...members.keys()]);
      return stored(new Map(members).set(name, flipped(members.get(name) ?? Buffer.alloc(0), rng)));
    },
  ],
  [
    'a file taken out',
    (members, _, rng) => {
      const without = new Map(members);
      without.delete(rng.of([...members.keys()]));
      return stored(without);
    },
  ],
  [
    'a file put in',
    (members, _, rng) =>
      stored(
        new Map(members).set(
          rng.of(['x', 'captures/x', 'a-deposer/9_x.pdf', 'courriers/x.txt', '../x', 'X/y']),
          Buffer.from('x'),
        ),
      ),
  ],
  [
    'two files changed round',
    (members, _, rng) => {
      const [one, other] = [rng.of([...members.keys()]), rng.of([...members.keys()])];
      const changed = new Map(members);
      changed
        .set(one, members.get(other) ?? Buffer.alloc(0))
        .set(other, members.get(one) ?? Buffer.alloc(0));
      return stored(changed);
    },
  ],
];

const marked = Buffer.from([0xef, 0xbb, 0xbf]);

/** In the files, with every list made again. */
const ofForger: Mutation[] = [
  ...ofFiles.map(
    ([name, change]): Mutation => [
      `${name}, hashes anew`,
      async (members, zip, rng) =>
        stored(resealed(await unzip(Buffer.from(await change(members, zip, rng))))),
    ],
  ),
  ...ofFiles.map(
    ([name, change]): Mutation => [
      `${name}, every list anew`,
      async (members, zip, rng) =>
        stored(
          resealed(withRecord(await unzip(Buffer.from(await change(members, zip, rng))), rng)),
        ),
    ],
  ),
  [
    'another value in a line',
    (members, _, rng) => {
      const lines = linesOf(members);
      const at = rng.below(lines.length);
      lines[at] = otherValue(lines[at] ?? '{}', rng);
      const changed = withLines(members, rng.below(2) ? relinked(lines) : lines);
      return stored(resealed(rng.below(2) ? withRecord(changed, rng) : changed));
    },
  ],
  [
    'a line taken out',
    (members, _, rng) => {
      const lines = linesOf(members);
      lines.splice(rng.below(lines.length), 1);
      return stored(
        resealed(withRecord(withLines(members, rng.below(2) ? relinked(lines) : lines), rng)),
      );
    },
  ],
  [
    'the journal cut at its end',
    (members, _, rng) => {
      const lines = linesOf(members).slice(0, 1 + rng.below(5));
      const changed = withLines(members, lines);
      return stored(resealed(rng.below(2) ? withRecord(changed, rng) : changed));
    },
  ],
  [
    'a line twice',
    (members, _, rng) => {
      const lines = linesOf(members);
      lines.splice(rng.below(lines.length), 0, rng.of(lines));
      return stored(resealed(withLines(members, rng.below(2) ? relinked(lines) : lines)));
    },
  ],
  [
    'lines in another order',
    (members, _, rng) => {
      const lines = linesOf(members).sort(() => rng.below(3) - 1);
      return stored(resealed(withLines(members, rng.below(2) ? relinked(lines) : lines)));
    },
  ],
  [
    'a mark or other line ends',
    (members, _, rng) => {
      const name = rng.of(['journal.jsonl', 'SHA256SUMS', 'export.json']);
      const bytes = members.get(name) ?? Buffer.alloc(0);
      const way = rng.below(3);
      const other =
        way === 0
          ? Buffer.concat([marked, bytes])
          : way === 1
            ? Buffer.from(bytes.toString().replaceAll('\n', '\r\n'))
            : Buffer.concat([bytes, Buffer.from('\n')]);
      const changed = new Map(members).set(name, other);
      return stored(name === 'SHA256SUMS' ? changed : resealed(changed));
    },
  ],
  [
    'tokens taken out',
    (members, _, rng) => {
      const left = new Map(
        [...members].filter(([name]) => !/\.ts[qr]$/.test(name) || rng.below(2) === 0),
      );
      return stored(resealed(rng.below(2) ? withRecord(left, rng) : left));
    },
  ],
  [
    'tokens changed round',
    (members, _, rng) => {
      const names = [...members.keys()].filter((name) => name.endsWith('.tsr'));
      if (names.length < 2) return stored(members);
      const [one, other] = [rng.of(names), rng.of(names)];
      const changed = new Map(members);
      changed
        .set(one, members.get(other) ?? Buffer.alloc(0))
        .set(other, members.get(one) ?? Buffer.alloc(0));
      return stored(resealed(changed));
    },
  ],
];

/** The second reader: one answer for each file that it is given. */
function secondReader(root: string | null) {
  const script = join(import.meta.dirname, '../independent/verify.py');
  const child = spawn('python3', [script, ...(root ? ['--root', root] : [])]);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stderr.pipe(process.stderr);
  return {
    async ask(path: string): Promise<{ holds: boolean; why: string[] }> {
      child.stdin.write(`${path}\n`);
      const { value } = await answers.next();
      return JSON.parse(value ?? '');
    },
    stop: () => child.kill(),
  };
}

async function first(bytes: Buffer): Promise<{ holds: boolean; why: string[] }> {
  try {
    const report = await verifyArchive(await openArchive(new Blob([new Uint8Array(bytes)])));
    const why = [
      ...faultsOf(report).map(({ reason }) => reason),
      ...report.files.map(({ reason }) => reason),
    ];
    return { holds: why.length === 0, why };
  } catch (error) {
    if (error instanceof BadArchive) return { holds: false, why: [`refused: ${error.refusal}`] };
    throw error;
  }
}

/** Why one accepts what the other refuses, in one line each; null where no one knows. */
function explained(mine: string[], its: string[]): string | null {
  const all = (allowed: RegExp) => mine.length > 0 && mine.every((reason) => allowed.test(reason));
  if (
    all(/^(newer-version|text-differs|head-differs|unexpected)$/) &&
    mine.includes('newer-version')
  )
    return 'the product does not judge a line of a later version';
  if (all(/^text-differs$/)) return 'the product makes the texts anew, the second reader does not';
  if (
    all(
      /^(not-an-entry|wrong-(previous|sequence|number|deletion)|removed-without-reason|unexpected|text-differs|head-differs|unreadable-record|made-unknown|record-differs)$/,
    ) &&
    mine.includes('not-an-entry')
  )
    return 'the product knows the shape of every field, the second reader only those that link lines';
  if (all(/^(unreadable-record|text-differs)$/))
    return 'the product knows the shape of export.json';
  if (all(/^(unexpected|made-unknown|listed-missing|text-differs)$/))
    return 'the product knows what a folder is called to the letter';
  if (all(/^token-/)) return 'the product wants a request as it makes them';
  if (its.length > 0 && mine.length === 0) return null;
  return null;
}

test.each([false, true])(
  'mutations of a dossier, stamped: %s',
  async (stamped) => {
    const authority = stamped ? createAuthority() : null;
    const zip = await sampleZip(authority);
    const members = await unzip(zip);
    const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-fuzz-'));
    const reader = secondReader(authority?.root ?? null);
    const counts = new Map<string, number>();
    const unexplained: string[] = [];
    const slow: string[] = [];
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    try {
      const path = join(folder, 'a.zip');
      writeFileSync(path, zip);
      expect([await first(zip), await reader.ask(path)]).toMatchObject([
        { holds: true },
        { holds: true },
      ]);
      const all = [...ofContainer, ...ofFiles, ...ofForger];
      for (let index = 0; index < perKind; index += 1) {
        const rng = rngOf(index * 2 + Number(stamped));
        const [name, change] = all[index % all.length] as Mutation;
        const mutated = Buffer.from(await change(members, zip, rng));
        if (mutated.equals(zip)) continue;
        writeFileSync(path, mutated);
        const began = performance.now();
        const mine = await first(mutated);
        if (performance.now() - began > 10_000) slow.push(`${name} (${index})`);
        const its = await reader.ask(path);
        count(`${mine.holds ? 'holds' : 'refused'} here, ${its.holds ? 'holds' : 'refused'} there`);
        if (mine.holds === its.holds) continue;
        const why = explained(mine.why, its.why);
        if (why) count(`explained: ${why}`);
        else
          unexplained.push(
            `${index} ${name}: here ${mine.holds} ${mine.why}; there ${its.holds} ${its.why}`,
          );
      }
    } finally {
      reader.stop();
      rmSync(folder, { recursive: true });
    }
    console.log([...counts].map(([what, number]) => `${number} ${what}`).join('\n'));
    expect(unexplained).toEqual([]);
    expect(slow).toEqual([]);
  },
  3_600_000,
);
