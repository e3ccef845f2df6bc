import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '@/dossier/letters/letters';
import { text } from '@/locales/text';

type Props = {
  kept: Draft;
  /** What was typed and is not kept yet; null for nothing. */
  typed: string | null;
  type(own: string): void;
  /** What is missing there is selected; null for the start. */
  gap: string | null;
  /** Null takes the proposed text again. */
  save(own: string | null): Promise<boolean>;
  /** What was typed is kept, or given up. */
  close(): void;
};

/** The person's own hand in a letter: its whole text. */
export function LetterText({ kept, typed, type, gap, save, close }: Props) {
  const draft = typed ?? kept.text;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const shown = area.current;
    if (!shown) return;
    shown.focus();
    const start = gap === null ? -1 : shown.value.indexOf(`[à compléter : ${gap}]`);
    if (start >= 0) shown.setSelectionRange(start, shown.value.indexOf(']', start) + 1);
  }, [gap]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // A text that could not be kept stays here.
        void save(draft).then((isKept) => isKept && close());
      }}
    >
      <label>
        {text(`letter.${kept.kind}`)}
        <textarea
          ref={area}
          class="letter"
          rows={22}
          lang="fr"
          dir="ltr"
          spellcheck
          value={draft}
          maxLength={60_000}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="main" disabled={draft === kept.text}>
          {text('letters.save')}
        </button>
        {kept.edited && (
          <button type="button" onClick={() => void save(null).then((isKept) => isKept && close())}>
            {text('letters.reset')}
          </button>
        )}
        <button type="button" class="plain" onClick={close}>
          {text('letters.leave')}
        </button>
      </div>
    </form>
  );
}
