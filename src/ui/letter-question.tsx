import { prefectures } from '@/booking/prefectures';
import { type Identity, requestKinds } from '@/dossier/identity';
import { fieldsOf, type LetterQuestion } from '@/dossier/letters/questions';
import { text } from '@/locales/text';

type Field = keyof Identity;

type FieldProps = {
  identity: Identity;
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
  birthPlace: ['text', 'off'],
  nationality: ['text', 'off'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  foreignerNumber: ['text', 'off'],
  permitEnds: ['date', 'off'],
  prefectureEmail: ['email', 'off'],
};

/** Rows and longest text of a field of several lines. */
const paragraphs: Partial<Record<Field, readonly [rows: number, longest: number]>> = {
  address: [3, 500],
  urgency: [6, 4_000],
};

const titles = [
  ['Madame', 'identity.madam'],
  ['Monsieur', 'identity.sir'],
] as const;

type ChoiceProps<Value extends string> = FieldProps & {
  name: Field;
  options: readonly (readonly [value: Value, label: string])[];
};

/** One of a few answers, each a card to press. */
function ChoiceField<Value extends string>({ name, options, identity, keep }: ChoiceProps<Value>) {
  return (
    <fieldset class="cards">
      <legend class={name === 'title' ? undefined : 'hidden'}>{text(`identity.${name}`)}</legend>
      {options.map(([value, label]) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={name}
            value={value}
            checked={identity[name] === value}
            onChange={() => keep({ [name]: value })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PrefectureField({ identity, keep }: FieldProps) {
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

function QuestionField({ name, ...props }: FieldProps & { name: Field }) {
  const { identity, change, keep } = props;
  if (name === 'title') {
    const options = titles.map(([value, label]) => [value, text(label)] as const);
    return <ChoiceField {...props} name={name} options={options} />;
  }
  if (name === 'requestKind') {
    const options = requestKinds.map((kind) => [kind, text(`request.${kind}`)] as const);
    return <ChoiceField {...props} name={name} options={options} />;
  }
  if (name === 'departement') return <PrefectureField {...props} />;
  const typed = {
    name,
    dir: 'auto' as const,
    value: identity[name],
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
  const [type = 'text', complete] = lines[name] ?? [];
  return (
    <label>
      {text(`identity.${name}`)}
      {/* Preact types an input by its kind, one kind a literal. */}
      <input {...typed} {...{ type: type as 'text' }} autocomplete={complete} maxLength={300} />
    </label>
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
      {fieldsOf(question, props.identity).map((name) => (
        <QuestionField key={name} name={name} {...props} />
      ))}
    </div>
  );
}
