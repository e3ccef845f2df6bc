/** The state of an export. */
export type ExportState =
  | { phase: 'idle' }
  | { phase: 'starting' }
  | {
      phase: 'working';
      /** Captures. */
      done: number;
      total: number;
      bytes: number;
      totalBytes: number;
      /** Null as long as nothing can be said. */
      secondsLeft: number | null;
    }
  /** Written: read again and compared. */
  | { phase: 'checking' }
  | {
      phase: 'done';
      names: string[];
      captures: number;
      bytes: number;
      damaged: number;
      /** How many entries bear a time stamp. */
      stamps: number;
      /** Written to the disk where the person said, or handed over to the browser's downloads. */
      to: 'disk' | 'browser';
    }
  | { phase: 'cancelled' }
  | { phase: 'empty' }
  | { phase: 'failed'; problem: ExportProblem };

/** Why an export failed. Each has its sentence in `locales`. */
export type ExportProblem = 'storage-full' | 'unreadable' | 'not-written' | 'differs' | 'changed';
