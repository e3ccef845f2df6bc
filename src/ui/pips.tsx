import type { ChecklistItem } from '@/dossier/checklist';
import { text } from '@/locales/text';

/** How much of what a dossier is made of is done, at a glance. */
export function Pips({ items }: { items: readonly ChecklistItem[] }) {
  const done = items.filter(({ state }) => state === 'done').length;
  return (
    <div class="pips" role="img" aria-label={text('checklist.done', { done, all: items.length })}>
      {items.map(({ line, state }) => (
        <i key={line} data-state={state} />
      ))}
    </div>
  );
}
