import { useMemo } from 'preact/hooks';
import type { Identity } from '@/dossier/identity';
import { gapsOf, type LetterKind } from '@/dossier/letters/letters';
import { type LetterPiece, type LetterQuestion, letterPieces } from '@/dossier/letters/questions';
import { heldLetter } from '@/locales/held';
import { text } from '@/locales/text';
import { Pictogram } from './pictogram';
import { letterFragment } from './view';

type Props = {
  kind: LetterKind;
  letter: string;
  identity: Identity;
  /** The question that is being answered: its places are shown in the letter. */
  question: LetterQuestion | null;
  /** Opens the text for corrections, at a gap where one is given. */
  correct(gap: string | null): void;
};

/** Where what is missing is added: papers among the steps, attempts on the site. */
const elsewhere = { papers: '#steps', attempts: '#attempts' } as const;

function Piece({ piece, props }: { piece: LetterPiece; props: Props }) {
  const { kind, question: asked, correct } = props;
  const { place } = piece;
  if (place === null) return <>{heldLetter(piece.text)}</>;
  if (place === 'text') {
    return (
      <button type="button" class="hole" onClick={() => correct(piece.text)}>
        {piece.text}
      </button>
    );
  }
  const isElsewhere = place === 'papers' || place === 'attempts';
  return (
    <a
      class={piece.kind === 'gap' ? 'hole' : 'fill'}
      href={isElsewhere ? elsewhere[place] : letterFragment(kind, place)}
      aria-current={place === asked ? 'true' : undefined}
    >
      {piece.text}
    </a>
  );
}

/** A letter as it will leave. What is missing and what was answered can be clicked. */
export function LetterPaper(props: Props) {
  const { letter, identity, correct } = props;
  const pieces = useMemo(() => letterPieces(letter, identity), [letter, identity]);
  const missing = gapsOf(letter).length;
  return (
    <section class="plain" aria-labelledby="paper">
      <div class="paper-head">
        <h3 id="paper" class="quiet" tabIndex={-1}>
          <Pictogram name="eye" size={20} />
          {text('letters.paper')}
        </h3>
        {missing > 0 && (
          <span class="tag" data-tone="now">
            {text('letters.gaps', { count: missing })}
          </span>
        )}
        <button type="button" class="small" onClick={() => correct(null)}>
          {text('letters.correct')}
        </button>
      </div>
      <div class="paper" lang="fr" dir="ltr">
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} props={props} />
        ))}
      </div>
    </section>
  );
}
