import { frenchDay } from '@/dossier/french';
import { oneLine } from '@/evidence/one-line';
import { legalHour } from '@/evidence/time';
import type { Exhibit } from './exhibits';
import { resultWording } from './wording';

/** An exhibit's line, and those of what it holds, in the same order. */
export type InventoryItem = { line: string; parts: string[] };

function partsOf(exhibit: Exhibit): string[] {
  if (exhibit.kind !== 'series' || exhibit.shows !== 'attempts') return [];
  return exhibit.captures.map(({ entry }, index) => {
    const { legal } = entry.time;
    const when = `${frenchDay(legal)} à ${legalHour(legal)}`;
    return `${exhibit.number}-${index + 1} : ${when}, ${resultWording(entry)}`;
  });
}

/** The detailed inventory that article R. 412-2 of the code de justice administrative wants. */
export function inventory(exhibits: readonly Exhibit[]): InventoryItem[] {
  return exhibits.map((exhibit) => ({
    line: `${exhibit.number}. ${oneLine(exhibit.label)}`,
    parts: partsOf(exhibit),
  }));
}

/** inventaire.txt: lines to paste into the request. */
export function inventoryText(items: readonly InventoryItem[], volume: string): string {
  const lines = items.map(({ line, parts }) =>
    [line, ...parts.map((part) => `     ${part}`)].join('\n'),
  );
  return `INVENTAIRE DÉTAILLÉ DES PIÈCES${volume}

${lines.join('\n\n') || 'Aucune pièce.'}
`;
}
