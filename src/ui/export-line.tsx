import type { ExportState } from '@/export/export-state';
import { durationText, sizeText, text } from '@/locales/text';

function sentence(state: ExportState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'starting':
      return text('export.starting');
    case 'working': {
      const { done, total, bytes, totalBytes, secondsLeft } = state;
      const sizes = { size: sizeText(bytes), total: sizeText(totalBytes) };
      const progress = text('export.progress', { done, total });
      const left =
        secondsLeft === null ? '' : ` ${text('export.left', { time: durationText(secondsLeft) })}`;
      return `${progress} (${text('export.bytes', sizes)}).${left}`;
    }
    case 'checking':
      return text('export.checking');
    case 'empty':
      return text('export.empty');
    case 'cancelled':
      return text('export.cancelled');
    case 'failed':
      return text(`export.failed.${state.problem}`);
    case 'done': {
      const values = {
        captures: state.captures,
        size: sizeText(state.bytes),
        files: state.names.length,
      };
      const done = text(state.to === 'disk' ? 'export.saved' : 'export.done', values);
      return state.damaged > 0
        ? `${done} ${text('export.damaged', { count: state.damaged })}`
        : done;
    }
  }
}

/** Whether an export is under way. */
export function isBusy({ phase }: ExportState): boolean {
  return phase === 'starting' || phase === 'working' || phase === 'checking';
}

/** How an export goes, in one line that screen readers follow. */
export function ExportLine({ state }: { state: ExportState }) {
  const bad = state.phase === 'failed' || (state.phase === 'done' && state.damaged > 0);
  return (
    <div role="status">
      {state.phase !== 'idle' && (
        <p class={isBusy(state) ? '' : bad ? 'note bad' : 'note'}>{sentence(state)}</p>
      )}
      {isBusy(state) && (
        <progress
          aria-label={text('export.starting')}
          {...(state.phase === 'working' && { value: state.bytes, max: state.totalBytes || 1 })}
        />
      )}
    </div>
  );
}
