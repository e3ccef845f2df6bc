import type { CaseFile } from './case-file';
import {
  captureExhibits,
  details,
  journalEnd,
  offers,
  paragraphs,
  request,
  steps,
  summary,
  told,
} from './phrases';

/** Object of the e-mail to the préfecture. */
export function emailSubject({ identity }: CaseFile): string {
  return `Impossible d’obtenir un rendez-vous en ligne (${request(identity)}) – demande de convocation`;
}

/** E-mail to the préfecture's service for foreigners, with a few captures joined. */
export function email(file: CaseFile): string {
  const { identity } = file;
  const before = steps(file, 'prefecture');
  return paragraphs(
    'Madame, Monsieur,',
    `Je souhaite déposer à votre guichet une demande (${request(identity)}). Le rendez-vous ne se prend que sur votre site, qui ne m’en a pas donné : ${summary(file)}. Quelques-unes de ces pages, datées, sont jointes.`,
    offers(file),
    before && `J’ai aussi entrepris ces démarches :\n${before}`,
    `Ma situation ne permet pas d’attendre : ${told(identity.urgency, 'pourquoi un rendez-vous est urgent pour vous')}`,
    'Je vous demande de me convoquer dans les quinze jours, à la date et à l’heure de votre choix. À défaut, je saisirai le juge des référés du tribunal administratif.',
    `Mes coordonnées :\n${details(identity)}`,
    `${journalEnd(file)}\nLes captures complètes (${captureExhibits(file)}) sont à votre disposition.`,
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    details(identity).split('\n')[0] ?? '',
  );
}
