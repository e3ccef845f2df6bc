import { text } from '@/locales/text';

/** How the extension came here, where that is not a store. */
export type InstalledView = 'folder' | 'temporary' | null;

/** What to know of an extension that no store keeps: what would erase its captures, and when it does not watch. */
export function InstalledNote({ installed }: { installed: InstalledView }) {
  return installed && <p class="quiet installed">{text(`installed.${installed}`)}</p>;
}
