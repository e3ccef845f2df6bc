import type { ArchiveReport } from './archive-report';
import { faultsOf } from './verify';

/**
 * What is said of a ZIP in one line: something is wrong with it; it was made by a later version and cannot be judged; it has
 * time stamps of an authority that is not known here; or all that was checked agrees. `count` is how many things are wrong,
 * `unknown` how many time stamps are of no one known.
 */
export type Verdict = {
  kind: 'bad' | 'newer' | 'unknown' | 'good';
  count: number;
  unknown: number;
};

/** Gives the verdict on a ZIP. */
export function verdictOf(report: ArchiveReport): Verdict {
  const faults = faultsOf(report);
  const count = faults.length + report.files.length;
  const ofEntries = report.entries.flatMap(({ tokens }) => tokens);
  const tokens = [...report.start, ...ofEntries, report.sums];
  const unknown = tokens.filter((token) => token?.authority === null).length;
  const isOnlyNewer =
    report.files.length === 0 && faults.every(({ reason }) => reason === 'newer-version');
  const kind = count > 0 ? (isOnlyNewer ? 'newer' : 'bad') : unknown > 0 ? 'unknown' : 'good';
  return { kind, count, unknown };
}
