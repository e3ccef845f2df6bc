import { useState } from 'preact/hooks';
import { text } from '@/locales/text';

type Props = {
  /** What opens the question, and the button that answers it. */
  label: string;
  /** What goes, and what stays. */
  question: string;
  remove(reason: string): void;
  /** Nothing is written of it: no reason is asked. */
  withoutReason?: true;
};

/** Asks in the page itself before something is deleted for good, and why where that is written down. */
export function RemovalForm({ label, question, remove, withoutReason }: Props) {
  const [reason, setReason] = useState('');
  const isReady = withoutReason || reason.trim() !== '';
  return (
    <details class="more removal">
      <summary>{label}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) remove(reason.trim());
        }}
      >
        <p>{question}</p>
        {!withoutReason && (
          <label>
            {text('removal.reason')}
            <input
              value={reason}
              maxLength={500}
              dir="auto"
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
        )}
        <button type="submit" class="danger" disabled={!isReady}>
          {label}
        </button>
      </form>
    </details>
  );
}
