import type { ChecklistItem } from '@/dossier/checklist';
import type { NextAction } from '@/dossier/next-action';

/** How far a dossier is: what is done and what is not, and the one thing to do next. */
export type Standing = { items: ChecklistItem[]; next: NextAction };
