import { prefectures } from '@/booking/prefectures';
import type { Identity } from '@/dossier/identity';
import { type Draft, gapsOf } from '@/dossier/letters/letters';
import { fieldsOf, type LetterQuestion, questionsOf } from '@/dossier/letters/questions';
import { dateText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { Pictogram } from './pictogram';
import { letterFragment } from './view';

/** A préfecture by its département; that of the captures where none was chosen. */
function prefectureOf(departement: string): string {
  const found = prefectures.find((one) => one.departement === departement);
  return found ? `${found.name} (${departement})` : text('identity.from-captures');
}

const days = new Set<keyof Identity>(['birthDate', 'permitEnds']);

/** An answer as the person knows it, its fields in one line; "" for none. */
function answered(question: LetterQuestion, identity: Identity): string {
  return fieldsOf(question, identity)
    .map((name) => {
      const value = identity[name].trim();
      if (name === 'departement') return prefectureOf(value);
      if (value === '') return '';
      if (name === 'title') return text(value === 'Madame' ? 'identity.madam' : 'identity.sir');
      if (name === 'requestKind') return text(`request.${identity.requestKind || 'first'}`);
      return days.has(name) ? dateText(value) : value;
    })
    .filter((value) => value !== '')
    .join(' · ');
}

type Props = {
  letter: Draft;
  identity: Identity;
  mailto: string;
  copy(text: string): void;
};

/** What is done with a letter that is ready. */
function Ways({ letter, mailto, copy }: Props) {
  const joined = letter.kind === 'email' ? 'letters.join' : 'letters.print';
  return (
    <ol class="ways-on">
      <li>
        <span class="disc" data-tone="done">
          <Pictogram name="file-down" />
        </span>
        <span>{text(joined)}</span>
        <a class="button" href="#export">
          {text('letters.make-file')}
        </a>
      </li>
      {letter.kind === 'email' && (
        <li>
          <span class="disc" data-tone="done">
            <Pictogram name="mail" />
          </span>
          <span>{text('letters.open-mail')}</span>
          <a class="button" href={mailto}>
            {text('letters.mailto')}
          </a>
        </li>
      )}
      <li>
        <button type="button" class="link" onClick={() => copy(letter.text)}>
          {text('letters.copy')}
        </button>
      </li>
    </ol>
  );
}

/** The answers that a letter was written from, each with a way to change it, and what to do with the letter. */
export function LetterCheck(props: Props) {
  const { letter, identity } = props;
  return (
    <div class="stack">
      <div>
        <h2 id="question" tabIndex={-1} class="title">
          {text('letters.check')}
        </h2>
        <p class="lead quiet">
          {text(gapsOf(letter.text).length > 0 ? 'letters.check-gaps' : 'letters.check-hint')}
        </p>
      </div>
      <dl class="answers">
        {questionsOf(letter.kind).map((question) => (
          <div key={question}>
            <dt>{text(`answer.${question}`)}</dt>
            <dd dir="auto">{answered(question, identity) || text('answer.none')}</dd>
            <dd>
              <a href={letterFragment(letter.kind, question)}>
                {text('answer.change')}
                <span class="hidden">{` : ${text(`answer.${question}`)}`}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <Ways {...props} />
      {(letter.kind === 'email' || letter.kind === 'letter') && (
        <p class="quiet">{text('letters.reference')}</p>
      )}
    </div>
  );
}
