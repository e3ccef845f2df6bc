import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import JSZip from 'jszip';

/** The files of an exported ZIP, by name. */
export type Members = Map<string, Buffer>;

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Everything in a ZIP. */
export async function unzip(bytes: Buffer): Promise<Members> {
  const zip = await JSZip.loadAsync(bytes);
  const members: Members = new Map();
  for (const { name, dir } of Object.values(zip.files)) {
    const file = dir ? null : zip.file(name);
    if (file) members.set(name, await file.async('nodebuffer'));
  }
  return members;
}

/** A stored ZIP of some files. */
export function zipOf(members: Members): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of members) zip.file(name, bytes, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** One way to tamper with a dossier, and which ordinary tool sees it on its own. */
export type Tampering = { name: string; members: Members; seenBy: 'sha256sum' | 'verify' };

const flipped = (bytes: Buffer, at: number) => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

const changed = (members: Members, name: string, bytes: Buffer) =>
  new Map([...members].map(([other, content]) => [other, other === name ? bytes : content]));

const without = (members: Members, name: string) =>
  new Map([...members].filter(([other]) => other !== name));

/** The list of hashes made again over what is there now, as a forger would. */
export function resealed(members: Members): Members {
  const outside = new Set(['SHA256SUMS', 'SHA256SUMS.tsq', 'SHA256SUMS.tsr']);
  const lines = [...members]
    .filter(([name]) => !outside.has(name))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  return changed(members, 'SHA256SUMS', Buffer.from(lines.join('')));
}

/** One changed byte at the beginning, in the middle and at the end of every file; every file missing. */
function fileTamperings(members: Members): Tampering[] {
  const stamped = Buffer.from(sha256(members.get('SHA256SUMS') ?? ''), 'hex');
  return [...members].flatMap(([name, bytes]) => {
    const seenBy = name.startsWith('SHA256SUMS.ts') ? 'verify' : 'sha256sum';
    // An answer's middle may fall on a spare bit of its envelope: what is stamped stands where its hash does.
    const inside = name === 'SHA256SUMS.tsr' ? bytes.indexOf(stamped) : bytes.length >> 1;
    const places = [...new Set([0, inside, bytes.length - 1])];
    return [
      ...places.map((at) => ({
        name: `byte ${at} of ${name}`,
        members: changed(members, name, flipped(bytes, at)),
        seenBy,
      })),
      { name: `${name} taken out`, members: without(members, name), seenBy },
    ] as Tampering[];
  });
}

/** Every field of an entry, at every depth: the path that leads to it and a copy with another value. */
function fieldChanges(value: unknown, path: string): { path: string; value: unknown }[] {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) =>
      fieldChanges(inner, `${path}.${key}`).map((change) => ({
        path: change.path,
        value: Array.isArray(value)
          ? value.with(Number(key), change.value)
          : { ...value, [key]: change.value },
      })),
    );
  }
  return [{ path, value: other(value) }];
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'autre';
  const text = String(value);
  // Another digit keeps hashes, dates and identifiers well-formed; another word is no shape that is checked.
  return /\d/.test(text)
    ? text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    : `${text}x`;
}

/** Every field of every line changed, lines dropped, swapped, repeated; SHA256SUMS made to agree. */
function journalTamperings(members: Members): Tampering[] {
  const lines = (members.get('journal.jsonl')?.toString() ?? '').trimEnd().split('\n');
  const withLines = (name: string, forged: readonly string[]): Tampering => {
    const journal = Buffer.from(forged.map((line) => `${line}\n`).join(''));
    const all = resealed(changed(members, 'journal.jsonl', journal));
    return { name, members: all, seenBy: 'verify' };
  };
  const fields = lines.flatMap((line, index) =>
    fieldChanges(JSON.parse(line), `line ${index + 1}`).map(({ path, value }) =>
      withLines(path, lines.with(index, canonicalize(value) ?? '')),
    ),
  );
  const moves = lines.flatMap((line, index) => [
    withLines(`line ${index + 1} dropped`, lines.toSpliced(index, 1)),
    withLines(`line ${index + 1} repeated`, lines.toSpliced(index, 0, line)),
    ...(index > 0
      ? [
          withLines(
            `lines ${index} and ${index + 1} swapped`,
            lines.toSpliced(index - 1, 2, line, lines[index - 1] ?? ''),
          ),
        ]
      : []),
  ]);
  return [...fields, ...moves];
}

/** Each time stamp put in place of the next one; SHA256SUMS made to agree. */
function tokenTamperings(members: Members): Tampering[] {
  const replies = [...members.keys()].filter(
    (name) => name.endsWith('.tsr') && name !== 'SHA256SUMS.tsr',
  );
  return replies.flatMap((name, index) => {
    const other = members.get(replies[(index + 1) % replies.length] ?? '');
    if (!other || replies.length < 2) return [];
    const all = resealed(changed(members, name, other));
    return [{ name: `${name} replaced`, members: all, seenBy: 'verify' } as const];
  });
}

/** Ways to tamper with an exported dossier, each of which must be reported. */
export function tamperings(members: Members): Tampering[] {
  const stranger = new Map([...members, ['captures/intrus.txt', Buffer.from('intrus')]]);
  return [
    ...fileTamperings(members),
    ...journalTamperings(members),
    ...tokenTamperings(members),
    { name: 'a stranger among the captures', members: resealed(stranger), seenBy: 'verify' },
    { name: 'a stranger that no list names', members: stranger, seenBy: 'verify' },
  ];
}
