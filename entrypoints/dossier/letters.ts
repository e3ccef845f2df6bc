import type { Choice } from '@/dossier/choice';
import { type Identity, readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { caseFile } from '@/dossier/letters/case-file';
import { emailSubject } from '@/dossier/letters/email';
import { draftLetters, type LetterKind } from '@/dossier/letters/letters';
import { draftHold, readSituation, type Situation } from '@/dossier/situation';
import { planVolumes } from '@/dossier/volumes';
import { text } from '@/locales/text';
import { changeCase, readCase } from '@/store/cases';
import type { IdentityState } from '@/ui/identity-form';
import type { LettersState } from '@/ui/letters';
import type { Said } from '@/ui/said';

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
export async function readLetters(
  dossier: string,
  journal: readonly HashedEntry[],
  choice: Choice,
): Promise<Omit<LettersState, 'message'>> {
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
    ...{ situation, hold: draftHold(situation), letters },
    mailto: email ? mailtoOf(identity.prefectureEmail, emailSubject(file), email.text) : '',
  };
}

/** Whether no letter goes into an export of this dossier, for want of answers or because of them. */
export async function areLettersHeld(dossier: string): Promise<boolean> {
  return draftHold(readSituation((await readCase(dossier)).situation)) !== null;
}

/** Who the letters of a dossier speak for. */
export async function readIdentityState(dossier: string): Promise<Omit<IdentityState, 'said'>> {
  return { identity: readIdentity((await readCase(dossier)).identity) };
}

async function attempt(action: () => Promise<void>, done: string): Promise<Said> {
  try {
    await action();
    return { text: done, bad: false };
  } catch (error) {
    console.error('This text could not be kept', error);
    return { text: text('letters.failed'), bad: true };
  }
}

export function saveIdentity(dossier: string, identity: Identity): Promise<Said> {
  return attempt(() => changeCase(dossier, () => ({ identity })), text('identity.saved'));
}

/** Keeps what the person answered. */
export function saveSituation(dossier: string, part: Partial<Situation>): Promise<Said | null> {
  return attempt(
    () =>
      changeCase(dossier, ({ situation }) => ({
        situation: { ...readSituation(situation), ...part },
      })),
    '',
  ).then((said) => (said.bad ? said : null));
}

/** Keeps the person's text of a letter; null takes the proposed one again. */
export function saveLetter(dossier: string, kind: LetterKind, own: string | null): Promise<Said> {
  return attempt(
    () =>
      changeCase(dossier, ({ letters }) => {
        const { [kind]: _before, ...others } = letters;
        return { letters: own === null ? others : { ...others, [kind]: own } };
      }),
    text('letters.saved'),
  );
}

export function copyLetter(own: string): Promise<Said> {
  return attempt(() => navigator.clipboard.writeText(own), text('letters.copied'));
}
