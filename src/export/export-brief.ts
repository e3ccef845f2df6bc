import type { Choice } from '@/dossier/choice';
import { frenchToday } from '@/dossier/french-times';
import { readIdentity } from '@/dossier/identity';
import { caseFile } from '@/dossier/letters/case-file';
import {
  courtKinds,
  draftLetters,
  isOpen,
  letterFiles,
  writeLetter,
} from '@/dossier/letters/letters';
import { counselFolder, labelPart, letterFolder } from '@/dossier/names';
import { readSituation } from '@/dossier/situation';
import { synthesis } from '@/dossier/synthesis';
import { planVolumes } from '@/dossier/volumes';
import { sha256, utf8 } from '@/evidence/hash';
import { readCase } from '@/store/cases';
import { journalRows } from '@/store/journal';
import { readLines } from '@/store/read-journal';
import { countStamps, stampsOf } from '@/store/stamps';
import type { Member } from './archive';
import { shippedMeans } from './export-dossier';
import { letterDocx } from './letter-docx';
import { printSynthesis } from './pdf/synthesis';
import { printLetter } from './pdf/tables';
import { writeZip } from './write-zip';

/** The confidential file: synthesis and letters. Nothing of it is in the ZIP of evidence. */
export type Brief = { name: string; zip: Blob; letters: number };

const member = async (
  name: string,
  input: Uint8Array<ArrayBuffer>,
  day: string,
): Promise<Member> => ({ name, input, sha256: await sha256(input), at: `${day}T12:00:00` });

/** Makes the confidential file of a dossier. Its exhibits' numbers are those of the ZIP of the same choice. */
export async function exportBrief(dossier: string, choice: Choice): Promise<Brief> {
  const { lines: journal } = readLines(await journalRows(dossier));
  const kept = await readCase(dossier);
  const volumes = planVolumes(journal, { ...choice, papers: true });
  const today = frenchToday(new Date());
  const exhibits = volumes.flatMap((volume) => volume.exhibits);
  const told = {
    identity: readIdentity(kept.identity),
    situation: readSituation(kept.situation),
    today,
    choice,
  };
  const file = caseFile(journal, exhibits, told);
  const counts = countStamps((await stampsOf(dossier)).values());
  const means = await shippedMeans();
  const date = new Date(`${today}T12:00:00Z`);
  const facts = (title: string, footer: string) => ({ title, footer, date });
  const parts = synthesis(file, journal, counts);
  const first = await printSynthesis(parts, facts('Synthèse du dossier', 'Confidentiel'), means);
  const letters = draftLetters(file, kept.letters);
  async function* members() {
    yield member('synthese.pdf', first, today);
    for (const { kind, text } of letters) {
      const { stem, title } = letterFiles[kind];
      const path = `${letterFolder}/${stem}`;
      yield member(`${path}.txt`, utf8(text), today);
      yield member(`${path}.pdf`, await printLetter(text, facts(title, ''), means), today);
      yield member(`${path}.docx`, await letterDocx(text, title), today);
    }
    if (!choice.counsel || letters.length === 0) return;
    const ofCounsel = caseFile(journal, exhibits, { ...told, voice: 'counsel' });
    for (const kind of courtKinds.filter((one) => isOpen(one, ofCounsel))) {
      const { stem, title } = letterFiles[kind];
      const text = writeLetter(kind, ofCounsel);
      yield member(`${counselFolder}/${stem}.docx`, await letterDocx(text, title), today);
    }
  }
  const name = `Confidentiel${labelPart(choice.label)}_${today}.zip`;
  return { name, zip: await writeZip(members()), letters: letters.length };
}
