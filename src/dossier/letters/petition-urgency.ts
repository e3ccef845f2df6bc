import { legalDay } from '@/evidence/time';
import { deadlines, renewalWindow } from '../deadlines';
import { plural } from '../french';
import { dayInFrench, listInFrench, spanInDays } from '../french-times';
import { grounds } from '../urgency';
import { inVain } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { agree, exhibitNumbers, paperExhibits, told } from './phrases';

/** The end of a permit, past or to come. */
function permitEnd({ identity: { permitEnds }, today }: CaseFile): string {
  if (permitEnds === '') return `expire le ${told('', 'date de fin de votre titre')}`;
  return `${permitEnds < today ? 'a expiré' : 'expire'} le ${dayInFrench(permitEnds)}`;
}

/** That the renewal was tried in time, where the attempts show it; "" where they do not. */
function inTime(file: CaseFile): string {
  const { permitEnds } = file.identity;
  const window = renewalWindow(file.identity);
  const first = inVain(file)[0];
  if (!window || !first) return '';
  const day = legalDay(first.legal);
  if (day > window.closes) return '';
  const before = plural(spanInDays(day, permitEnds), 'jour');
  const when =
    day < window.opens
      ? 'avant même l’ouverture du délai de l’article R. 431-5 du CESEDA'
      : 'dans le délai de l’article R. 431-5 du CESEDA';
  return ` J’ai fait ma première tentative le ${dayInFrench(day)}, soit ${before} avant cette date, ${when} : le retard ne m’est pas imputable.`;
}

/** Each ground that the person ticked, with the papers that show it or a gap for them. */
function groundLines(file: CaseFile): string[] {
  const papers = paperExhibits(file, ['urgency']);
  return file.identity.urgencyGrounds.map((ground) => {
    const own = papers.filter(
      ({ step: { entry } }) => 'ground' in entry && entry.ground === ground,
    );
    const { effect, paper } = grounds[ground];
    return `${effect} (${exhibitNumbers(own) || told('', `${paper}, à joindre dans Démarches`)})`;
  });
}

/** The ages by which a first permit is asked for, while they are to come. */
function ages(file: CaseFile): string {
  const { identity, situation, steps, today } = file;
  const next = deadlines({ identity, situation, steps }).find(
    ({ kind, day }) => (kind === 'adult' || kind === 'nineteen') && day >= today,
  );
  return next
    ? `Cette demande doit être faite avant le ${dayInFrench(next.day)}, en raison de mon âge (article R. 431-5 du CESEDA).`
    : '';
}

function ownReasons(file: CaseFile): string {
  const lines = groundLines(file);
  const { urgency: words } = file.identity;
  const ticked = lines.length > 0 ? `L’absence de rendez-vous ${listInFrench(lines)}.` : '';
  const own =
    ticked !== '' && words.trim() === ''
      ? ''
      : told(words, 'pourquoi un rendez-vous est urgent pour vous');
  return [ticked, own, ages(file)].filter((text) => text !== '').join(' ');
}

/** How long the blocking has lasted; "" before a second day. */
function lasting(file: CaseFile): string {
  const all = inVain(file);
  const [first, last] = [all[0], all.at(-1)];
  const days = first && last ? spanInDays(first.legal, last.legal) : 0;
  return days > 0 && first ? `Le blocage dure depuis le ${dayInFrench(first.legal)}.` : '';
}

/** Why it cannot wait, as each kind of request may argue it (CE, 9 June 2022, n° 453391). */
export function urgency(file: CaseFile): string {
  const { requestKind } = file.identity;
  if (requestKind === 'renewal') {
    return [
      `Pour un renouvellement, elle est en principe constatée (CE, 9 juin 2022, n° 453391). Mon titre ${permitEnd(file)}.${inTime(file)}`,
      ownReasons(file),
      lasting(file),
    ]
      .filter((text) => text !== '')
      .join('\n');
  }
  const first =
    requestKind === 'first' || requestKind === 'exceptional'
      ? `Tant que ma demande n’est pas enregistrée, je ne peux obtenir de récépissé et je reste ${agree(file.identity, 'exposé')} à un contrôle et à une mesure d’éloignement sans que ma situation ait été examinée.`
      : '';
  return [
    'Le juge apprécie l’incidence immédiate du blocage sur la situation concrète de la personne (CE, 9 juin 2022, n° 453391).',
    first,
    ownReasons(file),
    lasting(file),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
