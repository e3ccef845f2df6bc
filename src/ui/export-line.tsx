import { sizeText, text } from '@/locales/text';
import type { ExportState } from '@/messages';

function sentence(state: ExportState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'starting':
      return text('export.starting');
    case 'working':
      return text('export.progress', { done: state.done, total: state.total });
    case 'empty':
      return text('export.empty');
    case 'failed':
      return text(`export.failed.${state.problem}`);
    case 'done': {
      const values = { captures: state.captures, size: sizeText(state.bytes) };
      const done = text('export.done', values);
      return state.damaged > 0
        ? `${done} ${text('export.damaged', { count: state.damaged })}`
        : done;
    }
  }
}

/** How an export goes, in one line that screen readers follow. */
export function ExportLine({ state }: { state: ExportState }) {
  const bad = state.phase === 'failed' || (state.phase === 'done' && state.damaged > 0);
  const busy = state.phase === 'starting' || state.phase === 'working';
  return (
    <div role="status">
      {state.phase !== 'idle' && <p class={bad ? 'note bad' : 'note'}>{sentence(state)}</p>}
      {busy && (
        <progress
          aria-label={text('export.starting')}
          {...(state.phase === 'working' && { value: state.done, max: state.total })}
        />
      )}
    </div>
  );
}
