import { oneLine } from '@/evidence/one-line';
import { pageFiles } from '@/evidence/page-files';
import { utcText } from '@/evidence/time';
import { removedFiles } from '@/evidence/verify';
import { attemptLoads } from './attempts';
import { type Choice, isChosen } from './choice';
import { capturesIn, deletionReasons, type HashedEntry, stepsIn } from './journal';
import { procedureKey, procedureLabels, procedureWording } from './procedure';
import { isScreenJoined, screenKind } from './screens';
import { statementsIn, statementWording } from './statements';
import { importedWording, stepLine } from './steps';
import type { Volume } from './volumes';
import { countPictures, longDay, outcomeWording, picturesWording, screensWording } from './wording';

/** The steps of a journal, a line each, in the order of their days. */
function steps(journal: readonly HashedEntry[]): string {
  const told = stepsIn(journal);
  if (told.length === 0) return '';
  const lines = told
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.seq - b.seq))
    .map(
      (step) =>
        `  - ${stepLine(step)}${step.step === 'imported' ? ` (${importedWording.toLowerCase()})` : ''}`,
    );
  return `
DÉMARCHES INDIQUÉES PAR LA PERSONNE
${lines.join('\n')}
`;
}

/** What the person said of captures, a line each. */
function said(journal: readonly HashedEntry[]): string {
  const lines = [...statementsIn(journal).values()]
    .flat()
    .sort((a, b) => a.seq - b.seq)
    .map(
      (one) =>
        `  - preuve n° ${one.of}, ${longDay(one.time.legal)} : ${oneLine(statementWording(one))}`,
    );
  if (lines.length === 0) return '';
  return `
INDICATIONS DE LA PERSONNE SUR DES PREUVES
Ajoutées après la capture, à la date dite ; l'outil ne les a ni constatées ni vérifiées :
${lines.join('\n')}
`;
}

/** A file that could not be joined, and why. */
export type Damage = { path: string; reason: string };

function contents(journal: readonly HashedEntry[], choice: Choice): string {
  const loads = new Map<string, { captures: number; attempts: Set<string> }>();
  let sightings = 0;
  for (const { entry } of journal) if (entry.kind === 'sighting') sightings += 1;
  for (const [{ outcome }, load] of attemptLoads(capturesIn(journal))) {
    const wording = outcomeWording[outcome];
    const counted = loads.get(wording) ?? { captures: 0, attempts: new Set() };
    counted.captures += 1;
    counted.attempts.add(load);
    loads.set(wording, counted);
  }
  const lines = [...loads].map(([wording, counted]) => {
    const attempts = counted.attempts.size;
    const captures = counted.captures === attempts ? '' : ` (${counted.captures} captures)`;
    return `  - ${wording} : ${attempts} tentative${attempts > 1 ? 's' : ''}${captures}`;
  });
  const captures = capturesIn(journal);
  if (captures.length > 0) {
    lines.push(
      `  - Images : ${picturesWording(countPictures(captures, choice)).replaceAll('’', "'")}`,
    );
  }
  if (sightings > 0) lines.push(`  - Passages répétés (comptés à part, sans image) : ${sightings}`);
  return lines.join('\n');
}

function period(journal: readonly HashedEntry[]): string {
  const times = journal.flatMap(({ entry }) =>
    entry.kind === 'capture' || entry.kind === 'sighting' ? [entry.time.legal] : [],
  );
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return 'Aucune tentative.';
  const [from, to] = [longDay(first), longDay(last)];
  return from === to ? `Le ${from}.` : `Du ${from} au ${to}.`;
}

/** The time stamps of a dossier. */
export type StampSummary = {
  /** Their instants, in ISO, UTC. */
  kept: readonly string[];
  /** How many entries have one, and how many captures are bounded from both sides. */
  entries: number;
  bounded: number;
  waiting: number;
  signers: readonly string[];
  /** What trusted lists say of those who signed. */
  qualified: readonly string[];
};

function deletions(journal: readonly HashedEntry[]): string {
  const reasons = deletionReasons(journal);
  const lines = journal.flatMap(({ entry }) => {
    if (entry.kind === 'file-removal')
      return [
        `  - ligne ${entry.from.seq}, l'image de l'écran de la preuve n° ${entry.from.number} : ${oneLine(entry.reason)}`,
      ];
    if (entry.kind !== 'removed') return [];
    const what =
      entry.number === null
        ? 'un passage répété, une démarche ou une indication'
        : `la preuve n° ${entry.number}`;
    return [`  - ligne ${entry.seq}, ${what} : ${oneLine(reasons.get(entry.seq) ?? 'sans motif')}`];
  });
  if (lines.length === 0) return '';
  return `
SUPPRIMÉ PAR LA PERSONNE
Le contenu a été effacé ; la place et l'empreinte restent dans le journal :
${lines.join('\n')}
`;
}

function restored(journal: readonly HashedEntry[]): string {
  const lines = journal.flatMap(({ entry }) =>
    entry.kind === 'restore'
      ? [
          `  - le ${longDay(entry.time.legal)} : les lignes 1 à ${entry.restored.seq} viennent d'un ZIP`,
        ]
      : [],
  );
  if (lines.length === 0) return '';
  return `
RESTAURÉ DEPUIS UN ZIP
${lines.join('\n')}
`;
}

function lost(journal: readonly HashedEntry[]): string {
  const lines = journal.flatMap(({ entry }) => {
    if (entry.kind !== 'loss') return [];
    const day = longDay(entry.time.legal);
    if (!entry.lost) return [`  - remarqué le ${day} : on ne sait pas combien de lignes`];
    const { seq, hash, left } = entry.lost;
    const part = left > 0 ? `, dont ${left} restent` : '';
    return [
      `  - remarqué le ${day} : un journal de ${seq} ligne(s)${part}, dernière empreinte ${hash}`,
    ];
  });
  if (lines.length === 0) return '';
  return `
DISPARU DU NAVIGATEUR SANS QUE LA PERSONNE L'EFFACE
La base de données du navigateur a été supprimée ou remise à neuf (nettoyage, réparation, autre profil) :
${lines.join('\n')}
`;
}

const noDate = `Les empreintes montrent que le dossier est cohérent et n'a pas changé depuis son export. Elles ne
prouvent aucune date à l'encontre de la personne qui l'a constitué.`;

/** What dates an entry from both sides, and what a trusted list says, where there is either. */
function alsoProven({ bounded, qualified }: StampSummary): string {
  const both =
    bounded === 0
      ? ''
      : `
${bounded} capture(s) portent aussi l'empreinte d'un jeton reçu avant elles (souvent demandé à l'ouverture de la page) :
elles ont été enregistrées après lui. La fiche de chaque capture et le tableau disent « entre … et … ».`;
  const listed =
    qualified.length === 0
      ? ''
      : `
Horodatage qualifié (règlement européen n° 910/2014, article 41), d'après la liste de confiance que cette version
connaît : ${qualified.join(' ; ')}.`;
  return both + listed;
}

function proof(stamps: StampSummary): string {
  const { kept, entries, waiting, signers } = stamps;
  const late = waiting > 0 ? ` ${waiting} autre(s) attendent encore le leur.` : '';
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) {
    return waiting > 0 ? `${noDate} ${waiting} jeton(s) d'horodatage en attente.` : noDate;
  }
  const instant = (at: string) => utcText(at);
  return `${entries} relevé(s) portent un jeton d'horodatage (RFC 3161), du ${instant(first)} au ${instant(last)}.${late}
Qui les a signés se dit : ${signers.join(' ; ')}. La page verifier.html dit si cette
autorité est reconnue. Si elle l'est, un relevé qui porte un jeton, et tous ceux qui le précèdent dans le
journal, existaient à la date du jeton et n'ont pas changé depuis (sauf ceux qu'une ligne supprimée après ce
jeton en sépare : la page verifier.html le dit à la ligne du jeton). Si elle ne l'est pas, les jetons ne prouvent
aucune date. Pour ce qui suit le dernier jeton, les empreintes ne prouvent aucune date.${alsoProven(stamps)}`;
}

/** What a volume's notice is about. */
export type Noticed = {
  journal: readonly HashedEntry[];
  damaged: readonly Damage[];
  stamps: StampSummary;
  volume: Volume;
  choice: Choice;
};

function volumeLine({ index, of }: Volume): string {
  if (of === 1) return '';
  return `
VOLUME ${index} SUR ${of}
Les captures sont réparties par date entre les volumes. Chaque volume contient le journal entier et se vérifie
seul ; pour restaurer le dossier, donnez tous les volumes ensemble.
`;
}

/** What a safety copy is. */
function copyLines({ choice, journal }: Noticed): string {
  if (choice.since === 0) return '';
  return `
COPIE DE SÉCURITÉ
Le journal est entier ; les fichiers joints sont ceux des lignes ${choice.since + 1} à ${journal.length}. Pour restaurer le
dossier, donnez ensemble cette copie et toutes celles d'avant.
`;
}

/** How many pictures of the shared screen the person has not chosen to join, of those that they did not take out. */
function unjoinedScreens(journal: readonly HashedEntry[], choice: Choice): number {
  const removed = removedFiles(journal.map(({ entry }) => entry));
  return capturesIn(journal).filter(
    (capture) =>
      isChosen(capture, choice) &&
      screenKind(capture) !== null &&
      !isScreenJoined(capture, choice) &&
      !removed.has(`${capture.seq}/${pageFiles.screen}`),
  ).length;
}

/** What the person's choice left out, by outcome: never in silence. */
function leftOut({ journal, choice }: Noticed): string {
  if (choice.since > 0) return '';
  const out = new Map<string, number>();
  for (const { entry } of journal) {
    if (!('files' in entry) || isChosen(entry, choice)) continue;
    const wording = entry.kind === 'step' ? 'Démarches' : outcomeWording[entry.outcome];
    out.set(wording, (out.get(wording) ?? 0) + 1);
  }
  const lines = [...out].map(([wording, count]) => `  - ${wording} : ${count}`);
  if (!choice.html || choice.light) lines.push('  - le fichier page.html de chaque capture');
  const screens = unjoinedScreens(journal, choice);
  if (screens > 0) lines.push(`  - l'image de l'écran (ecran.png) : ${screens}`);
  if (lines.length === 0) return '';
  return `
NON JOINT, À LA DEMANDE DE LA PERSONNE
Le journal et le tableau sont entiers ; les fichiers de ces relevés ne sont pas dans ce ZIP :
${lines.join('\n')}
`;
}

/** Captures whose pictures the person covered in part: what is under it is not joined at all. */
function coveredLines({ journal, choice }: Noticed): string {
  const covered = capturesIn(journal).filter(
    (capture) => isChosen(capture, choice) && choice.masked.includes(capture.seq),
  );
  if (covered.length === 0) return '';
  return `
IMAGES MASQUÉES EN PARTIE PAR LA PERSONNE
Preuves n° ${covered.map(({ number }) => number).join(', ')} : la planche et la pièce montrent l'image avec des parties noires. L'image
d'origine, le texte et le fichier HTML de la page ne sont pas joints ; la personne les conserve, et leurs
empreintes sont au journal.
`;
}

/** That the exhibits are of one procedure alone: the captures of others are in the ZIP, and are no exhibits. */
function oneProcedure({ journal, choice }: Noticed): string {
  const joined = capturesIn(journal).filter((capture) => isChosen(capture, choice));
  const others = joined.filter((capture) => procedureKey(capture) !== choice.about);
  if (choice.about === null || !choice.papers || others.length === 0) return '';
  const label = procedureLabels(joined).get(choice.about) ?? choice.about;
  return `
PIÈCES D'UNE SEULE DÉMARCHE
Les pièces de a-deposer sont celles de la ${procedureWording(oneLine(label))}, que vise la requête.
Relevés d'autres démarches, dans captures et dans le tableau, sans numéro de pièce : ${others.length}.
`;
}

const paperLines = `  a-deposer/    les PDF à déposer (Télérecours), un par papier, et un par démarche et par mois pour les
                captures, nommés et numérotés comme dans inventaire.txt ; chacun de 15 Mo au plus, sauf
                papier plus lourd
  tableau.pdf   le calendrier des tentatives, les totaux par semaine, toutes les captures
`;

/** LISEZ-MOI.txt: what the file is, what it shows and what it does not. One page of French. */
export function notice(noticed: Noticed): string {
  const { journal, damaged, stamps, volume, choice } = noticed;
  const head = journal.at(-1)?.hash ?? '';
  const damage =
    damaged.length === 0
      ? ''
      : `
FICHIERS ABÎMÉS OU QUI N'ONT PAS PU ÊTRE FAITS
À l'export, ces fichiers manquaient, ne correspondaient plus à leur empreinte ou n'ont pas pu être faits :
${damaged.map(({ path, reason }) => `  - ${oneLine(path)} : ${oneLine(reason)}`).join('\n')}
`;
  const { screens } = countPictures(capturesIn(journal), choice);
  const screenLine =
    screensWording(screens).length === 0
      ? ''
      : `« Écran entier », « fenêtre entière » : image de ce que la personne partageait à cet instant, non retouchée ; Firefox
ne dit pas lequel des deux (« écran ou fenêtre partagés »).
`;
  return `SANS CRÉNEAU - DOSSIER DE TENTATIVES DE PRISE DE RENDEZ-VOUS

${period(journal)}
${contents(journal, choice)}
${volumeLine(volume)}${copyLines(noticed)}${steps(journal)}${said(journal)}${damage}${leftOut(noticed)}${coveredLines(noticed)}${oneProcedure(noticed)}${deletions(journal)}${restored(journal)}${lost(journal)}
CE QUE C'EST
Une extension de navigateur a relevé, pendant que la personne consultait elle-même le site de
prise de rendez-vous, ce que le site a affiché : adresse, date et heure, texte, image, réponse du
serveur. L'extension n'a ni rechargé, ni rempli, ni cliqué à la place de la personne.

CE QUE CONTIENT LE DOSSIER
${choice.papers ? paperLines : ''}  captures/     un dossier par capture :
                  planche.jpg    l'image et, hors de l'image, la date, l'heure, l'adresse, le résultat
                  page.png       l'image d'origine : capture d'écran ou rendu de la page
                  ecran.png      l'image de l'écran partagé, si la personne l'a regardée et jointe
                  page.txt       le texte visible de la page
                  page.html      la page, sans scripts ni saisies ; ne charge rien à l'ouverture
                  donnees.json   tout ce qui a été relevé
                  fiche.txt      le même, en clair : ce qui est relevé, ce qui n'est pas vérifié
                  jeton.tsq, jeton.tsr   la demande et la réponse d'horodatage, s'il y en a (puis jeton-2...)
  jetons/       les horodatages des autres lignes du journal, s'il y en a
  demarches/    un dossier par démarche indiquée par la personne, avec les papiers qu'elle a joints
  tableau.csv   la liste des captures, à ouvrir dans un tableur, puis les totaux par semaine (deux
                captures d'une même page ouverte une seule fois portent le même numéro de tentative)
  journal.jsonl le journal complet : chaque ligne contient l'empreinte de la précédente
  export.json   la version qui a fait ce ZIP, la dernière ligne du journal, ce qui a été choisi, l'empreinte
                de chaque fichier fait à partir du journal et des captures
  SHA256SUMS    l'empreinte SHA-256 de chaque fichier
  verifier/     verifier.html, une page qui vérifie tout hors connexion ; VERIFIER.txt, les commandes

L'heure « légale » est celle du lieu de la préfecture (celle de Paris sur le site national).
« Capture d'écran » : image de l'écran, non retouchée${choice.masked.length > 0 ? ', hors les images masquées ci-dessus' : ''}.
${screenLine}« Rendu de la page » : image redessinée par le navigateur, quand il n'autorise pas de capture d'écran.

CE QUE CELA MONTRE
${proof(stamps)}
Que le site ait affiché ces pages repose sur la parole de la personne, et peut être recoupé avec les
journaux du serveur du site (date et heure à la seconde, adresse, réponse du serveur).
Ce dossier n'est pas établi par un commissaire de justice. Il ne dit rien des créneaux que le site
a pu proposer à d'autres moments ou à d'autres personnes. Les tentatives où des créneaux ont été
proposés, ou dont la page n'a pas été reconnue, y figurent aussi. Rien ne montre qu'il ne manque aucune
ligne après la dernière du journal.

POUR VÉRIFIER
Ouvrez verifier/verifier.html dans un navigateur et déposez-y le ZIP, ou suivez verifier/VERIFIER.txt.
Sous Linux, dans le dossier décompressé :  sha256sum -c SHA256SUMS

Empreinte de la dernière ligne du journal :
${head}
`;
}
