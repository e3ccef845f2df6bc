import { text } from '@/locales/text';
import { PageTop } from './page-top';

const parts = [
  'check',
  'order',
  'needed',
  'place',
  'try',
  'agency',
  'status',
  'help',
  'court',
  'others',
  'after',
] as const;

/** What to know before starting: facts with their sources, no advice on a case. */
export function Before() {
  return (
    <>
      <PageTop heading={text('before.heading')} />
      <main>
        <p>{text('before.text')}</p>
        <ol class="before">
          {parts.map((part) => (
            <li key={part}>
              <h2>{text(`before.${part}`)}</h2>
              <p>{text(`before.${part}-text`)}</p>
              <p class="quiet">
                {text('before.source', { source: text(`before.${part}-source`) })}
              </p>
            </li>
          ))}
        </ol>
        <p class="note">{text('before.no-advice')}</p>
      </main>
    </>
  );
}
