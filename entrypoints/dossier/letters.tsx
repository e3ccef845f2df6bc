import { sealToday } from '@/capture/seal-step';
import type { Choice } from '@/dossier/choice';
import { frenchToday } from '@/dossier/french-times';
import { type Identity, readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { caseFile } from '@/dossier/letters/case-file';
import type { LetterKind } from '@/dossier/letters/letters';
import { draftHold, readSituation, type Situation } from '@/dossier/situation';
import { planVolumes } from '@/dossier/volumes';
import { text } from '@/locales/text';
import { changeCase, readCase } from '@/store/cases';
import { LettersSection, type LettersState } from '@/ui/letters';
import { definePart, type Outcome } from './part';

/** What the letters of a dossier are written from, with the person's own texts. */
async function readLetters(
  dossier: string,
  journal: readonly HashedEntry[],
  choice: Choice,
): Promise<Omit<LettersState, 'said'>> {
  const kept = await readCase(dossier);
  const identity = readIdentity(kept.identity);
  const exhibits = planVolumes(journal, { ...choice, papers: true }).flatMap(
    (volume) => volume.exhibits,
  );
  const situation = readSituation(kept.situation);
  const today = frenchToday(new Date());
  return {
    situation,
    file: caseFile(journal, exhibits, { identity, situation, today, choice }),
    own: kept.letters,
    today,
  };
}

/** Whether no letter goes into an export of this dossier, for want of answers or because of them. */
export async function areLettersHeld(dossier: string): Promise<boolean> {
  return draftHold(readSituation((await readCase(dossier)).situation)) !== null;
}

/** Keeps what the person answered. */
async function saveSituation(dossier: string, part: Partial<Situation>): Promise<Outcome> {
  await changeCase(dossier, ({ situation }) => ({
    situation: { ...readSituation(situation), ...part },
  }));
  return null;
}

/** Keeps what the person answered about themselves. */
async function saveIdentity(dossier: string, part: Partial<Identity>): Promise<Outcome> {
  await changeCase(dossier, ({ identity }) => ({
    identity: { ...readIdentity(identity), ...part },
  }));
  return null;
}

/** Keeps the person's text of a letter; null takes the proposed one again, which can be taken back. */
async function saveLetter(dossier: string, kind: LetterKind, own: string | null): Promise<Outcome> {
  let before: string | undefined;
  await changeCase(dossier, ({ letters }) => {
    const { [kind]: kept, ...others } = letters;
    before = kept;
    return { letters: own === null ? others : { ...others, [kind]: own } };
  });
  if (own !== null || before === undefined) return text('letters.saved');
  const removed = before;
  return { text: text('letters.reset-done'), undo: () => saveLetter(dossier, kind, removed) };
}

async function copyLetter(own: string): Promise<Outcome> {
  await navigator.clipboard.writeText(own);
  return text('letters.copied');
}

/** Writes into the journal that a letter was sent today. */
async function noteSent(dossier: string, kind: 'email' | 'letter'): Promise<Outcome> {
  await sealToday(dossier, { step: kind, note: '' });
  const action = {
    label: text('letters.add-proof'),
    run: () => {
      location.hash = 'steps';
    },
  };
  return { text: text('letters.noted'), bad: false, action };
}

/** The letters of the export. */
export const letters = definePart({
  read: ({ dossier, journal, choice }) => readLetters(dossier, journal, choice),
  view: ({ state, open: { dossier, place }, tell }) => {
    const failed = text('letters.failed');
    return (
      <LettersSection
        state={state}
        place={place.view === 'letters' ? place.letter : undefined}
        actions={{
          answer: (part) => void tell(() => saveSituation(dossier, part), failed),
          answerIdentity: (part) => tell(() => saveIdentity(dossier, part), text('setting.failed')),
          saveLetter: (kind, own) => tell(() => saveLetter(dossier, kind, own), failed),
          copyLetter: (own) => void tell(() => copyLetter(own), failed),
          sent: (kind) => void tell(() => noteSent(dossier, kind), text('steps.failed')),
        }}
      />
    );
  },
});
