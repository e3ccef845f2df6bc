import { htmlToText } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';
import type { PaperExhibit } from '@/dossier/exhibits';
import { frenchInstant } from '@/dossier/french-times';
import { signatureLines } from '@/dossier/mail-signature';
import { importedWording, mailFacts } from '@/dossier/steps';
import type { DkimFacts } from '@/evidence/dkim';
import { type Means, Paper, type PaperFacts } from './paper';

/** Beyond this many characters, a text goes on in its own file. */
const longestText = 60_000;

/** As much of a text as is printed; that it goes on is said. */
function printed(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).toWellFormed()}\n\n[suite dans le fichier d’origine, joint au ZIP]`;
}

const pictureBytes = 4_000_000;

/** What an e-mail says, its HTML as text: an empty page would pass for an empty e-mail. */
function mailText({ text, html }: Email): string {
  if (text?.trim()) return text;
  const found = html ? htmlToText(html, { wordwrap: false, selectors: plainly }).trim() : '';
  return found || 'Ce courriel n’a pas de texte : voir le fichier d’origine.';
}

/** Links and pictures are told by their words alone. */
const plainly = [
  { selector: 'a', options: { ignoreHref: true } },
  { selector: 'img', format: 'skip' },
];

/** The day and hour of an e-mail in French legal time; as it stands where it is none. */
function mailDate(date: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : `${frenchInstant(at)} (heure de Paris)`;
}

async function printEmail(
  paper: Paper,
  blob: Blob,
  signatures: readonly DkimFacts[] | null,
): Promise<void> {
  const mail = await PostalMime.parse(await blob.arrayBuffer());
  const people = (list: typeof mail.to) =>
    (list ?? []).map(({ name, address }) =>
      [name, address && `<${address}>`].filter(Boolean).join(' '),
    );
  const lines = [
    ['De', people(mail.from ? [mail.from] : undefined).join(', ')],
    ['À', people(mail.to).join(', ')],
    ['Copie', people(mail.cc).join(', ')],
    ['Date', mail.date ? mailDate(mail.date) : ''],
    ['Objet', mail.subject ?? ''],
    ['Pièces jointes', mail.attachments.map(({ filename }) => filename ?? 'sans nom').join(', ')],
  ].filter(([, value]) => value !== '');
  for (const [what, value] of lines) await paper.write(`${what} : ${value}`, { size: 10 });
  // What does not hold, or is not there, is in the step's sheet: this is the e-mail's own page.
  const held = signatures?.filter(({ body }) => body) ?? [];
  for (const line of held.length > 0 ? signatureLines(held) : [])
    await paper.write(`Fichier du courriel : ${line}`, { size: 9 });
  paper.skip(8);
  await paper.write(printed(mailText(mail)), { size: 10 });
}

/** A text by its byte order mark, else as UTF-8, else as Windows wrote it in France. */
function decode(bytes: Uint8Array): string {
  const mark = [...bytes.slice(0, 2)].join(' ');
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function printPicture(paper: Paper, blob: Blob, { pictures }: Means): Promise<void> {
  const raster = await pictures.raster(blob, pictureBytes);
  await paper.picture(raster, async () => {});
}

/** Prints what was kept of a paper. Rejects when it cannot be printed. */
async function printKept(
  paper: Paper,
  { step, paper: name }: PaperExhibit,
  blob: Blob,
  means: Means,
): Promise<void> {
  if (/\.eml$/.test(name)) await printEmail(paper, blob, mailFacts(step.entry, name));
  else if (/\.(txt|md|csv)$/.test(name))
    await paper.write(printed(decode(new Uint8Array(await blob.arrayBuffer()))));
  else await printPicture(paper, blob, means);
}

/**
 * Prints one paper of a step, PDFs page for page, with nothing but its number above it. One that cannot be printed is told,
 * and `unprinted` is called: it is in the ZIP as it was given.
 */
export async function printPaper(
  exhibit: PaperExhibit,
  blob: Blob | null,
  facts: PaperFacts,
  means: Means,
  unprinted: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { number, label, step, paper: name } = exhibit;
  const { entry } = step;
  const imported = entry.step === 'imported' ? ` – ${importedWording}` : '';
  const title = `Pièce n° ${number}${imported}`;
  const paper = await Paper.open(facts, means);
  try {
    if (blob && name.endsWith('.pdf')) {
      await paper.append(new Uint8Array(await blob.arrayBuffer()), {
        bookmark: label,
        mark: title,
      });
      return paper.close();
    }
  } catch {
    // Told below, like everything else that cannot be printed.
  }
  paper.bookmark(label);
  await paper.write(title, { size: 9, bold: true, after: 6 });
  try {
    if (!blob || name.endsWith('.pdf')) throw new Error('not there, or not to be read');
    await printKept(paper, exhibit, blob, means);
  } catch {
    unprinted();
    await paper.write(label, { bold: true, after: 6 });
    await paper.write(
      blob
        ? 'Ce fichier ne se laisse pas imprimer ici : il est dans le ZIP, tel qu’il a été donné (dossier demarches).'
        : 'Ce fichier manque ou est abîmé : il n’a pas pu être joint.',
    );
  }
  return paper.close();
}
