import { legalDay } from '@/evidence/time';
import { inVain, offers, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { daysInFrench } from './french-times';
import {
  details,
  greeting,
  paragraphs,
  reference,
  request,
  signatory,
  steps,
  told,
} from './phrases';

/** Object of the e-mail to the préfecture. */
export function emailSubject({ identity }: CaseFile): string {
  return `Demande de convocation – ${request(identity)} – aucun rendez-vous en ligne`;
}

/** The days on which the site was tried, "" for none. */
function days(file: CaseFile): string {
  const times = inVain(file).map(({ legal }) => legal);
  return new Set(times.map(legalDay)).size < 2 ? '' : ` C’était ${daysInFrench(times)}.`;
}

/** E-mail to the préfecture's service for foreigners, with a few captures joined. */
export function email(file: CaseFile): string {
  const { identity } = file;
  const before = steps(file, 'prefecture');
  const { screenshots, drawings } = file.pictures;
  const joined =
    screenshots + drawings > 0 ? ' Quelques-unes de ces pages, datées, sont jointes.' : '';
  return paragraphs(
    greeting,
    `Je souhaite déposer une demande : ${request(identity)}. Le rendez-vous ne se prend que sur votre site, qui ne m’en a donné aucun : ${summary(file)}.${days(file)}${joined}`,
    offers(file),
    before && `J’ai aussi entrepris ces démarches :\n${before}`,
    `Ma situation ne permet pas d’attendre : ${told(identity.urgency, 'pourquoi un rendez-vous est urgent pour vous')}`,
    'Je vous demande de me fixer un rendez-vous dans les quinze jours, en me répondant à cette adresse électronique ou par courrier, et d’accuser réception de ce message (article L. 112-11 du code des relations entre le public et l’administration). Faute de réponse, je saisirai le juge des référés du tribunal administratif.',
    `Mes coordonnées :\n${details(identity)}`,
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    signatory(identity),
    reference(file),
  );
}
