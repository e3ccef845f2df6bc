import { counted, dysfunctions, offers, otherAnswers, periods } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { tried } from './email';
import {
  addressee,
  details,
  greeting,
  joinedProofs,
  paragraphs,
  placeAndDay,
  reference,
  request,
  requestAndBasis,
  signatory,
  steps,
  whyUrgent,
} from './phrases';

/** Registered letter to the préfecture: the attempts, the steps before, what is asked, what is in the envelope. */
export function registeredLetter(file: CaseFile): string {
  const { identity } = file;
  const before = steps(file, 'prefecture');
  return paragraphs(
    details(identity),
    addressee(file),
    placeAndDay(file),
    'LETTRE RECOMMANDÉE AVEC DEMANDE D’AVIS DE RÉCEPTION',
    `Objet : demande de convocation – ${request(identity)} – aucun rendez-vous en ligne`,
    greeting,
    `Je souhaite déposer auprès de vos services ${requestAndBasis(identity)}.`,
    `${tried(file)}${counted(file)}`,
    periods(file, { withPlaces: false }),
    dysfunctions(file, { withPlaces: false }),
    otherAnswers(file, { withPlaces: false }),
    offers(file),
    before && `J’ai entrepris à côté du site les démarches suivantes :\n${before}`,
    `Je suis ainsi sans accès au service qui doit recevoir ma demande. Ma situation ne permet pas d’attendre. ${whyUrgent(file)}`,
    'Je vous demande de me fixer, dans les quinze jours de la réception de la présente, une date de rendez-vous pour déposer mon dossier. Sans réponse, je demanderai au juge des référés du tribunal administratif de l’ordonner (article L. 521-3 du code de justice administrative).',
    `Veuillez agréer, ${greeting.replace(/,$/, '')}, l’expression de ma considération distinguée.`,
    `${signatory(identity)}\n[signature]`,
    reference(file),
    joinedProofs(file),
  );
}
