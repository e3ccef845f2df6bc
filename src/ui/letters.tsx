import { useState } from 'preact/hooks';
import type { CaseFile } from '@/dossier/letters/case-file';
import { areCitationsStale } from '@/dossier/letters/citations';
import {
  type Draft,
  draftLetters,
  gapsOf,
  isOpen,
  type LetterKind,
  type OwnTexts,
} from '@/dossier/letters/letters';
import { openQuestions } from '@/dossier/letters/questions';
import { draftHold, type Situation } from '@/dossier/situation';
import { shortDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { type Corrections, LetterWriter, type WriterActions } from './letter-writer';
import { Pictogram, type PictogramName } from './pictogram';
import { type Said, SaidLine } from './said';
import { type SituationActions, SituationForm } from './situation';
import { type LetterPlace, letterFragment } from './view';

export type LettersState = {
  situation: Situation;
  /** What the letters are written from. */
  file: CaseFile;
  /** The person's own texts, by the kinds of their letters. */
  own: OwnTexts;
  /** Today, in legal time. */
  today: string;
  said: Said | null;
};

type Props = {
  state: LettersState;
  /** The letter that is written; null for the list of all; undefined while another view is shown: what was written stays. */
  place: LetterPlace | null | undefined;
  actions: SituationActions & WriterActions;
};

const pictograms: Record<LetterKind, PictogramName> = {
  email: 'mail',
  letter: 'letter',
  petition: 'scale',
  mediator: 'letter',
  sending: 'file-down',
  'legal-aid': 'hand',
  'stuck-service': 'scale',
  'online-request': 'scale',
  'mediator-court': 'letter',
  intervention: 'users',
  reply: 'scale',
  'too-late': 'scale',
  'not-executed': 'scale',
  reminder: 'mail',
  attestation: 'hand',
  operator: 'users',
  witness: 'users',
};

/** How far a letter is: sent, so many questions or gaps left, or ready. */
function stateText({ kind, text: letter }: Draft, file: CaseFile): string {
  const sent = kind === 'reminder' ? undefined : file.steps.findLast(({ step }) => step === kind);
  if (sent) return text('letters.sent-on', { day: shortDayText(sent.day) });
  const open = openQuestions(kind, letter, file).length;
  if (open > 0) return text('letters.open', { count: open });
  const gaps = gapsOf(letter).length;
  return gaps > 0 ? text('letters.gaps', { count: gaps }) : text('letters.ready');
}

function LetterCard({ letter, file, isNext }: { letter: Draft; file: CaseFile; isNext: boolean }) {
  const { kind } = letter;
  return (
    <li class="letter-card" data-next={isNext}>
      <span class="disc" data-tone={isNext ? 'now' : undefined}>
        <Pictogram name={pictograms[kind]} />
      </span>
      <span>
        <strong>{text(`letter.${kind}`)}</strong>
        <span class="quiet">{stateText(letter, file)}</span>
      </span>
      <a class={isNext ? 'button main' : 'button'} href={letterFragment(kind)}>
        {text(isNext ? 'letters.start' : 'letters.look')}
        <span class="hidden">{` : ${text(`letter.${kind}`)}`}</span>
      </a>
    </li>
  );
}

/** The papers that every case comes to; the others are folded below. */
const usual: ReadonlySet<LetterKind> = new Set([
  'email',
  'reminder',
  'letter',
  'petition',
  'sending',
  'attestation',
]);

type CardsProps = { letters: readonly Draft[]; file: CaseFile; next: Draft | undefined };

function Cards({ letters, file, next }: CardsProps) {
  if (letters.length === 0) return null;
  return (
    <ul class="letter-cards">
      {letters.map((letter) => (
        <LetterCard key={letter.kind} letter={letter} file={file} isNext={letter === next} />
      ))}
    </ul>
  );
}

/** The letters of the export, once nothing holds them back: filled from the dossier, editable, gaps marked. */
export function LettersSection({ state, place: named, actions }: Props) {
  const [place, setPlace] = useState<LetterPlace | null>(named ?? null);
  if (named !== undefined && named !== place) setPlace(named);
  const [texts, setTexts] = useState<Partial<Record<LetterKind, string | null>>>({});
  const corrections: Corrections = {
    of: (kind) => texts[kind] ?? null,
    set: (kind, typed) => setTexts((before) => ({ ...before, [kind]: typed })),
  };
  const { said, situation, file, own, today } = state;
  const hold = draftHold(situation);
  if (place && hold === null && isOpen(place.kind, file)) {
    return (
      <LetterWriter
        key={place.kind}
        place={place}
        file={file}
        own={own}
        today={today}
        said={said}
        corrections={corrections}
        actions={actions}
      />
    );
  }
  const letters = draftLetters(file, own);
  const isSent = ({ kind }: Draft) => file.steps.some(({ step }) => step === kind);
  const next = letters.find(
    (one) => (one.kind === 'email' || one.kind === 'letter') && !isSent(one),
  );
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" class={place ? undefined : 'hidden'}>
        {text('letters.heading')}
      </h2>
      <p>{text('letters.text')}</p>
      <p class="quiet">{text('letters.no-advice')}</p>
      {areCitationsStale(today) && <p class="note now">{text('letters.stale')}</p>}
      <SituationForm situation={situation} hold={hold} actions={actions} />
      <SaidLine said={said} />
      <Cards letters={letters.filter(({ kind }) => usual.has(kind))} file={file} next={next} />
      {letters.some(({ kind }) => !usual.has(kind)) && (
        <details>
          <summary>{text('letters.others')}</summary>
          <Cards letters={letters.filter(({ kind }) => !usual.has(kind))} file={file} next={next} />
        </details>
      )}
    </section>
  );
}
