import { archiveNames } from '@/dossier/names';
import { BadArchive } from './zip-contents';

/** What a ZIP holds once what others have put around an export is removed. */
export type Arranged = {
  /** Names inside the archive, by the names that an export gives. */
  own: ReadonlyMap<string, string>;
  /** The one folder around everything; null for none. */
  folder: string | null;
  /** Files that systems add when a folder is looked at or packed. */
  aside: readonly string[];
};

const safeName = /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[\w./-]{1,300}$/;

/** macOS's forks and folder views, Windows's folder settings and thumbnails. */
const ofSystem = /(^|\/)(__MACOSX\/.*|\._[^/]*|\.DS_Store|desktop\.ini|Thumbs\.db|ehthumbs\.db)$/i;

/** A folder that someone unpacked into and packed again: any name but one that leads elsewhere. */
const isFolderName = (name: string) => name !== '' && name !== '.' && name !== '..';

/**
 * Tells an export's own files from what unpacking it and packing it again adds: one folder around everything, files of
 * the system, backslashes for slashes. Nothing of an export has such names itself, so nothing is checked less. Throws
 * `BadArchive` on a name that no export has, or when two names mean one file.
 */
export function arrange(names: readonly string[]): Arranged {
  const slashed = names.map((name) => [name.replaceAll('\\', '/'), name] as const);
  const aside = slashed.filter(([name]) => ofSystem.test(name)).map(([, inside]) => inside);
  const kept = slashed.filter(([name]) => !ofSystem.test(name));
  const tops = new Set(kept.map(([name]) => (name.includes('/') ? name.split('/', 1)[0] : null)));
  const [top = null] = tops;
  const isWrapped =
    tops.size === 1 &&
    top !== null &&
    isFolderName(top) &&
    kept.some(([name]) => name === `${top}/${archiveNames.journal}`);
  const folder = isWrapped ? top : null;
  const own = new Map<string, string>();
  for (const [name, inside] of kept) {
    const plain = folder === null ? name : name.slice(folder.length + 1);
    if (!safeName.test(plain)) throw new BadArchive('unsafe-name', inside.slice(0, 200));
    if (own.has(plain)) throw new BadArchive('repeated-name', plain);
    own.set(plain, inside);
  }
  return { own, folder, aside };
}
