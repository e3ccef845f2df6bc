import type { SynthesisPart } from '@/dossier/synthesis';
import { type Means, Paper, type PaperFacts } from './paper';

/** synthese.pdf: the case on a page or two, for the lawyer alone. */
export async function printSynthesis(
  parts: readonly SynthesisPart[],
  facts: PaperFacts,
  means: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.open(facts, means);
  await paper.write('Synthèse du dossier', { size: 18, bold: true, after: 2 });
  await paper.write('Confidentiel : pour l’avocat, à ne pas communiquer.', { size: 9, after: 8 });
  for (const { heading, lines } of parts) {
    paper.need(40);
    await paper.write(heading, { size: 11, bold: true, after: 2 });
    for (const line of lines)
      await paper.write(line, { size: 9.5, indent: line.startsWith('- ') ? 12 : 0 });
    paper.skip(8);
  }
  return paper.close();
}
