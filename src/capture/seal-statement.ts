import type { Told } from '@/evidence/record';
import { appendStatement } from '@/store/statements';
import { storeChanged } from './store-changed';

/** Seals what the person says of a capture, and refreshes the open pages. Rejects like `appendStatement`. */
export async function sealStatement(dossier: string, told: Told): Promise<void> {
  await appendStatement(dossier, told);
  await storeChanged('stamps-waiting');
}
