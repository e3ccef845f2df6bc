import type { ComponentChildren } from 'preact';

/** One sentence for the person; `bad` asks for something to be done. */
export type Said = { text: string; bad: boolean; action?: { label: string; run(): void } };

/** What became of something, in one sentence that screen readers follow. */
export function SaidLine({ said, children }: { said: Said | null; children?: ComponentChildren }) {
  return (
    <div role="status">
      {said && (
        <div class={said.bad ? 'note bad' : 'note'}>
          <p>{said.text}</p>
          {said.action && (
            <button type="button" class="small" onClick={said.action.run}>
              {said.action.label}
            </button>
          )}
        </div>
      )}
      {children}
    </div>
  );
}
