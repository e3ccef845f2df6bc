import { render } from 'preact';
import { type PageReport, reportFile, reportOf } from '@/booking/page-report';
import { privateWords } from '@/booking/redaction';
import { askOutline } from '@/capture/ask-outline';
import { thisSoftware } from '@/capture/environment';
import { readIdentity } from '@/dossier/identity';
import { handOver } from '@/export/hand-over';
import { text } from '@/locales/text';
import { readCase } from '@/store/cases';
import { allDossiers } from '@/store/dossiers';
import { readSettings } from '@/store/settings';
import { dress } from '@/ui/dress';
import { Report, type ReportActions, type ReportState } from '@/ui/report';

const root = document.getElementById('report');
let read: PageReport | null = null;
let state: ReportState = { report: null, hidden: new Set(), said: null };

const head = [
  'Page signalée à Sans créneau : structure et textes, sans scripts, sans styles, sans ce qui a été tapé.',
  'Noms propres, nombres de cinq chiffres ou plus et adresses : [masqué].',
  `Sans créneau ${thisSoftware().version}`,
];

function show(change: Partial<ReportState>): void {
  state = { ...state, ...change };
  const report = read && { ...read, file: reportFile(read, state.hidden, head) };
  state = { ...state, report };
  document.title = `${text('report.heading')} – ${text('app.name')}`;
  if (root) render(<Report state={state} actions={actions} />, root);
}

/** What the persons of this machine told of themselves: none of it may be in the file. */
async function ownWords(): Promise<Set<string>> {
  const dossiers = await allDossiers();
  const cases = await Promise.all(dossiers.map(({ id }) => readCase(id)));
  const told = cases.map(({ identity }) => readIdentity(identity));
  const names = told.flatMap(({ firstName, lastName }) => [firstName, lastName]);
  return privateWords(
    [...names, ...dossiers.map(({ name }) => name ?? '')],
    told.flatMap((identity) => Object.values(identity)),
  );
}

const actions: ReportActions = {
  hide(kept, hidden) {
    const others = [...state.hidden].filter((one) => one !== kept);
    show({ hidden: new Set(hidden ? [...others, kept] : others), said: null });
  },
  save() {
    if (!state.report) return;
    const host = state.report.address.split(/[/?]/)[0]?.replace(/[^\w.-]/g, '') ?? '';
    const file = new Blob([state.report.file], { type: 'text/html' });
    handOver(file, `page-signalee_${host}.html`);
    show({ said: { text: text('report.saved'), bad: false } });
  },
};

async function start(): Promise<void> {
  dress(await readSettings());
  show({});
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  const [own, outline] = [await ownWords(), Number.isInteger(tab) ? await askOutline(tab) : null];
  read = outline && reportOf(outline, own);
  show({ said: read ? null : { text: text('report.unreadable'), bad: true } });
}

start()
  .catch((error: unknown) => {
    // Without what the persons told of themselves, nothing of a page may be shown as clean.
    console.error('The report could not be made', error);
    show({ said: { text: text('problem.reading'), bad: true } });
  })
  .finally(() => {
    document.body.dataset.ready = 'true';
  });
