import type { RequestKind } from './identity';

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
