import { prefectures } from '@/booking/prefectures';
import { type FilingPoint, filingCheck } from '@/dossier/filing-check';
import type { Identity } from '@/dossier/identity';
import type { CaseFile } from '@/dossier/letters/case-file';
import { type Draft, gapsOf } from '@/dossier/letters/letters';
import { fieldsOf, type LetterQuestion, questionsOf } from '@/dossier/letters/questions';
import { dateText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { choiceText } from './letter-choices';
import { Pictogram } from './pictogram';
import { letterFragment } from './view';

/** A préfecture by its département; that of the captures where none was chosen. */
function prefectureOf(departement: string): string {
  const found = prefectures.find((one) => one.departement === departement);
  return found ? `${found.name} (${departement})` : text('identity.from-captures');
}

const days = new Set<keyof Identity>(['birthDate', 'childBirthDate', 'permitEnds']);

/** One field as the person knows it; "" for nothing. */
function fieldText(name: keyof Identity, { identity, procedure }: CaseFile): string {
  if (name === 'urgencyGrounds')
    return identity.urgencyGrounds.map((ground) => text(`ground.${ground}`)).join(' · ');
  const value = identity[name].trim();
  if (name === 'departement') return prefectureOf(value);
  if (name === 'procedure') return procedure?.label ?? '';
  if (value === '') return '';
  const said = choiceText(name, value);
  return said ?? (days.has(name) ? dateText(value) : value);
}

/** An answer as the person knows it, its fields in one line; "" for none. */
function answered(question: LetterQuestion, file: CaseFile): string {
  return fieldsOf(question, file.identity)
    .map((name) => fieldText(name, file))
    .filter((value) => value !== '')
    .join(' · ');
}

type Props = {
  letter: Draft;
  file: CaseFile;
  mailto: string;
  copy(text: string): void;
};

/** What is done with a letter that is ready. */
function Ways({ letter, mailto, copy }: Props) {
  const isMail = letter.kind === 'email' || letter.kind === 'reminder';
  const joined = isMail ? 'letters.join' : 'letters.print';
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
      {isMail && (
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
      {isMail && <li class="quiet">{text('letters.keep-mail')}</li>}
      {letter.kind === 'letter' && <li class="quiet">{text('letters.keep-letter')}</li>}
      <li>
        <button type="button" class="link" onClick={() => copy(letter.text)}>
          {text('letters.copy')}
        </button>
      </li>
    </ol>
  );
}

/** Where each thing that remains is mended. */
const mended: Record<FilingPoint, string> = {
  gaps: letterFragment('petition'),
  attempts: '#home',
  route: letterFragment('petition', 'request'),
  'other-prefecture': letterFragment('petition', 'prefecture'),
  'other-home': letterFragment('petition', 'contact'),
  'adult-child': letterFragment('petition', 'child'),
  'foreigner-number': letterFragment('petition', 'contact'),
  slots: '#attempts',
  'same-minute': '#attempts',
  drawn: '#settings',
  'without-picture': '#attempts',
  heavy: '#steps',
};

/** What remains before the request is filed, each with the way there. */
function BeforeFiling({ file, letter }: Pick<Props, 'file' | 'letter'>) {
  const remaining = filingCheck(file, letter.text);
  return (
    <section class="plain" aria-labelledby="filing">
      <h3 id="filing">{text('filing.heading')}</h3>
      {remaining.length === 0 ? (
        <p>{text('filing.nothing')}</p>
      ) : (
        <ul>
          {remaining.map(({ point, count }) => (
            <li key={point}>
              <a href={mended[point]}>{text(`filing.${point}`, { count })}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={letterFragment('sending')}>{text('letter.sending')}</a>
      </p>
    </section>
  );
}

/** The answers that a letter was written from, each with a way to change it, and what to do with the letter. */
export function LetterCheck(props: Props) {
  const { letter, file } = props;
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
        {questionsOf(letter.kind, file).map((question) => (
          <div key={question}>
            <dt>{text(`answer.${question}`)}</dt>
            <dd dir="auto">
              {answered(question, file) || (
                <span class="tag" data-tone="now">
                  {text('answer.none')}
                </span>
              )}
            </dd>
            <dd>
              <a href={letterFragment(letter.kind, question)}>
                {text('answer.change')}
                <span class="hidden">{` : ${text(`answer.${question}`)}`}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {letter.kind === 'petition' && <BeforeFiling file={file} letter={letter} />}
      <Ways {...props} />
      {(letter.kind === 'email' || letter.kind === 'letter' || letter.kind === 'reminder') && (
        <p class="quiet">{text('letters.reference')}</p>
      )}
    </div>
  );
}
