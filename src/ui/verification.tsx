import type { ArchiveRefusal, ArchiveReport } from '@/evidence/archive-report';
import type { Language } from '@/locales/language';
import { isLanguage, languages } from '@/locales/language';
import { verificationText } from '@/locales/verification';
import { VerificationReport } from './verification-report';

type Phase =
  | { phase: 'idle' }
  | { phase: 'reading'; done: number; total: number }
  | { phase: 'done'; name: string; report: ArchiveReport }
  | { phase: 'refused'; refusal: ArchiveRefusal | 'unreadable'; member: string | null };

export type VerificationState = Phase & { language: Language };

type Props = {
  state: VerificationState;
  check(file: File): void;
  speak(language: Language): void;
};

/** The page that checks a ZIP: what to do, how it goes, what was found. */
export function Verification({ state, check, speak }: Props) {
  const text = verificationText(state.language);
  const busy = state.phase === 'reading';
  return (
    <main>
      <header>
        <h1>{text('title')}</h1>
        <select
          aria-label={text('language')}
          value={state.language}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && speak(value)}
        >
          {Object.entries(languages).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </header>
      <label
        class="drop"
        onDrop={(event) => {
          const [file] = event.dataTransfer?.files ?? [];
          if (file && !busy) check(file);
        }}
      >
        <span>{text('intro')}</span>
        <strong>{text(state.phase === 'idle' ? 'choose' : 'other')}</strong>
        <span class="quiet">{text('drop')}</span>
        <input
          type="file"
          accept=".zip,application/zip"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) check(file);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        {state.phase === 'reading' && (
          <p class="note">
            {state.total === 0
              ? text('reading')
              : text('progress', { done: state.done, total: state.total })}
          </p>
        )}
        {state.phase === 'refused' && (
          <p class="note bad">{text(`refused.${state.refusal}`, { name: state.member ?? '' })}</p>
        )}
      </div>
      {state.phase === 'reading' && (
        <progress
          aria-label={text('reading')}
          {...(state.total > 0 && { value: state.done, max: state.total })}
        />
      )}
      {state.phase === 'done' && (
        <VerificationReport name={state.name} report={state.report} language={state.language} />
      )}
    </main>
  );
}
