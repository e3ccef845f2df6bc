import { storeChanged } from '@/capture/store-changed';
import { dossierTitle } from '@/locales/dossier-title';
import { addDossier, allDossiers, chooseDossier, nameDossier } from '@/store/dossiers';
import type { DossierItem } from '@/ui/dossier-switch';

/** The dossiers of this machine, the open one first. */
export async function readDossiers(): Promise<DossierItem[]> {
  return (await allDossiers()).map((row) => ({
    id: row.id,
    title: dossierTitle(row),
    named: Boolean(row.name),
  }));
}

async function changed(): Promise<void> {
  await storeChanged('reminders-changed');
}

/** Opens another dossier, here and for every capture to come. */
export async function openAnother(id: string): Promise<void> {
  await chooseDossier(id);
  await changed();
}

/** Starts a dossier of this name and opens it. */
export async function beginDossier(name: string): Promise<void> {
  await addDossier(name.slice(0, 100));
  await changed();
}

/** Calls a dossier by another name. */
export async function renameDossier(id: string, name: string): Promise<void> {
  await nameDossier(id, name);
  await changed();
}
