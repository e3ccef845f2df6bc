import { capital } from '../french';
import type { CaseFile } from './case-file';

/** What is said in the paper's own voice: in the first person, or as a lawyer speaks of the person. */
export const voiced = ({ voice }: CaseFile, own: string, counsel: string): string =>
  voice === 'counsel' ? counsel : own;

/** The person as a lawyer calls them: "la requérante". */
export function party({ identity: { title } }: CaseFile): string {
  if (title === '') return 'la partie requérante';
  return title === 'Madame' ? 'la requérante' : 'le requérant';
}

/** The same at the beginning of a sentence. */
export const capitalParty = (file: CaseFile): string => capital(party(file));

/** The person's own words inside a sentence: as they are, or in quotation marks. `words` may be a gap. */
export const quotedWords = (file: CaseFile, words: string): string =>
  file.voice === 'own' || words.startsWith('[') ? words : `« ${words.replace(/\.$/, '')} »`;

/** The person's own words as a sentence of their own. */
export function ownWords(file: CaseFile, words: string): string {
  const quoted = quotedWords(file, words);
  return quoted === words ? words : `Selon ses propres termes : ${quoted}.`;
}
