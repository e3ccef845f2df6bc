import { useState } from 'preact/hooks';
import type { Identity } from '@/dossier/identity';
import type { CaseFile } from '@/dossier/letters/case-file';
import { emailSubject } from '@/dossier/letters/email';
import { type Draft, draftLetters, type LetterKind } from '@/dossier/letters/letters';
import { type LetterQuestion, openQuestions, questionsOf } from '@/dossier/letters/questions';
import { text } from '@/locales/text';
import { LetterCheck } from './letter-check';
import { LetterPaper } from './letter-paper';
import { QuestionForm } from './letter-question';
import { LetterText } from './letter-text';
import { mailtoOf } from './mailto';
import { Pictogram } from './pictogram';
import { type Said, SaidLine } from './said';
import { type LetterPlace, letterFragment } from './view';

export type WriterActions = {
  answerIdentity(part: Partial<Identity>): void;
  /** Null takes the proposed text again. */
  saveLetter(kind: LetterKind, own: string | null): void;
  copyLetter(text: string): void;
  /** Writes into the journal that it was sent today. */
  sent(kind: 'email' | 'letter'): void;
};

type Props = {
  place: LetterPlace;
  file: CaseFile;
  /** The person's own texts, by the kinds of their letters. */
  own: Readonly<Record<string, string>>;
  said: Said | null;
  actions: WriterActions;
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

type FootProps = { letter: Draft; page: LetterPlace['page']; sent: WriterActions['sent'] };

/** The way back and the way on. */
function Foot({ letter: { kind }, page, sent }: FootProps) {
  const asked = questionsOf(kind);
  const at = page === 'check' || page === null ? asked.length : asked.indexOf(page);
  const before = asked[at - 1];
  return (
    <div class="foot">
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
        (kind === 'email' || kind === 'letter') && (
          <button type="button" class="main big" onClick={() => sent(kind)}>
            <Pictogram name="check" size={20} />
            {text('letters.sent')}
          </button>
        )
      )}
    </div>
  );
}

/** One letter: a question on one side, the letter itself on the other. */
export function LetterWriter({ place: { kind, page: wanted }, file, own, said, actions }: Props) {
  const [typed, setTyped] = useState<Partial<Identity>>({});
  const [correcting, setCorrecting] = useState<{ gap: string | null } | null>(null);
  const identity = { ...file.identity, ...typed };
  const letter = draftLetters({ ...file, identity }, own).find((one) => one.kind === kind);
  // Where to start: an answer that is being given is no longer open, and stays in sight all the same.
  const [start] = useState<LetterQuestion | 'check'>(
    () => openQuestions(kind, letter?.text ?? '')[0] ?? 'check',
  );
  if (!letter) return null;
  const asked = questionsOf(kind);
  const page = wanted ?? start;
  const change = (part: Partial<Identity>) => setTyped((before) => ({ ...before, ...part }));
  const keep = (part: Partial<Identity>) => {
    change(part);
    actions.answerIdentity(part);
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
        {page === 'check' || !asked.includes(page) ? (
          <LetterCheck
            letter={letter}
            identity={identity}
            mailto={mailtoOf(
              identity.prefectureEmail,
              emailSubject({ ...file, identity }),
              letter.text,
            )}
            copy={actions.copyLetter}
          />
        ) : (
          <>
            <Steps at={asked.indexOf(page)} all={asked.length} />
            <QuestionForm question={page} identity={identity} change={change} keep={keep} />
          </>
        )}
        <SaidLine said={said} />
        <Foot letter={letter} page={page} sent={actions.sent} />
      </div>
      <div class="paper-side">
        {letter.edited && correcting === null && (
          <div class="note plain">
            <p>{text('letters.edited')}</p>
            <button type="button" class="small" onClick={() => actions.saveLetter(kind, null)}>
              {text('letters.reset')}
            </button>
          </div>
        )}
        {correcting ? (
          <LetterText
            kept={letter}
            gap={correcting.gap}
            save={(text) => actions.saveLetter(kind, text)}
            close={() => setCorrecting(null)}
          />
        ) : (
          <LetterPaper
            kind={kind}
            letter={letter.text}
            identity={identity}
            question={page === 'check' ? null : page}
            correct={(gap) => setCorrecting({ gap })}
          />
        )}
      </div>
    </section>
  );
}
