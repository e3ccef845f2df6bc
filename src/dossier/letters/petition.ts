import { addMonths, formatISO, parseISO } from 'date-fns';
import type { StepRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { appointmentIn, appointmentWording } from '../appointment';
import { renewalWindow } from '../deadlines';
import { plural } from '../french';
import { dayInFrench, spanInDays } from '../french-times';
import { inventory } from '../inventory';
import { procedureWording } from '../procedure';
import { isoWeek } from '../weeks';
import {
  counted,
  dysfunctions,
  hoursSpan,
  inVain,
  offers,
  otherAnswers,
  periods,
  reachesRule,
  saidInVain,
  siteFailed,
  siteWords,
  summary,
} from './attempt-phrases';
import type { CaseFile } from './case-file';
import { footInCourt, requestHead } from './court-case';
import { noObstacle } from './petition-obstacle';
import { urgency } from './petition-urgency';
import {
  agree,
  captureExhibits,
  details,
  exhibitNumbers,
  paperExhibits,
  paragraphs,
  requestAndBasis,
  shownBy,
  steps,
  told,
} from './phrases';
import { capitalParty, ownWords, party, voiced } from './voice';

/** Whether a first request was rejected and a new one is prepared. */
export function isSecondRequest({ steps: taken }: CaseFile): boolean {
  const rejected = taken.findIndex(({ step }) => step === 'decision');
  return rejected >= 0 && taken.slice(rejected).some(({ step }) => step === 'new-request');
}

/** A lawyer, and the legal aid that was asked for. */
function counsel({ identity, voice }: CaseFile): string {
  const { lawyer, legalAid } = identity;
  const aid = {
    '': '',
    none: '',
    asked: 'Aide juridictionnelle demandée',
    granted: 'Bénéficiaire de l’aide juridictionnelle',
  }[legalAid];
  const by =
    lawyer.trim() === '' || voice === 'counsel'
      ? ''
      : `${agree(identity, 'Représenté')} par ${lawyer.trim()}`;
  return [by, aid].filter((line) => line !== '').join('\n');
}

/** An appointment that was offered, as a sentence ends with it, with the papers that show it. */
export function appointmentTold(file: CaseFile, step: StepRecord | undefined): string {
  const given = step && appointmentIn(step);
  const noted = step?.note
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^Rendez-vous : /, '')
    .replace(/\.$/, '');
  const said = given ? appointmentWording(given) : (noted ?? '');
  const shown = exhibitNumbers(paperExhibits(file, ['appointment']));
  return `${told(said, 'date et heure du rendez-vous proposé')} (${shown || told('', 'la proposition de rendez-vous, à joindre dans « Courriers et visites »')}).`;
}

/** The page that imposes online booking, by its number; a gap that says how to get it. */
function rulePage({ exhibits }: CaseFile): string {
  const pages = exhibits.filter((one) => one.kind === 'series' && one.shows === 'booking-rule');
  return (
    exhibitNumbers(pages) ||
    told('', 'page de la préfecture qui impose le rendez-vous en ligne, à capturer par le bouton')
  );
}

function attempts(file: CaseFile): string {
  const words = siteWords(file);
  const table = file.exhibits.filter(({ kind }) => kind === 'table');
  const hours = hoursSpan(file);
  const shown = [
    table.length > 0 && `tableau : ${exhibitNumbers(table)}`,
    `captures : ${captureExhibits(file)}`,
  ];
  return [
    `${voiced(file, 'J’ai', `${capitalParty(file)} a`)} essayé de prendre ce rendez-vous${file.procedure ? ` (${procedureWording(file.procedure.label)})` : ''} : ${summary(file)}${hours && `, ${hours}`} (${shown.filter(Boolean).join(' ; ')}).${counted(file)}`,
    words && ` Le site a répondu : ${words}.`,
    `\n${periods(file, { withPlaces: true })}`,
    saidInVain(file) && `\n${saidInVain(file)}`,
  ]
    .filter(Boolean)
    .join('');
}

/** What was tried besides the site, and that nothing came of it only where that is so. */
function besides(file: CaseFile): string {
  const taken = steps(file, 'court');
  const offered = offeredDate(file);
  const end = offered
    ? `\nLe ${dayInFrench(offered.day)}, la préfecture ${voiced(file, 'm’a', 'lui a')} proposé un rendez-vous : ${appointmentTold(file, offered)} Il est trop tardif pour mettre fin à l’urgence.`
    : `\nÀ ce jour, aucun rendez-vous ne ${voiced(file, 'm’a', 'lui a')} été proposé.`;
  if (taken === '') return offered ? end.trim() : '';
  return `${voiced(file, 'J’ai', `${capitalParty(file)} a`)} aussi entrepris les démarches suivantes :\n${taken}${end}`;
}

/** After a rejection: what the judge found missing, what was done since, and why the attempts before count. */
function afterRejection(file: CaseFile): string {
  const rejection = file.steps.findLast(({ step }) => step === 'decision');
  if (!rejection || !isSecondRequest(file)) return '';
  const since = {
    ...file,
    attempts: file.attempts.filter(({ legal }) => legalDay(legal) > rejection.day),
  };
  const [all, later] = [inVain(file), inVain(since)];
  const [first, last] = [all[0], all.at(-1)];
  const exhibit = exhibitNumbers(paperExhibits(file, ['petition']));
  const lodged = exhibit && ` (${exhibit})`;
  const lasting = first && last ? plural(spanInDays(first.legal, last.legal), 'jour') : '';
  return [
    `Par une ordonnance n° ${told('', 'numéro de l’ordonnance')} du ${dayInFrench(rejection.day)} ${shownBy(file, ['decision'], 'ordonnance de rejet, à joindre dans « Courriers et visites »')}, une première requête${lodged} a été rejetée. ${ownWords(file, told(file.identity.afterRejection, 'motif du rejet, et ce qui y répond'))}`,
    later.length > 0
      ? `Depuis, ${voiced(file, 'j’ai', `${party(file)} a`)} fait ${summary(since, later)}.`
      : told('', 'tentatives faites depuis le rejet'),
    lasting &&
      `Les tentatives antérieures sont rappelées ici parce qu’elles montrent la durée du blocage, portée à ${lasting}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The facts, in numbered paragraphs: those that there are. */
function facts(file: CaseFile): string {
  const { identity } = file;
  const others = [
    dysfunctions(file, { withPlaces: true }),
    otherAnswers(file, { withPlaces: true }),
  ]
    .filter((text) => text !== '')
    .join('\n');
  const rule = `La préfecture n’admet le dépôt de cette demande qu’après un rendez-vous pris sur son site (${rulePage(file)}).`;
  const situation = `${ownWords(file, told(identity.circumstances, 'entrée en France, situation de séjour, famille, travail'))} ${shownBy(file, ['identity', 'domicile', 'permit'], 'pièce d’identité, justificatif de domicile, dernier titre, à joindre dans « Courriers et visites »')}`;
  const written = [
    [voiced(file, 'Ma situation', 'La situation'), situation],
    ['Un rendez-vous qui ne se prend que sur internet', rule],
    [voiced(file, 'Mes tentatives', 'Les tentatives'), attempts(file)],
    ['Les autres réponses du site', others],
    ['Des créneaux vus', offers(file, { withPlaces: true })],
    [voiced(file, 'Mes autres démarches', 'Les autres démarches'), besides(file)],
    ['Seconde requête', afterRejection(file)],
  ].filter(([, text]) => text !== '');
  return written.map(([title, text], index) => `${index + 1}. ${title}. ${text}`).join('\n\n');
}

/** The duty to receive, and the rule on attempts (CE, 10 June 2020, n° 435594, points 3 and 4). */
const frame =
  'Le cadre. L’administration doit recevoir l’étranger et, si son dossier est complet, enregistrer sa demande dans un délai raisonnable, compte tenu des effets du récépissé sur son droit de se maintenir en France, parfois d’y travailler, et de son droit à voir sa situation examinée. Quand le rendez-vous ne s’obtient que sur le site de la préfecture, l’étranger qui établit n’avoir pu en obtenir un malgré plusieurs tentatives n’ayant pas été effectuées la même semaine peut demander au juge des référés d’enjoindre au préfet de lui communiquer une date ; le juge peut fixer le délai maximal dans lequel ce rendez-vous doit avoir lieu (CE, 10 juin 2020, n° 435594, points 3 et 4).';

/** Online booking may be offered and not imposed, where the person says that the request is none of the online service. */
const counterRule = ({ identity }: CaseFile): string =>
  identity.anef === 'no'
    ? 'La demande ne figure pas parmi celles que l’article R. 431-2 du CESEDA soumet au téléservice : elle se présente à la préfecture ou à la sous-préfecture (article R. 431-3). Pour ces demandes, le préfet peut proposer une prise de rendez-vous en ligne mais ne peut pas l’imposer (CE, Section, avis, 3 juin 2022, n° 461694).'
    : '';

/** What the attempts cover: "16 tentatives, sur 14 journées et 6 semaines différentes". */
function covered(file: CaseFile): string {
  const days = new Set(inVain(file).map(({ legal }) => legalDay(legal)));
  const weeks = new Set([...days].map(isoWeek));
  const others =
    steps(file, 'court') === ''
      ? ''
      : `, auxquelles s’ajoutent ${voiced(file, 'mes', 'ses')} autres démarches`;
  return `${plural(inVain(file).length, 'tentative')}, sur ${plural(days.size, 'journée')} et ${plural(weeks.size, 'semaine')} différentes${others}`;
}

/** That the pages bear no name, before anyone has given theirs. */
export const nameless = (file: CaseFile): string =>
  `Que les pages ne portent pas ${voiced(file, 'mon', 'son')} nom est sans effet : elles s’affichent avant toute saisie de données personnelles (CE, 21 avril 2021, n° 448178).`;

function usefulness(file: CaseFile): string {
  // Never claimed before it is so: attempts of one week alone are what the Conseil d'État turned down.
  const shown = reachesRule(file)
    ? `Les conditions rappelées plus haut sont réunies : ${covered(file)}.`
    : told(
        '',
        'des tentatives plus nombreuses et plus étalées : le dossier ne les montre pas encore',
      );
  const ways = new Set(file.steps.map(({ step }) => step));
  const others = [
    'le site',
    ...(ways.has('email') ? ['le courriel'] : []),
    ...(ways.has('letter') ? ['la lettre'] : []),
    ...(ways.has('counter-visit') ? ['le guichet'] : []),
  ];
  const without =
    others.length > 1
      ? `Ni ${others.join(', ni ')} ne ${voiced(file, 'm’ont', 'lui ont')}`
      : `Le site ne ${voiced(file, 'm’a', 'lui a')} pas`;
  return [
    shown,
    `${without} permis d’accéder au service : seule l’injonction demandée peut mettre fin à ce blocage.`,
    siteFailed(file)
      ? 'La même règle vaut lorsque c’est un dysfonctionnement technique du site qui empêche la démarche (CE, 9 juin 2022, n° 453391).'
      : '',
    nameless(file),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const seriousness = (file: CaseFile): string =>
  `Le juge des référés n’a pas à dire si la demande doit être accueillie. Il suffit qu’elle ne soit pas vaine. ${ownWords(file, told(file.identity.seriousness, 'conditions remplies, pièces déjà réunies'))} ${shownBy(file, ['seriousness'], 'pièces sur le sérieux de la demande, à joindre dans « Courriers et visites »')}`;

/** Whether the time in which a renewal is asked for closes before a month is over. */
function closesSoon({ identity, today }: CaseFile): string | null {
  const month = formatISO(addMonths(parseISO(today), 1), { representation: 'date' });
  const closes = identity.requestKind === 'renewal' ? renewalWindow(identity)?.closes : undefined;
  return closes !== undefined && closes > today && closes < month ? closes : null;
}

/** An appointment that was offered already; null for none. */
const offeredDate = ({ steps: taken }: CaseFile) =>
  taken.findLast(({ step }) => step === 'appointment') ?? null;

/** The appointment that is asked for, or that is to be brought forward, and by when it must be. */
function dateAsked(file: CaseFile): string[] {
  const closes = closesSoon(file);
  const days = closes ? 'huit' : 'quinze';
  const soon = closes
    ? ` et, si possible, avant le ${dayInFrench(closes)}, fin du délai pour demander le renouvellement`
    : '';
  const offered = offeredDate(file);
  const first = offered
    ? `d’enjoindre au préfet d’avancer le rendez-vous proposé le ${dayInFrench(offered.day)}, et de ${voiced(file, 'm’en', 'lui en')} communiquer la date dans les ${days} jours de la notification de l’ordonnance`
    : `d’enjoindre au préfet de ${voiced(file, 'me', 'lui')} communiquer, dans les ${days} jours de la notification de l’ordonnance, une date de rendez-vous pour déposer ${voiced(file, 'ma', 'sa')} demande`;
  return [
    first,
    `d’enjoindre que ce rendez-vous ait lieu dans le délai d’un mois à compter de la même notification${soon}`,
  ];
}

/** Kinds of request whose deposit gives a receipt (R. 431-12). */
const receiptKinds = new Set(['first', 'exceptional', 'renewal', 'change']);

function costs({ identity }: CaseFile): string {
  const sum = told(
    identity.costs,
    'frais engagés, avec leur montant : lettres recommandées, impressions, déplacements',
  );
  const hasLawyer = identity.lawyer.trim() !== '';
  const aid =
    hasLawyer && identity.legalAid !== '' && identity.legalAid !== 'none'
      ? `, à verser à ${identity.lawyer.trim()}, qui renonce alors à la part contributive de l’État (article 37 de la loi du 10 juillet 1991)`
      : '';
  return `de mettre à la charge de l’État, au titre de l’article L. 761-1 du code de justice administrative, la somme correspondant aux frais suivants : ${sum}${aid}`;
}

/** What is asked of the judge: the date, how far away it may be, the receipt, the penalty, the costs. */
function conclusions(file: CaseFile): string {
  const { requestKind } = file.identity;
  const all = [
    ...dateAsked(file),
    ...(receiptKinds.has(requestKind)
      ? [
          `d’enjoindre au préfet de ${voiced(file, 'me', 'lui')} remettre un récépissé lors du dépôt d’un dossier complet (article R. 431-12 du CESEDA)`,
        ]
      : []),
    'd’assortir ces injonctions d’une astreinte de 100 euros par jour de retard (articles L. 911-1 et suivants du code de justice administrative)',
    costs(file),
  ];
  return `${voiced(file, 'Je demande', 'Il est demandé')} au juge des référés :\n${all.map((one, index) => `${index + 1}° ${one}`).join(' ;\n')}.`;
}

/** Request to the court for a référé « mesures utiles », with all its parts. */
export function petition(file: CaseFile): string {
  const { identity } = file;
  const exhibits = inventory(file.exhibits).map(({ line }) => line);
  const applicant = [details(identity), counsel(file)].filter((text) => text !== '').join('\n');
  return paragraphs(
    ...requestHead(file, 'REQUÊTE EN RÉFÉRÉ « MESURES UTILES »', applicant),
    `OBJET\nQu’il soit enjoint au préfet de ${voiced(file, 'me fixer un rendez-vous', `fixer un rendez-vous à ${party(file)}`)} pour déposer ${requestAndBasis(identity)}.`,
    'I. LES FAITS',
    facts(file),
    'II. LA DISCUSSION',
    frame,
    counterRule(file),
    `A. L’utilité de la mesure\n${usefulness(file)}`,
    `B. L’urgence\n${urgency(file)}`,
    `C. L’absence d’obstacle et de contestation sérieuse\n${noObstacle(file)}`,
    `D. Le sérieux de la demande\n${seriousness(file)}`,
    'III. LES CONCLUSIONS',
    conclusions(file),
    footInCourt(file),
    `BORDEREAU DES PIÈCES\n${exhibits.join('\n') || told('', 'liste numérotée des pièces')}`,
  );
}
