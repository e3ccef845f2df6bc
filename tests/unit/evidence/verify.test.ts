import { expect, test } from 'vitest';
import { canonicalLine, hashLine } from '@/evidence/chain';
import { type Entry, noPrevious, type Removed } from '@/evidence/record';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import { faultsOf, verify } from '@/evidence/verify';
import { createAuthority } from '../../setup/authority';
import { dossier, sampleDraft } from './sample';

test('a time stamp does not reach behind a line that was deleted after it', async () => {
  const authority = createAuthority();
  const lines: string[] = [];
  const hashes: string[] = [];
  const seal = async (entry: object) => {
    const link = { seq: lines.length + 1, prev: hashes.at(-1) ?? noPrevious };
    const line = canonicalLine({ ...entry, ...link } as Entry);
    lines.push(line);
    hashes.push(await hashLine(line));
  };
  for (const number of [1, 2, 3]) await seal({ ...sampleDraft(), number });
  const deleted = { seq: 2, hash: hashes[1] ?? '', prev: hashes[0] ?? '', number: 2 };
  const { time } = sampleDraft();
  const link = { v: 1, id: crypto.randomUUID(), dossier, time } as const;
  await seal({ ...link, kind: 'deletion', deleted, reason: 'essai' });
  const removed: Removed = { v: 1, kind: 'removed', ...deleted };
  lines[1] = canonicalLine(removed);

  const report = await verify({
    lines,
    file: async () => 'missing',
    async stamps(entry) {
      if (!entry) return [];
      const request = timestampRequest(hashes[entry.seq - 1] ?? '', freshNonce());
      return [{ request, reply: new Uint8Array(authority.reply(request)) }];
    },
  });
  expect(faultsOf(report)).toEqual([]);
  const reach = report.entries.flatMap(({ notes }) => notes);
  expect(reach.filter(({ kind }) => kind === 'token-from')).toEqual([
    // Line 2 is gone: its stamp dates nothing. Line 3's counts for itself. The deletion's own, for all.
    { seq: 2, kind: 'token-from', from: 3 },
    { seq: 3, kind: 'token-from', from: 3 },
  ]);
});
