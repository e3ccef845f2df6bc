import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import { footInCourt, requestHead } from './court-case';
import {
  details,
  exhibitNumbers,
  paperExhibits,
  paragraphs,
  requestAndBasis,
  told,
  whyUrgent,
} from './phrases';
import { capitalParty, ownWords, party, voiced } from './voice';

/** A request that was filed online and never got an appointment: other facts, the same judge. */
export function onlineRequest(file: CaseFile): string {
  const { identity, situation } = file;
  const day = told(situation.filedDay && dayInFrench(situation.filedDay), 'date du dépôt en ligne');
  const shown = exhibitNumbers(paperExhibits(file, ['other', 'reply']));
  return paragraphs(
    ...requestHead(
      file,
      'REQUÊTE EN RÉFÉRÉ « MESURES UTILES » – DEMANDE DÉPOSÉE EN LIGNE, SANS RENDEZ-VOUS',
      details(identity),
    ),
    'I. LES FAITS',
    `1. Le ${day}, ${voiced(file, 'j’ai', `${party(file)} a`)} déposé ${requestAndBasis(identity)}, sur le formulaire en ligne que la préfecture impose (${shown || told('', 'accusé du dépôt en ligne, à joindre dans « Courriers et visites »')}).`,
    `2. Ce formulaire ne vaut pas enregistrement : il sert à obtenir un rendez-vous. ${voiced(file, 'Je n’en ai', `${capitalParty(file)} n’en a`)} reçu aucun, ni aucune réponse.`,
    `3. ${told('', 'relances faites depuis, avec leurs dates')}`,
    'II. LA DISCUSSION',
    'L’administration doit recevoir l’étranger et, si son dossier est complet, enregistrer sa demande dans un délai raisonnable ; le juge peut fixer le délai maximal dans lequel le rendez-vous doit avoir lieu (CE, 10 juin 2020, n° 435594, points 3 et 4).',
    `${voiced(file, 'Ma', 'Sa')} situation ne permet pas d’attendre. ${ownWords(file, whyUrgent(file))}`,
    told(
      '',
      'sur l’absence d’obstacle : si la demande est complète et déposée depuis plus de quatre mois, un refus implicite a pu naître, à voir avec un avocat',
    ),
    'III. LES CONCLUSIONS',
    `${voiced(file, 'Je demande', 'Il est demandé')} au juge des référés d’enjoindre au préfet de ${voiced(file, 'me', 'lui')} communiquer, dans les quinze jours de la notification de l’ordonnance, une date de rendez-vous, qui aura lieu dans le délai d’un mois à compter de la même notification, sous astreinte de 100 euros par jour de retard (articles L. 911-1 et suivants du code de justice administrative).`,
    footInCourt(file),
  );
}
