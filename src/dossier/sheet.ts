import { type HttpFacts, notObserved } from '@/evidence/facts';
import type { Interval } from '@/evidence/interval';
import { oneLine } from '@/evidence/one-line';
import {
  type CaptureRecord,
  declaredIn,
  isCoveredIn,
  type StatementRecord,
  translationIn,
} from '@/evidence/record';
import { legalHour } from '@/evidence/time';
import { intervalWording } from './interval-wording';
import { screenKind } from './screens';
import { statementWording } from './statements';
import { clockWording, longDay, outcomeWording, pictureWording, resultWording } from './wording';

/** One line of a corroboration sheet: recorded, with its value, or not verified, with the reason. */
type SheetLine = { what: string; value: string; state: 'relevé' | 'non vérifié' };

export type SheetSection = { heading: string; lines: SheetLine[] };

const recorded = (what: string, value: string): SheetLine => ({ what, value, state: 'relevé' });
const unverified = (what: string, value: string): SheetLine => ({
  what,
  value,
  state: 'non vérifié',
});

const yesNo = (value: boolean) => (value ? 'oui' : 'non');

function machine({ environment }: CaptureRecord): SheetLine[] {
  const { os, screen } = environment;
  return [
    recorded('Système', os),
    screen
      ? recorded(
          'Écran',
          `${screen.width} × ${screen.height}, ${screen.pixelRatio} pixel(s) physique(s) par point`,
        )
      : unverified('Écran', 'le navigateur montrait une page d’erreur à lui'),
    unverified('Numéro de série, correctifs installés', 'aucun navigateur ne les dit'),
  ];
}

function browserLines({ environment, software }: CaptureRecord): SheetLine[] {
  const { browser, version, language, zoom, incognito } = environment;
  return [
    recorded('Navigateur', `${browser} ${version}`),
    recorded('Langue', language),
    zoom === null
      ? unverified('Zoom', 'non dit par le navigateur')
      : recorded('Zoom', `${Math.round(zoom * 100)} %`),
    recorded('Fenêtre privée', yesNo(incognito)),
    recorded('Extension', `Sans créneau ${software.version}, version construite ${software.build}`),
    recorded('Cookies et historique', 'conservés : l’extension n’y touche pas'),
    unverified('Autres extensions, antivirus', 'leur liste n’est pas lue'),
  ];
}

function connection({ http }: CaptureRecord): SheetLine[] {
  const address = unverified(
    'Adresse IP publique de la personne',
    'non relevée : il faudrait interroger un tiers',
  );
  if (http === notObserved) {
    return [
      unverified('Réponse du serveur', 'la réponse n’a pas été observée'),
      unverified('Adresse IP du serveur', 'la réponse n’a pas été observée'),
      unverified('Cache', 'la réponse n’a pas été observée'),
      address,
    ];
  }
  const headers = Object.entries(http.headers).map(([name, value]) => `${name}: ${value}`);
  return [
    recorded('Réponse du serveur', http.statusLine),
    recorded('Demandée puis reçue (UTC)', `${http.sentAt} puis ${http.receivedAt}`),
    http.ip
      ? recorded('Adresse IP du serveur', http.ip)
      : unverified('Adresse IP du serveur', 'non dite par le navigateur'),
    recorded('Servie par le cache du navigateur', yesNo(http.fromCache)),
    http.proxy === undefined
      ? unverified('Serveur mandataire (proxy)', 'non dit par ce navigateur')
      : recorded('Serveur mandataire (proxy)', http.proxy === 'direct' ? 'aucun' : http.proxy),
    recorded('En-têtes conservés', headers.join(' | ') || 'aucun'),
    ...certificate(http.tls),
    address,
  ];
}

/** The site's certificate, where the person had Firefox note it. */
function certificate(tls: HttpFacts['tls']): SheetLine[] {
  if (!tls) return [unverified('Certificat du site, DNS, trace réseau', 'non lus')];
  const rest = unverified('DNS, trace réseau', 'non lus');
  const what = 'Certificat du site';
  if (!tls.certificate) {
    const why = tls.trusted ? 'non dit par le navigateur' : 'non reconnu par le navigateur';
    return [unverified(what, `${why} (${tls.protocol})`), rest];
  }
  const { subject, issuer, sha256, from, to } = tls.certificate;
  const valid = `valable du ${from.slice(0, 10)} au ${to.slice(0, 10)}`;
  const words = `${subject} ; émis par ${issuer} ; ${valid} ; SHA-256 ${sha256} (${tls.protocol})`;
  return [tls.trusted ? recorded(what, words) : unverified(what, `${words}, non reconnu`), rest];
}

function path({ path: steps, url, embeddedIn }: CaptureRecord): SheetLine[] {
  const followed = steps.map(({ url: step, title, at }, index) =>
    recorded(`Étape ${index + 1} (${legalHour(at)} UTC)`, title ? `${step} – ${title}` : step),
  );
  return [
    ...(followed.length > 0
      ? followed
      : [unverified('Pages précédentes', 'aucune étape observée dans cet onglet')]),
    recorded('Adresse de la page', url),
    ...(embeddedIn ? [recorded('Affichée dans un cadre de', embeddedIn)] : []),
  ];
}

function clock(record: CaptureRecord, interval: Interval | undefined): SheetLine[] {
  const { time, clock: facts } = record;
  const wording = clockWording(facts);
  return [
    recorded('Heure légale', `${longDay(time.legal)}, ${time.legal.slice(11)} (${time.zone})`),
    recorded('Temps universel', time.utc),
    recorded(
      'Fuseau de l’ordinateur',
      `${time.computer.zone}, ${time.computer.offsetMinutes} minutes d’avance sur le temps universel`,
    ),
    recorded('Temps écoulé depuis l’ouverture de la page', `${Math.round(time.monotonicMs)} ms`),
    'missing' in facts
      ? unverified('Écart avec l’horloge du serveur', facts.missing)
      : recorded('Écart avec l’horloge du serveur', wording.replace(/^.* : /, '')),
    unverified('Synchronisation de l’ordinateur (NTP)', 'aucun navigateur ne la dit'),
    interval
      ? recorded('Horodatage par un tiers (RFC 3161)', intervalWording(interval, record))
      : unverified('Horodatage par un tiers (RFC 3161)', 'aucun jeton'),
  ];
}

/** The frame of the shared screen, during a sitting; its file is joined where the person chose it. */
function screenLines(record: CaptureRecord): SheetLine[] {
  const frame = 'screenFrame' in record ? record.screenFrame : undefined;
  if (!frame) return [];
  if ('missing' in frame) return [unverified('Image de l’écran', `absente : ${frame.missing}`)];
  const { width, height, delayMs, messageVisible } = frame;
  const after = `prise ${(delayMs / 1_000).toLocaleString('fr', { maximumFractionDigits: 1 })} s après la lecture`;
  return [
    recorded('Image de l’écran', `${screenKind(record)}, ${width} × ${height}, ${after}`),
    messageVisible === false
      ? recorded('Message sur l’image de l’écran', 'non : il était hors de la partie visible')
      : unverified(
          'Message sur l’image de l’écran',
          'ce qui couvrait la fenêtre, dont le bandeau de partage, ne peut pas être connu',
        ),
  ];
}

function page(record: CaptureRecord, statements: readonly StatementRecord[]): SheetLine[] {
  const { outcome, rule, matched, picture, trigger } = record;
  const declared = declaredIn(record);
  const translation = translationIn(record);
  const triggers = {
    automatic: 'par l’extension, à l’affichage de la réponse',
    button: 'par la personne, avec le bouton',
    shortcut: 'par la personne, au clavier',
  };
  return [
    recorded('Déclenchement', triggers[trigger]),
    rule
      ? recorded('Résultat', `${resultWording(record)} (règle ${rule})`)
      : unverified('Résultat', outcomeWording[outcome]),
    ...(matched ? [recorded('Phrase décisive', `« ${matched} »`)] : []),
    ...(declared ? [unverified('Indiqué par la personne', outcomeWording[declared])] : []),
    ...statements.map((one) =>
      unverified(`Indiqué par la personne le ${longDay(one.time.legal)}`, statementWording(one)),
    ),
    ...(isCoveredIn(record)
      ? [recorded('Message recouvert à l’écran', 'oui : aucun résultat n’est affirmé')]
      : []),
    ...(translation
      ? [
          recorded(
            'Page traduite par le navigateur',
            `oui${translation.language ? `, en « ${translation.language} »` : ''} ; texte d’origine lu : ${yesNo(translation.ownText)}`,
          ),
        ]
      : []),
    'missing' in picture
      ? unverified('Image', `absente : ${picture.missing}`)
      : recorded('Image', `${pictureWording(picture)}, ${picture.width} × ${picture.height}`),
    ...screenLines(record),
  ];
}

/** What was recorded of a capture and what was not verified, under the headings of a bailiff's report. */
export function corroborationSheet(
  record: CaptureRecord,
  statements: readonly StatementRecord[] = [],
  interval?: Interval,
): SheetSection[] {
  return [
    { heading: 'Machine', lines: machine(record) },
    { heading: 'Navigateur', lines: browserLines(record) },
    { heading: 'Connexion et serveur', lines: connection(record) },
    { heading: 'Chemin suivi', lines: path(record) },
    { heading: 'Horloge', lines: clock(record, interval) },
    { heading: 'Page', lines: page(record, statements) },
  ];
}

/** The sheet as a text, `fiche.txt`. */
export function sheetText(
  record: CaptureRecord,
  hash: string,
  statements: readonly StatementRecord[] = [],
  interval?: Interval,
): string {
  const sections = corroborationSheet(record, statements, interval).map(
    ({ heading, lines }) =>
      `${heading.toUpperCase()}\n${lines
        .map(({ what, value, state }) => `  [${state}] ${what} : ${oneLine(value)}`)
        .join('\n')}\n`,
  );
  const limits = record.limits.map((limit) => `  - ${oneLine(limit)}`);
  return `FICHE DE CORROBORATION - PREUVE N° ${record.number}
Empreinte SHA-256 du relevé : ${hash}

« relevé » : le navigateur l'a dit à l'extension au moment de la capture.
« non vérifié » : rien ne permet à l'extension de le savoir ; à établir autrement si c'est utile.

${sections.join('\n')}
LIMITES NOTÉES AU MOMENT DE LA CAPTURE
${limits.length > 0 ? limits.join('\n') : '  aucune'}
`;
}
