import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, screenFrameIn } from '@/evidence/record';
import { openDatabase, updateRow } from './database';

/** Whether a capture's picture of the shared screen is here, and whether the person wants it in what is handed over. */
export type ScreenState = 'absent' | 'kept' | 'joined';

const keyOf = (entry: string): [string, string] => [entry, pageFiles.screen];

/** What became of the picture of the shared screen of an entry. */
export async function screenState(entry: string): Promise<ScreenState> {
  const row = await (await openDatabase()).get('files', keyOf(entry));
  return row ? (row.joined ? 'joined' : 'kept') : 'absent';
}

/** Keeps whether the person, who has looked at it, wants a picture of the shared screen in what is handed over. */
export async function joinScreen(entry: string, isJoined: boolean): Promise<void> {
  await updateRow('files', keyOf(entry), (row) => {
    if (!row) return undefined;
    const { joined: _, ...bare } = row;
    return isJoined ? { ...bare, joined: true } : bare;
  });
}

/** Lines of the captures whose pictures of the shared screen the person wants in what is handed over. */
export async function joinedScreens(captures: readonly CaptureRecord[]): Promise<Set<number>> {
  const joined = new Set<number>();
  for (const capture of captures) {
    if (screenFrameIn(capture) && (await screenState(capture.id)) === 'joined')
      joined.add(capture.seq);
  }
  return joined;
}
