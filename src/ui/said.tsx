import type { ComponentChildren } from 'preact';

/** One sentence for the person; `bad` asks for something to be done. */
export type Said = { text: string; bad: boolean };

/** What became of something, in one sentence that screen readers follow. */
export function SaidLine({ said, children }: { said: Said | null; children?: ComponentChildren }) {
  return (
    <div role="status">
      {said && <p class={said.bad ? 'note bad' : 'note'}>{said.text}</p>}
      {children}
    </div>
  );
}
