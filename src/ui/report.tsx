import { text } from '@/locales/text';
import { PageTop } from './page-top';
import { type Said, SaidLine } from './said';

export type ReportState = {
  /** Null until the page is read, or when it could not be. */
  report: {
    address: string;
    texts: readonly string[];
    /** Whether the page was too large to be reported whole. */
    cut: boolean;
    /** The file as it would be saved now. */
    file: string;
  } | null;
  /** Texts that the person wants taken out too. */
  hidden: ReadonlySet<string>;
  /** Words that the person wants removed wherever they are. */
  words: string;
  said: Said | null;
};

export type ReportActions = {
  hide(text: string, hidden: boolean): void;
  maskWords(words: string): void;
  save(): void;
};

/** A page that no rule knows, without personal data: read by the person, then saved, sent to no one. */
export function Report({ state, actions }: { state: ReportState; actions: ReportActions }) {
  const { report, hidden, said } = state;
  return (
    <>
      <PageTop heading={text('report.heading')} />
      <main>
        <p>{text('report.text')}</p>
        <p class="note">{text('report.sent')}</p>
        {report && (
          <>
            <p>
              {text('report.address')}{' '}
              <span class="address" dir="ltr">
                {report.address}
              </span>
            </p>
            {report.cut && <p class="note bad">{text('report.cut')}</p>}
            <section aria-labelledby="texts">
              <h2 id="texts">{text('report.texts')}</h2>
              <p class="quiet">{text('report.texts-help')}</p>
              <ul class="texts">
                {report.texts.map((kept) => (
                  <li key={kept}>
                    <label>
                      <input
                        type="checkbox"
                        checked={!hidden.has(kept)}
                        onChange={({ currentTarget }) => actions.hide(kept, !currentTarget.checked)}
                      />
                      <span lang="fr" dir="auto">
                        {kept}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
            <label class="words">
              {text('report.words')}
              <input
                value={state.words}
                onInput={({ currentTarget }) => actions.maskWords(currentTarget.value)}
              />
            </label>
            <details>
              <summary>{text('report.file')}</summary>
              <textarea
                lang="fr"
                dir="ltr"
                rows={16}
                readOnly
                aria-label={text('report.file')}
                value={report.file}
              />
            </details>
            <button type="button" class="main" onClick={actions.save}>
              {text('report.save')}
            </button>
          </>
        )}
        <SaidLine said={said} />
      </main>
    </>
  );
}
