import type { Problem } from '@/messages';
import { text } from './text';

/** Why nothing can be read of what is kept, and what to do. */
export const readingText = (problem: Problem): string =>
  text(problem === 'storage-newer' ? 'problem.storage-newer' : 'problem.reading');
