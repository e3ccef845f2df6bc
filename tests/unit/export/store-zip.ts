import { type Choice, everything } from '@/dossier/choice';
import { planVolumes } from '@/dossier/volumes';
import { archiveMembers } from '@/export/archive';
import { checkStamps } from '@/export/archive-stamps';
import { writeZip } from '@/export/write-zip';
import { journalRows, readFiles } from '@/store/journal';
import { readLines } from '@/store/read-journal';
import { stampsOf } from '@/store/stamps';
import { version } from '../../../package.json';
import { paperMeans } from './paper-means';

/** The first volume of a dossier of the store, as the product exports it. */
export async function zipOfStore(dossier: string, choice: Partial<Choice> = {}): Promise<File> {
  const rows = await journalRows(dossier);
  const { lines: journal } = readLines(rows);
  const chosen = { ...everything, papers: false, ...choice };
  const volumes = planVolumes(journal, chosen);
  const stamps = await stampsOf(dossier);
  const [volume] = volumes;
  if (!volume) throw new Error('No volume');
  const members = archiveMembers({
    journal,
    choice: chosen,
    volumes,
    volume,
    damages: [],
    stamps: await checkStamps(journal, stamps),
    source: {
      rows,
      readFiles,
      stamps,
      leftOut: new Set(),
      masked: () => Promise.reject(new Error('Nothing is covered')),
      plate: async () => new Blob(['planche']),
      means: await paperMeans(),
      verifier: async () => new Blob(['<!doctype html>']),
      version,
      stampSums: async () => null,
    },
    watch: {
      progress: () => {},
      damaged: ({ path, reason }) => {
        throw new Error(`${path}: ${reason}`);
      },
    },
  });
  return new File([await writeZip(members)], 'dossier.zip');
}
