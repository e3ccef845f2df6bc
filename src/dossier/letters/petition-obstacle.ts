import { dayInFrench } from '../french-times';
import { draftHold, refusedBySilenceOn, yesTo } from '../situation';
import type { CaseFile } from './case-file';
import { told } from './phrases';
import { party, quotedWords, voiced } from './voice';

const provisional =
  'Fixer un rendez-vous est une mesure provisoire, qui laisse entière l’appréciation du préfet.';

const dayTold = (day: string, what: string) => told(day && dayInFrench(day), what);

/** Decisions that stand against the person, by their days. */
function decisions(file: CaseFile): string[] {
  const { removalOrder, removalOrderDay, refusal, refusalDay } = file.situation;
  const me = voiced(file, 'm’a', 'lui a');
  return [
    ...(refusal === 'yes'
      ? [
          `Une décision du ${dayTold(refusalDay, 'date du refus')} ${me} refusé un titre de séjour (${told('', 'pièce n° … : cette décision')}).`,
        ]
      : []),
    ...(removalOrder === 'yes'
      ? [
          `Une décision du ${dayTold(removalOrderDay, 'date de l’OQTF')} ${me} fait obligation de quitter le territoire français (${told('', 'pièce n° … : cette décision')}).`,
        ]
      : []),
  ];
}

/** A request that is filed already: what is asked then is no first deposit, and silence may be a decision. */
function filed(file: CaseFile): string[] {
  const { situation, today } = file;
  if (situation.filed !== 'yes') return [];
  const refusal = refusedBySilenceOn(situation);
  const since = `Une demande a été déposée le ${dayTold(situation.filedDay, 'date du dépôt')}.`;
  return refusal !== null && refusal <= today
    ? [
        since,
        told(
          '',
          'après quatre mois de silence, un refus implicite a pu naître : à rédiger avec l’avocat',
        ),
      ]
    : [since, `À ce jour, aucune décision ne ${voiced(file, 'm’a', 'lui a')} été notifiée.`];
}

/** Why no decision is obstructed. Says that no decision was taken only if the person answered so. */
export function noObstacle(file: CaseFile): string {
  const { situation } = file;
  if (draftHold(situation) !== null)
    return told('', 'décisions déjà prises (refus, OQTF) ou demande déjà déposée : à faire relire');
  if (yesTo(situation).length === 0)
    return voiced(
      file,
      `Aucune décision n’a été prise sur ma demande, que je n’ai pas pu déposer. ${provisional}`,
      `Aucune décision n’a été prise sur la demande, que ${party(file)} n’a pas pu déposer. ${provisional}`,
    );
  const earlier = decisions(file);
  const renewed =
    earlier.length > 0
      ? [
          `La présente demande repose sur un fait postérieur : ${quotedWords(file, told(situation.sinceThen, 'éléments nouveaux depuis cette décision'))} (${told('', 'pièce n° … : ce qui le montre')}). La mesure demandée ne fait pas obstacle à l’exécution de cette décision.`,
        ]
      : [];
  return [...earlier, ...filed(file), ...renewed, provisional].join(' ');
}
