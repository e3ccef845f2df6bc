import { storeChanged } from '@/capture/store-changed';
import { capturesIn } from '@/dossier/journal';
import { dossierTitle } from '@/locales/dossier-title';
import { text } from '@/locales/text';
import { allDossiers, eraseDossier, erasePractice } from '@/store/dossiers';
import { readJournal } from '@/store/read-journal';
import { PrivacySection, type PrivacyState, type StoredDossier } from '@/ui/privacy';
import { definePart, type Outcome } from './part';
import { overwritten } from './removal';

/** What is stored on this machine, and how much it weighs. */
async function readPrivacy(): Promise<Omit<PrivacyState, 'said'>> {
  const dossiers: StoredDossier[] = [];
  for (const row of await allDossiers()) {
    // What cannot be read has no files to count; the attempts' view speaks of it.
    const { lines } = await readJournal(row.id);
    const files = lines.flatMap(({ entry }) =>
      'files' in entry ? Object.values(entry.files) : [],
    );
    dossiers.push({
      id: row.id,
      title: dossierTitle(row),
      captures: capturesIn(lines).length,
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

/** Erases one dossier. The page has asked already. */
async function erase(dossier: StoredDossier): Promise<Outcome> {
  await gone([dossier]);
  return text('removal.erased');
}

/** Erases every dossier, those too that were made elsewhere meanwhile. The page has asked already. */
async function eraseAll(): Promise<Outcome> {
  try {
    await erasePractice();
    await gone(await allDossiers());
    return text('privacy.erased-all');
  } catch (error) {
    // Some may be erased already.
    await storeChanged();
    throw error;
  }
}

/** What is stored on this machine, how much it weighs, and how it is erased. */
export const privacy = definePart({
  shared: true,
  read: readPrivacy,
  view: ({ state, tell }) => (
    <PrivacySection
      state={state}
      actions={{
        erase: (dossier) => void tell(() => erase(dossier), text('removal.failed')),
        eraseAll: () => void tell(eraseAll, text('privacy.erased-part')),
      }}
    />
  ),
});
