import { inventory } from '../inventory';
import { counted, dysfunctions, offers, otherAnswers, periods, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import {
  details,
  greeting,
  paragraphs,
  prefectureExhibits,
  prefectureName,
  reference,
  request,
  signatory,
  steps,
  told,
} from './phrases';

/** Registered letter to the préfecture: the attempts, the steps before, what is asked, its exhibits. */
export function registeredLetter(file: CaseFile): string {
  const { identity } = file;
  const exhibits = inventory(prefectureExhibits(file)).map(({ line }) => line);
  const before = steps(file, 'prefecture');
  return paragraphs(
    details(identity),
    `${prefectureName(file.prefecture)}\nService des étrangers\n${told('', 'adresse postale de la préfecture')}`,
    `${told('', 'lieu')}, le ${told('', 'date')}`,
    'LETTRE RECOMMANDÉE AVEC DEMANDE D’AVIS DE RÉCEPTION',
    `Objet : demande de convocation – ${request(identity)} – aucun rendez-vous en ligne`,
    greeting,
    `Je souhaite déposer auprès de vos services une demande : ${request(identity)}. Le rendez-vous ne se prend que sur votre site, qui ne m’en a donné aucun : ${summary(file)}.${counted(file)}`,
    periods(file),
    dysfunctions(file),
    otherAnswers(file),
    offers(file),
    before && `J’ai entrepris à côté du site les démarches suivantes :\n${before}`,
    `Ma situation ne permet pas d’attendre : ${told(identity.urgency, 'pourquoi un rendez-vous est urgent pour vous')}`,
    'Je vous demande de me fixer, dans les quinze jours de la réception de la présente, une date de rendez-vous pour déposer mon dossier. Sans réponse, je demanderai au juge des référés du tribunal administratif de l’ordonner (article L. 521-3 du code de justice administrative).',
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    `${signatory(identity)}\n[signature]`,
    reference(file),
    `PIÈCES JOINTES\n${exhibits.join('\n') || told('', 'liste des pièces jointes')}`,
  );
}
