import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** A bookmark: what it is called, and the page that it opens. */
export type Bookmark = { title: string; page: PDFRef };

/** Gives a document its bookmarks, in one flat list, and has readers show them (PDF 1.7, 12.3.3). */
export function addOutline(doc: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = doc;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page }] of bookmarks.entries()) {
    const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
    if (!ref) continue;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [page, PDFName.of('Fit')],
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
    });
    context.assign(ref, item);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  const outline = { Type: 'Outlines', First: first, Last: last, Count: refs.length };
  context.assign(root, context.obj(outline));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
