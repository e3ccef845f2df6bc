import type { Problem } from '@/messages';
import { text } from './text';

/** Problems of the store whose sentence is as true of reading as of writing. */
const ofBoth = new Set<Problem>(['storage-newer', 'storage-unopened', 'storage-private']);

/** Why nothing can be read of what is kept, and what to do. */
export const readingText = (problem: Problem): string =>
  text(ofBoth.has(problem) ? `problem.${problem}` : 'problem.reading');
