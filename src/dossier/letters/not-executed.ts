import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import { footInCourt, lawyerBlock, toJudge } from './court-case';
import {
  addressee,
  details,
  greeting,
  opponent,
  paragraphs,
  placeAndDay,
  signatory,
  told,
} from './phrases';
import { party, voiced } from './voice';

const number = () => told('', 'numéro de l’ordonnance');

function orderDay({ steps }: CaseFile): string {
  const decision = steps.findLast(({ step }) => step === 'decision');
  return decision ? dayInFrench(decision.day) : told('', 'date de l’ordonnance');
}

/** The order of the judge that was not carried out, by its day. */
function order(file: CaseFile): string {
  return `Par une ordonnance n° ${number()} du ${orderDay(file)}, le juge des référés vous a enjoint de me donner un rendez-vous.`;
}

/** The letter to the préfet that comes first. */
function firstLetter(file: CaseFile): string[] {
  const { identity } = file;
  return [
    'D’ABORD, UNE LETTRE À LA PRÉFECTURE',
    details(identity),
    addressee(file),
    placeAndDay(file),
    'Objet : exécution d’une ordonnance du juge des référés',
    greeting,
    `${order(file)} Le délai qu’elle fixait a pris fin le ${told('', 'date à laquelle le délai a pris fin')}. Je n’ai reçu aucune date.`,
    'Je vous demande d’exécuter cette ordonnance sous huit jours. Sans réponse, je demanderai au juge des référés une astreinte (article L. 521-4 du code de justice administrative).',
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    `${signatory(identity)}\n[signature]`,
    'ENSUITE, SANS RÉPONSE, LA DEMANDE AU JUGE',
  ];
}

/**
 * A letter to the préfet, and the request that follows when it has no effect: an order is not carried out by another
 * L. 521-3. A lawyer's draft is the request alone.
 */
export function notExecuted(file: CaseFile): string {
  const me = voiced(file, 'me donner un rendez-vous', `donner un rendez-vous à ${party(file)}`);
  return paragraphs(
    ...(file.voice === 'own' ? firstLetter(file) : []),
    'RÉFÉRÉ – article L. 521-4 du code de justice administrative',
    toJudge(file),
    `POUR\n${details(file.identity)}`,
    ...lawyerBlock(file),
    `CONTRE\n${opponent(file)}`,
    `L’ordonnance n° ${number()} du ${orderDay(file)}, qui enjoint au préfet de ${me}, n’est pas exécutée, malgré ${voiced(file, 'ma', 'la')} lettre du ${told('', 'date de la lettre à la préfecture')}. C’est un élément nouveau.`,
    `${voiced(file, 'Je demande', 'Il est demandé')} au juge des référés d’assortir l’injonction d’une astreinte de 100 euros par jour de retard.`,
    footInCourt(file),
    'Pièces :\n1. Ordonnance du juge des référés\n2. Lettre à la préfecture\n3. Avis de réception',
  );
}
