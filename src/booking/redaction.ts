import { prefectures } from './prefectures';

/** What stands where something was taken out of a reported page. */
export const masked = '[masqué]';

/**
 * Words that begin with a capital letter, or stand in capitals, on the pages of préfectures. Every other word written
 * so may be somebody's name, or the name of a street, and is taken out.
 */
const known = `
le la les l un une des du de d au aux en et ou à il ils elle elles on nous vous je ce cet cette ces c ceci cela
votre vos notre nos mon mes son ses leur leurs aucun aucune tout toute tous toutes plusieurs certains certaines autre autres
pour par avec sans sous sur dans chez entre vers avant après pendant depuis dès jusqu selon lors afin ainsi donc mais car or ni
si quand lorsque comme que qu qui quoi dont où ne n pas plus moins très trop non oui merci attention important info information
informations bonjour bienvenue désolé madame monsieur mesdames messieurs m mme mlle tél
accueil accéder accès actualité actualités adresse agent agenda aide ajouter annulation annuler année application apercevoir
afficher aller appel attente authentification autorisation avis bouton cadre calendrier captcha carte case certificat changement
changer chargement choisir choisissez choix cliquer cliquez code commencer compte condition conditions confirmation confirmer
confirmez connecter connexion contact contacter continuer continuez consulter convocation cookie cookies copie courriel
créer créneau créneaux date dates déclaration déconnexion demande demandes demandeur démarche démarches dépôt déposer
description détail détails disponibilité disponibilités disponible disponibles document documents dossier durée échange effectuer
email entrée entrer envoi envoyer erreur erreurs espace essayer essayez étape étapes étranger étrangers étrangère étrangères
exemple faq fermé fermer fermeture fiche fichier fin finaliser fois formulaire français française gestion guichet guichets heure
heures horaire horaires identifiant imprimer indiquer indiquez indisponible informer internet jour jours langue lien lieu lieux
liste livret localisation maintenance mairie marianne mentions menu message messagerie mise ministère mode modifier modification mois
mot motif motifs moyen nature naturalisation nationalité nom nombre note nouveau nouveaux nouvelle numéro obligatoire obtenir
offre ok ouvert ouverture page pages paiement parcours passeport patienter permis personne personnel pièce pièces pied plage
plages plan planning plateforme politique portail possible poser première premier prendre prenez prénom prévu prise probable
problème procédure prochain prochaine prochaines prochains profil public publication question questions rappel réception
récapitulatif récépissé recherche rechercher recommencer recommencez réessayer réessayez refus remise renouvellement rendez vous
rdv réponse répondre réservation réserver résultat résultats retirer retour retourner retrait sélection sélectionner sélectionnez
semaine sécurité séjour service services session signaler site sites situation sortie statut suite suivant suivante suivre suivi
supprimer sujet système téléphone télécharger terminer texte titre titres toujours traitement travail type ultérieurement usager
usagers utile utilisation valider validation vérification vérifier vérifiez veuillez version vie visa voir vérifications
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
décembre lun mar mer jeu ven sam dim janv févr juil sept oct nov déc
préfecture préfectures préfet préfète sous préfectorale département départements régional région régions direction directeur
bureau pôle immigration intégration asile ofii anef ceseda dcem aes vpf apt apr api gouv fr gouvernement république france liberté
égalité fraternité état intérieur outre mer police nationale défenseur droits tribunal cgu rgpd rgaa cnil html pdf url www http
https javascript anglais arabe english service-public union européenne europe schengen
please try later next previous back home search help continue cancel confirm the a an no not your you we there is are
`;

const fold = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase();

const vocabulary = new Set(
  [known, ...prefectures.map(({ name }) => name)]
    .join(' ')
    .split(/[\s'’-]+/)
    .map(fold),
);

const wordsOf = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(fold);

/**
 * Words of what the person told of themselves, as `redact` wants them: their names, whatever they are, and of the rest
 * (address, places …) those that no page of a préfecture would hold anyway.
 */
export function privateWords(names: readonly string[], rest: readonly string[]): Set<string> {
  const others = wordsOf(rest).filter((word) => word.length > 1 && !vocabulary.has(word));
  return new Set([...wordsOf(names).filter(Boolean), ...others]);
}

const address = /[^\s<>"']+@[^\s<>"']+/gu;
const web = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu;
/** Five digits or more, however they are cut: telephone, foreigner's number, birthday, postal code. */
const number = /\d(?:[\s.,:/\u00A0\u202F-]?\d){4,}/gu;
/** Letters and digits mixed: numbers of dossiers, of passports, identifiers. */
const mixed = /\b(?=[\p{L}\d]*\d)(?=[\p{L}\d]*\p{L})[\p{L}\d]{6,}\b/gu;
const word = /[\p{L}\p{M}]+/gu;

/**
 * A text of a page without what may speak of a person: addresses, numbers, the person's own words (`own`, as
 * `privateWords` gives them), and every capitalised word that préfectures' pages do not usually hold. A name in small
 * letters that the person has not told stays: they read the text before it is saved.
 */
export function redact(text: string, own: ReadonlySet<string>): string {
  const plain = text.normalize('NFC');
  const without = [address, web, mixed, number].reduce(
    (left, pattern) => left.replace(pattern, masked),
    plain,
  );
  const parts = without.split(masked);
  const named = parts.map((part) =>
    part.replace(word, (one) => {
      const folded = fold(one);
      if (own.has(folded)) return masked;
      // Scripts without capitals tell no names apart: none of their words is kept.
      const mayBeName = /^\p{Lu}/u.test(one) || !/^[\p{Script=Latin}\p{M}]+$/u.test(one);
      return mayBeName && !vocabulary.has(folded) ? masked : one;
    }),
  );
  return named.join(masked).replace(/\[masqué\](?:[\s’'-]*\[masqué\])+/gu, masked);
}

/** An identifier or a class of a page, without numbers of four digits or more and without long random words. */
export function redactName(name: string, own: ReadonlySet<string>): string {
  return name
    .split(/(\s+)/)
    .map((one) => {
      if (one.includes('@')) return masked;
      const plain = one.replace(/\d{4,}/g, '0000').replace(/(?=[\w-]*\d)[A-Za-z\d]{16,}/g, '0000');
      return plain.split(/[^\p{L}\p{N}]+/u).some((part) => own.has(fold(part))) ? masked : plain;
    })
    .join('');
}

/** Words of addresses, besides those of the pages. */
const pathWords = new Set(
  `booking create layout set print index rdvpref reservation valider captcha creneau cgu public static assets design images
  image img icon icons logo css fonts file files media upload rdvs search motif select slot slots step steps login account admin
  api user users form forms png jpg jpeg gif svg webp ico htm aspx jsp`.split(/\s+/),
);

/** A part of an address's path; as soon as it holds a word that no booking site is known to use, nothing of it is left. */
function redactPart(part: string, own: ReadonlySet<string>): string {
  const words = part.split(/[^\p{L}]+/u).map(fold);
  const isKnown = words.every((one) => one.length < 3 || vocabulary.has(one) || pathWords.has(one));
  return isKnown ? redactName(part, own) : masked;
}

/** An address as far as a rule needs it: host, the usual words of its path, names of the parameters. */
export function redactAddress(from: string, own: ReadonlySet<string>): string {
  if (!URL.canParse(from)) return '';
  const { protocol, host, pathname, searchParams } = new URL(from);
  if (!/^https?:$/.test(protocol)) return protocol;
  const path = pathname.split('/').map((part) => redactPart(decoded(part), own));
  const names = [...new Set(searchParams.keys())].map((name) => redactName(name, own));
  return `${host}${path.join('/')}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return masked; // Not to be read: it may hold anything.
  }
}
