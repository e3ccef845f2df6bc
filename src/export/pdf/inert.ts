import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/** What does something when it is clicked or shown, or holds a file; what is left of an annotation only shows (ISO 32000-1, 12.5). */
const acting = new Set(
  [
    ...['Link', 'FileAttachment', 'Movie', 'Sound', 'Screen', 'RichMedia', '3D', 'TrapNet'],
    ...['Popup', 'PrinterMark', 'Projection'],
  ].map((name) => `/${name}`),
);

/** Entries by which anything acts: actions, additional actions, a link's former address, media, a file, what comes next. */
const actions = ['A', 'AF', 'AA', 'PA', 'Dest', 'JS', 'FS', 'RichMediaContent', 'Popup', 'Parent'];

/**
 * Takes out of a page of someone's PDF, before it is copied, whatever acts: scripts, launches, links, forms that send, files
 * inside. What it shows stays.
 */
export function makeInert(page: PDFPage['node']): void {
  for (const name of ['AA', 'AF', 'Trans', 'PresSteps', 'Metadata', 'PieceInfo', 'B'])
    page.delete(PDFName.of(name));
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (!annotations) return;
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index);
    const subtype = annotation instanceof PDFDict && annotation.get(PDFName.of('Subtype'));
    if (!(annotation instanceof PDFDict) || acting.has(String(subtype))) {
      annotations.remove(index);
    } else for (const name of actions) annotation.delete(PDFName.of(name));
  }
}

/**
 * Draws a form's values into its pages. The form itself is not copied, so they would be lost. A form that cannot be drawn is
 * left as it is.
 */
export function drawFields(document: PDFDocument): void {
  try {
    const form = document.getForm();
    if (form.getFields().length > 0) form.flatten();
  } catch {
    // It is printed as it was saved.
  }
}
