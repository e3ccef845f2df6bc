import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import {
  courtName,
  details,
  exhibitNumbers,
  opponent,
  paperExhibits,
  paragraphs,
  placeAndDay,
  requestAndBasis,
  signatory,
  told,
  whyUrgent,
} from './phrases';

/** A request that was filed online and never got an appointment: other facts, the same judge. */
export function onlineRequest(file: CaseFile): string {
  const { identity, situation, prefecture } = file;
  const day = told(situation.filedDay && dayInFrench(situation.filedDay), 'date du dépôt en ligne');
  const shown = exhibitNumbers(paperExhibits(file, ['other', 'reply']));
  return paragraphs(
    'RÉFÉRÉ',
    'REQUÊTE EN RÉFÉRÉ « MESURES UTILES » – DEMANDE DÉPOSÉE EN LIGNE, SANS RENDEZ-VOUS\nArticle L. 521-3 du code de justice administrative',
    `À Madame la Présidente ou Monsieur le Président du ${courtName(prefecture)}, juge des référés`,
    `POUR\n${details(identity)}`,
    `CONTRE\n${opponent(file)}`,
    'I. LES FAITS',
    `1. Le ${day}, j’ai déposé ${requestAndBasis(identity)}, sur le formulaire en ligne que la préfecture impose (${shown || told('', 'accusé du dépôt en ligne, à joindre dans Démarches')}).`,
    '2. Ce formulaire ne vaut pas enregistrement : il sert à obtenir un rendez-vous. Je n’en ai reçu aucun, ni aucune réponse.',
    `3. ${told('', 'relances faites depuis, avec leurs dates')}`,
    'II. LA DISCUSSION',
    'L’administration doit recevoir l’étranger et, si son dossier est complet, enregistrer sa demande dans un délai raisonnable ; le juge peut fixer le délai maximal dans lequel le rendez-vous doit avoir lieu (CE, 10 juin 2020, n° 435594, points 3 et 4).',
    `Ma situation ne permet pas d’attendre. ${whyUrgent(file)}`,
    told(
      '',
      'sur l’absence d’obstacle : si la demande est complète et déposée depuis plus de quatre mois, un refus implicite a pu naître, à voir avec un avocat',
    ),
    'III. LES CONCLUSIONS',
    'Je demande au juge des référés d’enjoindre au préfet de me communiquer, dans les quinze jours, une date de rendez-vous, qui aura lieu au plus tard dans le délai d’un mois, sous astreinte de 100 euros par jour de retard (articles L. 911-1 et suivants du code de justice administrative).',
    `${placeAndDay(file)}\n\n${signatory(identity)}\n[signature]`,
  );
}
