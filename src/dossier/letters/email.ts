import { legalDay } from '@/evidence/time';
import { dayInFrench, daysInFrench } from '../french-times';
import { inVain, offers, siteWords, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import {
  details,
  greeting,
  joinedProofs,
  paragraphs,
  personName,
  reference,
  request,
  requestAndBasis,
  signatory,
  steps,
  told,
  whyUrgent,
} from './phrases';

/** Object of the e-mail to the préfecture: what is asked, by whom. */
export function emailSubject({ identity }: CaseFile): string {
  const number = identity.foreignerNumber.trim();
  return [
    'Demande de convocation',
    request(identity),
    'aucun rendez-vous en ligne',
    personName(identity),
    number && `n° étranger ${number}`,
  ]
    .filter((part) => part !== '')
    .join(' – ');
}

/** The days on which the site was tried, "" for none. */
function days(file: CaseFile): string {
  const times = inVain(file).map(({ legal }) => legal);
  return new Set(times.map(legalDay)).size < 2 ? '' : ` C’était ${daysInFrench(times)}.`;
}

/** What the site was asked for, and what it said, in an e-mail or a letter. */
export function tried(file: CaseFile): string {
  const site = file.procedure ? ` (${file.procedure.host})` : '';
  const words = siteWords(file);
  return `Le rendez-vous ne se prend que sur votre site${site}, qui ne m’en a donné aucun : ${summary(file)}.${words && ` Le site a répondu : ${words}.`}`;
}

const asking =
  'Je vous demande de me fixer un rendez-vous dans les quinze jours, en me répondant à cette adresse électronique ou par courrier, et d’accuser réception de ce message (article L. 112-11 du code des relations entre le public et l’administration). Faute de réponse, je saisirai le juge des référés du tribunal administratif.';

/** E-mail to the préfecture's service for foreigners, with a few captures joined. */
export function email(file: CaseFile): string {
  const { identity } = file;
  const before = steps(file, 'prefecture');
  return paragraphs(
    greeting,
    `Je souhaite déposer ${requestAndBasis(identity)}.`,
    `${tried(file)}${days(file)} Je suis ainsi sans accès au service qui doit recevoir ma demande.`,
    offers(file),
    before && `J’ai aussi entrepris ces démarches :\n${before}`,
    `Ma situation ne permet pas d’attendre. ${whyUrgent(file)}`,
    asking,
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    `${signatory(identity)}\n${details(identity).split('\n').slice(1).join('\n')}`,
    reference(file),
    joinedProofs(file),
  );
}

/** A shorter e-mail some days after the first one, which it cites by its day. */
export function reminderEmail(file: CaseFile): string {
  const { identity } = file;
  const first = file.steps.find(({ step }) => step === 'email');
  const day = first ? dayInFrench(first.day) : told('', 'date de votre premier courriel');
  return paragraphs(
    greeting,
    `Par mon courriel du ${day}, je vous ai demandé un rendez-vous pour déposer ${requestAndBasis(identity)}. Je n’ai pas reçu de date.`,
    `Le site ne m’en donne toujours pas : ${summary(file)}.${days(file)}`,
    offers(file),
    asking,
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    `${signatory(identity)}\n${details(identity).split('\n').slice(1).join('\n')}`,
    reference(file),
  );
}
