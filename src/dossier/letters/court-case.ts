import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import { courtName, details, placeAndDay, signatory, told } from './phrases';

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

/** What stands above a paper in a case that the court has already. */
export const headInCourt = (file: CaseFile, title: string): string[] => [
  `RÉFÉRÉ n° ${told('', 'numéro de l’affaire, donné par le greffe')}`,
  title,
  `À Madame la Présidente ou Monsieur le Président du ${courtName(file.prefecture)}, juge des référés`,
  `POUR\n${details(file.identity)}`,
];

/** What stands below it. */
export const footInCourt = (file: CaseFile): string =>
  `${placeAndDay(file)}\n\n${signatory(file.identity)}\n[signature]`;
