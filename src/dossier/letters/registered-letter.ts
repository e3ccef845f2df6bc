import { inventory } from '../inventory';
import type { CaseFile } from './case-file';
import {
  details,
  dysfunctions,
  journalEnd,
  offers,
  paragraphs,
  periods,
  prefectureExhibits,
  prefectureName,
  request,
  signature,
  steps,
  summary,
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
    'LETTRE RECOMMANDÉE AVEC DEMANDE D’AVIS DE RÉCEPTION',
    `Objet : impossibilité de prendre rendez-vous en ligne, demande de convocation (${request(identity)})`,
    'Madame, Monsieur le Préfet,',
    `Je dois déposer auprès de vos services une demande (${request(identity)}). Vous n’en permettez le dépôt que sur un rendez-vous pris en ligne. Or votre site ne m’en a donné aucun : ${summary(file)}.`,
    periods(file),
    dysfunctions(file),
    offers(file),
    before && `J’ai entrepris à côté du site les démarches suivantes :\n${before}`,
    `Cette situation ne peut pas durer pour moi : ${told(identity.urgency, 'pourquoi un rendez-vous est urgent pour vous')}`,
    'Je vous demande de me fixer, dans un délai de quinze jours à compter de cette lettre, une date de rendez-vous pour déposer mon dossier. Sans réponse, je demanderai au juge des référés du tribunal administratif de l’ordonner (article L. 521-3 du code de justice administrative).',
    journalEnd(file),
    'Je vous prie d’agréer, Madame, Monsieur le Préfet, l’expression de ma considération distinguée.',
    `PIÈCES JOINTES\n${exhibits.join('\n') || told('', 'liste des pièces jointes')}`,
    signature(identity),
  );
}
