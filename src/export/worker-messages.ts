import type { Choice } from '@/dossier/choice';
import type { StampFiles } from '@/evidence/verify';
import type { ExportState } from '@/export/export-state';
import type { Brief } from './export-brief';
import type { Exported, ExportJob } from './export-dossier';
import type { Selection } from './export-selection';

/** What a page says to the worker that exports. */
export type ToWorker =
  | { type: 'export'; job: ExportJob }
  | { type: 'select'; dossier: string }
  | { type: 'brief'; dossier: string; choice: Choice }
  /** The answer to `stamp-sums`. */
  | { type: 'stamped'; stamp: StampFiles | null };

/** What the worker says to the page. */
export type FromWorker =
  | { type: 'state'; state: ExportState }
  /** A time stamp is wanted for this hash: only a page can ask the background for it. */
  | { type: 'stamp-sums'; sha256: string }
  | { type: 'exported'; exported: Exported }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'briefed'; brief: Brief }
  | { type: 'failed' };
