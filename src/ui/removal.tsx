import { useState } from 'preact/hooks';
import { text } from '@/locales/text';

export type RemovalActions = {
  remove(number: number, reason: string): void;
  erase(): void;
};

type Props = {
  captures: number;
  /** What became of the last removal. */
  message: { text: string; bad: boolean } | null;
  actions: RemovalActions;
};

/** Where one capture, or the whole dossier, is deleted. The page asks once more before it does. */
export function Removal({ captures, message, actions }: Props) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const ready = /^[1-9]\d*$/.test(number) && reason.trim() !== '';
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">{text('removal.heading')}</h2>
      <p>{text('removal.text')}</p>
      <div role="status">
        {message && <p class={message.bad ? 'note bad' : 'note'}>{message.text}</p>}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) actions.remove(Number(number), reason.trim());
        }}
      >
        <label>
          {text('removal.number')}
          <input
            inputMode="numeric"
            value={number}
            onInput={({ currentTarget }) => setNumber(currentTarget.value.trim())}
          />
        </label>
        <label>
          {text('removal.reason')}
          <input
            value={reason}
            maxLength={500}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button type="submit" class="danger" disabled={!ready}>
          {text('removal.remove')}
        </button>
      </form>
      <p class="quiet">{text('removal.erase-text')}</p>
      <button type="button" class="danger" disabled={captures === 0} onClick={actions.erase}>
        {text('removal.erase')}
      </button>
    </section>
  );
}
