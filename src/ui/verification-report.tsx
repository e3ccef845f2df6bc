import type { ArchiveReport, MadeReport } from '@/evidence/archive-report';
import { bounds } from '@/evidence/interval';
import type { StatementRecord } from '@/evidence/record';
import { utcText } from '@/evidence/time';
import type { Token } from '@/evidence/timestamp/token';
import { verdictOf } from '@/evidence/verdict';
import { type EntryReport, faultsOf, type Note } from '@/evidence/verify';
import type { Language } from '@/locales/language';
import { verificationText } from '@/locales/verification';

type Texts = ReturnType<typeof verificationText>;

/** An instant as it is written in every part of the dossier: universal time. */
const instant = (at: string) => utcText(at);

function noteText(note: Note, text: Texts): string {
  switch (note.kind) {
    case 'file-left-out':
      return text('note.file-left-out', { file: note.file });
    case 'file-removed':
      return text('note.file-removed', { file: note.file });
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
    case 'file-removal':
      return text('entry.file-removal', { number: entry.from.number, reason: entry.reason });
    case 'restore':
      return text('entry.restore', { seq: entry.restored.seq });
    case 'loss':
      return text('entry.loss', { seq: entry.lost?.seq ?? 0 });
    case 'removed':
      return text('entry.removed');
  }
}

/** A time stamp, and whether it is one of an authority that is known here. */
function TokenLine({ token, text }: { token: Token; text: Texts }) {
  const { authority, signer } = token;
  const at = instant(token.at);
  const stray = token.loose > 0 && ` (${text('entry.loose', { count: token.loose })})`;
  return (
    <>
      {authority === null ? (
        <p class="doubt">
          {text('token.unknown', { at, signer })}
          {stray}
        </p>
      ) : (
        <p>
          {text('token.known', { at, signer, authority })}
          {stray}
        </p>
      )}
      <LevelLine token={token} text={text} />
    </>
  );
}

/** When an entry was made, by time stamps: what its own one does not say already. */
function IntervalLine({ report, text }: { report: EntryReport; text: Texts }) {
  const { after, before } = report.interval ?? {};
  if (!after && (!before || report.tokens.length > 0)) return null;
  const both = [after, before].filter((token) => token != null);
  const names = both.map(({ authority, signer }) =>
    authority === null ? text('interval.unknown', { signer }) : `${authority} (${signer})`,
  );
  const told = {
    from: after ? instant(bounds.after(after).toISOString()) : '',
    to: before ? instant(bounds.before(before).toISOString()) : '',
    who: [...new Set(names)].join(' · '),
  };
  const kind = after && before ? 'both' : after ? 'after' : 'before';
  const isKnown = both.every(({ authority }) => authority !== null);
  return <p class={isKnown ? '' : 'doubt'}>{text(`interval.${kind}`, told)}</p>;
}

/** What a trusted list says of a time stamp, or that it says something of itself which none confirms. */
function LevelLine({ token, text }: { token: Token; text: Texts }) {
  const { qualified, saysQualified } = token;
  if (qualified) return <p>{text('token.qualified', qualified)}</p>;
  return saysQualified ? <p class="doubt">{text('token.says-qualified')}</p> : null;
}

/** What vouches for what was made out of the journal and the captures. */
function MadeLines({ made, text }: { made: MadeReport; text: Texts }) {
  const { recorded, again, stamped, unverified } = made;
  return (
    <>
      {!recorded && <p>{text('made.unrecorded')}</p>}
      {again > 0 && <p>{text('made.again', { count: again })}</p>}
      {stamped > 0 && <p>{text('made.stamped', { count: stamped })}</p>}
      {unverified.length > 0 && (
        <details class="doubt">
          <summary>{text('made.unverified', { count: unverified.length })}</summary>
          <ul>
            {unverified.map((name) => (
              <li key={name} class="address">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type EntryState = 'sound' | 'faulty' | 'doubtful' | 'unknown';

const marks: Record<EntryState, string> = { sound: '✓', faulty: '✗', doubtful: '?', unknown: '?' };

/** A line holds, or does not, or the next one says that it was another. */
function stateOf(report: EntryReport, next: EntryReport | undefined): EntryState {
  const { faults } = report;
  if (isNewer(report)) return 'unknown';
  if (faults.length > 0) return 'faulty';
  const denied = next?.faults.some(({ reason }) => reason === 'wrong-previous');
  return denied ? 'doubtful' : 'sound';
}

type EntryProps = { entry: EntryReport; next: EntryReport | undefined; text: Texts };

function EntryLine({ entry: report, next, text }: EntryProps) {
  const { seq, entry, hash, tokens, notes } = report;
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
      <IntervalLine report={report} text={text} />
      {tokens.map((token) => (
        <TokenLine key={`${token.serial} ${token.at}`} token={token} text={text} />
      ))}
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
          <li key={`${where} ${what}`} class="address">
            {text('faults.at', { where, what })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const verdictClasses = { bad: 'bad', newer: '', unknown: 'unknown', good: '' };

type Props = { name: string; report: ArchiveReport; language: Language };

/** What was found in a ZIP: the answer first, what it shows and does not, then line by line. */
export function VerificationReport({ name, report, language }: Props) {
  const text = verificationText(language);
  const verdict = verdictOf(report);
  const { count, unknown } = verdict;
  const said = {
    bad: () => `✗ ${text('result.bad', { count })}`,
    newer: () => `? ${text('result.newer')}`,
    unknown: () => `? ${text('result.unknown', { count: unknown })}`,
    good: () => `✓ ${text('result.good')}`,
  };
  const kinds = report.entries.map(({ entry }) => entry?.kind);
  const stamped = [...report.start, ...report.entries.flatMap((entry) => entry.tokens)];
  const bounded = report.entries.filter(
    ({ interval }) => interval?.after?.authority && interval.before?.authority,
  ).length;
  const tokens = stamped.length + (report.sums ? 1 : 0);
  const recognised = stamped.filter(({ authority }) => authority !== null).length;
  const counts = [
    text('result.files', { count: report.read }),
    text('result.entries', { count: report.entries.length }),
    text('result.captures', { count: kinds.filter((kind) => kind === 'capture').length }),
    text('result.tokens', { count: tokens }),
    ...(bounded > 0 ? [text('result.bounded', { count: bounded })] : []),
  ];
  return (
    <>
      <section class={`note verdict ${verdictClasses[verdict.kind]}`} role="status">
        <h2>{said[verdict.kind]()}</h2>
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
        {report.sums && (
          <>
            <p>{text('sums.heading')}</p>
            <TokenLine token={report.sums} text={text} />
          </>
        )}
        <MadeLines made={report.made} text={text} />
      </section>
      {count > 0 && <Faults report={report} text={text} />}
      <section aria-labelledby="proof">
        <h2 id="proof">{text('proof.heading')}</h2>
        {recognised > 0 && <p>{text('proof.tokens')}</p>}
        {unknown > 0 && <p>{text('proof.tokens-unknown')}</p>}
        {recognised === 0 && <p>{text('proof.none')}</p>}
        <p>{text('proof.word')}</p>
        {tokens > 0 && <p>{text('proof.authority')}</p>}
        <p>{text('proof.derived')}</p>
        <p>{text('proof.tail')}</p>
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
