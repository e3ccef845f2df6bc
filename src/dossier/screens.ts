import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { screenFrameIn } from '@/evidence/record';
import type { Choice } from './choice';

type Chosen = Pick<Choice, 'screens' | 'masked'>;

/**
 * Whether the picture of the shared screen goes along with a capture: the person looked at it and wants it. Never beside a
 * picture that is covered in part, of which it would show everything.
 */
export const isScreenJoined = (capture: CaptureRecord, { screens, masked }: Chosen): boolean =>
  screens.has(capture.seq) &&
  capture.files[pageFiles.screen] !== undefined &&
  !masked.includes(capture.seq);

/** What a picture of the shared screen is, in two or three words: the browser does not always say. */
const screenKinds = {
  monitor: 'écran entier',
  window: 'fenêtre entière',
  unknown: 'écran ou fenêtre partagés',
} as const;

/** What a capture's picture of the shared screen is called; null where it came with none. */
export function screenKind(capture: CaptureRecord): string | null {
  const frame = screenFrameIn(capture);
  return frame && screenKinds[frame.surface];
}
