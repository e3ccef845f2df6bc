import { fileFacts } from '@/evidence/hash';
import type { CaptureRecord } from '@/evidence/record';
import { append } from '@/store/journal';
import { sampleDraft } from '../evidence/sample';

/** A capture of a sitting; the text of the screen's picture is what tells it from others. */
export async function capturedInSitting(dossier: string, screen = 'écran'): Promise<CaptureRecord> {
  const files = new Map([
    ['page.txt', new Blob(['texte'])],
    ['ecran.png', new Blob([screen])],
  ]);
  const facts: Record<string, Awaited<ReturnType<typeof fileFacts>>> = {};
  for (const [name, blob] of files) facts[name] = await fileFacts(blob);
  const draft = sampleDraft({
    dossier,
    files: facts,
    screenFrame: {
      surface: 'monitor',
      width: 4,
      height: 3,
      at: sampleDraft().time.utc,
      delayMs: 40,
      messageVisible: null,
    },
  });
  const entry = await append(draft, files);
  if (entry.kind !== 'capture') throw new Error(`A ${entry.kind}`);
  return entry;
}
