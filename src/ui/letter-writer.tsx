import { useMemo, useState } from 'preact/hooks';
import type { Identity } from '@/dossier/identity';
import type { CaseFile } from '@/dossier/letters/case-file';
import { emailSubject } from '@/dossier/letters/email';
import { type Draft, draftLetter, type LetterKind, type OwnTexts } from '@/dossier/letters/letters';
import { type LetterQuestion, openQuestions, questionsOf } from '@/dossier/letters/questions';
import { text } from '@/locales/text';
import { LetterCheck } from './letter-check';
import { LetterPaper } from './letter-paper';
import { QuestionForm } from './letter-question';
import { LetterText } from './letter-text';
import { mailtoOf } from './mailto';
import { Pictogram } from './pictogram';
import { type Said, SaidLine } from './said';
import { useAnswers } from './use-answers';
import { type LetterPlace, letterFragment } from './view';

export type WriterActions = {
  /** True once it is kept. */
  answerIdentity(part: Partial<Identity>): Promise<boolean>;
  /** Null takes the proposed text again. */
  saveLetter(kind: LetterKind, own: string | null): Promise<boolean>;
  copyLetter(text: string): void;
  /** Writes into the journal that it was sent today. */
  sent(kind: 'email' | 'letter'): void;
};

type Props = {
  place: LetterPlace;
  file: CaseFile;
  /** The person's own texts, by the kinds of their letters. */
  own: OwnTexts;
  /** Today, in legal time. */
  today: string;
  said: Said | null;
  /** Texts that are being corrected, by the kinds of their letters: they outlive the letter's own page. */
  corrections: Corrections;
  actions: WriterActions;
};

/** What was typed into letters and is not kept yet. */
export type Corrections = {
  of(kind: LetterKind): string | null;
  /** Null: kept, or given up. */
  set(kind: LetterKind, typed: string | null): void;
};

/** Where the person is among the questions of a letter. */
function Steps({ at, all }: { at: number; all: number }) {
  return (
    <div class="stepper">
      <span>{text('question.of', { at: at + 1, all })}</span>
      <span class="pips" aria-hidden="true">
        {Array.from({ length: all }, (_, index) => (
          <i key={index} data-state={index <= at ? 'done' : 'later'} />
        ))}
      </span>
    </div>
  );
}

/** The step by which a letter that was sent is noted; null for one that is not sent to the préfecture. */
const sentAs = (kind: LetterKind): 'email' | 'letter' | null =>
  kind === 'reminder' ? 'email' : kind === 'email' || kind === 'letter' ? kind : null;

type FootProps = {
  letter: Draft;
  file: CaseFile;
  page: LetterQuestion | 'check';
  said: Said | null;
  isSent: boolean;
  sent: WriterActions['sent'];
};

/** The way back and the way on, and what became of what was asked: always in sight. */
function Foot({ letter, file, page, said, isSent, sent }: FootProps) {
  const { kind } = letter;
  const asked = questionsOf(kind, file);
  // A letter with holes is not ready to leave, though it may have left.
  const [missing] = openQuestions(kind, letter.text, file);
  const step = sentAs(kind);
  const at = page === 'check' ? asked.length : asked.indexOf(page);
  const before = asked[at - 1];
  return (
    <div class="foot">
      <SaidLine said={said} />
      {before && (
        <a class="button" href={letterFragment(kind, before)}>
          <Pictogram name="back" size={20} />
          {text('question.before')}
        </a>
      )}
      {at < asked.length ? (
        <a class="button main big" href={letterFragment(kind, asked[at + 1] ?? 'check')}>
          {text('question.on')}
          <Pictogram name="next" size={20} />
        </a>
      ) : (
        <>
          {step && !isSent && (
            <button type="button" class={missing ? '' : 'main big'} onClick={() => sent(step)}>
              <Pictogram name="check" size={20} />
              {text('letters.sent')}
            </button>
          )}
          {missing && (
            <a class="button main big" href={letterFragment(kind, missing)}>
              {text('letters.answer-missing')}
              <Pictogram name="next" size={20} />
            </a>
          )}
        </>
      )}
    </div>
  );
}

/** One letter: a question on one side, the letter itself on the other. */
export function LetterWriter(props: Props) {
  const { file, own, today, said, corrections, actions } = props;
  const { kind, page: wanted } = props.place;
  const { typed, change, keep } = useAnswers(actions.answerIdentity);
  /** The gap to fill by hand, null for none; undefined while the text is not open. */
  const [gap, setGap] = useState<string | null>();
  const correction = corrections.of(kind);
  const isOpen = gap !== undefined || correction !== null;
  // Written again when an answer or the dossier changes, not at every draw: a long dossier makes a long letter.
  const answered = useMemo(
    () => ({ ...file, identity: { ...file.identity, ...typed } }),
    [file, typed],
  );
  const letter = useMemo(() => draftLetter(kind, answered, own), [kind, answered, own]);
  const { identity } = answered;
  // Where to start: an answer that is being given is no longer open, and stays in sight all the same.
  const [start] = useState<LetterQuestion | 'check'>(
    () => openQuestions(kind, letter.text, answered)[0] ?? 'check',
  );
  const asked = questionsOf(kind, answered);
  const page = wanted !== null && [...asked, 'check'].includes(wanted) ? wanted : start;
  const isSent = file.steps.some(({ step, day }) => step === sentAs(kind) && day === today);
  const close = () => {
    setGap(undefined);
    corrections.set(kind, null);
    // The button that had the focus goes with the text.
    setTimeout(() => document.getElementById('paper')?.focus());
  };
  return (
    <section class="writer" aria-labelledby="question">
      <div class="question-side">
        <div class="topline">
          <a class="button plain" href="#letters">
            <Pictogram name="cross" size={20} />
            {text('question.close')}
          </a>
          <span class="quiet">{text(`letter.${kind}`)}</span>
        </div>
        {page === 'check' ? (
          <LetterCheck
            letter={letter}
            file={answered}
            mailto={mailtoOf(identity.prefectureEmail, emailSubject(answered), letter.text)}
            copy={actions.copyLetter}
          />
        ) : (
          <>
            <Steps at={asked.indexOf(page)} all={asked.length} />
            <QuestionForm question={page} file={answered} change={change} keep={keep} />
          </>
        )}
        <Foot
          letter={letter}
          file={answered}
          page={page}
          said={said}
          isSent={isSent}
          sent={actions.sent}
        />
      </div>
      <div class="paper-side">
        {letter.edited && !isOpen && (
          <div class="note plain">
            <p>{text('letters.edited')}</p>
            <button type="button" class="small" onClick={() => void actions.saveLetter(kind, null)}>
              {text('letters.reset')}
            </button>
          </div>
        )}
        {isOpen ? (
          <LetterText
            kept={letter}
            typed={correction}
            type={(own) => corrections.set(kind, own)}
            gap={gap ?? null}
            save={(own) => actions.saveLetter(kind, own)}
            close={close}
          />
        ) : (
          <LetterPaper
            kind={kind}
            letter={letter.text}
            identity={identity}
            question={page === 'check' ? null : page}
            correct={setGap}
          />
        )}
      </div>
    </section>
  );
}
