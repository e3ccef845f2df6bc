import { dayInFrench } from '../french-times';
import { draftHold, refusedBySilenceOn, type Situation, yesTo } from '../situation';
import type { CaseFile } from './case-file';
import { told } from './phrases';

const provisional =
  'Fixer un rendez-vous est une mesure provisoire, qui laisse entière l’appréciation du préfet.';

const dayTold = (day: string, what: string) => told(day && dayInFrench(day), what);

/** Decisions that stand against the person, by their days. */
function decisions({ removalOrder, removalOrderDay, refusal, refusalDay }: Situation): string[] {
  return [
    ...(refusal === 'yes'
      ? [
          `Une décision du ${dayTold(refusalDay, 'date du refus')} m’a refusé un titre de séjour (${told('', 'pièce n° … : cette décision')}).`,
        ]
      : []),
    ...(removalOrder === 'yes'
      ? [
          `Une décision du ${dayTold(removalOrderDay, 'date de l’OQTF')} m’a fait obligation de quitter le territoire français (${told('', 'pièce n° … : cette décision')}).`,
        ]
      : []),
  ];
}

/** A request that is filed already: what is asked then is no first deposit, and silence may be a decision. */
function filed(situation: Situation, today: string): string[] {
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
    : [since, 'À ce jour, aucune décision ne m’a été notifiée.'];
}

/** Why no decision is obstructed. Says that no decision was taken only if the person answered so. */
export function noObstacle({ situation, today }: CaseFile): string {
  if (draftHold(situation) !== null)
    return told('', 'décisions déjà prises (refus, OQTF) ou demande déjà déposée : à faire relire');
  if (yesTo(situation).length === 0)
    return `Aucune décision n’a été prise sur ma demande, que je n’ai pas pu déposer. ${provisional}`;
  const earlier = decisions(situation);
  const renewed =
    earlier.length > 0
      ? [
          `La présente demande repose sur un fait postérieur : ${told(situation.sinceThen, 'éléments nouveaux depuis cette décision')} (${told('', 'pièce n° … : ce qui le montre')}). La mesure demandée ne fait pas obstacle à l’exécution de cette décision.`,
        ]
      : [];
  return [...earlier, ...filed(situation, today), ...renewed, provisional].join(' ');
}
