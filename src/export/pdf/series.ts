import type { Filed, SeriesExhibit } from '@/dossier/exhibits';
import { capital, frenchDay } from '@/dossier/french';
import { plateLines } from '@/dossier/plate-lines';
import { screenKind } from '@/dossier/screens';
import {
  countPictures,
  omittedWording,
  pictureKind,
  resultWording,
  screensWording,
} from '@/dossier/wording';
import type { Interval } from '@/evidence/interval';
import type { CaptureRecord } from '@/evidence/record';
import { legalHour } from '@/evidence/time';
import { drawTable } from './grid';
import { type Means, Paper, type PaperFacts } from './paper';
import type { Raster } from './raster';

/** What is printed of a capture below its band: its picture, else why there is none and the page's text. */
export type PlatePicture = (
  | { raster: Raster; isMasked?: boolean }
  | { missing: string; text: string }
) & {
  /** The picture of the shared screen, where it is joined: it comes first. */
  screen?: Raster;
  /** When the capture was made, by time stamps. */
  interval?: Interval;
};

const when = (legal: string) => `${frenchDay(legal)} ${legalHour(legal)} (UTC${legal.slice(19)})`;

/** Captures to be printed: an exhibit for the court, or a few of them for an e-mail, which has no other numbers. */
export type Series = {
  heading: string;
  label: string;
  captures: readonly Filed<CaptureRecord>[];
  /** What of the same procedure and month is not joined; null where that is said otherwise. */
  omitted: readonly CaptureRecord[] | null;
  /** What each capture is called: "Pièce n° 3-12", "Page n° 2". */
  nameOf(index: number): string;
};

/** An exhibit as a series: its captures are N-1, N-2 …; a page that is no attempt is N. */
export function seriesOf({ number, label, captures, shows, omitted }: SeriesExhibit): Series {
  return {
    heading: `Pièce n° ${number}`,
    label,
    captures,
    omitted,
    nameOf: (index) => `Pièce n° ${number}${shows === 'attempts' ? `-${index + 1}` : ''}`,
  };
}

/** Pictures by the lines of their captures. */
type Pictures = ReadonlyMap<number, PlatePicture>;

/** Lines of the captures whose pictures of the shared screen are printed. */
const withScreen = (pictures: Pictures): Set<number> =>
  new Set([...pictures].flatMap(([seq, { screen }]) => (screen ? [seq] : [])));

const isCovered = (picture: PlatePicture | undefined): boolean =>
  picture !== undefined && 'raster' in picture && picture.isMasked === true;

/** What may be said of a series' pictures: only a screenshot is called untouched. */
function aboutPictures(captures: Series['captures'], pictures: Pictures): string {
  const covered = captures.filter(({ entry }) => isCovered(pictures.get(entry.seq)));
  const { screenshots, drawings, missing, screens } = countPictures(
    captures.filter((one) => !covered.includes(one)).map(({ entry }) => entry),
    { screens: withScreen(pictures), masked: [] },
  );
  const ofScreens = screensWording(screens);
  const one = (count: number, single: string, several: string) => (count === 1 ? single : several);
  const told = [
    'Un relevé par page, dans l’ordre du tableau.',
    screenshots > 0 &&
      one(
        screenshots,
        'La capture d’écran est non retouchée.',
        `Les ${screenshots} captures d’écran sont non retouchées.`,
      ),
    ofScreens.length > 0 &&
      `Images de ce que la personne partageait de son écran, non retouchées : ${ofScreens.join(', ')}.`,
    drawings > 0 &&
      `${one(drawings, 'Le rendu de la page n’est pas une capture d’écran', `Les ${drawings} rendus de la page ne sont pas des captures d’écran`)} : le navigateur a redessiné la page qu’il affichait.`,
    covered.length > 0 &&
      `${one(covered.length, 'Une image est masquée', `${covered.length} images sont masquées`)} en partie par la personne, qui en conserve l’original.`,
    missing > 0 &&
      `${one(missing, 'Un relevé est', `${missing} relevés sont`)} sans image : le texte de la page est imprimé à sa place.`,
    'Ce qui est écrit au-dessus d’une image l’est hors de l’image. Heures légales du lieu de la préfecture.',
  ];
  return told.filter(Boolean).join(' ');
}

async function firstPage(paper: Paper, series: Series, pictures: Pictures): Promise<void> {
  const { heading, label, captures, nameOf } = series;
  paper.bookmark('Tableau chronologique');
  await paper.write(heading, { size: 18, bold: true, after: 4 });
  await paper.write(label, { size: 11, bold: true, after: 8 });
  await paper.write(aboutPictures(captures, pictures), { size: 9, after: 8 });
  const columns = [
    { heading: 'N°', share: 0.1 },
    { heading: 'Date et heure', share: 0.21 },
    { heading: 'Résultat', share: 0.2 },
    { heading: 'Image', share: 0.15 },
    { heading: 'Adresse', share: 0.34 },
  ];
  const rows = captures.map(({ entry }, index) => [
    nameOf(index).replace(/^.* n° /, ''),
    when(entry.time.legal),
    resultWording(entry),
    [pictures.get(entry.seq)?.screen && screenKind(entry), pictureKind(entry.picture)]
      .filter(Boolean)
      .join(', '),
    entry.url,
  ]);
  await drawTable(paper, columns, rows);
  if (series.omitted) await paper.write(omittedWording(series.omitted), { size: 9 });
}

/** Prints a series: its table, then one capture a page with its band. The same series gives the same bytes. */
export async function printSeries(
  series: Series,
  pictures: Pictures,
  facts: PaperFacts,
  means: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.open(facts, means);
  await firstPage(paper, series, pictures);
  for (const [index, { entry, hash }] of series.captures.entries()) {
    const name = series.nameOf(index);
    const picture = pictures.get(entry.seq);
    const isMasked = isCovered(picture);
    const told = { filed: name, isMasked, interval: picture?.interval };
    paper.breakPage();
    paper.bookmark(
      `${name} · ${frenchDay(entry.time.legal)} ${legalHour(entry.time.legal)} · ${resultWording(entry)}`,
    );
    for (const { text, bold, size } of plateLines(entry, hash, told)) {
      await paper.write(text, { size: size * 9, bold: bold ?? false, after: 1.5 });
    }
    const own = picture && 'raster' in picture ? picture.raster : undefined;
    if ([own, picture?.screen].some((raster) => raster?.packing === 'jpeg')) {
      await paper.write('Image compressée (JPEG) pour le dépôt ; l’originale est dans le ZIP.', {
        size: 9,
      });
    }
    paper.skip(4);
    paper.rule();
    const again = () => paper.write(`${name}, suite de l’image`, { size: 8, after: 4 });
    if (picture?.screen) {
      const kind = capital(screenKind(entry) ?? '');
      await paper.write(`${kind}, au moment du relevé :`, { size: 9, bold: true, after: 3 });
      await paper.picture(picture.screen, again);
      if (own && !paper.hasRoomFor(own)) {
        paper.breakPage();
        await again();
      }
      paper.skip(6);
      const page = `Page elle-même (${pictureKind(entry.picture)}) :`;
      await paper.write(page, { size: 9, bold: true, after: 3 });
    }
    if (own) {
      await paper.picture(own, again);
      continue;
    }
    const unseen = picture && 'missing' in picture ? picture : null;
    await paper.write(unseen?.missing ?? 'Image non jointe.', { bold: true, after: 6 });
    if (unseen?.text) {
      await paper.write('Texte visible de la page :', { bold: true, size: 9, after: 2 });
      await paper.write(unseen.text, { size: 9 });
    }
  }
  return paper.close();
}
