import 'fake-indexeddb/auto';
import type { VNode } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { everything } from '@/dossier/choice';
import { openDossier } from '@/store/dossiers';
import { readJournal } from '@/store/read-journal';
import type { StepsActions, StepsState } from '@/ui/steps';
import type { Look, Page } from '../../../entrypoints/dossier/part.tsx';

// A whole part on an imitated IndexedDB: what the store holds is what is shown, and what the buttons do is in the journal.

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'x', sendMessage: async () => 'noted' } },
}));
vi.stubGlobal('__BUILD__', 'essai');

const { steps } = await import('../../../entrypoints/dossier/steps.tsx');

let dossier = '';

const page: Page = {
  refresh: async () => {
    const { lines: journal } = await readJournal(dossier);
    look = { ...look, dossier, journal };
    (await steps.read(look))();
  },
  draw: () => {},
  goTo: async () => {},
  choose: () => {},
};
let look: Look = {
  dossier: '',
  journal: [],
  choice: everything,
  place: { view: 'letters', capture: null, letter: null, section: null },
};

const shown = () =>
  (steps.draw(page, look) as VNode<{ state: StepsState; actions: StepsActions }>).props;

const draft = {
  step: 'email',
  day: '2026-11-20',
  note: ' Relance ',
  papers: [],
  labels: [] as string[],
} as const;

beforeEach(async () => {
  dossier = await openDossier();
  await page.refresh();
});

test('a step that is added is in the journal, and in the list', async () => {
  expect(await shown().actions.addStep({ ...draft, papers: [] })).toBe(true);
  const { state } = shown();
  expect(state.items).toMatchObject([{ step: 'email', day: '2026-11-20', note: 'Relance' }]);
  expect(state.said).toMatchObject({ bad: false });
  expect((await readJournal(dossier)).lines.at(-1)?.entry).toMatchObject({ kind: 'step' });
});

test('a paper that is too large is refused by its name, and nothing is written', async () => {
  const before = (await readJournal(dossier)).lines.length;
  const paper = new File([], 'scan.pdf');
  Object.defineProperty(paper, 'size', { value: 30_000_001 });
  expect(await shown().actions.addStep({ ...draft, papers: [paper] })).toBe(false);
  expect(shown().state.said).toMatchObject({
    bad: true,
    text: expect.stringContaining('scan.pdf'),
  });
  expect((await readJournal(dossier)).lines).toHaveLength(before);
});

test('a step is removed with a reason', async () => {
  const item = shown().state.items[0];
  if (!item) throw new Error('No step');
  shown().actions.removeStep(item, 'Doublon');
  await vi.waitFor(() => expect(shown().state.items).toHaveLength(0), 20_000);
  expect((await readJournal(dossier)).lines.at(-1)?.entry).toMatchObject({
    kind: 'deletion',
    reason: 'Doublon',
  });
});
