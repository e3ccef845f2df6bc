import type { Outcome } from '@/booking/outcome';
import {
  type CaptureRecord,
  declaredIn,
  type StatementRecord,
  type statementCodes,
} from '@/evidence/record';
import { lower } from './french';
import type { HashedEntry } from './journal';
import { outcomeWording } from './wording';

/** What the person said of captures, by their numbers, in order. */
export type Statements = ReadonlyMap<number, readonly StatementRecord[]>;

/** The statements of a journal that are still there. */
export function statementsIn(journal: readonly HashedEntry[]): Statements {
  const statements = journal.flatMap(({ entry }) => (entry.kind === 'statement' ? [entry] : []));
  return Map.groupBy(statements, ({ of }) => of);
}

type About = StatementRecord['about'];

/** What the person said last of a capture about something; undefined for nothing. */
export function lastSaid<A extends About>(
  statements: Statements,
  number: number,
  about: A,
): Extract<StatementRecord, { about: A }> | undefined {
  const found = statements.get(number)?.findLast((statement) => statement.about === about);
  return found as Extract<StatementRecord, { about: A }> | undefined;
}

/** What the person says that a page showed, where no rule knows it; null for nothing. */
export function saidOutcome(
  capture: CaptureRecord,
  statements: Statements,
): Outcome | 'other' | null {
  if (capture.outcome !== 'unrecognised') return null;
  return lastSaid(statements, capture.number, 'outcome')?.says ?? declaredIn(capture);
}

type Slots = (typeof statementCodes.slots)[number];
type Blocked = (typeof statementCodes.blocked)[number];
type Page = (typeof statementCodes.page)[number];

/** Why slots were not taken, as a paper says it. */
export const slotsWording: Record<Slots, string> = {
  'taken-by-another': 'pris par une autre personne avant que j’aie pu valider',
  'other-procedure': 'pour un autre motif ou un autre guichet que le mien',
  'past-date': 'à une date déjà passée, ou passée au moment de valider',
  'site-failed': 'le site a montré une erreur ensuite',
  other: 'autre raison',
};

/** What kept the person from going on, as a paper says it. */
export const blockedWording: Record<Blocked, string> = {
  'error-message': 'message d’erreur',
  'blank-page': 'page blanche, ou qui ne finit pas de charger',
  'inactive-button': 'bouton qui ne fait rien',
  'category-missing': 'aucune catégorie ne correspond à ma demande',
  'document-refused': 'document refusé par le site',
  'account-locked': 'compte bloqué, ou connexion refusée',
  other: 'autre raison',
};

/** What a page of the préfecture tells, as exhibits are called. */
export const pageWording: Record<Page, string> = {
  'booking-rule': 'Page de la préfecture imposant la prise de rendez-vous en ligne',
  'required-papers': 'Page de la préfecture listant les pièces à fournir',
  other: 'Page de la préfecture',
};

function saysWording(statement: StatementRecord): string {
  switch (statement.about) {
    case 'outcome': {
      const { says } = statement;
      return `la page montrait : ${says === 'other' ? 'autre chose' : outcomeWording[says].toLowerCase()}`;
    }
    case 'slots':
      return `créneaux non pris : ${slotsWording[statement.says]}`;
    case 'blocked':
      return `empêchement : ${blockedWording[statement.says]}`;
    case 'page':
      return lower(pageWording[statement.says]);
  }
}

/** A statement in French: "la page montrait : aucun créneau – « c’était écrit en rouge »". */
export function statementWording(statement: StatementRecord): string {
  const { words } = statement;
  const own = words === undefined ? '' : ` – « ${words.replace(/\s+/g, ' ')} »`;
  return `${saysWording(statement)}${own}`;
}
