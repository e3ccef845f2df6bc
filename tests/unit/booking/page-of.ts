import type { Block, PageFacts } from '@/booking/page';

type Signs = Record<string, number | { present: number; visible: number }>;

/** Page facts of a hand-made page; a bare number of signs means present and visible. */
export function pageOf(
  address: string,
  blocks: readonly (string | Block)[],
  signs: Signs,
  regions: readonly string[],
): PageFacts {
  const { pathname, search } = new URL(address);
  return {
    path: pathname,
    openedQuery: search,
    cameFromSite: true,
    title: '',
    status: 200,
    blocks: blocks.map((block) => (typeof block === 'string' ? { text: block, regions } : block)),
    signs: Object.fromEntries(
      Object.entries(signs).map(([name, count]) => [
        name,
        typeof count === 'number' ? { present: count, visible: count } : count,
      ]),
    ),
  };
}
