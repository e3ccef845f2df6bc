import { tellBackground } from '@/capture/ask-background';
import { dayText } from '@/locales/day-text';
import { sayJournalChanged } from '@/store/changes';
import { allDossiers, chooseDossier } from '@/store/dossiers';
import { readHead } from '@/store/journal';
import type { DossierItem } from '@/ui/dossier-switch';

/** The dossiers of this machine, the open one first; empty ones that are not open are left out. */
export async function readDossiers(): Promise<DossierItem[]> {
  const rows = await allDossiers();
  const items: DossierItem[] = [];
  for (const [index, { id, createdAt }] of rows.entries()) {
    const isEmpty = index > 0 && (await readHead(id)).seq === 0;
    if (!isEmpty) items.push({ id, createdOn: dayText(createdAt.slice(0, 10)) });
  }
  return items;
}

/** Opens another dossier, here and for every capture to come. */
export async function openAnother(id: string): Promise<void> {
  await chooseDossier(id);
  sayJournalChanged();
  await tellBackground({ type: 'reminders-changed' });
}
