import { capital } from '../french';
import { procedureWording } from '../procedure';
import { counted, inVain, offers, reachesRule, summary } from './attempt-phrases';
import { aboutClock, aboutPictures } from './attestation';
import type { CaseFile } from './case-file';
import { footInCourt, headInCourt } from './court-case';
import { nameless } from './petition';
import { noObstacle } from './petition-obstacle';
import { urgency } from './petition-urgency';
import { captureExhibits, exhibitNumbers, paperExhibits, paragraphs, told } from './phrases';
import { capitalParty, voiced } from './voice';

/** What the préfet's counsel usually says, each with what answers it from the dossier. */
function answers(file: CaseFile): string[] {
  const { pictures, masked, procedure } = file;
  const receipt = exhibitNumbers(paperExhibits(file, ['letter-receipt']));
  const some = pictures.screenshots + pictures.drawings + masked > 0;
  const seen = offers(file);
  const vain = inVain(file).length > 0;
  return [
    some
      ? `Sur les images. ${capital(aboutPictures(file))}.${pictures.drawings > 0 ? ' Chaque rendu est présenté comme un rendu, jamais comme une capture d’écran.' : ''}`
      : '',
    `Sur les dates. ${capital(aboutClock(file, file.voice === 'own' ? 'mon' : 'son'))}.${receipt && ` L’avis de réception (${receipt}) porte une date qui ne dépend pas ${voiced(file, 'de moi', 'de sa volonté')}.`}`,
    seen && `Sur les créneaux vus. ${seen}`,
    vain
      ? `Sur le nombre des tentatives. ${voiced(file, 'J’ai', `${capitalParty(file)} a`)} fait ${summary(file)} (${captureExhibits(file)}).${counted(file)} Elles ont été faites à la main : aucun programme n’a rechargé la page.`
      : '',
    procedure
      ? `Sur la voie suivie. Ces tentatives portent toutes sur une même ${procedureWording(procedure.label)} (${procedure.host}).`
      : '',
    `Sur l’urgence. ${urgency(file)}`,
    `Sur l’absence d’obstacle. ${noObstacle(file)}`,
    reachesRule(file) ? `Sur l’identité. ${nameless(file)}` : '',
  ].filter((text) => text !== '');
}

/** Reply to the préfet's written defence: there may be no hearing. */
export function reply(file: CaseFile): string {
  return paragraphs(
    ...headInCourt(file, 'MÉMOIRE EN RÉPLIQUE'),
    `Le préfet a produit un mémoire en défense. ${voiced(file, 'J’y réponds', `${capitalParty(file)} y répond`)} ainsi : ${told('', 'gardez les points auxquels le préfet a répondu, effacez les autres')}`,
    answers(file)
      .map((text, index) => `${index + 1}. ${text}`)
      .join('\n\n'),
    voiced(
      file,
      'Je maintiens mes conclusions.',
      `${capitalParty(file)} maintient ses conclusions.`,
    ),
    footInCourt(file),
  );
}
