import * as v from 'valibot';
import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, screenFrameIn } from '@/evidence/record';
import { changeCase, readCase } from './cases';
import { openDatabase } from './database';

/** Whether a capture's picture of the shared screen is here, and whether the person wants it in what is handed over. */
export type ScreenState = 'absent' | 'kept' | 'joined';

const ids = v.array(v.string());

/** Ids of the captures whose pictures the person wants; none where what was kept cannot be read. */
function readIds(kept: unknown): string[] {
  const read = v.safeParse(ids, kept ?? []);
  return read.success ? read.output : [];
}

/** What became of the picture of the shared screen of a capture. */
export async function screenState({ dossier, id }: CaptureRecord): Promise<ScreenState> {
  const database = await openDatabase();
  if ((await database.getKey('files', [id, pageFiles.screen])) === undefined) return 'absent';
  return readIds((await readCase(dossier)).screens).includes(id) ? 'joined' : 'kept';
}

/** Keeps whether the person, who has looked at them, wants some pictures of the shared screen in what is handed over. */
export async function joinScreens(
  dossier: string,
  captures: readonly string[],
  isJoined: boolean,
): Promise<void> {
  await changeCase(dossier, ({ screens }) => {
    const others = readIds(screens).filter((id) => !captures.includes(id));
    return { screens: isJoined ? [...others, ...captures] : others };
  });
}

/** Lines of the captures whose pictures of the shared screen the person wants in what is handed over. */
export async function joinedScreens(
  dossier: string,
  captures: readonly CaptureRecord[],
): Promise<Set<number>> {
  const wanted = new Set(readIds((await readCase(dossier)).screens));
  const joined = new Set<number>();
  if (wanted.size === 0) return joined;
  for (const capture of captures)
    if (wanted.has(capture.id) && screenFrameIn(capture)) joined.add(capture.seq);
  return joined;
}
