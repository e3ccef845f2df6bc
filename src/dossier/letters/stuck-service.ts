import { dayInFrench, timesInFrench } from '../french-times';
import { inventory } from '../inventory';
import { stepHour, stepWording } from '../steps';
import { stuckReadiness } from '../stuck';
import type { CaseFile } from './case-file';
import { footInCourt, requestHead } from './court-case';
import { noObstacle } from './petition-obstacle';
import { urgency } from './petition-urgency';
import { agree, details, paragraphs, requestAndBasis, shownBy, told } from './phrases';
import { capitalParty, ownWords, party, voiced } from './voice';

/** Each page that stopped the person, in their words, with its exhibit. */
function blockings({ blocked, places }: CaseFile): string {
  if (blocked.length === 0)
    return told(
      '',
      'pages qui vous ont arrêté : capturez-les par le bouton, puis dites ce qui bloque',
    );
  return blocked
    .map(({ legal, what, words, seq }) => {
      const own = words === null ? '' : ` (« ${words} »)`;
      const place = places.get(seq);
      return `- ${timesInFrench([legal])} : ${what}${own}${place ? ` (pièce n° ${place})` : ''}`;
    })
    .join('\n');
}

/** The help that the rules provide for, as it was asked for: the contact centre, a digital help point. */
function help(file: CaseFile): string {
  const asked = file.steps.filter(({ step }) => step === 'contact-centre' || step === 'help-point');
  if (asked.length === 0)
    return told(
      '',
      'appel ou message au Centre de contact citoyens, visite à un point d’accueil numérique, avec le numéro de ticket : à inscrire dans « Courriers et visites »',
    );
  return asked
    .map((step) => {
      const hour = stepHour(step);
      const note = step.note.trim().replace(/\s+/g, ' ');
      return `- ${dayInFrench(step.day)}${hour && ` à ${hour}`} : ${stepWording[step.step]}${note && ` – ${note}`}`;
    })
    .join('\n');
}

/** The rule on dysfunctions, once the blocking is shown to last. */
function lasting(file: CaseFile): string {
  const { pages, weeks } = stuckReadiness(file.blocked, file.steps);
  return weeks > 1
    ? `${voiced(file, 'J’ai', `${capitalParty(file)} a`)} essayé ${pages} fois, dans ${weeks} semaines différentes. Celui qu’un dysfonctionnement technique empêche d’accomplir une formalité en ligne, malgré plusieurs tentatives n’ayant pas été effectuées la même semaine, peut saisir le juge des référés (CE, 9 juin 2022, n° 453391).`
    : told('', 'des blocages dans deux semaines au moins : le dossier ne les montre pas encore');
}

/** Request to the court when the State's online service itself cannot be used: another way is due (R. 431-2). */
export function stuckService(file: CaseFile): string {
  const { identity } = file;
  const exhibits = inventory(file.exhibits).map(({ line }) => line);
  return paragraphs(
    ...requestHead(
      file,
      'REQUÊTE EN RÉFÉRÉ « MESURES UTILES » – TÉLÉSERVICE BLOQUÉ',
      details(identity),
    ),
    'I. LES FAITS',
    `1. ${voiced(file, 'Ma', 'La')} situation. ${ownWords(file, told(identity.circumstances, 'entrée en France, situation de séjour, famille, travail'))} ${shownBy(file, ['identity', 'domicile', 'permit'], 'pièce d’identité, justificatif de domicile, dernier titre, à joindre dans « Courriers et visites »')}`,
    `2. Le téléservice. ${voiced(file, 'Je souhaite', `${capitalParty(file)} souhaite`)} déposer ${requestAndBasis(identity)}. C’est une des demandes que l’article R. 431-2 du CESEDA soumet au téléservice.`,
    `3. Ce qui ${voiced(file, 'm’a', 'l’a')} ${agree(identity, 'arrêté')}, selon ${voiced(file, 'mes', 'ses')} indications :\n${blockings(file)}`,
    `4. L’aide ${voiced(file, 'que j’ai', `que ${party(file)} a`)} demandée :\n${help(file)}`,
    'II. LA DISCUSSION',
    `L’utilisateur du téléservice a droit à un accompagnement et, quand il ne peut malgré tout pas déposer sa demande en ligne, à une solution de substitution (article R. 431-2 du CESEDA ; arrêté du 1er août 2023). ${voiced(file, 'Je n’ai', `${capitalParty(file)} n’a`)} reçu aucune solution de substitution.`,
    `A. L’utilité de la mesure\n${lasting(file)}`,
    `B. L’urgence\n${urgency(file)}`,
    `C. L’absence d’obstacle et de contestation sérieuse\n${noObstacle(file)}`,
    'III. LES CONCLUSIONS',
    `${voiced(file, 'Je demande', 'Il est demandé')} au juge des référés :\n1° d’enjoindre au préfet de ${voiced(file, 'me', 'lui')} proposer, dans les quinze jours de la notification de l’ordonnance, une solution de substitution qui ${voiced(file, 'me', 'lui')} permette de déposer ${voiced(file, 'ma', 'sa')} demande dans le délai d’un mois à compter de la même notification ;\n2° d’assortir cette injonction d’une astreinte de 100 euros par jour de retard (articles L. 911-1 et suivants du code de justice administrative).`,
    footInCourt(file),
    `BORDEREAU DES PIÈCES\n${exhibits.join('\n') || told('', 'liste numérotée des pièces')}`,
  );
}
