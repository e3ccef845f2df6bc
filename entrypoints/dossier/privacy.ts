import { storeChanged } from '@/capture/store-changed';
import { capturesIn } from '@/dossier/journal';
import { readRows } from '@/export/read-rows';
import { dossierTitle } from '@/locales/dossier-title';
import { text } from '@/locales/text';
import { allDossiers, eraseDossier, erasePractice } from '@/store/dossiers';
import { journalRows } from '@/store/journal';
import type { PrivacyState, StoredDossier } from '@/ui/privacy';
import type { Said } from '@/ui/said';
import { overwritten, removing } from './removal';

/** What is stored on this machine, and how much it weighs. */
export async function readPrivacy(): Promise<Omit<PrivacyState, 'said'>> {
  const dossiers: StoredDossier[] = [];
  for (const row of await allDossiers()) {
    const lines = readRows(await journalRows(row.id), () => {});
    const files = lines.flatMap(({ entry }) =>
      'files' in entry ? Object.values(entry.files) : [],
    );
    dossiers.push({
      ...{ id: row.id, title: dossierTitle(row), captures: capturesIn(lines).length },
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  }
  const { usage = null } = await navigator.storage.estimate();
  return { dossiers, used: usage, kept: await navigator.storage.persisted() };
}

async function gone(erased: readonly { id: string }[]): Promise<void> {
  for (const { id } of erased) await eraseDossier(id);
  await storeChanged('reminders-changed');
  await overwritten();
}

/** Erases one dossier after the person has said yes once more; null when they did not. */
export async function erase(dossier: StoredDossier): Promise<Said | null> {
  const { captures, title } = dossier;
  if (!confirm(text('removal.erase-confirm', { count: captures, name: title }))) return null;
  return removing(async () => {
    await gone([dossier]);
    return { text: text('removal.erased'), bad: false };
  });
}

/** Erases every dossier, those too that were begun elsewhere meanwhile. The page has asked already. */
export async function eraseAll(): Promise<Said> {
  try {
    await erasePractice();
    await gone(await allDossiers());
    return { text: text('privacy.erased-all'), bad: false };
  } catch (error) {
    console.error('Not all could be erased', error);
    await storeChanged();
    return { text: text('privacy.erased-part'), bad: true };
  }
}
