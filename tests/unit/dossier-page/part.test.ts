import type { VNode } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { everything } from '@/dossier/choice';
import type { Said } from '@/ui/said';
import {
  definePart,
  type Look,
  type Page,
  type Shown,
} from '../../../entrypoints/dossier/part.tsx';

// What every part of the dossier page is given: state, one sentence, and buttons that act on the dossier that is shown.

const lookAt = (dossier: string): Look => ({
  dossier,
  journal: [],
  choice: everything,
  place: { view: 'letters', capture: null, letter: null, section: null },
});

const page: Page = {
  refresh: vi.fn(async () => {}),
  draw: vi.fn(),
  goTo: vi.fn(async () => {}),
  choose: vi.fn(),
};

beforeEach(() => vi.clearAllMocks());

type Counted = { reads: number };

/** A part that counts how often it was read, and hands out what it was drawn from. */
function counting(options: { shared?: true; news?: Said } = {}) {
  let shown: Shown<Counted> | undefined;
  const part = definePart<Counted>({
    ...(options.shared && { shared: true }),
    read: async (_look, before) => ({
      reads: (before?.reads ?? 0) + 1,
      ...(options.news && { said: options.news }),
    }),
    view: (given) => {
      shown = given;
      return { type: 'p' } as VNode;
    },
  });
  const draw = (look: Look) => {
    shown = undefined;
    part.draw(page, look);
    return shown as Shown<Counted> | undefined;
  };
  return { part, draw };
}

test('nothing is drawn before something was read', async () => {
  const { part, draw } = counting();
  expect(draw(lookAt('a'))).toBeUndefined();
  const commit = await part.read(lookAt('a'));
  expect(draw(lookAt('a'))).toBeUndefined();
  commit();
  expect(draw(lookAt('a'))?.state).toEqual({ reads: 1, said: null });
});

test('a reading is given what is shown of the same dossier, and nothing of another', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  (await part.read(lookAt('a')))();
  expect(draw(lookAt('a'))?.state.reads).toBe(2);
  (await part.read(lookAt('b')))();
  expect(draw(lookAt('b'))?.state.reads).toBe(1);
});

test('a failure becomes the sentence that was given for it, and the page reads the store again', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  const failing = async () => {
    throw new Error('no room');
  };
  expect(await draw(lookAt('a'))?.tell(failing, 'It failed.')).toBe(false);
  expect(draw(lookAt('a'))?.state.said).toEqual({ text: 'It failed.', bad: true });
  expect(page.refresh).toHaveBeenCalledOnce();
});

test.each([
  ['a text', 'Kept.', { text: 'Kept.', bad: false }, true],
  ['a bad sentence', { text: 'Too large.', bad: true }, { text: 'Too large.', bad: true }, false],
  ['nothing', null, null, true],
] as const)('an action may answer %s', async (_what, outcome, said, isDone) => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  expect(await draw(lookAt('a'))?.tell(async () => outcome, 'It failed.')).toBe(isDone);
  expect(draw(lookAt('a'))?.state.said).toEqual(said);
});

test('what became of an action is said together with what was read after it', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  const drawn: unknown[] = [];
  vi.mocked(page.draw).mockImplementation(() => void drawn.push(draw(lookAt('a'))?.state));
  vi.mocked(page.refresh).mockImplementationOnce(async () => (await part.read(lookAt('a')))());
  await draw(lookAt('a'))?.tell(async () => 'Kept.', 'It failed.');
  vi.mocked(page.draw).mockReset();
  expect(drawn).toEqual([{ reads: 2, said: { text: 'Kept.', bad: false } }]);
});

test('a failure is forgotten once the same action has worked, though that has nothing to say', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  await draw(lookAt('a'))?.tell(() => Promise.reject(new Error('no room')), 'It failed.');
  await draw(lookAt('a'))?.tell(async () => null, 'It failed.');
  expect(draw(lookAt('a'))?.state.said).toBeNull();
});

test('what was said stays while the same dossier is read again, and goes with another place', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  draw(lookAt('a'))?.say('Kept.');
  (await part.read(lookAt('a')))();
  expect(draw(lookAt('a'))?.state.said?.text).toBe('Kept.');
  part.leave();
  expect(draw(lookAt('a'))?.state.said).toBeNull();
});

test('nothing is said or changed of a dossier that is no longer shown', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  const ofA = draw(lookAt('a'));
  (await part.read(lookAt('b')))();
  ofA?.say('Kept.');
  ofA?.change(() => ({ reads: 99 }));
  expect(draw(lookAt('b'))?.state).toEqual({ reads: 1, said: null });
});

test('another dossier forgets everything, unless the part shows the same for all', async () => {
  const own = counting();
  const shared = counting({ shared: true });
  for (const { part, draw } of [own, shared]) {
    (await part.read(lookAt('a')))();
    draw(lookAt('a'))?.say('Kept.');
    part.forget();
  }
  expect(own.draw(lookAt('b'))).toBeUndefined();
  expect(shared.draw(lookAt('b'))?.state).toEqual({
    reads: 1,
    said: { text: 'Kept.', bad: false },
  });
});

test('a reading can say something itself', async () => {
  const { part, draw } = counting({ news: { text: 'No capture 9.', bad: true } });
  (await part.read(lookAt('a')))();
  expect(draw(lookAt('a'))?.state.said?.text).toBe('No capture 9.');
});

test('a change is shown at once', async () => {
  const { part, draw } = counting();
  (await part.read(lookAt('a')))();
  draw(lookAt('a'))?.change(({ reads }) => ({ reads: reads + 10 }));
  expect(draw(lookAt('a'))?.state.reads).toBe(11);
  expect(page.draw).toHaveBeenCalled();
});
