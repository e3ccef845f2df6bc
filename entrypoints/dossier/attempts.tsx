import { sealStatement } from '@/capture/seal-statement';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { readMasks } from '@/dossier/masks';
import { procedureLabels } from '@/dossier/procedure';
import { statementsIn } from '@/dossier/statements';
import { noFilter, type TimelineFilter, timeline } from '@/dossier/timeline';
import { sha256 } from '@/evidence/hash';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { removedFiles } from '@/evidence/verify';
import { handOver } from '@/export/hand-over';
import { plateOf } from '@/export/saved-plate';
import { text } from '@/locales/text';
import { changeCase, readCase } from '@/store/cases';
import { stampsOfCapture } from '@/store/intervals';
import { readFile } from '@/store/journal';
import { nameProcedure } from '@/store/procedures';
import { joinScreens, screenState } from '@/store/screens';
import { type CaptureDetail, CaptureDetailSection } from '@/ui/capture-detail';
import type { Choosable } from '@/ui/export-choice';
import { type Said, SaidLine } from '@/ui/said';
import { TimelineSection, type TimelineState } from '@/ui/timeline';
import { definePart, type Look, type Shown } from './part';
import { thumbnails } from './pictures';
import { overwritten, removeCapture, removeScreenOf, removeStatement } from './removal';

/** The procedures and outcomes that captures can be chosen by. */
export function choosableIn(captures: readonly CaptureRecord[]): Choosable {
  const labels = procedureLabels(captures);
  return {
    procedures: [...labels].map(([key, label]) => ({ key, label })),
    outcomes: [...new Set(captures.map(({ outcome }) => outcome))],
  };
}

/** The captures of the open dossier as they are listed. */
function readTimeline(journal: readonly HashedEntry[], filter: TimelineFilter): TimelineState {
  const captures = capturesIn(journal);
  const counts = Map.groupBy(captures, ({ outcome }) => outcome);
  return {
    timeline: timeline(journal, filter),
    filter,
    procedures: choosableIn(captures).procedures,
    counts: [...counts].map(([outcome, some]) => [outcome, some.length]),
  };
}

let addresses: string[] = [];

const addressOf = (blob: Blob) => {
  const address = URL.createObjectURL(blob);
  addresses.push(address);
  return address;
};

/** Drops the pictures that were shown. */
function forgetPictures(): void {
  for (const address of addresses) URL.revokeObjectURL(address);
  addresses = [];
}

/**
 * One capture with everything that is kept of it, or null when the journal has none of this number. What is shown of it
 * already stays as it is: its line cannot change.
 */
async function readDetail(
  journal: readonly HashedEntry[],
  number: number,
  shown: CaptureDetail | null,
): Promise<CaptureDetail | null> {
  const captures = capturesIn(journal);
  const place = captures.findIndex((capture) => capture.number === number);
  const record = captures[place];
  const hash = journal.find(({ entry }) => entry === record)?.hash;
  if (!record || hash === undefined) return null;
  const around = {
    stamps: await stampsOfCapture(record, journal),
    previous: captures[place - 1]?.number ?? null,
    next: captures[place + 1]?.number ?? null,
    statements: statementsIn(journal).get(number) ?? [],
    masks: readMasks((await readCase(record.dossier)).masks)[record.id] ?? [],
  };
  const kept = await screenState(record);
  const joined = kept === 'joined';
  if (shown?.hash === hash) {
    const picture = kept === 'absent' ? null : shown.screen.picture;
    return { ...shown, ...around, screen: { picture, joined } };
  }
  forgetPictures();
  const lost: string[] = [];
  const removed = removedFiles(journal.map(({ entry }) => entry));
  const sound = new Map<string, Blob>();
  for (const [name, facts] of Object.entries(record.files)) {
    const blob = await readFile(record.id, name);
    const bytes = await blob?.arrayBuffer().catch(() => null);
    const same = bytes && (await sha256(new Uint8Array(bytes))) === facts.sha256;
    if (blob && same) sound.set(name, blob);
    else if (!removed.has(`${record.seq}/${name}`)) lost.push(name);
  }
  const screen = sound.get(pageFiles.screen);
  const picture = sound.get(pageFiles.picture);
  return {
    record,
    hash,
    lost,
    ...around,
    picture: picture ? addressOf(picture) : null,
    screen: { picture: screen ? addressOf(screen) : null, joined },
    pageText: (await sound.get(pageFiles.text)?.text()) ?? '',
    plate: null,
  };
}

type AttemptsState = {
  /** The capture of the place; null where it names none. */
  detail: CaptureDetail | null;
  list: TimelineState | null;
};

async function readAttempts(
  { journal, place: { capture } }: Look,
  before: AttemptsState | null,
): Promise<AttemptsState & { said?: Said }> {
  const detail =
    capture === null ? null : await readDetail(journal, capture, before?.detail ?? null);
  if (detail) return { detail, list: before?.list ?? null };
  forgetPictures();
  const filter = before?.list?.filter ?? noFilter;
  const list = readTimeline(journal, filter);
  if (capture === null) return { detail, list };
  const said = { text: text('detail.unknown', { number: capture }), bad: true };
  return { detail, list, said };
}

function Detail({ detail, shown }: { detail: CaptureDetail; shown: Shown<AttemptsState> }) {
  const { state, open, page, tell, say, change } = shown;
  const { dossier } = open;
  return (
    <CaptureDetailSection
      key={detail.hash}
      state={{ detail, said: state.said }}
      actions={{
        showPlate: () =>
          void tell(async () => {
            const { plate } = await plateOf(detail.record);
            const address = addressOf(plate);
            change((now) =>
              now.detail?.hash === detail.hash
                ? { ...now, detail: { ...now.detail, plate: address } }
                : now,
            );
            return null;
          }, text('problem.plate')),
        mask: (masks) =>
          void tell(async () => {
            const { id } = detail.record;
            await changeCase(dossier, (row) => ({
              masks: { ...readMasks(row.masks), [id]: masks },
            }));
            // A plate that was shown is of before.
            change((now) =>
              now.detail ? { ...now, detail: { ...now.detail, masks, plate: null } } : now,
            );
            return null;
          }, text('setting.failed')),
        savePlate: () =>
          void tell(async () => {
            const { plate, name } = await plateOf(detail.record);
            handOver(plate, name);
            return null;
          }, text('problem.plate')),
        nameProcedure: (label) =>
          void tell(async () => {
            if (detail.record.procedure) await nameProcedure(detail.record.procedure, label);
            return text('procedure.saved');
          }, text('setting.failed')),
        remove: (number, reason) =>
          void tell(async () => {
            const removed = await removeCapture(dossier, number, reason);
            if (typeof removed !== 'string') return removed;
            // Its place is empty now: the list is shown before anything is read of it.
            await page.goTo('#attempts');
            say(removed);
            await overwritten();
            return removed;
          }, text('removal.failed')),
        say: (told) =>
          tell(async () => {
            await sealStatement(dossier, told);
            return text('statement.done');
          }, text('statement.failed')),
        unsay: (statement, reason) =>
          void tell(() => removeStatement(statement, reason), text('removal.failed')),
        screen: {
          join: (record, isJoined) =>
            void tell(async () => {
              await joinScreens(dossier, [record.id], isJoined);
              return text(isJoined ? 'screen.joined' : 'screen.not-joined');
            }, text('setting.failed')),
          remove: (record, reason) =>
            void tell(() => removeScreenOf(record, reason), text('removal.failed')),
        },
      }}
    />
  );
}

/** Every capture of the dossier, and one of them with everything that is kept of it. */
export const attempts = definePart<AttemptsState>({
  read: readAttempts,
  view: (shown) => {
    const { state, open, change } = shown;
    const { journal, place } = open;
    if (state.detail && place.capture === state.detail.record.number)
      return <Detail detail={state.detail} shown={shown} />;
    return (
      <>
        <SaidLine said={state.said} />
        {state.list && (
          <TimelineSection
            state={state.list}
            thumbnails={thumbnails}
            actions={{
              filter: (part) =>
                change((now) => {
                  if (!now.list) return now;
                  const list = readTimeline(journal, { ...now.list.filter, ...part });
                  return { ...now, list };
                }),
            }}
          />
        )}
      </>
    );
  },
});
