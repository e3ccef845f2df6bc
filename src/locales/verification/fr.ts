/** The texts of the page that verifies a ZIP, in French, the reference. They are in each ZIP. */
export const fr = {
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
  'result.bounded': '{count, plural, one {# relevé daté} other {# relevés datés}} des deux côtés',
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
  'entry.file-removal': 'Image de l’écran de la preuve n° {number} retirée : {reason}',
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
  'token.qualified':
    'Horodatage qualifié, d’après la liste de confiance {country} n° {sequence} du {issued} : {name}',
  'token.says-qualified':
    'Ce jeton se déclare d’un niveau reconnu par l’Union (qcStatements). Aucune liste connue ici ne le confirme.',
  'interval.both': 'Relevé enregistré entre {from} et {to}, selon {who}',
  'interval.after': 'Relevé enregistré après {from}, selon {who}',
  'interval.before': 'Relevé enregistré au plus tard {to}, selon {who}',
  'interval.unknown': '« {signer} » (autorité inconnue : ne prouve aucune date)',
  'token.known': 'Jeton : {at}, autorité reconnue : {authority} (certificat « {signer} »)',
  'token.unknown': 'Jeton : {at}, autorité inconnue : ne prouve aucune date (se dit « {signer} »)',
  'entry.loose':
    '{count, plural, one {# certificat joint ne se rattache} other {# certificats joints ne se rattachent}} pas au signataire',
  'note.file-removed': '{file} : retiré par la personne, une ligne suivante dit pourquoi',
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
  'said.page.other': 'autre page de la préfecture',
  'said.page.required-papers': 'page des pièces à fournir',
  'said.page.booking-rule': 'page qui impose le rendez-vous en ligne',
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
  'step.letter-receipt': 'avis de réception de la lettre',
  'step.reply': 'réponse de la préfecture',
  'step.contact-centre': 'appel ou message au Centre de contact citoyens',
  'step.help-point': 'visite à un point d’accueil numérique',
  'step.identity': 'pièce d’identité',
  'step.domicile': 'justificatif de domicile',
  'step.permit': 'titre de séjour ou récépissé',
  'step.urgency': 'justificatif de l’urgence',
  'step.seriousness': 'pièce sur le sérieux de la demande',
  'step.other': 'autre',
} as const;

export type VerificationKey = keyof typeof fr;
