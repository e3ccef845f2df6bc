import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import { courtName, details, opponent, placeAndDay, signatory, told } from './phrases';
import { voiced } from './voice';

/** The court to which the request was sent, and when: "le tribunal administratif de Montreuil, le 3 novembre 2026". */
export function placeOfCourt({ prefecture, steps }: CaseFile): string {
  const petition = steps.findLast(({ step }) => step === 'petition' || step === 'decision');
  // A request on which the court has decided is another one.
  const day =
    petition?.step === 'petition'
      ? dayInFrench(petition.day)
      : told('', 'date du dépôt de la requête');
  return `le ${courtName(prefecture)}, le ${day},`;
}

/** To whom a référé goes: one judge. */
export const toJudge = ({ prefecture }: CaseFile): string =>
  `À Madame la Présidente ou Monsieur le Président du ${courtName(prefecture)}, juge des référés`;

const lawyerName = ({ identity }: CaseFile) => identity.lawyer.trim().split('\n')[0] ?? '';

/** The lawyer, where it is the lawyer who speaks. */
export const lawyerBlock = (file: CaseFile): string[] =>
  file.voice === 'own'
    ? []
    : [
        `AYANT POUR AVOCAT\n${told(file.identity.lawyer, 'nom de l’avocat')}\n${told('', 'barreau, adresse, case ou toque, téléphone, courriel')}`,
      ];

/** What stands above a request of article L. 521-3: its title, the judge, the parties. */
export const requestHead = (file: CaseFile, title: string, applicant: string): string[] => [
  'RÉFÉRÉ',
  `${title}\nArticle L. 521-3 du code de justice administrative`,
  toJudge(file),
  `POUR\n${applicant}`,
  ...lawyerBlock(file),
  `CONTRE\n${opponent(file)}`,
];

/** What stands above a paper in a case that the court has already. */
export const headInCourt = (file: CaseFile, title: string): string[] => [
  `RÉFÉRÉ n° ${told('', 'numéro de l’affaire, donné par le greffe')}`,
  title,
  toJudge(file),
  `POUR\n${details(file.identity)}`,
  ...lawyerBlock(file),
];

/** What stands below it. */
export const footInCourt = (file: CaseFile): string =>
  `${placeAndDay(file)}\n\n${voiced(file, signatory(file.identity), told(lawyerName(file), 'nom de l’avocat'))}\n[signature]`;
