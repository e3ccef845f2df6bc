import { useId, useState } from 'preact/hooks';
import type { Outcome } from '@/booking/outcome';
import type { Told } from '@/evidence/record';
import { type CaptureRecord, type StatementRecord, statementCodes } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { RemovalForm } from './removal-form';

type About = Told['about'];

/** What a person may say of a capture with this outcome; nothing where a rule says what the page showed. */
function subjectsOf(outcome: Outcome): readonly About[] {
  if (outcome === 'unrecognised') return ['outcome', 'page', 'blocked'];
  return outcome === 'slots-offered' ? ['slots'] : [];
}

function saysText(about: About, says: string): string {
  if (about === 'outcome' && says !== 'other') return text(`outcome.${says as 'no-slot'}`);
  return text(`statement.${about}.${says}` as 'statement.slots.other');
}

const isCode = (about: About, says: string): says is Told['says'] =>
  (statementCodes[about] as readonly string[]).includes(says);

/** What is said, of whichever capture. */
export type Words = Omit<Told, 'of'>;

type Choice = { about: About; says: Told['says'] };

type FormProps = {
  subjects: readonly About[];
  /** What is asked. */
  label: string;
  /** What was chosen already: only the last yes is asked for. */
  first?: Choice | null;
  /** True once it is kept. */
  say(words: Words): Promise<boolean>;
  /** Goes back to where the choice was made. */
  back?(): void;
};

/** Asks what the person says, and whether they want it read by a judge, before it is kept. */
export function StatementForm({ subjects, label, first = null, say, back }: FormProps) {
  const id = useId();
  const [choice, setChoice] = useState<Choice | null>(first);
  const [words, setWords] = useState('');
  const [sure, setSure] = useState(first !== null);
  const [busy, setBusy] = useState(false);
  const own = words.trim();
  const isWhole = choice !== null && (choice.says !== 'other' || own !== '');
  const choose = (value: string) => {
    const [about, says = ''] = value.split('/');
    const found = subjects.find((one) => one === about);
    setChoice(found && isCode(found, says) ? { about: found, says } : null);
    setSure(false);
  };
  const seal = async () => {
    if (!choice || busy) return;
    setBusy(true);
    if (await say({ ...choice, ...(own === '' ? {} : { words: own }) })) {
      setChoice(null);
      setWords('');
      setSure(false);
    }
    setBusy(false);
  };
  return (
    <form
      class="statement"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole) return;
        if (sure) void seal();
        else setSure(true);
      }}
    >
      <label for={`${id}-says`}>{label}</label>
      <select
        id={`${id}-says`}
        value={choice ? `${choice.about}/${choice.says}` : ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{text('statement.choose')}</option>
        {subjects.map((about) => (
          <optgroup key={about} label={text(`statement.about.${about}`)}>
            {statementCodes[about].map((says) => (
              <option key={says} value={`${about}/${says}`}>
                {saysText(about, says)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {choice && (
        <>
          <label for={`${id}-words`}>
            {text(choice.says === 'other' ? 'statement.words-needed' : 'statement.words')}
          </label>
          <textarea
            id={`${id}-words`}
            rows={2}
            maxLength={2_000}
            dir="auto"
            value={words}
            onInput={({ currentTarget }) => {
              setWords(currentTarget.value);
              setSure(false);
            }}
          />
        </>
      )}
      {choice && !sure && (
        <button type="submit" class="small" disabled={!isWhole}>
          {text('statement.next')}
        </button>
      )}
      <div role="status">
        {sure && (
          <div class="note">
            <p>
              <strong>{text('statement.judge')}</strong>
            </p>
            <p>{text('statement.judge-text')}</p>
          </div>
        )}
      </div>
      {sure && (
        <div class="pair">
          <button type="submit" class="small" disabled={busy}>
            {text('statement.seal')}
          </button>
          <button
            type="button"
            class="small"
            disabled={busy}
            onClick={() => (first ? back?.() : setSure(false))}
          >
            {text('statement.back')}
          </button>
        </div>
      )}
      {back && !sure && (
        <button type="button" class="small" onClick={back}>
          {text('statement.back')}
        </button>
      )}
    </form>
  );
}

type SectionProps = {
  capture: Pick<CaptureRecord, 'id' | 'number' | 'outcome'>;
  statements: readonly StatementRecord[];
  say(told: Told): Promise<boolean>;
  /** Absent where nothing is deleted. */
  remove?(statement: StatementRecord, reason: string): void;
};

/** What the person said of a capture, and where they say more; nothing for a page that a rule has recognised. */
export function StatementSection({ capture, statements, say, remove }: SectionProps) {
  const possible = subjectsOf(capture.outcome);
  if (possible.length === 0 && statements.length === 0) return null;
  return (
    <section class="plain" aria-labelledby="statement">
      <h2 id="statement">{text('statement.heading')}</h2>
      {statements.length > 0 && (
        <ul>
          {statements.map((statement) => (
            <li key={statement.id}>
              {text('statement.said', {
                day: dayText(legalDay(statement.time.legal)),
                says: saysText(statement.about, statement.says),
              })}
              {statement.words !== undefined && (
                <>
                  {' '}
                  <q dir="auto">{statement.words}</q>
                </>
              )}
              {remove && (
                <RemovalForm
                  label={text('removal.heading')}
                  question={text('removal.statement', { number: capture.number })}
                  remove={(reason) => remove(statement, reason)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {possible.length > 0 && (
        <StatementForm
          key={capture.id}
          subjects={possible}
          label={text(`statement.ask.${possible.includes('slots') ? 'slots' : 'page'}`, {
            number: capture.number,
          })}
          say={(words) => say({ of: capture.number, ...words })}
        />
      )}
    </section>
  );
}
