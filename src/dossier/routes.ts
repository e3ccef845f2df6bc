import type { Identity, RequestKind } from './identity';

/** Where a request is made that no longer goes through an appointment at the counter (November 2026). */
export type Route = 'anef' | 'natali' | 'ofii';

const routes: Partial<Record<RequestKind, Route>> = {
  change: 'anef',
  duplicate: 'anef',
  dcem: 'anef',
  travel: 'anef',
  naturalisation: 'natali',
  family: 'ofii',
};

/** The online service that takes a kind of request in place of the counter; null where the counter does. */
export const routeOf = (kind: RequestKind | ''): Route | null =>
  (kind === '' ? undefined : routes[kind]) ?? null;

/** Whether a request is made on the State's online service: by the person's word, or by its kind. */
export const isOnline = ({ anef, requestKind }: Pick<Identity, 'anef' | 'requestKind'>): boolean =>
  anef === 'yes' || routeOf(requestKind) === 'anef';
