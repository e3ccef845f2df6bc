import type { HashedEntry } from './table';
import { longDay, outcomeWording } from './wording';

/** A file that could not be joined, and why. */
export type Damage = { path: string; reason: string };

function contents(journal: readonly HashedEntry[]): string {
  const loads = new Map<string, string[]>();
  let sightings = 0;
  for (const { entry } of journal) {
    if (entry.kind === 'sighting') sightings += 1;
    else {
      const wording = outcomeWording[entry.outcome];
      loads.set(wording, [...(loads.get(wording) ?? []), entry.load]);
    }
  }
  const lines = [...loads].map(([wording, all]) => {
    const attempts = new Set(all).size;
    const captures = all.length === attempts ? '' : ` (${all.length} captures)`;
    return `  - ${wording} : ${attempts} tentative${attempts > 1 ? 's' : ''}${captures}`;
  });
  if (sightings > 0) lines.push(`  - Passages répétés (comptés à part, sans image) : ${sightings}`);
  return lines.join('\n');
}

function period(journal: readonly HashedEntry[]): string {
  const first = journal[0]?.entry.time.legal;
  const last = journal.at(-1)?.entry.time.legal;
  if (!first || !last) return 'Aucune tentative.';
  const [from, to] = [longDay(first), longDay(last)];
  return from === to ? `Le ${from}.` : `Du ${from} au ${to}.`;
}

/** LISEZ-MOI.txt: what the file is, what it shows and what it does not. One page of French. */
export function notice(journal: readonly HashedEntry[], damaged: readonly Damage[]): string {
  const head = journal.at(-1)?.hash ?? '';
  const damage =
    damaged.length === 0
      ? ''
      : `
FICHIERS NON JOINTS
Ces fichiers ne correspondaient plus à leur empreinte ou manquaient au moment de l'export :
${damaged.map(({ path, reason }) => `  - ${path} : ${reason}`).join('\n')}
`;
  return `SANS CRÉNEAU - DOSSIER DE TENTATIVES DE PRISE DE RENDEZ-VOUS

${period(journal)}
${contents(journal)}
${damage}
CE QUE C'EST
Une extension de navigateur a relevé, pendant que la personne consultait elle-même le site de
prise de rendez-vous, ce que le site a affiché : adresse, date et heure, texte, image, réponse du
serveur. L'extension n'a ni rechargé, ni rempli, ni cliqué à la place de la personne.

CE QUE CONTIENT LE DOSSIER
  captures/     un dossier par capture :
                  planche.jpg    l'image et, hors de l'image, la date, l'heure, l'adresse, le résultat
                  page.png       l'image d'origine, jamais retouchée
                  page.txt       le texte visible de la page
                  page.html      la page, sans scripts ni saisies ; ne charge rien à l'ouverture
                  donnees.json   tout ce qui a été relevé
  tableau.csv   la liste des captures, à ouvrir dans un tableur (deux captures d'une même page
                ouverte une seule fois portent le même numéro de tentative)
  journal.jsonl le journal complet : chaque ligne contient l'empreinte de la précédente
  SHA256SUMS    l'empreinte SHA-256 de chaque fichier

L'heure « légale » est celle du lieu de la préfecture (celle de Paris sur le site national). « Capture d'écran » : image de l'écran.
« Rendu de la page » : image redessinée par le navigateur, quand il n'autorise pas de capture d'écran.

CE QUE CELA MONTRE
Les empreintes montrent que le dossier est cohérent et n'a pas changé depuis son export. Elles ne
prouvent aucune date à l'encontre de la personne qui l'a constitué. Que le site ait affiché ces
pages repose sur sa parole, et peut être recoupé avec les journaux du serveur du site (date et
heure à la seconde, adresse, réponse du serveur).
Ce dossier n'est pas établi par un commissaire de justice. Il ne dit rien des créneaux que le site
a pu proposer à d'autres moments ou à d'autres personnes. Les tentatives où des créneaux ont été
proposés, ou dont la page n'a pas été reconnue, y figurent aussi.

POUR VÉRIFIER
Dans le dossier décompressé :
  Linux    sha256sum -c SHA256SUMS
  macOS    shasum -a 256 -c SHA256SUMS
  Windows  certutil -hashfile captures\\...\\page.png SHA256   puis comparer avec SHA256SUMS
Chaque fichier doit être annoncé « OK » (« Réussi » sur un système en français).

Empreinte de la dernière ligne du journal :
${head}
`;
}
