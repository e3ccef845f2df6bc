import { dayInFrench } from '../french-times';
import type { CaseFile } from './case-file';
import { footInCourt, headInCourt } from './court-case';
import { appointmentTold } from './petition';
import { paragraphs, told, whyUrgent } from './phrases';
import { ownWords, voiced } from './voice';

/** An appointment that was given while the court has the case, and is too far away: the case is not without object. */
export function tooLate(file: CaseFile): string {
  const given = file.steps.findLast(({ step }) => step === 'appointment');
  const day = given ? dayInFrench(given.day) : told('', 'date de la proposition');
  return paragraphs(
    ...headInCourt(file, 'MÉMOIRE COMPLÉMENTAIRE'),
    `Le ${day}, la préfecture ${voiced(file, 'm’a', 'lui a')} proposé un rendez-vous : ${appointmentTold(file, given)}`,
    `Cette date est trop lointaine pour mettre fin à l’urgence. ${ownWords(file, whyUrgent(file))}`,
    'Le juge peut fixer le délai maximal dans lequel le rendez-vous doit avoir lieu (CE, 10 juin 2020, n° 435594, point 4). Le refus d’avancer une convocation peut être contesté (CE, 1er juillet 2020, n° 436288).',
    `${voiced(file, 'Je demande', 'Il est demandé')} au juge des référés de ne pas prononcer de non-lieu, et d’enjoindre au préfet d’avancer ce rendez-vous dans le délai demandé par ${voiced(file, 'ma', 'la')} requête.`,
    footInCourt(file),
  );
}
