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
    | `token-${TokenRefusal}`;
};

/** What was found in an exported ZIP. */
export type ArchiveReport = Report & {
  files: FileFault[];
  /** The one folder in which everything stood, where somebody packed an export again; null for none. */
  folder: string | null;
  /** Files that a system had added: not looked at. */
  aside: readonly string[];
  /** How many files were read and hashed. */
  read: number;
  /** The time stamp of the whole list of hashes. */
  sums: Token | null;
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
