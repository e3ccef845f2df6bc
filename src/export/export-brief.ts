import JSZip from 'jszip';
import type { Choice } from '@/dossier/choice';
import { frenchToday } from '@/dossier/french-times';
import { readIdentity } from '@/dossier/identity';
import { caseFile } from '@/dossier/letters/case-file';
import { draftLetters, letterFiles } from '@/dossier/letters/letters';
import { letterFolder } from '@/dossier/names';
import { readSituation } from '@/dossier/situation';
import { synthesis } from '@/dossier/synthesis';
import { planVolumes } from '@/dossier/volumes';
import { readCase } from '@/store/cases';
import { journalRows } from '@/store/journal';
import { readLines } from '@/store/read-journal';
import { stampsOf } from '@/store/stamps';
import { shippedMeans } from './export-dossier';
import { letterDocx } from './letter-docx';
import { printSynthesis } from './pdf/synthesis';
import { printLetter } from './pdf/tables';

/** The confidential file: synthesis and letters. Nothing of it is in the ZIP of evidence. */
export type Brief = { name: string; zip: Blob; letters: number };

/** Makes the confidential file of a dossier. Its exhibits' numbers are those of the ZIP of the same choice. */
export async function exportBrief(dossier: string, choice: Choice): Promise<Brief> {
  const { lines: journal } = readLines(await journalRows(dossier));
  const kept = await readCase(dossier);
  const volumes = planVolumes(journal, { ...choice, papers: true });
  const today = frenchToday(new Date());
  const file = caseFile(
    journal,
    volumes.flatMap(({ exhibits }) => exhibits),
    {
      identity: readIdentity(kept.identity),
      situation: readSituation(kept.situation),
      today,
      choice,
    },
  );
  const stamps = [...(await stampsOf(dossier)).values()];
  const counts = {
    kept: stamps.filter((stamp) => stamp.kept).length,
    waiting: stamps.filter((stamp) => !stamp.kept).length,
  };
  const means = await shippedMeans();
  const zip = new JSZip();
  const date = new Date(`${today}T12:00:00Z`);
  const facts = (title: string, footer: string) => ({ title, footer, date });
  const parts = synthesis(file, journal, counts);
  const first = await printSynthesis(parts, facts('Synthèse du dossier', 'Confidentiel'), means);
  zip.file('synthese.pdf', first, { date });
  const letters = draftLetters(file, kept.letters);
  for (const { kind, text } of letters) {
    const { stem, title } = letterFiles[kind];
    const path = `${letterFolder}/${stem}`;
    zip.file(`${path}.txt`, text, { date });
    zip.file(`${path}.pdf`, await printLetter(text, facts(title, ''), means), { date });
    zip.file(`${path}.docx`, await letterDocx(text, title), { date });
  }
  const blob = await zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
  return { name: `Confidentiel_${today}.zip`, zip: blob, letters: letters.length };
}
