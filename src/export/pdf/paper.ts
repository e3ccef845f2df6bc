import fontkit from '@cantoo/fontkit';
import {
  clip,
  concatTransformationMatrix,
  degrees,
  drawObject,
  endPath,
  grayscale,
  PDFDocument,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
} from '@cantoo/pdf-lib';
import { drawFields, makeInert } from './inert';
import { addOutline, type Bookmark } from './outline';
import type { Pictures } from './pictures';
import { embedRaster, type Raster } from './raster';
import { canWrite, cutLines, type Face, openFace, printable } from './type';

/** TrueType fonts of a paper, and what only a browser can draw. */
export type Means = {
  fonts: { regular: Uint8Array; bold: Uint8Array };
  pictures: Pictures;
};

export type PaperFacts = {
  title: string;
  /** At the foot of each page, before its number. */
  footer: string;
  /** When its content ended: the same content gives the same bytes. */
  date: Date;
  landscape?: boolean;
};

/** How one line is set; its size in points. */
type LineStyle = { size: number; bold?: boolean };

/** Where something is, in points from the present place. */
type Offset = { left: number; down: number };

type Box = Offset & { width: number; height: number; gray: number };

export type Style = { size?: number; bold?: boolean; indent?: number; after?: number };

/** A4, in points. */
const [short, long] = [595.28, 841.89];
const margin = 42;
const footerRoom = 26;
/** Height of a line, by the size of its type. */
export const leading = 1.38;

/** How small a picture is made at least, of its own size, to fit on a page. */
const leastShare = 0.82;

/** A PDF being written from top to bottom, A4. Lines wrap, new pages start by themselves. */
export class Paper {
  readonly #doc: PDFDocument;
  readonly #faces: { regular: Face; bold: Face };
  readonly #pictures: Pictures;
  readonly #facts: PaperFacts;
  readonly #bookmarks: Bookmark[] = [];
  #page: PDFPage;
  /** How far down the page the next line starts. */
  #top = margin;

  private constructor(
    doc: PDFDocument,
    faces: { regular: Face; bold: Face },
    pictures: Pictures,
    facts: PaperFacts,
  ) {
    this.#doc = doc;
    this.#faces = faces;
    this.#pictures = pictures;
    this.#facts = facts;
    this.#page = this.#addPage();
  }

  static async open(facts: PaperFacts, { fonts, pictures }: Means): Promise<Paper> {
    const doc = await PDFDocument.create({ updateMetadata: false });
    doc.registerFontkit(fontkit);
    doc.setTitle(facts.title, { showInWindowTitleBar: true });
    doc.setLanguage('fr-FR');
    doc.setCreator('Sans créneau');
    doc.setProducer('pdf-lib');
    doc.setCreationDate(facts.date);
    doc.setModificationDate(facts.date);
    const faces = {
      regular: await openFace(doc, fonts.regular),
      bold: await openFace(doc, fonts.bold),
    };
    return new Paper(doc, faces, pictures, facts);
  }

  get width(): number {
    return this.#page.getWidth() - 2 * margin;
  }

  /** Height left on this page. */
  get room(): number {
    return this.#page.getHeight() - margin - footerRoom - this.#top;
  }

  /** Height of an empty page. */
  get height(): number {
    return this.#page.getHeight() - 2 * margin - footerRoom;
  }

  get pages(): number {
    return this.#doc.getPageCount();
  }

  #addPage(): PDFPage {
    const size: [number, number] = this.#facts.landscape ? [long, short] : [short, long];
    this.#top = margin;
    return this.#doc.addPage(size);
  }

  breakPage(): void {
    this.#page = this.#addPage();
  }

  /** Starts a new page unless so much height is left. */
  need(height: number): void {
    if (this.room < height && this.#top > margin) this.breakPage();
  }

  skip(height: number): void {
    this.#top += height;
  }

  /** A bookmark that opens the present page. */
  bookmark(title: string): void {
    this.#bookmarks.push({ title: printable(title), page: this.#page.ref });
  }

  /** A text cut into the lines that fit a width. */
  lines(text: string, { width, size, bold = false }: LineStyle & { width: number }): string[] {
    return cutLines(text, bold ? this.#faces.bold : this.#faces.regular, { width, size });
  }

  /** One line at a place; one that the font cannot write is drawn by the browser. */
  async #line(
    text: string,
    { x, top, size, bold = false }: LineStyle & { x: number; top: number },
  ): Promise<void> {
    if (text === '') return;
    const face = bold ? this.#faces.bold : this.#faces.regular;
    const baseline = this.#page.getHeight() - top - size * 1.05;
    if (canWrite(face, text)) {
      this.#page.drawText(text, { x, y: baseline, size, font: face.font });
      return;
    }
    const { scale, ...drawn } = await this.#pictures.line(text, size, bold);
    const page = this.#page;
    const width = Math.min(drawn.width / scale, page.getWidth() - margin - x);
    const height = drawn.height / scale;
    this.#place(embedRaster(this.#doc, drawn), {
      x,
      width,
      height,
      y: page.getHeight() - top - height,
    });
  }

  #place(image: PDFRef, box: { x: number; y: number; width: number; height: number }): void {
    const name = this.#page.node.newXObject('Im', image);
    this.#page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(box.width, 0, 0, box.height, box.x, box.y),
      drawObject(name),
      popGraphicsState(),
    );
  }

  /** A text, its line feeds kept. */
  async write(text: string, style: Style = {}): Promise<void> {
    const { size = 10, bold = false, indent = 0, after = 0 } = style;
    for (const line of this.lines(text, { width: this.width - indent, size, bold })) {
      this.need(size * leading);
      await this.#line(line, { x: margin + indent, top: this.#top, size, bold });
      this.#top += size * leading;
    }
    this.#top += after;
  }

  /** Height that a text will take. */
  heightOf(text: string, { size = 10, bold = false, indent = 0, after = 0 }: Style = {}): number {
    const lines = this.lines(text, { width: this.width - indent, size, bold });
    return lines.length * size * leading + after;
  }

  rule(after = 6): void {
    const y = this.#page.getHeight() - this.#top;
    const end = { x: margin + this.width, y };
    this.#page.drawLine({ start: { x: margin, y }, end, thickness: 0.6 });
    this.#top += after;
  }

  /** A box `left` and `down` of the present place; `gray` from 0, black, to 1. */
  box({ left, down, width, height, gray }: Box): void {
    const x = margin + left;
    const y = this.#page.getHeight() - this.#top - down - height;
    const color = grayscale(gray);
    const edge = { borderColor: grayscale(0.6), borderWidth: 0.4 };
    this.#page.drawRectangle({ x, y, width, height, color, ...edge });
  }

  /** A short text `left` and `down` of the present place, which it does not move. */
  async label(text: string, { left, down, ...style }: LineStyle & Offset): Promise<void> {
    await this.#line(printable(text), { x: margin + left, top: this.#top + down, ...style });
  }

  /** How large a picture is printed, in points. */
  #sizeOf({ width, height }: Raster): { width: number; height: number } {
    const shown = Math.min(this.width, width * 0.75);
    return { width: shown, height: (height / width) * shown };
  }

  /** Whether a picture fits in what is left of the page, made a little smaller at most. */
  hasRoomFor(raster: Raster): boolean {
    return this.#sizeOf(raster).height * leastShare <= this.room;
  }

  /**
   * A picture in its whole length, over as many pages as it takes: at most as wide as the page, and never shown
   * larger than three quarters of a point to the pixel.
   */
  async picture(raster: Raster, again: () => Promise<void>): Promise<void> {
    const image = embedRaster(this.#doc, raster);
    const { width, height } = this.#sizeOf(raster);
    // A little less than the page is made to fit, rather than cut for a strip of some lines.
    const fits = height > this.room && height * leastShare <= this.room;
    const shrink = fits ? this.room / height : 1;
    const whole = { width: width * shrink, height: height * shrink };
    for (let shown = 0; shown < whole.height - 0.5; ) {
      if (this.room < 60) {
        this.breakPage();
        await again();
      }
      const part = Math.min(this.room, whole.height - shown);
      const page = this.#page;
      const x = (page.getWidth() - whole.width) / 2;
      const top = page.getHeight() - this.#top;
      const name = page.node.newXObject('Im', image);
      page.pushOperators(
        pushGraphicsState(),
        rectangle(x, top - part, whole.width, part),
        clip(),
        endPath(),
        concatTransformationMatrix(whole.width, 0, 0, whole.height, x, top - whole.height + shown),
        drawObject(name),
        popGraphicsState(),
      );
      this.#top += part;
      shown += part;
    }
  }

  /**
   * The pages of another PDF, as they are, in place of the empty first one; `mark` is put above the first. Rejects when it
   * cannot be read.
   */
  async append(pdf: Uint8Array, { bookmark, mark }: Record<'bookmark' | 'mark', string>) {
    const other = await PDFDocument.load(pdf, { updateMetadata: false });
    drawFields(other);
    // Before they are copied: what nothing points to any more stays behind.
    for (const page of other.getPages()) makeInert(page.node);
    const pages = await this.#doc.copyPages(other, other.getPageIndices());
    if (pages.length === 0) throw new Error('A PDF without pages');
    if (this.pages === 1 && this.#top === margin) this.#doc.removePage(0);
    for (const page of pages) this.#page = this.#doc.addPage(page);
    const [first] = pages;
    if (first) {
      this.#bookmarks.push({ title: printable(bookmark), page: first.ref });
      this.#writeOver(first, printable(mark), { edge: 'top', size: 9 });
    }
    this.#top = this.#page.getHeight();
  }

  /** A line in a corner of a page as it is seen, turned and cropped as it may be, on white. */
  #writeOver(
    page: PDFPage,
    line: string,
    {
      edge,
      size,
      side = 'right',
    }: { edge: 'top' | 'bottom'; size: number; side?: 'left' | 'right' },
  ): void {
    const { font } = this.#faces.regular;
    const text = canWrite(this.#faces.regular, line) ? line : '';
    const { x, y, width, height } = page.getCropBox();
    const angle = ((page.getRotation().angle % 360) + 360) % 360;
    const isTurned = angle === 90 || angle === 270;
    const seen = isTurned ? { width: height, height: width } : { width, height };
    const length = font.widthOfTextAtSize(text, size);
    const inset = Math.min(24, seen.width / 20);
    const across = side === 'right' ? seen.width - inset - length : inset;
    const up = edge === 'top' ? seen.height - inset : inset - size / 2;
    const at = (right: number, above: number) => {
      if (angle === 90) return { x: x + width - above, y: y + right };
      if (angle === 180) return { x: x + width - right, y: y + height - above };
      if (angle === 270) return { x: x + above, y: y + height - right };
      return { x: x + right, y: y + above };
    };
    const rotate = degrees(angle);
    const white = { color: grayscale(1), rotate };
    const ground = { width: length + 4, height: size * 1.3 };
    page.drawRectangle({ ...at(across - 2, up - size * 0.3), ...ground, ...white });
    page.drawText(text, { ...at(across, up), size, font, rotate });
  }

  /** The document's bytes, each page with its number. */
  async close(): Promise<Uint8Array<ArrayBuffer>> {
    const pages = this.#doc.getPages();
    const size = 7.5;
    const footer = printable(this.#facts.footer);
    for (const [index, page] of pages.entries()) {
      this.#page = page;
      const bottom = { edge: 'bottom', size } as const;
      this.#writeOver(page, `Page ${index + 1} sur ${pages.length}`, bottom);
      const width = page.getCropBox().width - 2 * margin - 90;
      const [line = ''] = this.lines(footer, { width, size });
      if (line !== '') this.#writeOver(page, line, { ...bottom, side: 'left' });
    }
    addOutline(this.#doc, this.#bookmarks);
    return new Uint8Array(await this.#doc.save());
  }
}
