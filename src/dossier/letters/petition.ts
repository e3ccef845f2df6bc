import { legalDay } from '@/evidence/time';
import type { RequestKind } from '../identity';
import { inventory } from '../inventory';
import { draftHold } from '../situation';
import {
  counted,
  dysfunctions,
  offers,
  otherAnswers,
  periods,
  saidInVain,
  siteFailed,
  summary,
  thatReachRule,
} from './attempt-phrases';
import type { CaseFile } from './case-file';
import { oldestCheck } from './citations';
import { dayInFrench, monthInFrench } from './french-times';
import {
  captureExhibits,
  courtName,
  details,
  opponent,
  paragraphs,
  request,
  signature,
  steps,
  told,
} from './phrases';

const circumstances: Record<Exclude<RequestKind, 'renewal'>, string> = {
  first: 'emploi perdu ou refusé, études, soins, famille, risque d’éloignement, durée de l’attente',
  dcem: 'voyage du mineur, scolarité, famille à l’étranger, dates',
  family: 'séparation des membres de la famille, enfants, santé, durée de l’attente',
  naturalisation: 'circonstance précise qui ne peut pas attendre',
  travel: 'déplacement nécessaire, motif, dates',
};

/** The end of a permit, past or to come as the dossier's last day has it. */
function permitEnd(permitEnds: string, lastDay: string | null): string {
  if (permitEnds === '') return `prend fin le ${told('', 'date de fin de votre titre')}`;
  const isOver = lastDay !== null && permitEnds < lastDay;
  return `${isOver ? 'a expiré' : 'prend fin'} le ${dayInFrench(permitEnds)}`;
}

function urgency({ identity, head }: CaseFile): string {
  const { requestKind, permitEnds, urgency: words } = identity;
  if (requestKind === 'renewal') {
    const ends = permitEnd(permitEnds, head && legalDay(head.legal));
    return paragraphs(
      'En matière de renouvellement d’un titre de séjour, l’urgence est en principe présumée (CE, 9 juin 2022, n° 453391).',
      `Le titre dont je suis titulaire ${ends}. ${told(words, 'ce que la fin du titre entraîne pour vous : emploi, droits, logement')}`,
    );
  }
  const what = requestKind === '' ? circumstances.first : circumstances[requestKind];
  return paragraphs(
    'Lorsqu’il ne s’agit pas d’un renouvellement, l’urgence tient à des circonstances particulières (CE, 9 juin 2022, n° 453391). Les miennes sont les suivantes :',
    told(words, what),
    requestKind === 'naturalisation'
      ? '[à savoir avant de déposer, puis à effacer : pour une naturalisation, l’urgence est très difficile à établir devant ce juge ; demandez conseil à un avocat ou à une association]'
      : '',
  );
}

function usefulness(file: CaseFile): string {
  // Never claimed before it is so: attempts of one week alone are what the Conseil d'État turned down.
  const reaching = thatReachRule(file);
  const shown =
    reaching.procedures.length > 0
      ? `Tel est le cas ici : ${summary(reaching)} (${captureExhibits(file)}).`
      : told(
          '',
          'des tentatives sur deux semaines au moins, à plus de sept jours d’écart : le dossier ne les montre pas encore',
        );
  return paragraphs(
    'L’administration doit recevoir l’étranger et, si son dossier est complet, enregistrer sa demande dans un délai raisonnable. Quand le rendez-vous ne peut être obtenu que sur le site de la préfecture, l’étranger qui établit n’avoir pu y obtenir une date malgré plusieurs tentatives n’ayant pas été effectuées la même semaine peut demander au juge des référés d’enjoindre au préfet de la lui communiquer ; le juge peut fixer le délai maximal dans lequel ce rendez-vous doit avoir lieu (CE, 10 juin 2020, n° 435594, points 3 et 4).',
    shown,
    siteFailed(file)
      ? 'La même règle vaut lorsque c’est un dysfonctionnement technique du site qui empêche la démarche (CE, 9 juin 2022, n° 453391).'
      : '',
    'Que les pages produites ne portent pas mon nom ne leur ôte rien : la page qui annonce l’absence de créneau s’affiche avant toute saisie de données personnelles (CE, 21 avril 2021, n° 448178).',
  );
}

/** Claims that no decision was taken only when the person's answers carry it. */
function noObstacle({ situation }: CaseFile): string {
  return draftHold(situation) === null
    ? 'Fixer une date de rendez-vous ne fait obstacle à l’exécution d’aucune décision administrative : aucune n’a été prise sur ma demande, que je n’ai pas pu déposer. La mesure est provisoire et laisse entière l’appréciation du préfet.'
    : told('', 'décisions déjà prises (refus, OQTF) ou demande déjà déposée : à faire relire');
}

/** What is asked of the judge: the date, how far away it may be, the penalty, the costs. */
const conclusions = [
  'd’enjoindre au préfet de me communiquer, dans les quinze jours de la notification de l’ordonnance, une date de rendez-vous pour déposer ma demande',
  'de dire que ce rendez-vous aura lieu au plus tard dans le délai d’un mois (CE, 10 juin 2020, n° 435594)',
  'd’assortir ces injonctions d’une astreinte de 100 euros par jour de retard (articles L. 911-1 et suivants du code de justice administrative)',
  `de mettre à la charge de l’État une somme au titre de l’article L. 761-1 du code de justice administrative : ${told('', 'frais engagés, avec leur montant : lettres recommandées, impressions, déplacements')}`,
];

/** Request to the court for a référé « mesures utiles », with all its parts. */
export function petition(file: CaseFile): string {
  const { identity, prefecture } = file;
  const before = steps(file, 'court');
  const exhibits = inventory(file.exhibits).map(({ line }) => line);
  return paragraphs(
    'REQUÊTE EN RÉFÉRÉ « MESURES UTILES »',
    'Article L. 521-3 du code de justice administrative',
    `À Madame la Présidente ou Monsieur le Président du ${courtName(prefecture)}, juge des référés`,
    `POUR\n${details(identity)}`,
    `CONTRE\n${opponent(prefecture)}`,
    `OBJET\nQu’il soit enjoint au préfet de me fixer un rendez-vous pour déposer une demande : ${request(identity)}.`,
    'FAITS ET PROCÉDURE',
    `Je suis dans la situation suivante : ${told('', 'entrée en France, situation de séjour, famille, travail')}`,
    `La préfecture subordonne le dépôt de la demande à un rendez-vous pris sur son site. Mes tentatives y ont été vaines : ${summary(file)}.${counted(file)}`,
    periods(file),
    saidInVain(file),
    dysfunctions(file),
    otherAnswers(file),
    offers(file),
    before ? `Démarches à côté du site :\n${before}` : '',
    `Conséquences pour moi : ${told(identity.urgency, 'conséquences de l’absence de rendez-vous')}`,
    'DISCUSSION',
    `1. SUR L’URGENCE\n${urgency(file).trimEnd()}`,
    `2. SUR L’UTILITÉ DE LA MESURE\n${usefulness(file).trimEnd()}`,
    `3. SUR L’ABSENCE D’OBSTACLE À UNE DÉCISION ADMINISTRATIVE\n${noObstacle(file)}`,
    `4. SUR LE CARACTÈRE SÉRIEUX DE LA DEMANDE\n${told('', 'pourquoi votre demande a des chances d’aboutir : conditions remplies, pièces déjà réunies')}`,
    'PAR CES MOTIFS',
    `Je demande au juge des référés :\n${conclusions.map((one, index) => `${index + 1}° ${one}`).join(' ;\n')}.`,
    signature(identity),
    `LISTE DES PIÈCES\n${exhibits.join('\n') || told('', 'liste numérotée des pièces')}`,
    `[à relire avant de déposer, puis à effacer : projet établi à partir du dossier ; articles et décisions vérifiés en ${monthInFrench(oldestCheck)} ; faites relire par un avocat ou une association. Sur papier : deux exemplaires signés.]`,
  );
}
