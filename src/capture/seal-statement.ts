import type { Told } from '@/evidence/record';
import { sayJournalChanged } from '@/store/changes';
import { appendStatement } from '@/store/statements';
import { tellBackground } from './ask-background';

/** Seals what the person says of a capture, and tells the open pages. Rejects like `appendStatement`. */
export async function sealStatement(dossier: string, told: Told): Promise<void> {
  await appendStatement(dossier, told);
  sayJournalChanged();
  await tellBackground({ type: 'stamps-waiting' });
}
