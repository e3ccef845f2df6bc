import { legalDay } from '@/evidence/time';
import { deadlines, renewalWindow } from '../deadlines';
import { lower, plural } from '../french';
import { dayInFrench, listInFrench, spanInDays } from '../french-times';
import { isForChild } from '../identity';
import { yesTo } from '../situation';
import { grounds } from '../urgency';
import { inVain } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { agree, exhibitNumbers, paperExhibits, shownBy, told } from './phrases';
import { capitalParty, ownWords, party, quotedWords, voiced } from './voice';

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
  const tried = voiced(file, 'J’ai fait ma', `${capitalParty(file)} a fait sa`);
  return ` ${tried} première tentative le ${dayInFrench(day)}, soit ${before} avant cette date, ${when} : le retard ne ${voiced(file, 'm’est', 'lui est')} pas imputable.`;
}

/** Each ground that the person ticked, with the papers that show it or a gap for them. */
function groundLines(file: CaseFile): string[] {
  const papers = paperExhibits(file, ['urgency']);
  return file.identity.urgencyGrounds.map((ground) => {
    const own = papers.filter(
      ({ step: { entry } }) => 'ground' in entry && entry.ground === ground,
    );
    const { effect, ofParty, paper } = grounds[ground];
    return `${voiced(file, effect, ofParty)} (${exhibitNumbers(own) || told('', `${paper}, à joindre dans « Courriers et visites »`)})`;
  });
}

/** The ages by which a first permit is asked for, while they are to come. */
function ages(file: CaseFile): string {
  const { identity, situation, steps, today } = file;
  const ahead = new Map(
    deadlines({ identity, situation, steps })
      .filter(({ day }) => day >= today)
      .map(({ kind, day }) => [kind, dayInFrench(day)]),
  );
  const [adult, nineteen] = [ahead.get('adult'), ahead.get('nineteen')];
  const whose = isForChild(identity) ? 'son' : voiced(file, 'mon', 'son');
  if (adult) {
    const limits = `la limite d’âge de ce titre : ${adult} (18 ans et deux mois) ou ${nineteen} (veille des 19 ans)`;
    return `Cette demande doit être présentée au plus tard à la date suivante, en raison de ${whose} âge (article R. 431-5 du CESEDA) : ${told('', limits)}.`;
  }
  return nineteen
    ? `Cette demande doit être présentée au plus tard le ${nineteen}, veille de ${whose} dix-neuvième anniversaire (article R. 431-5 du CESEDA).`
    : '';
}

function ownReasons(file: CaseFile): string {
  const lines = groundLines(file);
  const { urgency: words } = file.identity;
  const ticked = lines.length > 0 ? `L’absence de rendez-vous ${listInFrench(lines)}.` : '';
  const own =
    ticked !== '' && words.trim() === ''
      ? ''
      : ownWords(file, told(words, 'pourquoi un rendez-vous est urgent pour vous'));
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
      `Pour un renouvellement, elle est en principe présumée (CE, 9 juin 2022, n° 453391). ${voiced(file, 'Mon', 'Son')} titre ${permitEnd(file)} ${shownBy(file, ['permit'], 'titre de séjour, à joindre dans « Courriers et visites »')}.${inTime(file)}`,
      ownReasons(file),
      lasting(file),
    ]
      .filter((text) => text !== '')
      .join('\n');
  }
  // After a decision against the person, urgency is never argued as if nothing had been decided (CE, 9 June 2022, n° 453391).
  const decided = yesTo(file.situation).filter((question) => question !== 'filed').length > 0;
  if (decided) {
    const since = told(file.situation.sinceThen, 'circonstances postérieures à la décision');
    return [
      `L’urgence tient à des circonstances nouvelles : ${quotedWords(file, lower(since))}.`,
      ownReasons(file),
      lasting(file),
    ]
      .filter((text) => text !== '')
      .join('\n');
  }
  const exposed = agree(file.identity, 'exposé');
  const first =
    !isForChild(file.identity) && (requestKind === 'first' || requestKind === 'exceptional')
      ? voiced(
          file,
          `Tant que ma demande n’est pas enregistrée, je ne peux obtenir de récépissé et je reste ${exposed} à un contrôle et à une mesure d’éloignement sans que ma situation ait été examinée.`,
          `Tant que sa demande n’est pas enregistrée, ${party(file)} ne peut obtenir de récépissé et reste ${exposed} à un contrôle et à une mesure d’éloignement sans que sa situation ait été examinée.`,
        )
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
