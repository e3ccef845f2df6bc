import { addressDepartement, prefectures } from '@/booking/prefectures';
import { type Identity, isChildAdult, type TextField } from '@/dossier/identity';
import type { CaseFile } from '@/dossier/letters/case-file';
import { fieldsOf, type LetterQuestion } from '@/dossier/letters/questions';
import { routeOf } from '@/dossier/routes';
import { urgencyGrounds } from '@/evidence/urgency-grounds';
import { text } from '@/locales/text';
import { type ChoiceOption, choicesOf } from './letter-choices';

type Field = TextField;

type FieldProps = {
  file: CaseFile;
  /** While it is typed: the letter beside it follows. */
  change(part: Partial<Identity>): void;
  /** Once it is typed: it is kept. */
  keep(part: Partial<Identity>): void;
};

/** How a one-line field is typed, and what the browser may fill in. */
const lines: Partial<Record<Field, readonly [type: string, complete: string]>> = {
  lastName: ['text', 'family-name'],
  firstName: ['text', 'given-name'],
  birthDate: ['date', 'bday'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  permitEnds: ['date', 'off'],
  childBirthDate: ['date', 'off'],
  prefectureEmail: ['email', 'off'],
};

/** Rows and longest text of a field of several lines. */
const paragraphs: Partial<Record<Field, readonly [rows: number, longest: number]>> = {
  address: [3, 500],
  prefectureAddress: [3, 500],
  circumstances: [6, 4_000],
  urgency: [6, 4_000],
  seriousness: [6, 4_000],
  costs: [3, 1_000],
  afterRejection: [6, 4_000],
};

type ChoiceProps = FieldProps & { name: Field; options: readonly ChoiceOption[]; isNamed: boolean };

/** One of a few answers, each a card to press. */
function ChoiceField({ name, options, isNamed, file, keep }: ChoiceProps) {
  return (
    <fieldset class="cards">
      <legend class={isNamed ? undefined : 'hidden'}>{text(`identity.${name}`)}</legend>
      {options.map(([value, label]) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={name}
            value={value}
            checked={file.identity[name] === value}
            onChange={() => keep({ [name]: value })}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What applies of the grounds of urgency; each asks for its paper. */
function GroundsField({ file: { identity }, keep }: FieldProps) {
  const { urgencyGrounds: ticked } = identity;
  return (
    <fieldset class="cards">
      <legend>{text('identity.urgencyGrounds')}</legend>
      {urgencyGrounds.map((ground) => {
        const isTicked = ticked.includes(ground);
        const others = ticked.filter((one) => one !== ground);
        return (
          <label key={ground} class="option">
            <input
              type="checkbox"
              checked={isTicked}
              onChange={() => keep({ urgencyGrounds: isTicked ? others : [...others, ground] })}
            />
            <span>
              {text(`ground.${ground}`)}
              {isTicked && <span class="quiet">{text(`ground.${ground}-paper`)}</span>}
            </span>
          </label>
        );
      })}
      {ticked.length > 0 && (
        <p class="quiet">
          {text('ground.papers')} <a href="#steps">{text('ground.add')}</a>
        </p>
      )}
    </fieldset>
  );
}

/** The procedure that the letters are about, where several were tried. */
function ProcedureField({ file, ...props }: FieldProps) {
  const options = file.procedures.map(
    ({ key, label, host, inVain }) =>
      [key, text('procedure.option', { label, host, count: inVain })] as const,
  );
  const identity = { ...file.identity, procedure: file.procedure?.key ?? '' };
  const shown = { ...file, identity };
  return <ChoiceField {...props} file={shown} name="procedure" options={options} isNamed={false} />;
}

function PrefectureField({ file: { identity }, keep }: FieldProps) {
  return (
    <label>
      {text('identity.departement')}
      <select
        name="departement"
        value={identity.departement}
        onChange={({ currentTarget }) => keep({ departement: currentTarget.value })}
      >
        <option value="">{text('identity.from-captures')}</option>
        {prefectures.map(({ departement, name }) => (
          <option key={departement} value={departement}>
            {`${departement} – ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function QuestionField({
  name,
  isNamed,
  ...props
}: FieldProps & { name: keyof Identity; isNamed: boolean }) {
  const { file, change, keep } = props;
  if (name === 'urgencyGrounds') return <GroundsField {...props} />;
  if (name === 'procedure') return <ProcedureField {...props} />;
  if (name === 'departement') return <PrefectureField {...props} />;
  const options = choicesOf(name);
  if (options) return <ChoiceField {...props} name={name} options={options} isNamed={isNamed} />;
  const typed = {
    name,
    dir: 'auto' as const,
    value: file.identity[name],
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ [name]: currentTarget.value }),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      keep({ [name]: currentTarget.value }),
  };
  const [rows, longest] = paragraphs[name] ?? [];
  if (rows) {
    return (
      <label>
        {text(`identity.${name}`)}
        <textarea {...typed} rows={rows} maxLength={longest} />
      </label>
    );
  }
  const [type = 'text', complete = 'off'] = lines[name] ?? [];
  return (
    <label>
      {text(`identity.${name}`)}
      {/* Preact types an input by its kind, one kind a literal. */}
      <input {...typed} {...{ type: type as 'text' }} autocomplete={complete} maxLength={300} />
    </label>
  );
}

/** What the person must know of an answer before a letter is written from it. */
function QuestionNotes({ question, file }: { question: LetterQuestion; file: CaseFile }) {
  const { identity, triedPrefecture } = file;
  const route = routeOf(identity.requestKind);
  const away = addressDepartement(identity.address);
  const isAway = away !== null && file.prefecture !== null && away !== file.prefecture.departement;
  return (
    <>
      {question === 'request' && route && (
        <div class="note now">
          <p>{text(`route.${route}`)}</p>
        </div>
      )}
      {question === 'request' && !route && identity.anef === 'yes' && (
        <div class="note now">
          <p>{text('route.online')}</p>
        </div>
      )}
      {question === 'prefecture' && triedPrefecture && (
        <div class="note now">
          <p>{text('prefecture.other-tried', { name: triedPrefecture.name })}</p>
        </div>
      )}
      {(question === 'prefecture' || question === 'contact') && isAway && (
        <div class="note now">
          <p>{text('prefecture.other-home', { departement: away })}</p>
        </div>
      )}
      {question === 'child' && isChildAdult(identity, file.today) && (
        <div class="note now">
          <p>{text('child.adult')}</p>
        </div>
      )}
      {question === 'urgency' && identity.requestKind === 'naturalisation' && (
        <div class="note now">
          <p>{text('urgency.naturalisation')}</p>
        </div>
      )}
    </>
  );
}

type Props = FieldProps & { question: LetterQuestion };

/** One question for the letters, with its fields. Every field may stay empty: the letter then shows a gap. */
export function QuestionForm({ question, ...props }: Props) {
  return (
    <div class="stack">
      <div>
        <h2 id="question" tabIndex={-1} class="title">
          {text(`question.${question}`)}
        </h2>
        <p class="lead quiet">{text(`question.${question}-hint`)}</p>
      </div>
      <QuestionNotes question={question} file={props.file} />
      {fieldsOf(question, props.file.identity).map((name, index) => (
        <QuestionField key={name} name={name} isNamed={index > 0 || name === 'title'} {...props} />
      ))}
    </div>
  );
}
