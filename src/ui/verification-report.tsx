import type { ArchiveReport } from '@/evidence/archive-report';
import type { StatementRecord } from '@/evidence/record';
import { authorityOfRoot } from '@/evidence/timestamp/authorities';
import type { Token } from '@/evidence/timestamp/token';
import { type EntryReport, faultsOf, type Note } from '@/evidence/verify';
import { type VerificationLanguage, verificationText } from '@/locales/verification';

type Texts = ReturnType<typeof verificationText>;

/** An instant as it is written in every part of the dossier: universal time. */
const instant = (at: string) => `${at.slice(0, 19).replace('T', ' ')} UTC`;

function noteText(note: Note, text: Texts): string {
  switch (note.kind) {
    case 'file-left-out':
      return text('note.file-left-out', { file: note.file });
    case 'token-left-out':
      return text('note.token-left-out');
    case 'token-from':
      return note.from > note.seq
        ? text('note.token-alone')
        : text('note.token-from', { from: note.from });
    case 'gap':
      return text('note.gap', { days: note.days });
    case 'clock-apart':
      return text('note.clock-apart', { seconds: Math.abs(note.seconds) });
    case 'time-goes-back':
      return text('note.time-goes-back', { seconds: note.seconds });
  }
}

const isNewer = ({ faults }: Pick<EntryReport, 'faults'>) =>
  faults.some(({ reason }) => reason === 'newer-version');

function saysText({ about, says }: StatementRecord, text: Texts): string {
  if (about === 'outcome' && says !== 'other') return text(`outcome.${says}`);
  return text(`said.${about}.${says}` as 'said.slots.other');
}

function headingOf(report: EntryReport, text: Texts): string {
  const { entry } = report;
  if (!entry) return text(isNewer(report) ? 'entry.newer' : 'entry.unreadable');
  switch (entry.kind) {
    case 'capture':
      return `${text('entry.capture', { number: entry.number })} · ${text(`outcome.${entry.outcome}`)}`;
    case 'sighting':
      return `${text('entry.sighting')} · ${text(`outcome.${entry.outcome}`)}`;
    case 'statement':
      return text('entry.statement', { number: entry.of, says: saysText(entry, text) });
    case 'step':
      return text('entry.step', { step: text(`step.${entry.step}`), day: entry.day });
    case 'deletion':
      return text('entry.deletion', { seq: entry.deleted.seq, reason: entry.reason });
    case 'restore':
      return text('entry.restore', { seq: entry.restored.seq });
    case 'loss':
      return text('entry.loss', { seq: entry.lost?.seq ?? 0 });
    case 'removed':
      return text('entry.removed');
  }
}

type TokenProps = { token: Token; of?: 'entry.token' | 'sums.token'; text: Texts };

function TokenLine({ token, of = 'entry.token', text }: TokenProps) {
  const root = authorityOfRoot(token.chain.at(-1));
  return (
    <p>
      {text(of, { at: instant(token.at), signer: token.signer })}
      {root && ` (${text('entry.root', { name: root.name })})`}
    </p>
  );
}

type EntryState = 'sound' | 'faulty' | 'doubtful' | 'unknown';

const marks: Record<EntryState, string> = { sound: '✓', faulty: '✗', doubtful: '?', unknown: '?' };

/** A line holds, or does not, or is told by the next one not to be what it was. */
function stateOf(report: EntryReport, next: EntryReport | undefined): EntryState {
  const { faults } = report;
  if (isNewer(report)) return 'unknown';
  if (faults.length > 0) return 'faulty';
  const denied = next?.faults.some(({ reason }) => reason === 'wrong-previous');
  return denied ? 'doubtful' : 'sound';
}

type EntryProps = { entry: EntryReport; next: EntryReport | undefined; text: Texts };

function EntryLine({ entry: report, next, text }: EntryProps) {
  const { seq, entry, hash, token, notes } = report;
  const state = stateOf(report, next);
  return (
    <li class="entry">
      <p class="line">
        <span class="quiet">{text('entry.line', { seq })}</span>
        <strong>{headingOf(report, text)}</strong>
        <span class={state === 'sound' ? 'state' : 'state bad'}>
          {`${marks[state]} ${text(`entry.${state}`)}`}
        </span>
      </p>
      {entry && 'time' in entry && <p>{`${entry.time.legal} · ${instant(entry.time.utc)}`}</p>}
      {entry && 'url' in entry && <p class="address">{entry.url}</p>}
      {entry?.kind === 'statement' && entry.words !== undefined && (
        <p>
          <q dir="auto">{entry.words}</q>
        </p>
      )}
      <p class="quiet address">
        SHA-256 {hash}
        {entry &&
          'files' in entry &&
          ` · ${text('entry.files', { count: Object.keys(entry.files).length })}`}
      </p>
      {token && <TokenLine token={token} text={text} />}
      {notes.map((note) => (
        <p key={`${note.kind}${'file' in note ? note.file : ''}`}>{noteText(note, text)}</p>
      ))}
    </li>
  );
}

function Faults({ report, text }: { report: ArchiveReport; text: Texts }) {
  const inEntries = faultsOf(report).map(({ seq, file, reason }) => ({
    where: [text('entry.line', { seq }), file].filter(Boolean).join(', '),
    what: text(`fault.${reason}`),
  }));
  const inFiles = report.files.map(({ name, reason }) => ({
    where: name,
    what: text(`fault.${reason}`),
  }));
  return (
    <section aria-labelledby="faults" class="faults">
      <h2 id="faults">{text('faults.heading')}</h2>
      <ul>
        {[...inEntries, ...inFiles].map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <strong class="address">{where}</strong> : {what}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { name: string; report: ArchiveReport; language: VerificationLanguage };

/** What was found in a ZIP: the answer first, what it shows and does not, then line by line. */
export function VerificationReport({ name, report, language }: Props) {
  const text = verificationText(language);
  const faults = faultsOf(report);
  const count = faults.length + report.files.length;
  // A line of a later version is no fault: it cannot be judged here.
  const newer = count > 0 && faults.every(({ reason }) => reason === 'newer-version');
  const isOnlyNewer = newer && report.files.length === 0;
  const verdict = isOnlyNewer
    ? `? ${text('result.newer')}`
    : count === 0
      ? `✓ ${text('result.good')}`
      : `✗ ${text('result.bad', { count })}`;
  const kinds = report.entries.map(({ entry }) => entry?.kind);
  const tokens = report.entries.filter(({ token }) => token !== null).length;
  const counts = [
    text('result.files', { count: report.read }),
    text('result.entries', { count: report.entries.length }),
    text('result.captures', { count: kinds.filter((kind) => kind === 'capture').length }),
    text('result.tokens', { count: tokens }),
  ];
  return (
    <>
      <section
        class={count === 0 || isOnlyNewer ? 'note verdict' : 'note bad verdict'}
        role="status"
      >
        <h2>{verdict}</h2>
        <p class="address">{name}</p>
        <p>{counts.join(' · ')}</p>
        {(report.folder !== null || report.aside.length > 0) && (
          <p>
            {text('result.repacked', {
              folder: report.folder ?? 'none',
              count: report.aside.length,
            })}
          </p>
        )}
        {report.head && <p class="address">{text('result.head', { hash: report.head })}</p>}
        {report.sums && <TokenLine token={report.sums} of="sums.token" text={text} />}
      </section>
      {count > 0 && <Faults report={report} text={text} />}
      <section aria-labelledby="proof">
        <h2 id="proof">{text('proof.heading')}</h2>
        <p>{text(tokens === 0 ? 'proof.none' : 'proof.tokens')}</p>
        <p>{text('proof.word')}</p>
        {tokens > 0 && <p>{text('proof.authority')}</p>}
        <p>{text('proof.derived')}</p>
      </section>
      <section aria-labelledby="entries">
        <h2 id="entries">{text('entries.heading')}</h2>
        <ol class="entries">
          {report.entries.map((entry, index) => (
            <EntryLine key={entry.seq} entry={entry} next={report.entries[index + 1]} text={text} />
          ))}
        </ol>
      </section>
    </>
  );
}
