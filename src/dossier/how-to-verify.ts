import { archiveNames } from './names';

/** A time stamp in the ZIP: its two files and the data that it is for, when that is a file of the ZIP. */
export type StampPlace = {
  request: string;
  reply: string;
  /** ISO, UTC. */
  at: string;
  signer: string;
  /** A file of the ZIP whose bytes were stamped, or the hash that was. */
  of: { file: string } | { sha256: string };
};

function stampCommands(stamps: readonly StampPlace[]): string {
  if (stamps.length === 0) return '';
  const commands = stamps.map(({ request: _, reply, at, signer, of }) => {
    const what = 'file' in of ? `-data ${of.file}` : `-digest ${of.sha256}`;
    const instant = Math.floor(Date.parse(at) / 1_000);
    return `  # ${at}, se dit « ${signer} »
  openssl ts -verify ${what} -in ${reply} -untrusted ${archiveNames.certificates} -CAfile RACINES -attime ${instant}`;
  });
  return `
4. LES JETONS D'HORODATAGE (RFC 3161)
Il faut openssl (présent sous Linux et macOS ; « Git pour Windows » le fournit). RACINES est le fichier des
autorités que votre système reconnaît :
  Linux (Debian, Ubuntu)  /etc/ssl/certs/ca-certificates.crt
  macOS                   /etc/ssl/cert.pem
  Windows (Git)           "C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt"
Pour une autorité que votre système ne connaît pas (FreeTSA par exemple), prenez sa racine sur son site et
comparez-en l'empreinte. -attime donne l'heure du jeton : sans elle, un certificat expiré depuis ferait
échouer la vérification d'un jeton pourtant bon.
Résultat attendu de chaque commande : « Verification: OK ».
La demande (.tsq) peut aussi être comparée : -queryfile jeton.tsq à la place de -data.

${commands.join('\n')}
`;
}

/** VERIFIER.txt: the exact commands and what they must print, on Linux, macOS and Windows. */
export function howToVerify(example: string, stamps: readonly StampPlace[]): string {
  const windowsExample = example.replaceAll('/', '\\');
  return `VÉRIFIER CE DOSSIER

Décompressez le ZIP, ouvrez un terminal dans le dossier obtenu. Aucune commande n'envoie quoi que ce soit.

1. SANS TERMINAL
Ouvrez verifier/verifier.html dans un navigateur et déposez-y le ZIP. La page n'a accès à aucun réseau.
Un dossier falsifié pourrait contenir une page falsifiée : comparez l'empreinte SHA-256 de verifier.html avec
celle que le projet publie pour sa version (fichier README), ou servez-vous de la page « Vérifier un ZIP » de
l'extension, ou des commandes ci-dessous.

2. LES FICHIERS
Linux :
  sha256sum -c SHA256SUMS
macOS :
  shasum -a 256 -c SHA256SUMS
Résultat attendu : une ligne par fichier, terminée par « OK » (« Réussi » sur un système en français).

Windows (PowerShell), tous les fichiers :
  Get-Content SHA256SUMS | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash $f -Algorithm SHA256).Hash -eq $h) { "$f : OK" } else { "$f : DIFFÉRENT" } }
Résultat attendu : une ligne par fichier, terminée par « OK ».
Windows (invite de commandes), un fichier :
  certutil -hashfile ${windowsExample} SHA256
Résultat attendu : l'empreinte écrite devant ${example} dans SHA256SUMS.

3. LE JOURNAL
Chaque ligne de journal.jsonl contient dans « prev » l'empreinte SHA-256 de la ligne précédente (sans son
saut de ligne), et le fichier donnees.json de chaque capture et de chaque démarche est sa ligne du journal, à l'octet près.
Une ligne de la forme {"hash":…,"kind":"removed",…} tient la place d'un relevé supprimé par la personne : une
ligne suivante (« kind » : « deletion ») dit quand et pourquoi.
Empreinte de la ligne 1, à comparer avec « prev » de la ligne 2 (Linux, macOS) :
  head -n 1 journal.jsonl | tr -d '\\n' | sha256sum
${stampCommands(stamps)}`;
}
