import PostalMime from 'postal-mime';
import type { StepExhibit } from '@/dossier/exhibits';
import { importedWording, stepText } from '@/dossier/steps';
import { type Means, Paper, type PaperFacts } from './paper';

/** A paper of a step, as it was kept; null when it could not be read any more. */
export type KeptPaper = { name: string; blob: Blob | null };

/** Beyond this many characters, a text goes on in its own file. */
const longestText = 60_000;

/** As much of a text as is printed; that it goes on is said. */
function printed(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).toWellFormed()}\n\n[suite dans le fichier d’origine, joint au ZIP]`;
}

const pictureBytes = 4_000_000;

/** Said of PDFs that were joined, where the exhibit has them page for page. */
const inertNote =
  'Les PDF joints sont reproduits sans leurs scripts, liens, formulaires actifs ni fichiers incorporés ; les originaux, à l’octet près, sont dans le ZIP (dossier demarches).';

async function printEmail(paper: Paper, blob: Blob): Promise<void> {
  const mail = await PostalMime.parse(await blob.arrayBuffer());
  const people = (list: typeof mail.to) =>
    (list ?? []).map(({ name, address }) =>
      [name, address && `<${address}>`].filter(Boolean).join(' '),
    );
  const lines = [
    ['De', people(mail.from ? [mail.from] : undefined).join(', ')],
    ['À', people(mail.to).join(', ')],
    ['Copie', people(mail.cc).join(', ')],
    ['Date', mail.date ?? ''],
    ['Objet', mail.subject ?? ''],
    ['Pièces jointes', mail.attachments.map(({ filename }) => filename ?? 'sans nom').join(', ')],
  ].filter(([, value]) => value !== '');
  for (const [what, value] of lines) await paper.write(`${what} : ${value}`, { size: 10 });
  paper.skip(8);
  const text = mail.text ?? 'Ce courriel n’a pas de texte simple : voir le fichier d’origine.';
  await paper.write(printed(text), { size: 10 });
}

async function printPicture(paper: Paper, blob: Blob, { pictures }: Means): Promise<void> {
  const raster = await pictures.raster(blob, pictureBytes);
  await paper.picture(raster, async () => {});
}

async function printPaper(
  paper: Paper,
  { name, blob }: { name: string; blob: Blob },
  title: string,
  means: Means,
): Promise<void> {
  if (name.endsWith('.pdf')) {
    await paper.append(new Uint8Array(await blob.arrayBuffer()), title);
    return;
  }
  paper.breakPage();
  paper.bookmark(title);
  await paper.write(title, { size: 9, after: 6 });
  if (/\.eml$/.test(name)) await printEmail(paper, blob);
  else if (/\.(txt|md|csv)$/.test(name)) {
    await paper.write(printed(await blob.text()));
  } else await printPicture(paper, blob, means);
}

/**
 * Prints a step: what the person says of it, then its papers, PDFs page for page. A paper that cannot be printed is
 * told, and `unprinted` hears its name: it is in the ZIP as it was given.
 */
export async function printStep(
  { number, label, step, papers }: StepExhibit,
  kept: readonly KeptPaper[],
  facts: PaperFacts,
  means: Means,
  unprinted: (name: string) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { entry, hash } = step;
  const imported = entry.step === 'imported';
  const paper = await Paper.open(facts, means);
  paper.bookmark(`Pièce n° ${number}`);
  await paper.write(`Pièce n° ${number}`, { size: 18, bold: true, after: 4 });
  await paper.write(label, { size: 11, bold: true, after: 10 });
  if (imported) await paper.write(importedWording, { size: 11, bold: true, after: 8 });
  await paper.write(stepText(entry, hash), { size: 10 });
  if (papers.some((name) => name.endsWith('.pdf'))) await paper.write(inertNote, { size: 9 });
  for (const name of papers) {
    const own = entry.names[name] ?? name;
    const title = `Pièce n° ${number} – ${own}${imported ? ` – ${importedWording}` : ''}`;
    const blob = kept.find((one) => one.name === name)?.blob;
    try {
      if (!blob) throw new Error('not there');
      await printPaper(paper, { name, blob }, title, means);
    } catch {
      unprinted(name);
      paper.breakPage();
      await paper.write(title, { bold: true, after: 6 });
      await paper.write(
        blob
          ? 'Ce fichier ne se laisse pas imprimer ici : il est dans le ZIP, tel qu’il a été donné (dossier demarches).'
          : 'Ce fichier manque ou est abîmé : il n’a pas pu être joint.',
      );
    }
  }
  return paper.close();
}
