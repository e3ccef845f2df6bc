import type { TokenRefusal } from './timestamp/refusal';
import type { Token } from './timestamp/token';
import type { Report } from './verify';

/** A thing wrong with a file of an exported ZIP, whatever the journal says. */
export type FileFault = {
  name: string;
  reason:
    | 'sum-differs'
    | 'listed-missing'
    | 'not-listed'
    | 'unreadable-list'
    | 'unexpected'
    | 'record-differs'
    /** Not the file that export.json names. */
    | 'made-differs'
    | 'made-missing'
    /** Made out of the dossier as it seems, and unknown to export.json. */
    | 'made-unknown'
    /** Not the text that this version makes out of the same journal. */
    | 'text-differs'
    | 'unreadable-record'
    /** export.json names a line of the journal that is not its last one. */
    | 'head-differs'
    | 'token-in-future'
    | `token-${TokenRefusal}`;
};

/** What vouches for what was made out of the journal and the captures. */
export type MadeReport = {
  /** Whether the ZIP says what was made with it: those of 0.1.0 do not. */
  recorded: boolean;
  /** How many texts were made again here, and are the same. */
  again: number;
  /** How many files are in the list that a recognised authority has stamped. */
  stamped: number;
  /** Files for which nothing vouches but the ZIP itself. */
  unverified: string[];
};

/** What was found in an exported ZIP. */
export type ArchiveReport = Report & {
  files: FileFault[];
  /** The one folder in which everything stood, where someone packed an export again; null for none. */
  folder: string | null;
  /** Files that a system had added: not looked at. */
  aside: readonly string[];
  /** How many files were read and hashed. */
  read: number;
  /** The time stamp of the whole list of hashes. */
  sums: Token | null;
  made: MadeReport;
};

/** Why a file is not read as an export at all. Each has its sentence. */
export type ArchiveRefusal =
  | 'not-a-zip'
  /** Its parts disagree: programs would unpack different files from it. */
  | 'ambiguous'
  | 'encrypted'
  /** The browser cannot read the file now: it lies on another machine, or was moved. */
  | 'not-readable'
  | 'no-memory'
  | 'not-a-dossier'
  | 'too-large'
  | 'too-many-files'
  | 'unsafe-name'
  | 'repeated-name';
