import { everything } from '@/dossier/choice';
import { furniture } from '@/dossier/exhibit-weight';
import { readIdentity } from '@/dossier/identity';
import { aboutProcedure } from '@/dossier/letters/case-file';
import { readMasks } from '@/dossier/masks';
import { procedureKey } from '@/dossier/procedure';
import { selectForEmail } from '@/dossier/selection';
import { countPictures, picturesWording } from '@/dossier/wording';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { readCase } from '@/store/cases';
import { journalRows, readFile } from '@/store/journal';
import { readLines } from '@/store/read-journal';
import { shippedMeans } from './export-dossier';
import { maskedPicture } from './masked-picture';
import { type PlatePicture, printSeries } from './pdf/series';

/** Mail boxes send back what is heavier. */
const largestMail = 5_000_000;

/** A few captures as one PDF, to be joined to an e-mail. */
export type Selection = { name: string; pdf: Blob; captures: number };

/** What the selection is of: "Le seul relevé du dossier : …", "2 des 9 relevés du dossier : …". */
function selectionLabel(all: number, chosen: readonly CaptureRecord[]): string {
  const what =
    all === 1 ? 'Le seul relevé du dossier' : `${chosen.length} des ${all} relevés du dossier`;
  return `${what} : ${picturesWording(countPictures(chosen, everything))}`;
}

/** Makes the selection for an e-mail; null when there is no capture without a slot. Rejects when it cannot be made. */
export async function exportSelection(dossier: string): Promise<Selection | null> {
  const rows = await journalRows(dossier);
  // A line that cannot be read is no capture to choose; the export names it.
  const { lines: journal } = readLines(rows);
  const kept = await readCase(dossier);
  const identity = readIdentity(kept.identity);
  const masks = readMasks(kept.masks);
  const about = aboutProcedure(journal, identity)?.key;
  const captures = journal.flatMap(({ entry, hash }) =>
    entry.kind === 'capture' && procedureKey(entry) === about ? [{ entry, hash }] : [],
  );
  const chosen = selectForEmail(captures);
  const last = chosen.at(-1);
  if (!last) return null;
  const means = await shippedMeans();
  const most = (largestMail - furniture) / chosen.length;
  const pictures = new Map<number, PlatePicture>();
  for (const { entry } of chosen) {
    const text = (await (await readFile(entry.id, pageFiles.text))?.text()) ?? '';
    const isMasked = (masks[entry.id]?.length ?? 0) > 0;
    const picture = await maskedPicture(entry, masks).catch(() => null);
    const raster = picture && (await means.pictures.raster(picture, most).catch(() => null));
    const missing = { missing: 'Image non jointe.', text: isMasked ? '' : text };
    pictures.set(entry.seq, raster ? { raster, isMasked } : missing);
  }
  const day = legalDay(last.entry.time.legal);
  const series = {
    heading: 'Tentatives de prise de rendez-vous',
    label: selectionLabel(
      captures.length,
      chosen.map(({ entry }) => entry),
    ),
    captures: chosen,
    omitted: null,
    nameOf: (index: number) => `Page n° ${index + 1}`,
  };
  const facts = {
    title: series.heading,
    footer: series.heading,
    date: new Date(last.entry.time.legal.slice(0, 19)),
  };
  const pdf = new Blob([await printSeries(series, pictures, facts, means)], {
    type: 'application/pdf',
  });
  return { name: `Tentatives_pour_courriel_${day}.pdf`, pdf, captures: chosen.length };
}
