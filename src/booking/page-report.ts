import { masked, redact, redactAddress, redactName } from './redaction';

/** A page's structure as it is in the browser, read by `capture/page-outline`: nothing is taken out yet. */
export type OutlineNode = {
  tag: string;
  /** Attributes that say what an element is: never a value that was typed. */
  attributes: readonly (readonly [name: string, value: string])[];
  children: readonly (OutlineNode | string)[];
};

export type PageOutline = {
  address: string;
  status: number | null;
  language: string;
  title: string;
  body: OutlineNode;
  /** Whether the page was too large to be reported whole. */
  cut: boolean;
};

/** A page without personal data, ready to be shown and saved. */
export type PageReport = Omit<PageOutline, 'address'> & {
  address: string;
  /** Every text that is left in it, once, in the order of the page. */
  texts: readonly string[];
};

/** Attributes that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'action']);

const spoken = new Set(['alt', 'title', 'aria-label', 'value', 'placeholder', 'label']);

/** Names of elements that HTML has or that a site may make; anything else is written as a division. */
const tagName = /^[a-z][a-z\d]*(?:-[a-z\d-]+)?$/;

/** Takes out of a page all that may speak of a person; `own` are words that the person gave about themselves. */
export function reportOf(outline: PageOutline, own: ReadonlySet<string>): PageReport {
  const texts = new Set<string>();
  const at = URL.canParse(outline.address) ? new URL(outline.address).host : '';
  const keep = (text: string) => {
    const kept = redact(text, own);
    if (/[\p{L}\p{N}]/u.test(kept.replaceAll(masked, ''))) texts.add(kept);
    return kept;
  };
  const attribute = ([name, value]: readonly [string, string]): [string, string] => {
    if (addressAttributes.has(name)) return [name, redactAddress(value, own, at)];
    return [name, spoken.has(name) ? keep(value) : redactName(value, own)];
  };
  const node = ({ tag, attributes, children }: OutlineNode): OutlineNode => ({
    tag: tagName.test(tag) && redactName(tag, own) === tag ? tag : 'div',
    attributes: attributes.map(attribute),
    children: children.map((child) => (typeof child === 'string' ? keep(child) : node(child))),
  });
  const title = keep(outline.title);
  const body = node(outline.body);
  return {
    ...outline,
    language: /^[a-z-]{2,20}$/i.test(outline.language) ? outline.language : '',
    address: redactAddress(outline.address, own, at),
    title,
    body,
    texts: [...texts],
  };
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const empty = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);

/** Deeper than this, lines are not indented further. */
const deepest = 40;

/**
 * The file: HTML of the page's structure, which loads and runs nothing. `hidden` are texts of it that the person wants
 * taken out too; `notes` say what the file is.
 */
export function reportFile(
  report: PageReport,
  hidden: ReadonlySet<string>,
  notes: readonly string[],
): string {
  const lines: string[] = [];
  const shown = (text: string) => escaped(hidden.has(text) ? masked : text);
  const write = ({ tag, attributes, children }: OutlineNode, depth: number) => {
    const indent = '  '.repeat(Math.min(depth, deepest));
    const inside = attributes.map(([name, value]) => ` ${name}="${shown(value)}"`).join('');
    if (empty.has(tag)) {
      lines.push(`${indent}<${tag}${inside}>`);
      return;
    }
    const [only] = children;
    if (children.length === 0) lines.push(`${indent}<${tag}${inside}></${tag}>`);
    else if (children.length === 1 && typeof only === 'string')
      lines.push(`${indent}<${tag}${inside}>${shown(only)}</${tag}>`);
    else {
      lines.push(`${indent}<${tag}${inside}>`);
      for (const child of children) {
        if (typeof child === 'string') lines.push(`${indent}  ${shown(child)}`);
        else write(child, depth + 1);
      }
      lines.push(`${indent}</${tag}>`);
    }
  };
  write(report.body, 0);
  const facts = {
    adresse: report.address,
    'statut-http': String(report.status ?? 'non observé'),
    coupée: report.cut ? 'oui : la page était plus longue' : 'non',
  };
  const told = [...notes.map((note) => ['note', note] as const), ...Object.entries(facts)];
  return [
    '<!doctype html>',
    `<html lang="${escaped(report.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    ...told.map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`),
    `<title>${shown(report.title)}</title>`,
    '</head>',
    ...lines,
    '</html>',
    '',
  ].join('\n');
}
