import type { Announcement } from './announcement';
import { normalise } from './normalise';
import type { Outcome } from './outcome';

/** A run of visible text that is on its own on the page (a paragraph, a heading, a cell …). */
export type Block = {
  /** As displayed, white space folded. */
  text: string;
  /** Names of the system's regions that contain it. */
  regions: readonly string[];
};

/** How many elements match a sign's selector. Anything in the document can veto, hidden or not. */
export type SignCount = { present: number; visible: number };

/** All that a rule may know of a page: plain data, read off the live DOM by `capture/read-page`. */
export type PageFacts = {
  path: string;
  /** The query of the address with which the page was opened: sites take parameters out of it later. */
  openedQuery: string;
  /** Whether a page of the same site led here: no bookmark, no reload, no way back. */
  cameFromSite: boolean;
  title: string;
  /** Status of the server's answer, where the browser lets pages know it. */
  status: number | null;
  /** Visible blocks that hold one of the looked-for words, in document order. */
  blocks: readonly Block[];
  signs: Readonly<Record<string, SignCount>>;
};

/** What the reader is asked to look at. Values are CSS selectors unless said. */
export type Look = {
  /** Blocks without any of these words are of no interest. Single words, in lower case, composed. */
  words: readonly string[];
  regions: Readonly<Record<string, string>>;
  signs: Readonly<Record<string, string>>;
  /** Signs found in the raw text of an element that is never displayed, such as a data island. */
  data?: Readonly<Record<string, { selector: string; pattern: RegExp }>>;
};

/** What a rule concluded, and from which block. */
export type Finding = {
  outcome: Exclude<Outcome, 'unrecognised'>;
  rule: string;
  /** Index in `PageFacts.blocks` of the decisive text; null when a sign alone decided. */
  block: number | null;
};

/** What is done on a page that no rule knows: recorded as it is, shown on the button, or nothing. */
export type Unknown = 'record' | 'tell' | 'nothing';

/** One step of a booking site, and what becomes of a page there that no rule knows. */
export type Step = {
  step: string;
  is(page: PageFacts): boolean;
  unknown: Unknown;
  /** Personal data was entered, or a login is needed: nothing is recorded automatically, not even a known answer. */
  personal?: true;
};

export type BookingSystem = {
  id: string;
  /** Hosts whose pages may be of this system. */
  hosts: readonly string[];
  /** The module may be on other official hosts too. */
  onOfficialHosts?: true;
  /** Which addresses of those hosts and paths are of this system, where both are not enough. */
  accepts?(url: URL): boolean;
  /** Match patterns, without scheme and host, of the pages that the content script watches. */
  matchPaths: readonly string[];
  /** The pages on which the rules apply, and where the toolbar button captures at once. */
  path: RegExp;
  /** `load`: the server's HTML is the answer. `steady`: scripts draw it, it must hold for two reads. */
  settle: 'load' | 'steady';
  look: Look;
  /** The outcome that the page shows, or null: unknown is said as unknown. */
  classify(page: PageFacts): Finding | null;
  /**
   * The site's steps; the first that fits is meant, none is `nothing`. A page is recorded only where an answer was due and
   * nothing personal is shown: never on a form about the person or after it, never behind a login.
   */
  steps: readonly Step[];
  /** Blocks worth quoting of a page that no rule knows, the best first; by region. */
  quoted?: readonly string[];
  /** When the site says that slots were or will be released. */
  announcement?(page: PageFacts): Announcement | null;
  /** What names the procedure in the address, "" where nothing does. */
  procedureId(url: URL): string;
  /** The control of the desk that the person chose; its printed label distinguishes the desks of one procedure. */
  chosenDesk?: string;
  /** Name of the procedure in the page's title, "" where the title does not have it. */
  procedureName(title: string): string;
};

/** The site's step that this page is, if it has one. */
export function stepAt({ steps }: BookingSystem, page: PageFacts): Step | undefined {
  return steps.find(({ is }) => is(page));
}

/** Index of the first block of a region whose normalised text matches; -1 where there is none. */
export function findBlock(page: PageFacts, region: string, text: RegExp): number {
  return page.blocks.findIndex(
    (block) => block.regions.includes(region) && text.test(normalise(block.text)),
  );
}

/** Number of elements that match the sign, hidden or not. */
export function present(page: PageFacts, sign: string): number {
  return page.signs[sign]?.present ?? 0;
}

/** Number of elements that match the sign and are displayed. */
export function visible(page: PageFacts, sign: string): number {
  return page.signs[sign]?.visible ?? 0;
}
