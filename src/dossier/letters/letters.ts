import { draftHold } from '../situation';
import { attestation, operatorAttestation, witnessAttestation } from './attestation';
import { beforeSending } from './before-sending';
import type { CaseFile } from './case-file';
import { email, reminderEmail } from './email';
import { petition } from './petition';
import { registeredLetter } from './registered-letter';

/** The letters of a dossier, in the order in which they are usually sent. */
export const letterKinds = [
  'email',
  'reminder',
  'letter',
  'petition',
  'sending',
  'attestation',
  'operator',
  'witness',
] as const;
export type LetterKind = (typeof letterKinds)[number];

const writers: Record<LetterKind, (file: CaseFile) => string> = {
  email,
  reminder: reminderEmail,
  letter: registeredLetter,
  petition,
  sending: beforeSending,
  attestation,
  operator: operatorAttestation,
  witness: witnessAttestation,
};

/** Names of the letters' files in the ZIP, and the titles of their PDFs. */
export const letterFiles: Record<LetterKind, { stem: string; title: string }> = {
  email: { stem: 'courriel-prefecture', title: 'Courriel à la préfecture' },
  reminder: { stem: 'courriel-relance', title: 'Courriel de relance à la préfecture' },
  letter: { stem: 'lettre-recommandee', title: 'Lettre recommandée à la préfecture' },
  petition: {
    stem: 'requete-refere-mesures-utiles',
    title: 'Requête en référé « mesures utiles »',
  },
  sending: { stem: 'avant-d-envoyer', title: 'Avant d’envoyer' },
  attestation: { stem: 'attestation-captures', title: 'Attestation sur les captures' },
  operator: {
    stem: 'attestation-accompagnant',
    title: 'Attestation de la personne qui a fait les essais',
  },
  witness: { stem: 'attestation-temoin', title: 'Attestation de témoin' },
};

/** A letter as it would leave: the person's own text where they wrote one. */
export type Draft = { kind: LetterKind; text: string; edited: boolean };

/** The person's own texts, by the kinds of their letters. */
export type OwnTexts = Readonly<Record<string, string>>;

/** A reminder comes after a first e-mail; the others can be written at any time. */
const isProposed = (kind: LetterKind, { steps }: CaseFile): boolean =>
  kind !== 'reminder' || steps.some(({ step }) => step === 'email');

/** Every letter of a case; none while the person's answers hold them back. `own` are texts by their kinds. */
export function draftLetters(file: CaseFile, own: OwnTexts): Draft[] {
  if (draftHold(file.situation) !== null) return [];
  return letterKinds
    .filter((kind) => isProposed(kind, file))
    .map((kind) => draftLetter(kind, file, own));
}

/** One letter of a case that nothing holds back. */
export function draftLetter(kind: LetterKind, file: CaseFile, own: OwnTexts): Draft {
  const text = own[kind];
  return { kind, text: text ?? writeLetter(kind, file), edited: text !== undefined };
}

/** A letter filled from the dossier; what is not known is a gap "[à compléter : …]". */
export function writeLetter(kind: LetterKind, file: CaseFile): string {
  return writers[kind](file);
}

/** What is still missing in a letter, in its order, each thing once. */
export function gapsOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\[à compléter : ([^\]]+)\]/g)].map(([, what = '']) => what)),
  ];
}
