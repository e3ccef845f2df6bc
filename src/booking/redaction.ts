import { isOfficial } from './official';
import { prefectures } from './prefectures';

/** What replaces something that was removed from a reported page. */
export const masked = '[masqué]';

/**
 * Words that start with a capital letter, or are in capitals, on the pages of préfectures. Every other word written
 * so may be someone's name, or the name of a street, and is taken out.
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
liste livret localisation maintenance mairie mentions menu message messagerie mise ministère mode modifier modification mois
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
décembre lun mar mer jeu ven dim janv févr juil sept oct nov déc
préfecture préfectures préfet préfète sous préfectorale département départements régional région régions direction directeur
bureau pôle immigration intégration asile ofii anef ceseda dcem aes vpf apt apr api gouv fr gouvernement république france liberté
égalité fraternité état intérieur outre mer police nationale défenseur droits tribunal cgu rgpd rgaa cnil html pdf url www http
https javascript anglais arabe english service-public union européenne europe schengen
please try later next previous back home search help continue cancel confirm the a an no not your you we there is are
`;

const fold = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase();

const vocabulary = new Set(known.split(/[\s'’-]+/).map(fold));

/** Names of départements as they are written whole. One of them is also a first name. */
const departements = new Set(prefectures.map(({ name }) => name).filter((name) => name !== 'Aude'));
const departement = new RegExp(
  `(?<![\\p{L}-])(?:${[...departements].map((name) => name.replace(/'/g, "['’]")).join('|')})(?![\\p{L}-])`,
  'gu',
);

const wordsOf = (texts: readonly string[]) =>
  texts.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u)).filter((one) => one.length > 1);

/**
 * Words that the person gave about themselves, as `redact` wants them: their names, whatever they are, and of the rest
 * (address, places …) those that no page of a préfecture would hold anyway.
 */
export function privateWords(names: readonly string[], rest: readonly string[]): Set<string> {
  const others = wordsOf(rest).filter((word) => !vocabulary.has(word));
  return new Set([...wordsOf(names), ...others]);
}

/** Whether a word is one of the person's, or holds one: "diallo75", "adiallo". */
function isOwn(word: string, own: ReadonlySet<string>): boolean {
  const folded = fold(word);
  return own.has(folded) || [...own].some((one) => one.length > 3 && folded.includes(one));
}

const address = /[^\s<>"'@]{1,200}@[^\s<>"'@]{1,200}/gu;
const web = /\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/giu;
/** Five digits or more, however they are cut: telephone, foreigner's number, birthday, postal code. */
const number = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){4,}/gu;
/** Letters and digits mixed: numbers of dossiers, of passports, identifiers. */
const mixed = /(?<![\p{L}\p{Nd}])(?=\p{L}*\p{Nd})(?=\p{Nd}*\p{L})[\p{L}\p{Nd}]{6,}/gu;
/** A day with its month in letters, and years in which people are born. */
const dated =
  /\p{Nd}{1,2}(?:er)?\s+(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\p{L}*\.?\s+\p{Nd}{4}|(?<!\p{Nd})(?:19\p{Nd}{2}|20[01]\p{Nd})(?!\p{Nd})/giu;
/** What follows these is a name, even when it is a word of every page. */
const called =
  /((?:^|[^\p{L}])(?:M\.|Mme|Mlle|Monsieur|Madame|Bonjour|Bienvenue|Noms?|Prénoms?)\s*:?\s+)\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*/gu;
const word = /[\p{L}\p{M}\p{Nd}]+/gu;

/** What several masked pieces in a row come to. */
const runs = /\[masqué\](?:[\s’'-]*\[masqué\])+/gu;

/** Changes what is not masked yet. */
const apart = (text: string, change: (part: string) => string) =>
  text.split(masked).map(change).join(masked);

/**
 * A text of a page without what may speak of a person: addresses, numbers, dates, the person's own words (`own`, as
 * `privateWords` gives them), and every capitalised word that préfectures' pages do not usually hold. A name in small
 * letters that is not known stays: the person reads the text before it is saved.
 */
export function redact(text: string, own: ReadonlySet<string>): string {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\uE000]/gu, '');
  const without = [address, web, mixed, number, dated].reduce(
    (left, pattern) => apart(left, (part) => part.replace(pattern, masked)),
    plain,
  );
  const unnamed = apart(without, (part) => part.replace(called, `$1${masked}`));
  const kept: string[] = [];
  const spared = apart(unnamed, (part) =>
    part.replace(departement, (name) => `\uE000${kept.push(name) - 1}\uE000`),
  );
  const named = apart(spared, (part) =>
    part.replace(word, (one) => {
      if (isOwn(one, own)) return masked;
      if (/^\p{Nd}+$/u.test(one)) return one;
      // Scripts without capitals do not distinguish names: none of their words is kept.
      const mayBeName = /^\p{Lu}/u.test(one) || !/^[\p{Script=Latin}\p{M}\p{Nd}]+$/u.test(one);
      return mayBeName && !vocabulary.has(fold(one)) ? masked : one;
    }),
  );
  return named
    .replace(/\uE000(\d+)\uE000/g, (_, index) => kept[Number(index)] ?? masked)
    .replace(runs, masked);
}

/** Words of identifiers and classes that start with a capital letter and are no one's name. */
const codeWords = new Set(
  `form booking create button next previous finish card row col container main header footer nav title text list item error alert
  message hidden active disabled selected modal table cell day week month time free open closed btn icon link input label field
  wrapper content body inner outer global submit reset page step slot slots captcha calendar planning condition menu logo image
  img section block box grid panel tab tabs user login account search result results info warning success root app vue react
  select option group bar top bottom left right center small large primary secondary`.split(/\s+/),
);

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/giu;

/**
 * An identifier or a class of a page, without numbers of four digits or more, without codes, and without words of it that
 * are written like names ("enfant-Fatoumata", "rdv_DIALLO"). Words run together ("nextButton") are code.
 */
export function redactName(name: string, own: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .slice(0, 500);
  if (plain.includes('@')) return masked;
  const coded = [uuid, number, /\p{Nd}{4,}/gu].reduce(
    (left, pattern) => left.replace(pattern, '0000'),
    plain,
  );
  return coded.replace(/[\p{L}\p{M}\p{Nd}]+/gu, (one) => {
    if (isOwn(one, own)) return masked;
    const isCode = /\p{Nd}/u.test(one) && /\p{L}/u.test(one) && one.length > 9;
    if (isCode) return '0000';
    const isNamed = /^\p{Lu}(?:\p{Ll}+|\p{Lu}+)$/u.test(one) || !/^[\p{ASCII}]+$/u.test(one);
    const folded = fold(one);
    const isKnown = vocabulary.has(folded) || codeWords.has(folded);
    return isNamed && !isKnown ? masked : one;
  });
}

/** Words of addresses, besides those of the pages. */
const pathWords = new Set(
  `booking create layout set print index rdvpref reservation valider captcha creneau cgu public static assets design images
  image img icon icons logo css fonts file files media upload rdvs search motif select slot slots step steps login account admin
  api user users form forms error nom dossier png jpg jpeg gif svg webp ico htm aspx jsp`.split(
    /\s+/,
  ),
);

/** A part of an address's path; as soon as it holds a word that no booking site is known to use, nothing of it is left. */
function redactPart(part: string, own: ReadonlySet<string>): string {
  const words = part.split(/[^\p{L}\p{M}]+/u).map(fold);
  const isKnown = words.every((one) => one.length < 2 || vocabulary.has(one) || pathWords.has(one));
  return isKnown && !part.match(mixed) ? redactName(part, own) : masked;
}

/**
 * An address as far as a rule needs it: host, the usual words of its path, names of the parameters. `at` is the host of
 * the page that is reported; nothing is kept of another one that is not official.
 */
export function redactAddress(from: string, own: ReadonlySet<string>, at: string): string {
  if (!URL.canParse(from)) return '';
  const { protocol, host, hostname, pathname, searchParams } = new URL(from);
  if (!/^https?:$/.test(protocol)) return protocol;
  if (host !== at && !isOfficial(hostname)) return `${protocol}//${masked}`;
  const path = pathname.split('/').map((part) => redactPart(decoded(part), own));
  const names = [...new Set(searchParams.keys())].map((name) => redactPart(name, own));
  const query = names.length > 0 ? `?${names.join('&')}` : '';
  return `${protocol}//${host}${path.join('/')}${query}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return masked; // Not to be read: it may hold anything.
  }
}
