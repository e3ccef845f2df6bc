import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '@/dossier/letters/letters';
import { text } from '@/locales/text';

type Props = {
  kept: Draft;
  /** What is missing there is selected; null for the start. */
  gap: string | null;
  /** Null takes the proposed text again. */
  save(own: string | null): void;
  close(): void;
};

/** The person's own hand in a letter: its whole text. */
export function LetterText({ kept, gap, save, close }: Props) {
  const [draft, setDraft] = useState(kept.text);
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
        save(draft);
        close();
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
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="main" disabled={draft === kept.text}>
          {text('letters.save')}
        </button>
        {kept.edited && (
          <button
            type="button"
            onClick={() => {
              save(null);
              close();
            }}
          >
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
