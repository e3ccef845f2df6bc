import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';

/** Half-points of the text, and twentieths of a point below a paragraph. */
const size = 22;
const below = 120;

const isHeading = (line: string) => /\p{Lu}{3}/u.test(line) && line === line.toUpperCase();

function paragraphOf(line: string): Paragraph {
  const isItem = line.startsWith('- ');
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { after: line === '' ? 0 : below },
    ...(isItem && { indent: { left: 360, hanging: 180 } }),
    children: [new TextRun({ text: line, size, bold: isHeading(line) })],
  });
}

/** A letter's text as a .docx to work on: one paragraph a line, headings in bold. */
export async function letterDocx(text: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: '',
    sections: [{ children: text.trimEnd().split('\n').map(paragraphOf) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
