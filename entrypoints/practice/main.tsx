import { render } from 'preact';
import { readPractice, recordPractice } from '@/capture/practice';
import { pageFiles } from '@/evidence/page-files';
import { legalHour } from '@/evidence/time';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { readFile } from '@/store/journal';
import { NotReadBack, storeProblem } from '@/store/problem';
import { readSettings } from '@/store/settings';
import { dress } from '@/ui/dress';
import { Practice, type PracticeState, type PracticeStep } from '@/ui/practice';
import { startPage } from '../pages/start-page';

const root = document.getElementById('practice');
let state: PracticeState = {
  step: 'terms',
  outcome: null,
  record: null,
  picture: null,
  said: null,
};

function show(change: Partial<PracticeState>): void {
  state = { ...state, ...change };
  document.title = pageTitle(text('practice.heading'));
  if (root) render(<Practice state={state} go={go} />, root);
}

/** Reads the page as the content script reads a booking page, and records what it answers. */
async function look(): Promise<void> {
  const reading = readPractice();
  const outcome = reading.finding?.outcome ?? null;
  show({ outcome });
  if (!outcome) return;
  try {
    const record = await recordPractice(reading);
    const picture = await readFile(record.id, pageFiles.picture);
    show({
      record,
      picture: picture ? URL.createObjectURL(picture) : null,
      said: { text: text('practice.kept', { hour: legalHour(record.time.legal) }), bad: false },
    });
  } catch (error) {
    console.error('The exercise could not be recorded', error);
    const stored = error instanceof DOMException || error instanceof NotReadBack;
    const key = stored ? (`problem.${storeProblem(error)}` as const) : 'problem.action';
    show({ said: { text: text(key), bad: true } });
  }
}

function go(step: PracticeStep): void {
  if (state.picture) URL.revokeObjectURL(state.picture);
  show({ step, outcome: null, record: null, picture: null, said: null });
  // What was rendered is laid out in the next frame.
  requestAnimationFrame(() => void look());
}

async function start(): Promise<void> {
  dress(await readSettings());
  show({});
  await look();
}

void startPage(start, (said) => show({ said }));
