import type { StepRecord } from '@/evidence/record';
import { appointmentIn, appointmentWording } from './appointment';
import { deadlines } from './deadlines';
import { filingCheck } from './filing-check';
import { capital, plural } from './french';
import { dayInFrench } from './french-times';
import type { HashedEntry } from './journal';
import {
  dysfunctions,
  offers,
  otherAnswers,
  periods,
  saidInVain,
  summary,
} from './letters/attempt-phrases';
import { aboutClock } from './letters/attestation';
import type { CaseFile } from './letters/case-file';
import { gapsOf, writeLetter } from './letters/letters';
import { courtName, details, prefectureName, requestAndBasis } from './letters/phrases';
import { procedureWording } from './procedure';
import { readiness } from './readiness';
import {
  enforceableUntil,
  type SituationAnswer,
  type SituationQuestion,
  situationQuestions,
} from './situation';
import { isPaper, stepHour, stepWording } from './steps';
import { picturesWording } from './wording';

/** A part of the synthesis: what it is about, and what it says, a line each. */
export type SynthesisPart = { heading: string; lines: string[] };

const answerWording: Record<SituationAnswer, string> = {
  yes: 'oui',
  no: 'non',
  unsure: 'ne sait pas',
};

const questionWording: Record<SituationQuestion, string> = {
  removalOrder: 'OQTF, même ancienne',
  refusal: 'Refus de titre déjà reçu',
  filed: 'Demande déjà déposée',
};

/** The answers to the three questions. No other paper but the request repeats them. */
function answers({ situation }: CaseFile): string[] {
  const lines = situationQuestions.map((question) => {
    const answer = situation[question];
    const day = situation[`${question}Day`];
    const said = answer === '' ? 'sans réponse' : answerWording[answer];
    return `${questionWording[question]} : ${said}${day && ` (${dayInFrench(day)})`}`;
  });
  const advised =
    situation.advised === ''
      ? []
      : [
          `Dossier lu par un avocat ou une association, qui conseille de continuer : ${situation.advised === 'yes' ? 'oui' : 'non'}`,
        ];
  const since = situation.sinceThen.trim();
  return [...lines, ...advised, ...(since ? [`Éléments nouveaux : ${since}`] : [])];
}

const deadlineWording = {
  appointment: 'rendez-vous donné',
  'renewal-opens': 'ouverture du délai de renouvellement (R. 431-5)',
  'renewal-closes': 'fin du délai conseillé pour la demande en ligne (R. 431-5)',
  'permit-ends': 'fin du titre',
  adult: '18 ans et deux mois (R. 431-5)',
  nineteen: 'veille des 19 ans (R. 431-5)',
  'letter-answer': 'quinze jours depuis la réception de la lettre recommandée',
  'silence-warning': 'trois mois de silence sur la demande déposée',
  'silence-refusal': 'quatre mois de silence : refus implicite',
} as const;

const missingWording = {
  gaps: 'choses à compléter dans la requête',
  attempts:
    'les tentatives n’atteignent pas encore le plancher (six essais, quatre jours, deux semaines)',
  route: 'la démarche se fait en ligne',
  'other-prefecture': 'tentatives sur le site d’une autre préfecture',
  'other-home': 'adresse hors du département de la préfecture',
  slots: 'créneaux vus sans motif',
  'same-minute': 'tentatives à la même minute qu’une autre',
  drawn: 'rendus de la page, pas des captures d’écran',
  'without-picture': 'relevés sans image',
  'adult-child': 'l’enfant est majeur : il ou elle signe en son nom',
  'foreigner-number': 'le numéro d’étranger n’a pas dix chiffres',
  heavy: 'papiers de plus de 15 Mo',
} as const;

const multiline = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

const ages: ReadonlySet<string> = new Set(['adult', 'nineteen']);

/** Until when an OQTF can be enforced. */
function enforceable(situation: CaseFile['situation']): string[] {
  const until = situation.removalOrder === 'yes' ? enforceableUntil(situation) : null;
  return until ? [`${dayInFrench(until)} : fin du délai d’exécution de l’OQTF (L. 731-1)`] : [];
}

/** A step in one line, court steps included. */
function stepSaid(step: StepRecord): string {
  const given = appointmentIn(step);
  const note = step.note.trim().replace(/\s+/g, ' ');
  const what = given ? `pour le ${appointmentWording(given)}` : note;
  const hour = stepHour(step);
  return `- ${dayInFrench(step.day)}${hour && ` à ${hour}`} : ${stepWording[step.step]}${what && ` – ${what}`}`;
}

/** Captures that the person deleted, with their reasons. */
function deletionsLine({ deletions, screensRemoved }: CaseFile): string {
  const taken =
    screensRemoved.length > 0
      ? ` ; ${plural(screensRemoved.length, 'image')} de l’écran retirée${screensRemoved.length > 1 ? 's' : ''}`
      : '';
  if (deletions.length === 0) return `Aucun relevé supprimé ni modifié${taken}`;
  const reasons = deletions.map((reason) => `« ${reason.replace(/\s+/g, ' ').trim()} »`);
  return `${plural(deletions.length, 'relevé')} supprimé${deletions.length > 1 ? 's' : ''} : ${reasons.join(', ')} ; aucun modifié${taken}`;
}

function attempts(file: CaseFile): string[] {
  const [state] = readiness(file.attempts, file.steps);
  const states = {
    'not-yet': 'plancher non atteint',
    possible: 'plancher atteint',
    stronger: 'nombreuses et étalées',
  };
  const plain = { withPlaces: true };
  return [
    summary(file),
    ...multiline(periods(file, plain)),
    ...multiline(saidInVain(file)),
    ...multiline(dysfunctions(file, plain)),
    ...multiline(otherAnswers(file, plain)),
    ...multiline(offers(file)),
    ...(state
      ? [
          `Au regard des seuils : ${states[state.state]}. Plus long intervalle : ${plural(state.longestGapDays, 'jour')}.`,
        ]
      : []),
  ];
}

/** What stamps a dossier has: how many of its lines, and how many wait. */
export type StampCounts = { kept: number; waiting: number };

/** What a lawyer wants to know of a case on one page: confidential, and never among what is communicated. */
export function synthesis(
  file: CaseFile,
  journal: readonly HashedEntry[],
  stamps: StampCounts,
): SynthesisPart[] {
  const { identity, prefecture, procedure, pictures, situation } = file;
  const petition = writeLetter('petition', file);
  const remaining = filingCheck(file, petition);
  const dates = deadlines({ identity, situation, steps: file.steps });
  const parts: SynthesisPart[] = [
    { heading: 'Qui', lines: multiline(details(identity)) },
    {
      heading: 'Quoi',
      lines: [
        capital(requestAndBasis(identity)),
        procedure
          ? `${capital(procedureWording(procedure.label))} (${procedure.host})`
          : 'Aucune démarche relevée',
        prefectureName(prefecture),
        capital(courtName(prefecture)),
      ],
    },
    { heading: 'Réponses confidentielles', lines: answers(file) },
    { heading: 'Tentatives', lines: attempts(file) },
    {
      heading: 'Images, horloge, suppressions',
      lines: [
        picturesWording(pictures) || 'Aucun relevé',
        ...(file.masked > 0
          ? [
              `${plural(file.masked, 'image')} masquée${file.masked > 1 ? 's' : ''} en partie par la personne`,
            ]
          : []),
        capital(aboutClock(file, 'son')),
        deletionsLine(file),
        `${plural(journal.length, 'ligne')} au journal, ${plural(stamps.kept, 'ligne')} horodatée${stamps.kept > 1 ? 's' : ''}, ${stamps.waiting} en attente`,
      ],
    },
    { heading: 'Démarches', lines: file.steps.filter((step) => !isPaper(step)).map(stepSaid) },
    {
      heading: 'Dates',
      lines: [
        ...dates
          .filter(({ kind, day }) => day >= file.today || !ages.has(kind))
          .map(({ kind, day }) => `${dayInFrench(day)} : ${deadlineWording[kind]}`),
        ...enforceable(situation),
      ],
    },
    {
      heading: 'Ce qui manque',
      lines: [
        ...remaining.map(({ point, count }) =>
          count > 1 ? `${count} ${missingWording[point]}` : capital(missingWording[point]),
        ),
        ...gapsOf(petition).map((gap) => `- ${gap}`),
      ],
    },
  ];
  return parts.map(({ heading, lines }) => ({
    heading,
    lines: lines.length > 0 ? lines : ['Rien.'],
  }));
}
