import { render } from 'preact';
import { type PageOutline, type PageReport, reportFile, reportOf } from '@/booking/page-report';
import { privateWords } from '@/booking/redaction';
import { askOutline } from '@/capture/ask-outline';
import { thisSoftware } from '@/capture/environment';
import { readIdentity } from '@/dossier/identity';
import { handOver } from '@/export/hand-over';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { readCase } from '@/store/cases';
import { allDossiers } from '@/store/dossiers';
import { readSettings } from '@/store/settings';
import { dress } from '@/ui/dress';
import { Report, type ReportActions, type ReportState } from '@/ui/report';
import { startPage } from '../pages/start-page';

const root = document.getElementById('report');
let outline: PageOutline | null = null;
/** What the persons of this machine told of themselves: none of it may be in the file. */
let own: ReadonlySet<string> = new Set();
let read: PageReport | null = null;
let state: ReportState = { report: null, hidden: new Set(), words: '', said: null };

const notes = [
  'Page signalée à Sans créneau : structure et textes, sans scripts, styles ni images, sans ce qui a été tapé ; le contenu des cadres (iframe) n’y est pas.',
  'Noms propres, dates, nombres de cinq chiffres ou plus et adresses : [masqué].',
  `Sans créneau ${thisSoftware().version}`,
];

function show(change: Partial<ReportState>): void {
  state = { ...state, ...change };
  const report = read && { ...read, file: reportFile(read, state.hidden, notes) };
  state = { ...state, report };
  document.title = pageTitle(text('report.heading'));
  if (root) render(<Report state={state} actions={actions} />, root);
}

async function ownWords(): Promise<Set<string>> {
  const dossiers = await allDossiers();
  const cases = await Promise.all(dossiers.map(({ id }) => readCase(id)));
  const told = cases.map(({ identity }) => readIdentity(identity));
  const names = told.flatMap(({ firstName, lastName }) => [firstName, lastName]);
  const rest = told.flatMap(({ birthPlace, nationality, address, email, foreignerNumber }) => [
    ...[birthPlace, nationality, address, email, foreignerNumber],
  ]);
  return privateWords(names, [...rest, ...dossiers.map(({ name }) => name ?? '')]);
}

/** Masks again, with the words that the person has added. */
function mask(words: string): void {
  read = outline && reportOf(outline, new Set([...own, ...privateWords([words], [])]));
}

const actions: ReportActions = {
  hide(kept, hidden) {
    const others = [...state.hidden].filter((one) => one !== kept);
    show({ hidden: new Set(hidden ? [...others, kept] : others), said: null });
  },
  maskWords(words) {
    mask(words);
    show({ words, said: null });
  },
  save() {
    if (!state.report) return;
    const host = URL.canParse(state.report.address) ? new URL(state.report.address).hostname : '';
    const file = new Blob([state.report.file], { type: 'text/html' });
    handOver(file, `page-signalee_${host}.html`);
    show({ said: { text: text('report.saved'), bad: false } });
  },
};

async function start(): Promise<void> {
  dress(await readSettings());
  show({ said: { text: text('report.reading'), bad: false } });
  own = await ownWords();
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  outline = Number.isInteger(tab) ? await askOutline(tab) : null;
  mask('');
  show({ said: read ? null : { text: text('report.unreadable'), bad: true } });
}

// Without what the persons told of themselves, nothing of a page may be shown as clean.
void startPage(start, (said) => show({ said }));
