import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect } from 'vitest';
import type { CaptureRecord, SeenEntry } from '../../src/evidence/record.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from './browser.ts';
import type { BrowserKind } from './find-browser.ts';
import { until } from './person.ts';
import { readJournal, readStoredFile } from './store.ts';

/** A practice préfecture, a browser in front of it, and a page of the person. */
export type Stage = {
  practice: Practice;
  session: Session;
  /** A page of the extension, through which tests read the store. Without the extension: a blank page. */
  desk: Page;
  tab: Page;
  journal(): Promise<SeenEntry[]>;
  /** Waits until the journal has grown by so many entries, and returns those. */
  grownBy(before: readonly SeenEntry[], count: number, what: string): Promise<SeenEntry[]>;
  /** Waits for exactly one more entry, a capture. */
  nextCapture(before: readonly SeenEntry[]): Promise<CaptureRecord>;
  textOf(capture: CaptureRecord, name: string): Promise<string>;
};

/** Sets the stage before a file's tests and clears it after; its parts are there once the tests run. */
export function setStage(
  kind: BrowserKind,
  { extension = true, granted }: { extension?: boolean; granted?: string[] } = {},
): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.practice = await startPractice();
    stage.session = await launchBrowser({
      kind,
      practice: stage.practice,
      extension,
      ...(granted && { granted }),
    });
    const { session } = stage;
    stage.desk = extension
      ? await session.openPage('dossier.html')
      : await session.browser.newPage();
    stage.tab = await session.browser.newPage();
  });
  afterAll(async () => {
    await stage.session?.close();
    await stage.practice?.close();
  });
  stage.journal = () => readJournal(stage.desk);
  stage.grownBy = async (before, count, what) => {
    const enough = (entries: SeenEntry[]) => entries.length >= before.length + count;
    return (await until(stage.journal, enough, what)).slice(before.length);
  };
  stage.nextCapture = async (before) => {
    const entries = await stage.grownBy(before, 1, 'a capture');
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    if (entry?.kind !== 'capture')
      throw new Error(`A ${entry?.kind} instead of a capture: ${entry?.limits.join(' ')}`);
    return entry;
  };
  stage.textOf = async ({ id }, name) =>
    (await readStoredFile(stage.desk, id, name))?.toString('utf8') ?? '';
  return stage;
}
