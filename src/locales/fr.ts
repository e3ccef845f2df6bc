/** Interface texts in French, the reference: ICU messages. Their keys are the keys of every language. */
export const fr = {
  'app.name': 'Sans créneau',

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

  'page.booking':
    'Cette page est surveillée : si elle affiche « aucun créneau », la preuve est prise toute seule.',
  'page.official':
    'Ce site officiel n’est pas surveillé. Si c’est une page de rendez-vous, capturez-la vous-même.',
  'page.look-alike':
    'Attention : ce n’est pas un site officiel. Prendre rendez-vous en préfecture est gratuit, et se fait sur un site en .gouv.fr.',
  'page.withdrawn':
    'L’accès à ce site a été retiré à Sans créneau : rien n’y est relevé. Rendez-le dans les réglages de l’extension (autorisations), puis rechargez la page.',
  'page.other':
    'Cette page n’est pas une page de rendez-vous connue. Vous pouvez la capturer vous-même.',
  'page.unreachable':
    'Le navigateur ne laisse aucune extension lire cette page : elle ne peut pas être capturée.',

  'counts.heading': 'Votre dossier',
  'count.today.label': 'aujourd’hui',
  'count.total.label': 'en tout',
  'count.weeks.label':
    '{count, plural, =0 {semaine} one {semaine} other {semaines}} avec « aucun créneau »',

  'last.heading': 'Dernière capture',
  'last.title': 'Preuve n° {number}',
  'last.screenshot': 'Capture d’écran',
  'last.drawing': 'Rendu de la page',
  'last.no-picture': 'Sans image : {reason}',
  'last.save': 'Enregistrer la planche (image datée)',
  'last.none.heading': 'Aucune capture pour l’instant',
  'last.none.text':
    'Ouvrez la page de rendez-vous de votre préfecture et essayez comme d’habitude. Dès qu’elle affiche qu’il n’y a plus de créneau, la preuve est enregistrée ici.',

  'capture.button': 'Capturer cette page',
  'capture.working': 'Capture en cours…',
  'capture.done': 'Preuve n° {number} enregistrée et relue, {hour}.',
  'capture.already': 'Cette page a déjà sa capture exacte : preuve n° {number}.',
  'capture.repeated': 'Page déjà relevée : passage noté (preuve n° {of}).',
  'capture.noted': 'Passage noté dans le journal.',

  'slots.title': 'Des créneaux sont proposés !',
  'slots.text':
    'Le site {host} affiche des créneaux. Continuez vite sur la page : Sans créneau n’y touche pas.',
  'unknown.title': 'Page non reconnue : gardez-en une capture',

  'reminder.title': 'C’est l’heure d’essayer',
  'reminder.text':
    '{procedure} – {label}, jusqu’à {closes}. {host, select, none {Ouvrez la page de rendez-vous de votre préfecture.} other {Ouvrir {host}}}',
  'reminder.late-text':
    '{procedure} – {label}, encore ouvert jusqu’à {closes}. {host, select, none {Ouvrez la page de rendez-vous de votre préfecture.} other {Ouvrir {host}}}',
  'reminder.no-procedure': 'Votre rendez-vous',
  'reminder.next': 'Prochain rappel : {day} à {hour} ({label}).',
  'reminder.none': 'Aucun rappel prévu.',
  'reminder.off': 'Les rappels sont arrêtés.',
  'reminder.now': 'C’est l’heure d’essayer : {label}, jusqu’à {hour}.',
  'reminder.snooze': 'Dans 10 minutes',
  'reminder.not-today': 'Pas aujourd’hui',
  'reminder.snoozed': 'Rappel dans 10 minutes, si la fenêtre est encore ouverte.',
  'reminder.not-today-done': 'Plus de rappel aujourd’hui.',
  'reminder.refused':
    'Le navigateur ne montre pas les notifications de Sans créneau : les rappels ne se verront que sur le bouton. Autorisez-les dans ses réglages et dans ceux du système.',
  'reminder.calendar': 'Sans créneau : rappels',
  'reminder.calendar-event': 'Essayer de prendre rendez-vous ({label})',

  'week.count':
    '{week, plural, =0 {Aucune tentative « aucun créneau » cette semaine.} one {# tentative « aucun créneau » cette semaine, dont {today} aujourd’hui.} other {# tentatives « aucun créneau » cette semaine, dont {today} aujourd’hui.}}',
  'week.first': 'Il en faut une première.',
  'week.other-day': 'Il en manque une, un autre jour.',
  'week.other-hour': 'Il en manque une, à une autre heure.',
  'week.one-more': 'Il en manque une pour que la semaine compte bien.',
  'week.email':
    'À côté du site : écrivez aussi un e-mail au service des étrangers de la préfecture, et recommencez de temps en temps.',
  'week.letter':
    'À côté du site : envoyez aussi une lettre recommandée à la préfecture, avec la liste de vos tentatives ; gardez la preuve d’envoi.',

  'reminders.heading': 'Rappels',
  'reminders.text':
    'Aux heures où des créneaux paraissent souvent, à l’heure légale de la préfecture ({zone}). Un clic sur le rappel ouvre la page de rendez-vous, et rien de plus.',
  'reminders.on': 'Me rappeler d’essayer',
  'reminders.windows': 'Fenêtres',
  'reminders.window': '{label} : {days}, de {start} à {end}',
  'reminders.announced': 'Annoncé par le site : {day} à {hour} ({label})',
  'reminders.edit': 'Modifier',
  'reminders.remove': 'Retirer',
  'reminders.add': 'Ajouter une fenêtre',
  'reminders.save': 'Enregistrer',
  'reminders.cancel': 'Annuler',
  'reminders.label': 'Nom',
  'reminders.days': 'Jours',
  'reminders.start': 'Début',
  'reminders.end': 'Fin',
  'reminders.moves': 'Reportée au jour ouvré suivant les jours fériés',
  'reminders.bad-window': 'Il faut un nom, au moins un jour, et une fin différente du début.',
  'reminders.suggested':
    'D’après vos pages : des créneaux y ont paru, ou la page y a changé, {times, plural, one {une fois} other {# fois}}',
  'reminders.known': 'Connue ici, {source}',
  'reminders.take': 'Ajouter',
  'reminders.quiet': 'Ne rien montrer la nuit',
  'reminders.quiet-from': 'de',
  'reminders.quiet-to': 'à',
  'reminders.pause': 'Pas de rappel avant le',
  'reminders.cap': 'Rappels par jour, au plus',
  'reminders.ics': 'Fichier calendrier pour le téléphone (.ics)',
  'reminders.ics-text':
    'Le téléphone rappelle alors même quand ce navigateur est fermé. Refaites-le si vos fenêtres changent.',
  'reminders.log': 'Ce que sont devenus les derniers rappels',
  'reminders.log-empty': 'Rien encore.',
  'reminders.log-private': 'Ce journal reste ici : il n’est jamais exporté.',
  'reminders.failed': 'Ce réglage n’a pas pu être enregistré. Recommencez.',
  'reminded.announced': 'rappel montré',
  'reminded.late': 'rappel montré en retard',
  'reminded.attempted': 'tentative déjà faite',
  'reminded.paused': 'rappels arrêtés',
  'reminded.not-today': 'pas ce jour-là',
  'reminded.quiet-hours': 'heures calmes',
  'reminded.cap': 'assez de rappels ce jour-là',
  'reminded.missed': 'manqué : navigateur fermé ou ordinateur en veille',

  'declare.label': 'Ce que vous avez vu (facultatif)',
  'declare.none': 'Ne rien indiquer',
  'declare.help': 'La preuve dira : « résultat indiqué par la personne ».',

  'procedure.rename': 'Renommer la démarche',
  'procedure.name': 'Nom de la démarche',
  'procedure.save': 'Enregistrer ce nom',
  'procedure.saved': 'Les prochaines captures porteront ce nom.',

  'problem.page-out-of-reach':
    'Cette page n’a pas pu être lue. Si c’est une page de rendez-vous, rechargez-la puis recommencez.',
  'problem.page-left': 'La page a été quittée avant d’être lue. Revenez-y puis recommencez.',
  'problem.storage-full':
    'Le disque est plein : cette capture n’a pas été enregistrée. Libérez de la place, puis recommencez. Les captures précédentes sont intactes.',
  'problem.storage-failed':
    'Le navigateur a refusé d’écrire cette capture. Fermez puis rouvrez le navigateur, et recommencez. Les captures précédentes sont intactes.',
  'problem.storage-blocked':
    'Une autre page de Sans créneau, ouverte avant une mise à jour, bloque l’enregistrement : fermez ces pages, puis recommencez.',
  'problem.not-read-back':
    'Cette capture n’a pas été relue comme elle a été écrite. Ne comptez pas sur elle : recommencez.',
  'problem.extension-gone':
    'Sans créneau a été mis à jour ou retiré : rechargez cette page pour que la surveillance reprenne.',
  'problem.reading':
    'Vos captures n’ont pas pu être lues. Fermez puis rouvrez le navigateur. Rien n’est effacé.',
  'problem.plate':
    'L’image de cette capture est illisible : la planche n’a pas pu être faite. L’export ZIP contient le reste.',

  'clock.wrong':
    'L’horloge de cet ordinateur a {seconds, plural, one {# seconde} other {# secondes}} d’écart avec celle du site. Réglez-la (réglage automatique de l’heure) : un tribunal regardera l’heure de vos captures.',

  'export.button': 'Exporter les preuves (ZIP)',
  'export.starting': 'Préparation de l’export…',
  'export.progress': 'Export : capture {done} sur {total}',
  'export.done':
    '{captures, plural, one {# capture} other {# captures}}, {size} : fichier remis au navigateur.',
  'export.empty': 'Il n’y a encore rien à exporter : faites une première capture.',
  'export.failed.storage-full':
    'Le disque est plein : le ZIP n’a pas pu être fait. Libérez de la place, puis recommencez. Vos captures sont intactes.',
  'export.failed.unreadable':
    'L’export s’est arrêté : vos captures n’ont pas pu être lues jusqu’au bout. Fermez puis rouvrez le navigateur, et recommencez. Rien n’est effacé.',
  'export.damaged':
    '{count, plural, one {# fichier abîmé n’est pas joint} other {# fichiers abîmés ne sont pas joints}} : voir LISEZ-MOI.txt dans le ZIP.',
  'export.blocked': 'La page d’export n’a pas pu s’ouvrir. Recommencez.',

  'damage.title': 'Une preuve enregistrée est abîmée : ouvrez Sans créneau',
  'damage.text':
    'La ligne {seq} de votre journal {file, select, none {} other {(fichier {file}) }}est abîmée sur cette machine. Exportez vos preuves maintenant : tout ce qui est lisible sera dans le ZIP. Puis vérifiez le disque.',

  'stamping.heading': 'Horodatage par un tiers (facultatif)',
  'stamping.why':
    'Sans lui, rien dans le dossier ne prouve une date contre vous. Avec lui, une autorité signe qu’elle a vu l’empreinte de chaque relevé à telle heure.',
  'stamping.sent':
    'Pour chaque relevé, l’empreinte (un nombre qui ne dit rien de la page) est envoyée à {who}, qui voit aussi votre adresse IP. Rien d’autre n’est envoyé.',
  'stamping.authority': 'Autorité',
  'stamping.custom': 'Une autre adresse…',
  'stamping.address': 'Adresse de l’autorité (RFC 3161)',
  'stamping.bad-address':
    'Cette adresse n’est pas complète : elle commence par https:// ou http://.',
  'stamping.turn-on': 'Activer l’horodatage',
  'stamping.turn-off': 'Arrêter l’horodatage',
  'stamping.denied':
    'Le navigateur n’a pas donné l’autorisation d’écrire à cette autorité : l’horodatage reste arrêté.',
  'stamping.on': 'Activé : les empreintes sont envoyées à {who}.',
  'stamping.counts':
    '{kept, plural, =0 {Aucun jeton reçu} one {# jeton reçu} other {# jetons reçus}}, {waiting, plural, =0 {aucun en attente} other {# en attente}}.',
  'stamping.problem':
    'Dernier essai sans jeton : {problem} Les captures sont gardées ; un nouvel essai suivra, daté de son heure à lui.',
  'stamp.no-permission': 'le navigateur n’autorise plus d’écrire à l’autorité. Activez à nouveau.',
  'stamp.unreachable': 'l’autorité n’a pas pu être jointe.',
  'stamp.too-slow': 'l’autorité n’a pas répondu à temps.',
  'stamp.too-large': 'la réponse était trop grosse pour être un jeton.',
  'stamp.http-error': 'l’autorité a répondu par une erreur.',
  'stamp.not-a-reply': 'ce qui a répondu n’est pas une autorité d’horodatage.',
  'stamp.not-a-token': 'la réponse est illisible.',
  'stamp.refused-by-authority': 'l’autorité a refusé.',
  'stamp.wrong-imprint': 'le jeton portait sur autre chose.',
  'stamp.wrong-nonce': 'le jeton répondait à une autre demande.',
  'stamp.no-certificate': 'le jeton est venu sans certificat.',
  'stamp.wrong-digest': 'le contenu du jeton ne tient pas.',
  'stamp.bad-signature': 'la signature du jeton ne tient pas.',
  'stamp.wrong-signer': 'le certificat n’est pas celui que le jeton désigne.',
  'stamp.not-for-timestamps': 'le certificat n’est pas fait pour horodater.',
  'stamp.outside-validity': 'le certificat n’était pas valable à l’heure du jeton.',
  'stamp.unknown-algorithm': 'le jeton emploie un procédé inconnu.',

  'steps.heading': 'Démarches à côté du site',
  'steps.text':
    'Courriels, lettres, visites : chaque démarche compte autant que les captures. Elle est inscrite au journal, à la date que vous dites, avec les papiers que vous joignez.',
  'steps.step': 'Démarche',
  'steps.day': 'Faite le',
  'steps.note': 'En quelques mots (facultatif)',
  'steps.papers': 'Papiers (PDF, images, courriels enregistrés)',
  'steps.add': 'Inscrire au journal',
  'steps.added': 'Démarche inscrite et relue.',
  'steps.failed': 'Cette démarche n’a pas pu être inscrite. Rien n’est perdu : recommencez.',
  'steps.too-large':
    'Le fichier {name} dépasse 30 Mo : réduisez-le, ou joignez-le vous-même au ZIP.',
  'steps.none': 'Aucune démarche inscrite.',
  'steps.papers-count': '{count, plural, one {# papier} other {# papiers}}',
  'step.email': 'Courriel à la préfecture',
  'step.letter': 'Lettre recommandée à la préfecture',
  'step.counter-visit': 'Visite au guichet',
  'step.mediator': 'Saisine du Défenseur des droits',
  'step.petition': 'Référé déposé',
  'step.decision': 'Décision du tribunal',
  'step.appointment': 'Rendez-vous obtenu',
  'step.new-request': 'Nouvelle demande',
  'step.other': 'Autre démarche',

  'verify.heading': 'Vérifier un ZIP',
  'verify.text':
    'La même vérification est dans chaque ZIP (verifier/verifier.html), pour qui n’a pas l’extension.',
  'verify.open': 'Ouvrir la page de vérification',

  'removal.heading': 'Supprimer',
  'removal.text':
    'Une preuve supprimée est effacée pour de bon. Sa place reste dans le journal, avec votre motif : on verra qu’elle a existé, pas ce qu’elle montrait.',
  'removal.step': 'Supprimer la démarche « {step} » du {day} ? Dites pourquoi : le motif sera lu.',
  'removal.step-done': 'La démarche est supprimée.',
  'removal.number': 'Numéro de la preuve',
  'removal.reason': 'Motif (il sera lu)',
  'removal.remove': 'Supprimer cette preuve',
  'removal.unknown': 'Il n’y a pas de preuve n° {number} à supprimer.',
  'removal.confirm': 'Effacer pour de bon la preuve n° {number} ?',
  'removal.done': 'La preuve n° {number} est supprimée.',
  'removal.erase': 'Effacer tout le dossier',
  'removal.erase-text':
    'Toutes les captures et le journal entier sont effacés, sans trace. Exportez-les d’abord si elles peuvent servir.',
  'removal.erase-confirm':
    'Effacer pour de bon {count, plural, one {la capture} other {les # captures}} de ce dossier et son journal ?',
  'removal.erased': 'Le dossier est effacé.',
  'removal.failed':
    'Rien n’a pu être effacé. Fermez les autres pages de Sans créneau, et recommencez.',

  'dossier.title': 'Vos preuves',
  'dossier.export.heading': 'Export',
  'dossier.export.idle':
    'Le fichier ZIP contient chaque capture, le journal et de quoi tout vérifier. Il est fait sur cette machine et n’est envoyé nulle part.',
  'dossier.export.file': 'Fichier : {name}',
  'dossier.export.no-date':
    'Aucun jeton dans ce ZIP : il ne prouve aucune date contre vous. L’horodatage, plus bas, peut y remédier pour la suite.',
  'dossier.export.again': 'Enregistrer à nouveau',
  'dossier.export.close': 'Vous pouvez fermer cette page.',
} as const;

export type TextKey = keyof typeof fr;
