import { sealToday } from '@/capture/seal-step';
import type { Choice } from '@/dossier/choice';
import { readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { caseFile } from '@/dossier/letters/case-file';
import { emailSubject } from '@/dossier/letters/email';
import { draftLetters, type LetterKind } from '@/dossier/letters/letters';
import { draftHold, readSituation, type Situation } from '@/dossier/situation';
import { planVolumes } from '@/dossier/volumes';
import { text } from '@/locales/text';
import { changeCase, readCase } from '@/store/cases';
import { LettersSection, type LettersState } from '@/ui/letters';
import { definePart, type Outcome } from './part';

/** Mail programs refuse longer addresses. */
const longestMailto = 7_500;

function mailtoOf(to: string, subject: string, body: string): string {
  const mark = `\n\n${text('letters.cut')}`;
  const head = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=`;
  const fits = (whole: string) => head.length + encodeURIComponent(whole).length <= longestMailto;
  if (fits(body)) return head + encodeURIComponent(body);
  let cut = body;
  while (cut && !fits(cut + mark)) cut = cut.slice(0, Math.floor(cut.length * 0.9)).toWellFormed();
  return head + encodeURIComponent(cut + mark);
}

/** The letters of a dossier, with the person's own changes; none while their answers hold them back. */
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
  const file = caseFile(journal, exhibits, identity, situation, choice);
  const letters = draftLetters(file, kept.letters);
  const email = letters.find(({ kind }) => kind === 'email');
  return {
    situation,
    hold: draftHold(situation),
    letters,
    mailto: email ? mailtoOf(identity.prefectureEmail, emailSubject(file), email.text) : '',
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

/** Keeps the person's text of a letter; null takes the proposed one again. */
async function saveLetter(dossier: string, kind: LetterKind, own: string | null): Promise<Outcome> {
  await changeCase(dossier, ({ letters }) => {
    const { [kind]: _before, ...others } = letters;
    return { letters: own === null ? others : { ...others, [kind]: own } };
  });
  return text('letters.saved');
}

async function copyLetter(own: string): Promise<Outcome> {
  await navigator.clipboard.writeText(own);
  return text('letters.copied');
}

/** Writes into the journal that a letter was sent today. */
async function noteSent(dossier: string, kind: 'email' | 'letter'): Promise<Outcome> {
  await sealToday(dossier, { step: kind, note: '' });
  return text('letters.noted');
}

/** The letters of the export. */
export const letters = definePart({
  read: ({ dossier, journal, choice }) => readLetters(dossier, journal, choice),
  view: ({ state, open: { dossier }, tell }) => {
    const failed = text('letters.failed');
    return (
      <LettersSection
        state={state}
        actions={{
          answer: (part) => void tell(() => saveSituation(dossier, part), failed),
          saveLetter: (kind, own) => void tell(() => saveLetter(dossier, kind, own), failed),
          copyLetter: (own) => void tell(() => copyLetter(own), failed),
          sent: (kind) => void tell(() => noteSent(dossier, kind), text('steps.failed')),
        }}
      />
    );
  },
});
