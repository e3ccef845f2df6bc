import type { DBSchema } from 'idb';
import type { Copy } from '@/dossier/copies';
import type { HttpFacts, NotObserved, PathStep } from '@/evidence/facts';
import type { Observation } from '@/evidence/observation';
import type { Entry, Removed } from '@/evidence/record';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import type { StampFiles } from '@/evidence/verify';

/**
 * One journal entry as kept: the canonical line is the truth, the rest is there to be searched. A deleted entry's
 * row keeps its place, hash and number alone; its `id` and `at` are empty.
 */
export type EntryRow = {
  dossier: string;
  seq: number;
  hash: string;
  line: string;
  kind: Entry['kind'] | Removed['kind'];
  id: string;
  at: string;
  /** Captures only, so that indexes hold captures alone. */
  number?: number;
  /** Legal day of a capture. */
  day?: string;
  /** Legal day of a capture whose outcome is `no-slot`. */
  noSlotDay?: string;
  /** Day on which a step was done. */
  stepDay?: string;
  /** Number of a capture whose content was deleted. */
  removedNumber?: number;
};

type FileRow = { entry: string; name: string; blob: Blob };

/** Why a safety copy was not made. Each has its sentence in `locales`. */
export type CopyProblem = 'unreadable' | 'refused' | 'not-written' | 'no-permission';

export type DossierRow = {
  id: string;
  createdAt: string;
  /** What the person calls it: on this machine alone, never in the journal. */
  name?: string;
  /** The journal of the practice page: never among the dossiers, never exported. */
  practice?: true;
  /** When it was last chosen among several; not there when it never was. */
  openedAt?: string;
  /** SHA-256 of the latest time stamp's answer. */
  lastToken?: string;
  /** The last export that left nothing out: when, and the number of the last capture in it. */
  backup?: { at: string; number: number };
  /** The safety copies that together bring this dossier back, the oldest first. */
  copies?: Copy[];
  copyProblem?: CopyProblem | null;
  /** Files that were missing from the ZIP from which it was restored, "entry/name". */
  leftOut?: string[];
};

/** A plate that was made: the same as long as its capture's line and time stamps are, which `hash` names. */
type PlateRow = { entry: string; hash: string; blob: Blob };

/** What a person says of their case. What is in it is for `dossier/` to read and to check. */
export type CaseRow = {
  dossier: string;
  identity: unknown;
  /** Letters that the person changed, by kind. */
  letters: Record<string, string>;
  thresholds: unknown;
  /** Answers that decide whether letters may leave; absent in rows of 0.1.0. Never exported. */
  situation?: unknown;
  /** What is covered on pictures in the copies that are handed over; absent in rows of 0.1.x. */
  masks?: unknown;
  /** Captures whose pictures of the shared screen go into what is handed over, by their ids; absent in rows of 0.1.x. */
  screens?: unknown;
};

/** A restoration that has started: these files belong to no entry until it ends. */
type RestoringRow = { dossier: string; entries: string[] };

/** The reminders of one dossier. What is in it is for `reminders/` to read and to check. */
export type ReminderRow = {
  dossier: string;
  settings: unknown;
  log: unknown;
  snooze: unknown;
  /** Which days were told of, by their keys; missing in rows of 0.1.x. */
  told?: unknown;
  decidedUntil: string;
};

/** A procedure as the person calls it. */
type ProcedureRow = { key: string; label: string };

/** A capture written down before anything else is done, so that nothing is lost if all stops now. */
export type PendingCapture = {
  id: string;
  /** Which run of the background wrote it: another run's rows were left by a dead one. */
  run: string;
  /** The dossier that was open; not there in rows of versions that had one only. */
  dossier?: string;
  observation: Observation;
  path: PathStep[];
  /** Label of the desk chosen on the way. */
  desk: string | null;
  /** Address of the page whose frame the observed one is in. */
  embeddedIn: string | null;
  incognito: boolean;
  /** What the server said, as heard when the page was observed. */
  http: HttpFacts | NotObserved;
};

/** The time stamps of one entry, or of the journal's beginning: received, or still to be requested. */
export type StampRow = {
  dossier: string;
  /** 0: before the first entry. */
  seq: number;
  /** What is stamped: the entry's hash. */
  hash: string;
  queuedAt: string;
  /** When to ask next, in milliseconds since 1970; not there once every chosen authority has answered. */
  due?: number;
  tries: number;
  /** What went wrong the last time. */
  problem: StampProblem | null;
  /** The oldest first. */
  kept: KeptStamp[];
};

/** A time stamp with what it says and whom it was asked from. */
export type KeptStamp = StampFiles & { at: string; signer: string; url: string };

/** An authority that the person chose. */
export type ChosenAuthority = { name: string; url: string };

export type StampingRow = {
  key: 'stamping';
  /** One, or two of different countries. None: time stamping is off, as it is until the person turns it on. */
  authorities: ChosenAuthority[];
  /** When each authority was last asked for anything, by its host, in milliseconds since 1970. */
  asked: Record<string, number>;
  /** Authorities that gave nothing, by their addresses: until when they are left alone, and what they said. */
  resting: Record<string, { until: number; problem: StampProblem }>;
  /** When a time stamp was last asked because a page was opened, in milliseconds since 1970. */
  openedAt: number;
};

/** What the person chose for the whole extension. */
export type Settings = {
  /** Null: the browser's. */
  language: string | null;
  theme: 'system' | 'light' | 'dark';
  /** The same page seen again within this time is a sighting; null is the ordinary time. */
  repeatMs: number | null;
  /** Safety copies at the end of each day with new captures; null is off. */
  copies: { shared: boolean } | null;
  /** Whether a message in the page says what became of a capture. */
  receipts: boolean;
  /** Hosts of the State that the person added to the booking sites. */
  sites: string[];
};

export type SettingsRow = Settings & { key: 'settings' };

export interface Schema extends DBSchema {
  dossiers: { key: string; value: DossierRow };
  entries: {
    key: [string, number];
    value: EntryRow;
    indexes: {
      byNumber: [string, number];
      byDay: [string, string];
      byNoSlotDay: [string, string];
      byRemovedNumber: [string, number];
      byStepDay: [string, string];
    };
  };
  files: { key: [string, string]; value: FileRow };
  pending: { key: string; value: PendingCapture };
  procedures: { key: string; value: ProcedureRow };
  stamps: { key: [string, number]; value: StampRow; indexes: { byDue: number } };
  stamping: { key: string; value: StampingRow };
  reminders: { key: string; value: ReminderRow };
  plates: { key: string; value: PlateRow };
  cases: { key: string; value: CaseRow };
  restoring: { key: string; value: RestoringRow };
  settings: { key: string; value: SettingsRow };
}
