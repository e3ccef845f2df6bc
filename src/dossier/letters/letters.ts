import type { StepKind } from '@/evidence/step-facts';
import { isOnline } from '../routes';
import { draftHold } from '../situation';
import { hasAppointment } from '../steps';
import { attestation, operatorAttestation, witnessAttestation } from './attestation';
import { beforeSending } from './before-sending';
import type { CaseFile } from './case-file';
import { email, reminderEmail } from './email';
import { intervention } from './intervention';
import { legalAid } from './legal-aid';
import { mediator, mediatorCourt } from './mediator';
import { notExecuted } from './not-executed';
import { onlineRequest } from './online-request';
import { petition } from './petition';
import { registeredLetter } from './registered-letter';
import { reply } from './reply';
import { stuckService } from './stuck-service';
import { tooLate } from './too-late';

/** The letters of a dossier, in the order in which they are usually sent. */
export const letterKinds = [
  'email',
  'reminder',
  'letter',
  'mediator',
  'petition',
  'sending',
  'attestation',
  'operator',
  'witness',
  'legal-aid',
  'stuck-service',
  'online-request',
  'mediator-court',
  'intervention',
  'reply',
  'too-late',
  'not-executed',
] as const;
export type LetterKind = (typeof letterKinds)[number];

const writers: Record<LetterKind, (file: CaseFile) => string> = {
  email,
  reminder: reminderEmail,
  letter: registeredLetter,
  mediator,
  petition,
  sending: beforeSending,
  attestation,
  operator: operatorAttestation,
  witness: witnessAttestation,
  'legal-aid': legalAid,
  'stuck-service': stuckService,
  'online-request': onlineRequest,
  'mediator-court': mediatorCourt,
  intervention,
  reply,
  'too-late': tooLate,
  'not-executed': notExecuted,
};

/** A paper that belongs to one moment alone comes with the step that opens it; the others can be written at any time. */
const opened: Partial<Record<LetterKind, (file: CaseFile) => boolean>> = {
  // Once there is an appointment, no letter says that there is none.
  email: (file) => !hasAppointment(file.steps),
  letter: (file) => !hasAppointment(file.steps),
  mediator: (file) => !hasAppointment(file.steps),
  reminder: (file) => hasStep(file, 'email') && !hasAppointment(file.steps),
  'legal-aid': ({ identity }) => identity.legalAid !== 'none',
  'stuck-service': ({ identity }) => isOnline(identity),
  'online-request': ({ situation }) => situation.filed === 'yes',
  'mediator-court': (file) => hasStep(file, 'petition'),
  intervention: (file) => hasStep(file, 'petition'),
  reply: (file) => hasStep(file, 'petition'),
  'too-late': (file) => hasStep(file, 'petition') && hasAppointment(file.steps),
  // A new request comes after a rejection: there is nothing to carry out.
  'not-executed': (file) => hasStep(file, 'decision') && !hasStep(file, 'new-request'),
};

const hasStep = ({ steps }: CaseFile, kind: StepKind): boolean =>
  steps.some(({ step }) => step === kind);

/** Whether a letter belongs to where the case is. */
export const isOpen = (kind: LetterKind, file: CaseFile): boolean => opened[kind]?.(file) ?? true;

/** Names of the letters' files in the ZIP, and the titles of their PDFs. */
export const letterFiles: Record<LetterKind, { stem: string; title: string }> = {
  email: { stem: 'courriel-prefecture', title: 'Courriel à la préfecture' },
  reminder: { stem: 'courriel-relance', title: 'Courriel de relance à la préfecture' },
  letter: { stem: 'lettre-recommandee', title: 'Lettre recommandée à la préfecture' },
  petition: {
    stem: 'requete-refere-mesures-utiles',
    title: 'Requête en référé « mesures utiles »',
  },
  mediator: { stem: 'defenseur-des-droits', title: 'Saisine du Défenseur des droits' },
  'legal-aid': { stem: 'aide-juridictionnelle', title: 'Aide juridictionnelle provisoire' },
  'stuck-service': { stem: 'requete-teleservice-bloque', title: 'Requête, téléservice bloqué' },
  'online-request': {
    stem: 'requete-demande-en-ligne',
    title: 'Requête, demande déposée en ligne',
  },
  'mediator-court': {
    stem: 'defenseur-des-droits-observations',
    title: 'Défenseur des droits : observations',
  },
  intervention: { stem: 'intervention-association', title: 'Intervention d’une association' },
  reply: { stem: 'replique', title: 'Mémoire en réplique' },
  'too-late': { stem: 'rendez-vous-trop-lointain', title: 'Rendez-vous trop lointain' },
  'not-executed': { stem: 'ordonnance-non-executee', title: 'Ordonnance non exécutée' },
  sending: { stem: 'avant-d-envoyer', title: 'Avant d’envoyer' },
  attestation: { stem: 'attestation-captures', title: 'Attestation sur les captures' },
  operator: {
    stem: 'attestation-accompagnant',
    title: 'Attestation de la personne qui a fait les essais',
  },
  witness: { stem: 'attestation-temoin', title: 'Attestation de témoin' },
};

/** Papers for the court, which a lawyer may write in the person's place. */
export const courtKinds = [
  'petition',
  'stuck-service',
  'online-request',
  'reply',
  'too-late',
  'not-executed',
] as const satisfies LetterKind[];

/** A letter as it would leave: the person's own text where they wrote one. */
export type Draft = { kind: LetterKind; text: string; edited: boolean };

/** The person's own texts, by the kinds of their letters. */
export type OwnTexts = Readonly<Record<string, string>>;

/** Every letter of a case; none while the person's answers hold them back. `own` are texts by their kinds. */
export function draftLetters(file: CaseFile, own: OwnTexts): Draft[] {
  if (draftHold(file.situation) !== null) return [];
  return letterKinds
    .filter((kind) => isOpen(kind, file))
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
