import type { Outcome } from '@/booking/outcome';
import type { ScreenSurface } from '@/evidence/facts';
import { type CaptureRecord, screenFrameIn } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import type { Choice } from './choice';
import { lower } from './french';
import { isScreenJoined } from './screens';

/** Outcomes as the dossier names them. The dossier is always in French. */
export const outcomeWording: Record<Outcome, string> = {
  'no-slot': 'Aucun créneau',
  'no-slot-partial': 'Aucun créneau sur une partie du calendrier',
  'slots-offered': 'Créneaux proposés',
  closed: 'Prise de rendez-vous fermée',
  // A site may answer 503 to one person who asked too often: no word of an outage for everyone.
  overloaded: 'Site surchargé ou demandes limitées',
  blocked: 'Accès bloqué par le site',
  'captcha-refused': 'Code de sécurité refusé',
  'session-expired': 'Session expirée',
  'site-error': 'Erreur du site',
  unrecognised: 'Page non reconnue (sans qualification)',
};

/** Whether a connection was cut: by anyone between here and the site. */
export const isCut = ({ rule }: Pick<CaptureRecord, 'rule'>): boolean =>
  rule?.startsWith('network/') === true;

/** What a record's result is called. */
export const resultWording = ({
  outcome,
  rule,
}: Pick<CaptureRecord, 'outcome' | 'rule'>): string =>
  isCut({ rule }) ? 'Connexion coupée, par le site ou en chemin' : outcomeWording[outcome];

const longDate = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Day of a legal time in words: "mardi 3 novembre 2026", "1er" for the first. */
export function longDay(legal: string): string {
  return longDate.format(new Date(`${legalDay(legal)}T12:00:00Z`)).replace(' 1 ', ' 1er ');
}

/** What a picture is, in two or three words. */
export function pictureKind(picture: CaptureRecord['picture']): string {
  if ('missing' in picture) return 'sans image';
  return picture.method === 'screenshot' ? 'capture d’écran' : 'rendu de la page';
}

/** How the picture was made, in words that claim no more than what was done. */
export function pictureWording(picture: CaptureRecord['picture']): string {
  const kind = pictureKind(picture);
  if ('missing' in picture) return `${kind} (${picture.missing})`;
  return picture.method === 'screenshot' ? kind : `${kind} par le navigateur (${picture.by})`;
}

/** How many of some captures have which kind of picture. */
export type PictureCounts = {
  screenshots: number;
  drawings: number;
  missing: number;
  /** Pictures of the shared screen that are joined beside these, by what was shared. */
  screens: Record<ScreenSurface, number>;
};

/** Counts captures by what their pictures are: no paper may call a drawing a screenshot. */
export function countPictures(
  captures: readonly CaptureRecord[],
  choice: Pick<Choice, 'screens' | 'masked'>,
): PictureCounts {
  const screens = { monitor: 0, window: 0, unknown: 0 };
  const counts = { screenshots: 0, drawings: 0, missing: 0, screens };
  for (const capture of captures) {
    const { picture } = capture;
    if ('missing' in picture) counts.missing += 1;
    else if (picture.method === 'screenshot') counts.screenshots += 1;
    else counts.drawings += 1;
    const frame = screenFrameIn(capture);
    if (frame && isScreenJoined(capture, choice)) screens[frame.surface] += 1;
  }
  return counts;
}

/** "2 écrans entiers", "1 fenêtre entière": the kinds of pictures of the shared screen that there are. */
export const screensWording = ({
  monitor,
  window,
  unknown,
}: PictureCounts['screens']): string[] => [
  ...counted(monitor, 'écran entier', 'écrans entiers'),
  ...counted(window, 'fenêtre entière', 'fenêtres entières'),
  ...counted(unknown, 'écran ou fenêtre partagés', 'écrans ou fenêtres partagés'),
];

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

function counted(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
}

/** "3 captures d’écran, 1 rendu de la page et 2 relevés sans image": the kinds that there are. */
export function picturesWording({
  screenshots,
  drawings,
  missing,
  screens,
}: PictureCounts): string {
  return list.format([
    ...screensWording(screens),
    ...counted(screenshots, 'capture d’écran', 'captures d’écran'),
    ...counted(drawings, 'rendu de la page', 'rendus de la page'),
    ...counted(missing, 'relevé sans image', 'relevés sans image'),
  ]);
}

/** The computer's clock against the server's: "écart horloge poste / serveur : +0,4 s (± 0,7 s)". */
export function clockWording(clock: CaptureRecord['clock']): string {
  if ('missing' in clock) return `écart avec l’horloge du serveur : non vérifié (${clock.missing})`;
  const seconds = (milliseconds: number, sign: 'always' | 'never') =>
    new Intl.NumberFormat('fr', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: sign,
    }).format(milliseconds / 1_000);
  const skew = seconds(clock.skewMs, 'always');
  return `écart horloge poste / serveur : ${skew} s (± ${seconds(clock.uncertaintyMs, 'never')} s)`;
}

/** A hash short enough to be read aloud; the whole one is in the journal. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** What of a series' procedure and month is not joined, or that nothing was left out. */
export function omittedWording(omitted: readonly CaptureRecord[]): string {
  if (omitted.length === 0)
    return 'Série complète : aucun relevé de cette démarche pour ce mois n’est laissé de côté.';
  const kinds = [...Map.groupBy(omitted, resultWording)].map(
    ([wording, all]) => `${lower(wording)} : ${all.length}`,
  );
  const count =
    omitted.length === 1
      ? '1 relevé n’est pas joint'
      : `${omitted.length} relevés ne sont pas joints`;
  return `De cette démarche, pour ce mois, ${count} (${kinds.join(' ; ')}). Le tableau des tentatives les mentionne tous.`;
}
