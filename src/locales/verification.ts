import { IntlMessageFormat } from 'intl-messageformat';
import { verificationAr } from './verification-ar';

/** Texts of the page that checks a ZIP, in French: ICU messages. It stands alone, so they do too. */
const fr = {
  title: 'Vérifier un ZIP de Sans créneau',
  intro:
    'Déposez ici le fichier ZIP. Il est lu sur cette machine : cette page n’a accès à aucun réseau.',
  choose: 'Choisir le fichier ZIP',
  drop: 'ou déposez-le ici',
  other: 'Vérifier un autre fichier',
  language: 'Langue',
  reading: 'Lecture du fichier…',
  progress: 'Vérification : fichier {done} sur {total}',
  'result.good': 'Tout ce qui a été vérifié concorde.',
  'result.unknown':
    'Autorité inconnue : {count, plural, one {son jeton ne prouve} other {ses # jetons ne prouvent}} aucune date. Le reste de ce qui a été vérifié concorde.',
  'result.bad':
    '{count, plural, one {# chose ne concorde pas.} other {# choses ne concordent pas.}}',
  'result.newer':
    'Ce dossier vient d’une version plus récente de Sans créneau. Mettez l’extension à jour, ou ouvrez la page verifier.html de ce ZIP : rien n’est dit ici contre lui.',
  'result.repacked':
    'Ce ZIP a été décompressé puis refait : {folder, select, none {} other {le dossier « {folder} » autour de tout, }}{count, plural, =0 {aucun fichier du système} one {# fichier du système} other {# fichiers du système}} mis de côté. Le reste est vérifié comme d’habitude.',
  'result.files': '{count, plural, one {# fichier lu} other {# fichiers lus}}',
  'result.entries': '{count, plural, one {# ligne} other {# lignes}} de journal',
  'result.captures': '{count, plural, one {# capture} other {# captures}}',
  'result.tokens': '{count, plural, =0 {aucun jeton} one {# jeton} other {# jetons}} d’horodatage',
  'result.head': 'Empreinte de la dernière ligne du journal : {hash}',
  'made.unverified':
    'Non vérifié : {count, plural, one {# fichier fait} other {# fichiers faits}} à partir du dossier (planches, PDF, lettres…). Rien d’autre que ce ZIP n’en répond.',
  'made.again':
    '{count, plural, one {# texte refait ici est identique} other {# textes refaits ici sont identiques}}.',
  'made.stamped':
    '{count, plural, one {# fichier fait} other {# fichiers faits}} à partir du dossier : dans la liste qu’une autorité reconnue a horodatée.',
  'made.unrecorded':
    'Ce ZIP ne dit pas ce qui a été fait avec lui : il vient de la version 0.1.0, ou export.json en a été retiré.',
  'proof.heading': 'Ce que cela montre, et ne montre pas',
  'proof.none':
    'Les empreintes montrent que le dossier est cohérent et n’a pas changé depuis son export. Elles ne prouvent aucune date à l’encontre de la personne qui l’a constitué.',
  'proof.tokens':
    'Les relevés qui portent un jeton, et tous ceux qui les précèdent dans le journal sauf mention contraire à la ligne du jeton, existaient à la date du jeton et n’ont pas changé depuis. Pour ce qui suit le dernier jeton, les empreintes ne prouvent aucune date.',
  'proof.tokens-unknown':
    'Seuls les jetons d’une autorité reconnue montrent qu’un relevé existait à leur date. Un jeton d’autorité inconnue ne prouve aucune date : n’importe qui peut en fabriquer un, à la date de son choix, sous le nom de son choix.',
  'proof.word':
    'Que le site ait affiché ces pages repose sur la parole de la personne, et peut être recoupé avec les journaux du serveur du site.',
  'proof.authority':
    'Une autorité est reconnue quand son certificat remonte à une racine jointe à cette page (DigiCert, Sectigo, IdenTrust). Les autres ne sont pas vérifiables ici : verifier/VERIFIER.txt dit comment le faire avec openssl.',
  'proof.derived':
    'Planches, PDF, fiches, tableau et LISEZ-MOI sont faits à partir du journal et des captures : en cas de doute, ce sont ceux-ci qui comptent.',
  'proof.tail':
    'Rien ne montre qu’il ne manque aucune ligne après la dernière : un journal coupé à sa fin se vérifie aussi. Une lettre ou un jeton qui cite une ligne plus tardive le dirait.',
  'faults.heading': 'Ce qui ne concorde pas',
  'faults.at': '{where} : {what}',
  'entries.heading': 'Ligne par ligne',
  'entry.capture': 'Preuve n° {number}',
  'entry.sighting': 'Passage répété',
  'entry.deletion': 'Suppression de la ligne {seq} : {reason}',
  'entry.restore': 'Dossier restauré depuis un ZIP qui s’arrêtait à la ligne {seq}',
  'entry.loss':
    '{seq, plural, =0 {Ce que ce navigateur gardait avant a disparu} other {Un journal de {seq} lignes a disparu de ce navigateur, en tout ou en partie}}',
  'entry.step': 'Démarche : {step}, le {day}',
  'entry.statement': 'Indication de la personne sur la preuve n° {number} : {says}',
  'entry.newer': 'Ligne d’une version plus récente',
  'entry.unknown': 'ne peut pas être vérifiée ici',
  'entry.removed': 'Contenu supprimé par la personne',
  'entry.unreadable': 'Ligne illisible',
  'entry.line': 'ligne {seq}',
  'entry.sound': 'concorde',
  'entry.faulty': 'ne concorde pas',
  'entry.doubtful': 'en doute : la suivante la dément',
  'entry.files': '{count, plural, one {# fichier} other {# fichiers}}',
  'token.known': 'Jeton : {at}, autorité reconnue : {authority} (certificat « {signer} »)',
  'token.unknown': 'Jeton : {at}, autorité inconnue : ne prouve aucune date (se dit « {signer} »)',
  'entry.loose':
    '{count, plural, one {# certificat joint ne se rattache} other {# certificats joints ne se rattachent}} pas au signataire',
  'note.file-left-out': 'Non joint : {file}',
  'note.token-left-out': 'Le jeton cité par cette ligne n’est pas joint.',
  'note.clock-apart':
    'L’horloge de l’ordinateur et celle du jeton diffèrent de {seconds, number} s.',
  'note.time-goes-back':
    'Cette ligne se dit plus ancienne de {seconds, number} s que la précédente (horloge déplacée, ou relevé terminé plus tard).',
  'note.token-from':
    'Ce jeton ne vaut que depuis la ligne {from} : une ligne supprimée après lui la sépare des précédentes.',
  'note.token-alone': 'Ce jeton porte sur un contenu supprimé depuis : il ne date rien d’autre.',
  'note.gap': '{days, plural, one {# jour} other {# jours}} sans relevé avant cette ligne.',
  'sums.heading': 'La liste des empreintes porte un jeton.',
  'fault.newer-version':
    'la ligne vient d’une version plus récente de Sans créneau : mettez l’extension à jour, ou ouvrez la page verifier.html de ce ZIP',
  'fault.not-an-entry': 'ce n’est pas une ligne de journal',
  'fault.not-canonical': 'la ligne n’est pas écrite comme l’extension l’écrit',
  'fault.wrong-sequence':
    'ce n’est pas la ligne attendue ici : il en manque, il y en a une de trop, ou l’ordre a changé',
  'fault.wrong-previous':
    'la ligne ne porte pas l’empreinte de la précédente : l’une des deux a changé',
  'fault.wrong-number': 'ce n’est pas le numéro de preuve attendu',
  'fault.other-dossier': 'la ligne vient d’un autre dossier',
  'fault.repeated-id': 'la ligne répète un relevé précédent',
  'fault.wrong-deletion':
    'la suppression désigne une ligne qui est encore là ou qui n’est pas celle-là',
  'fault.removed-without-reason': 'le contenu manque et aucune ligne ne dit pourquoi',
  'fault.line-changed': 'la ligne a changé depuis son enregistrement',
  'fault.file-changed': 'le fichier n’est pas celui du relevé',
  'fault.file-missing': 'le fichier manque',
  'fault.sum-differs': 'le fichier n’est pas celui de la liste SHA256SUMS',
  'fault.listed-missing': 'le fichier est dans la liste SHA256SUMS et manque dans le ZIP',
  'fault.not-listed': 'le fichier n’est pas dans la liste SHA256SUMS',
  'fault.unreadable-list': 'une ligne de la liste est illisible ou répétée',
  'fault.unexpected': 'le journal ne connaît pas ce fichier',
  'fault.record-differs': 'ce n’est pas la ligne du journal',
  'fault.made-differs': 'ce n’est pas le fichier que l’extension a fait, d’après export.json',
  'fault.made-missing': 'le fichier est dans export.json et manque dans le ZIP',
  'fault.made-unknown': 'export.json ne connaît pas ce fichier',
  'fault.text-differs': 'ce n’est pas le texte que cette version fait à partir du même journal',
  'fault.unreadable-record': 'ce fichier n’est pas ce que l’extension écrit',
  'fault.head-differs':
    'il cite une autre dernière ligne que celle du journal : des lignes manquent ou ont été ajoutées',
  'fault.token-not-a-token': 'le jeton est illisible ou incomplet',
  'fault.token-refused-by-authority': 'l’autorité a refusé de donner un jeton',
  'fault.token-wrong-imprint': 'le jeton porte sur autre chose',
  'fault.token-wrong-nonce': 'le jeton ne répond pas à sa demande',
  'fault.token-no-certificate': 'le certificat de l’autorité manque dans le jeton',
  'fault.token-wrong-digest': 'le contenu du jeton a changé',
  'fault.token-bad-signature': 'la signature du jeton ne tient pas',
  'fault.token-wrong-signer': 'le certificat n’est pas celui que le jeton désigne',
  'fault.token-not-for-timestamps': 'le certificat n’est pas fait pour horodater',
  'fault.token-weak-key': 'la clé du certificat est trop courte pour prouver quoi que ce soit',
  'fault.token-outside-validity': 'le certificat n’était pas valable à la date du jeton',
  'fault.token-unknown-algorithm': 'le jeton emploie un procédé que cette page ne connaît pas',
  'fault.token-in-future':
    'le jeton porte une date qui n’est pas encore venue (ou l’horloge de cet ordinateur retarde)',
  'refused.not-a-zip':
    'Ce fichier n’est pas un ZIP entier. Demandez-le à nouveau : il a pu être coupé en route.',
  'refused.not-a-dossier':
    'Ce ZIP n’est pas un dossier de Sans créneau : journal.jsonl ou SHA256SUMS n’y est pas. Déposez le ZIP d’origine.',
  'refused.ambiguous':
    'Ce ZIP se lit de plusieurs façons : un autre programme en sortirait d’autres fichiers. Il n’a pas été lu. Demandez le ZIP d’origine.',
  'refused.encrypted':
    'Ce ZIP est protégé par un mot de passe. Décompressez-le, puis compressez-le de nouveau sans mot de passe.',
  'refused.not-readable':
    'Le navigateur ne peut pas lire ce fichier : s’il est dans un nuage (OneDrive, iCloud, Google Drive), téléchargez-le d’abord sur cette machine. Rien ne dit qu’il est abîmé.',
  'refused.no-memory':
    'La mémoire n’a pas suffi pour lire ce fichier. Fermez des onglets ou d’autres programmes, et recommencez. Rien ne dit qu’il est abîmé.',
  'refused.too-large':
    'Ce ZIP contient plus de données qu’un dossier de Sans créneau n’en a jamais. Il n’a pas été lu.',
  'refused.too-many-files':
    'Ce ZIP contient plus de fichiers qu’un dossier de Sans créneau n’en a jamais. Il n’a pas été lu.',
  'refused.unsafe-name':
    'Ce ZIP contient un nom de fichier dangereux ou inconnu ({name}). Il n’a pas été lu.',
  'refused.repeated-name': 'Ce ZIP contient deux fichiers du même nom. Il n’a pas été lu.',
  'refused.unreadable':
    'Ce fichier n’a pas pu être lu jusqu’au bout. Fermez d’autres onglets et recommencez.',
  'said.outcome.other': 'autre chose',
  'said.slots.taken-by-another': 'créneaux pris par une autre personne',
  'said.slots.other-procedure': 'créneaux d’un autre motif ou guichet',
  'said.slots.past-date': 'créneaux à une date passée',
  'said.slots.site-failed': 'créneaux perdus par une erreur du site',
  'said.slots.other': 'créneaux non pris pour une autre raison',
  'said.blocked.error-message': 'arrêtée par un message d’erreur',
  'said.blocked.blank-page': 'arrêtée par une page blanche ou sans fin',
  'said.blocked.inactive-button': 'arrêtée par un bouton sans effet',
  'said.blocked.category-missing': 'arrêtée : aucune catégorie ne convient',
  'said.blocked.document-refused': 'arrêtée : document refusé',
  'said.blocked.account-locked': 'arrêtée : compte bloqué ou connexion refusée',
  'said.blocked.other': 'arrêtée pour une autre raison',
  'outcome.no-slot': 'Aucun créneau',
  'outcome.no-slot-partial': 'Aucun créneau sur une partie du calendrier',
  'outcome.slots-offered': 'Créneaux proposés',
  'outcome.closed': 'Prise de rendez-vous fermée',
  'outcome.overloaded': 'Site surchargé',
  'outcome.blocked': 'Accès bloqué par le site',
  'outcome.captcha-refused': 'Code de sécurité refusé',
  'outcome.session-expired': 'Session expirée',
  'outcome.site-error': 'Erreur du site',
  'outcome.unrecognised': 'Page non reconnue',
  'step.email': 'courriel à la préfecture',
  'step.letter': 'lettre recommandée',
  'step.counter-visit': 'visite au guichet',
  'step.mediator': 'saisine du Défenseur des droits',
  'step.petition': 'référé déposé',
  'step.decision': 'décision du tribunal',
  'step.appointment': 'rendez-vous obtenu',
  'step.new-request': 'nouvelle demande',
  'step.imported': 'images importées, non relevées par l’outil',
  'step.other': 'autre',
} as const;

export type VerificationKey = keyof typeof fr;

const en: Record<VerificationKey, string> = {
  title: 'Check a Sans créneau ZIP',
  intro: 'Drop the ZIP file here. It is read on this machine: this page can reach no network.',
  choose: 'Choose the ZIP file',
  drop: 'or drop it here',
  other: 'Check another file',
  language: 'Language',
  reading: 'Reading the file…',
  progress: 'Checking file {done} of {total}',
  'result.good': 'Everything that was checked agrees.',
  'result.unknown':
    'Unknown authority: {count, plural, one {its time stamp proves} other {its # time stamps prove}} no date. The rest of what was checked agrees.',
  'result.bad': '{count, plural, one {# thing does not agree.} other {# things do not agree.}}',
  'result.newer':
    'This dossier was made by a later version of Sans créneau. Update the extension, or open this ZIP’s verifier.html: nothing is said against it here.',
  'result.repacked':
    'This ZIP was unpacked and packed again: {folder, select, none {} other {the folder “{folder}” around everything, }}{count, plural, =0 {no system file} one {# system file} other {# system files}} set aside. The rest is checked as always.',
  'result.files': '{count, plural, one {# file read} other {# files read}}',
  'result.entries': '{count, plural, one {# journal line} other {# journal lines}}',
  'result.captures': '{count, plural, one {# captured page} other {# captured pages}}',
  'result.tokens': '{count, plural, =0 {no time stamp} one {# time stamp} other {# time stamps}}',
  'result.head': 'Hash of the journal’s last line: {hash}',
  'made.unverified':
    'Not verified: {count, plural, one {# file} other {# files}} made from the dossier (plates, PDFs, letters…). Nothing but this ZIP vouches for them.',
  'made.again':
    '{count, plural, one {# text made again here is the same} other {# texts made again here are the same}}.',
  'made.stamped':
    '{count, plural, one {# file} other {# files}} made from the dossier: in the list that a recognised authority has stamped.',
  'made.unrecorded':
    'This ZIP does not say what was made with it: it comes from version 0.1.0, or export.json was taken out.',
  'proof.heading': 'What this shows, and what it does not',
  'proof.none':
    'The hashes show that the dossier is coherent and has not changed since its export. They prove no date against the person who made it.',
  'proof.tokens':
    'The records that bear a time stamp, and all those before them in the journal unless the stamp’s line says otherwise, existed at the stamp’s date and have not changed since. For what follows the last stamp, the hashes prove no date.',
  'proof.tokens-unknown':
    'Only the time stamps of a recognised authority show that a record existed at their date. A time stamp of an unknown authority proves no date: anybody can make one, with any date, under any name.',
  'proof.word':
    'That the site displayed these pages rests on the person’s word, and can be cross-checked with the logs of the site’s server.',
  'proof.authority':
    'An authority is recognised when its certificate goes back to a root that comes with this page (DigiCert, Sectigo, IdenTrust). The others cannot be checked here: verifier/VERIFIER.txt says how to do it with openssl.',
  'proof.derived':
    'Plates, PDFs, sheets, the table and LISEZ-MOI are made from the journal and the captures: in doubt, these are what counts.',
  'proof.tail':
    'Nothing shows that no line is missing after the last one: a journal that was cut short also checks. A letter or a time stamp that names a later line would tell.',
  'faults.heading': 'What does not agree',
  'faults.at': '{where}: {what}',
  'entries.heading': 'Line by line',
  'entry.capture': 'Capture no. {number}',
  'entry.sighting': 'Page seen again',
  'entry.deletion': 'Deletion of line {seq}: {reason}',
  'entry.restore': 'Dossier restored from a ZIP that ended at line {seq}',
  'entry.loss':
    '{seq, plural, =0 {What this browser kept before is gone} other {A journal of {seq} lines is gone from this browser, wholly or in part}}',
  'entry.step': 'Step taken: {step}, on {day}',
  'entry.statement': 'What the person says of capture no. {number}: {says}',
  'entry.newer': 'Line of a later version',
  'entry.unknown': 'cannot be checked here',
  'entry.removed': 'Content deleted by the person',
  'entry.unreadable': 'Unreadable line',
  'entry.line': 'line {seq}',
  'entry.sound': 'agrees',
  'entry.faulty': 'does not agree',
  'entry.doubtful': 'in doubt: the next one denies it',
  'entry.files': '{count, plural, one {# file} other {# files}}',
  'token.known': 'Time stamp: {at}, recognised authority: {authority} (certificate “{signer}”)',
  'token.unknown': 'Time stamp: {at}, unknown authority: proves no date (calls itself “{signer}”)',
  'entry.loose':
    '{count, plural, one {# certificate that came along does} other {# certificates that came along do}} not belong to the signer',
  'note.file-left-out': 'Not joined: {file}',
  'note.token-left-out': 'The time stamp that this line names is not joined.',
  'note.clock-apart': 'The computer’s clock and the time stamp’s are {seconds, number} s apart.',
  'note.time-goes-back':
    'This line says to be {seconds, number} s older than the one before (a moved clock, or a record finished later).',
  'note.token-from':
    'This time stamp counts from line {from} on only: a line deleted after it cuts it off from those before.',
  'note.token-alone':
    'This time stamp is for a content that was deleted since: it dates nothing else.',
  'note.gap': '{days, plural, one {# day} other {# days}} without a record before this line.',
  'sums.heading': 'The list of hashes bears a time stamp.',
  'fault.newer-version':
    'the line was made by a later version of Sans créneau: update the extension, or open this ZIP’s verifier.html',
  'fault.not-an-entry': 'this is not a journal line',
  'fault.not-canonical': 'the line is not written as the extension writes it',
  'fault.wrong-sequence':
    'not the line expected here: one is missing, one is too many, or the order has changed',
  'fault.wrong-previous':
    'the line does not bear the hash of the one before: one of the two has changed',
  'fault.wrong-number': 'not the capture number expected here',
  'fault.other-dossier': 'the line comes from another dossier',
  'fault.repeated-id': 'the line repeats an earlier record',
  'fault.wrong-deletion': 'the deletion names a line that is still there, or that is not that one',
  'fault.removed-without-reason': 'the content is gone and no line says why',
  'fault.line-changed': 'the line has changed since it was recorded',
  'fault.file-changed': 'the file is not the recorded one',
  'fault.file-missing': 'the file is missing',
  'fault.sum-differs': 'the file is not the one of the list SHA256SUMS',
  'fault.listed-missing': 'the file is in the list SHA256SUMS and not in the ZIP',
  'fault.not-listed': 'the file is not in the list SHA256SUMS',
  'fault.unreadable-list': 'a line of the list is unreadable or repeated',
  'fault.unexpected': 'the journal does not know this file',
  'fault.record-differs': 'not the line of the journal',
  'fault.made-differs': 'this is not the file that the extension made, by export.json',
  'fault.made-missing': 'the file is in export.json and is missing from the ZIP',
  'fault.made-unknown': 'export.json does not know this file',
  'fault.text-differs': 'this is not the text that this version makes from the same journal',
  'fault.unreadable-record': 'this file is not what the extension writes',
  'fault.head-differs':
    'it names another last line than the journal’s: lines are missing or were added',
  'fault.token-not-a-token': 'the time stamp is unreadable or incomplete',
  'fault.token-refused-by-authority': 'the authority refused to give a time stamp',
  'fault.token-wrong-imprint': 'the time stamp is for something else',
  'fault.token-wrong-nonce': 'the time stamp does not answer its request',
  'fault.token-no-certificate': 'the authority’s certificate is not in the time stamp',
  'fault.token-wrong-digest': 'the time stamp’s content has changed',
  'fault.token-bad-signature': 'the time stamp’s signature does not hold',
  'fault.token-wrong-signer': 'the certificate is not the one that the time stamp names',
  'fault.token-not-for-timestamps': 'the certificate is not made for time stamps',
  'fault.token-weak-key': 'the certificate’s key is too short to prove anything',
  'fault.token-outside-validity': 'the certificate was not valid at the time stamp’s date',
  'fault.token-unknown-algorithm': 'the time stamp uses a method that this page does not know',
  'fault.token-in-future':
    'the time stamp has a date that has not come yet (or this computer’s clock is late)',
  'refused.not-a-zip':
    'This file is not a whole ZIP. Ask for it again: it may have been cut on its way.',
  'refused.not-a-dossier':
    'This ZIP is not a Sans créneau dossier: journal.jsonl or SHA256SUMS is not in it. Drop the original ZIP.',
  'refused.ambiguous':
    'This ZIP can be read in more than one way: another program would unpack other files from it. It was not read. Ask for the original ZIP.',
  'refused.encrypted':
    'This ZIP is protected by a password. Unpack it, then pack it again without a password.',
  'refused.not-readable':
    'The browser cannot read this file: if it is in a cloud (OneDrive, iCloud, Google Drive), download it to this machine first. Nothing says that it is damaged.',
  'refused.no-memory':
    'There was not enough memory to read this file. Close tabs or other programs and try again. Nothing says that it is damaged.',
  'refused.too-large':
    'This ZIP holds more data than a Sans créneau dossier ever does. It was not read.',
  'refused.too-many-files':
    'This ZIP holds more files than a Sans créneau dossier ever does. It was not read.',
  'refused.unsafe-name':
    'This ZIP holds a dangerous or unknown file name ({name}). It was not read.',
  'refused.repeated-name': 'This ZIP holds two files of the same name. It was not read.',
  'refused.unreadable': 'This file could not be read to its end. Close other tabs and try again.',
  'said.outcome.other': 'something else',
  'said.slots.taken-by-another': 'slots taken by somebody else',
  'said.slots.other-procedure': 'slots of another procedure or desk',
  'said.slots.past-date': 'slots on a past date',
  'said.slots.site-failed': 'slots lost to an error of the site',
  'said.slots.other': 'slots not taken for another reason',
  'said.blocked.error-message': 'stopped by an error message',
  'said.blocked.blank-page': 'stopped by a blank or endless page',
  'said.blocked.inactive-button': 'stopped by a button that does nothing',
  'said.blocked.category-missing': 'stopped: no category fits',
  'said.blocked.document-refused': 'stopped: document refused',
  'said.blocked.account-locked': 'stopped: account locked or login refused',
  'said.blocked.other': 'stopped for another reason',
  'outcome.no-slot': 'No slot',
  'outcome.no-slot-partial': 'No slot in a part of the calendar',
  'outcome.slots-offered': 'Slots offered',
  'outcome.closed': 'Booking closed',
  'outcome.overloaded': 'Site overloaded',
  'outcome.blocked': 'Access blocked by the site',
  'outcome.captcha-refused': 'Security code refused',
  'outcome.session-expired': 'Session expired',
  'outcome.site-error': 'Site error',
  'outcome.unrecognised': 'Page not recognised',
  'step.email': 'e-mail to the préfecture',
  'step.letter': 'registered letter',
  'step.counter-visit': 'visit to the counter',
  'step.mediator': 'Défenseur des droits seized',
  'step.petition': 'petition filed',
  'step.decision': 'decision of the court',
  'step.appointment': 'appointment obtained',
  'step.new-request': 'new request',
  'step.imported': 'pictures brought by the person, not recorded by the tool',
  'step.other': 'other',
};

const ar: Record<VerificationKey, string> = verificationAr;

export const verificationTexts = { fr, en, ar };
export type VerificationLanguage = keyof typeof verificationTexts;

/** Figures stay those of the dossier, 0 to 9. */
const intlLocales = { fr: 'fr', en: 'en', ar: 'ar-u-nu-latn' };

const compiled = new Map<string, IntlMessageFormat>();

/** Gives the page's texts in a language. */
export function verificationText(language: VerificationLanguage) {
  return (key: VerificationKey, values?: Record<string, string | number>): string => {
    const name = `${language} ${key}`;
    const message =
      compiled.get(name) ??
      new IntlMessageFormat(verificationTexts[language][key], intlLocales[language], undefined, {
        ignoreTag: true,
      });
    compiled.set(name, message);
    return String(message.format(values));
  };
}
