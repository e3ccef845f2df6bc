import type { CaseFile } from './case-file';
import { headInCourt } from './court-case';
import { paragraphs, request, signatory, told } from './phrases';

/** An association that joins the case: one page, with its own block. */
export function intervention(file: CaseFile): string {
  const name = signatory(file.identity);
  const [number = '', , judge = ''] = headInCourt(file, '');
  return paragraphs(
    number,
    'MÉMOIRE EN INTERVENTION VOLONTAIRE',
    judge,
    `POUR\n${told('', 'nom de l’association, adresse, numéro RNA')}\nreprésentée par ${told('', 'prénom, nom et qualité')}, selon ses statuts et la délibération du ${told('', 'date')}`,
    `AU SOUTIEN de la requête de ${name}`,
    `L’association a pour objet : ${told('', 'objet selon les statuts')}. Elle a donc intérêt à intervenir dans une affaire qui porte sur l’accès des personnes étrangères au service public (${request(file.identity)}).`,
    `Elle constate que : ${told('', 'ce que l’association voit dans ses permanences, avec des dates et des nombres')}`,
    `Elle demande au juge des référés d’admettre son intervention et de faire droit à la requête.`,
    `${told('', 'lieu et date')}\n\n[signature, qualité]`,
    'À joindre : les statuts, la délibération ou le pouvoir, une pièce d’identité du signataire.',
  );
}
