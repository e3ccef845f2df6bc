import { offers, periods, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { placeOfCourt } from './court-case';
import {
  details,
  joinedProofs,
  paragraphs,
  placeAndDay,
  prefectureName,
  requestAndBasis,
  signatory,
  steps,
  told,
  whyUrgent,
} from './phrases';

const tried = (file: CaseFile) =>
  `La prise de rendez-vous à la ${lowerName(file)} ne se fait que sur son site (${file.procedure?.host ?? told('', 'site')}). J’y ai fait ${summary(file)}.`;

const lowerName = ({ prefecture }: CaseFile) =>
  prefecture ? prefectureName(prefecture).replace(/^P/, 'p') : told('', 'préfecture');

const head = (file: CaseFile) => [
  details(file.identity),
  'Défenseur des droits\nÀ l’attention de la déléguée ou du délégué',
  placeAndDay(file),
];

/** Referral to the Défenseur des droits' delegate, before any court. */
export function mediator(file: CaseFile): string {
  const before = steps(file, 'mediator');
  return paragraphs(
    ...head(file),
    'Objet : impossibilité de prendre un rendez-vous en préfecture',
    'Madame, Monsieur,',
    `Je souhaite déposer ${requestAndBasis(file.identity)}. ${tried(file)}`,
    periods(file, { withPlaces: false }),
    offers(file),
    before && `J’ai aussi entrepris ces démarches :\n${before}`,
    `Ma situation ne permet pas d’attendre. ${whyUrgent(file)}`,
    'Je n’ai donc pas accès au service public, et aucune autre voie que le site ne m’est ouverte. Je vous demande d’intervenir auprès de la préfecture pour qu’une date me soit donnée.',
    joinedProofs(file),
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    `${signatory(file.identity)}\n[signature]`,
  );
}

/** A second referral once the request is with the court, so that observations may be filed there. */
export function mediatorCourt(file: CaseFile): string {
  return paragraphs(
    ...head(file),
    'Objet : observations devant le juge des référés – rendez-vous en préfecture',
    'Madame, Monsieur,',
    `J’ai saisi ${placeOfCourt(file)} d’une requête en référé (article L. 521-3 du code de justice administrative) : la préfecture ne me donne pas de rendez-vous assez proche pour déposer ${requestAndBasis(file.identity)}.`,
    tried(file),
    'Je vous demande de présenter des observations dans cette affaire. Le juge peut décider vite, et sans audience.',
    'Je joins la requête et ses pièces.',
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    `${signatory(file.identity)}\n[signature]`,
  );
}
