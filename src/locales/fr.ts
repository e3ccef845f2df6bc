/** Interface texts in French, the reference: ICU messages. Their keys are the keys of every language. */
export const fr = {
  'app.name': 'Sans créneau',
  'list.named': '{name} : {value}',

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

  'page.dossier': 'Mon dossier',
  'page.skip': 'Aller au contenu',
  'page.loading': 'Lecture de vos captures…',

  'last.when': '{day}, {hour}',
  'last.heading': 'Dernière capture',
  'last.title': 'Preuve n° {number}',
  'shot.number': 'n° {number}',
  'last.screenshot': 'Capture d’écran',
  'last.drawing': 'Rendu de la page',
  'last.no-picture': 'Sans image :',
  'last.save': 'Enregistrer l’image datée',
  'last.none.heading': 'Aucune capture pour l’instant',
  'last.none.text':
    'Ouvrez la page de rendez-vous de votre préfecture et essayez comme d’habitude. Dès qu’elle affiche qu’il n’y a plus de créneau, la preuve est enregistrée ici.',
  'popup.slots.title': 'Des créneaux !',
  'popup.slots.text': 'Continuez vite sur la page.',
  'popup.slots.button': 'Retour à la page',
  'popup.after': 'Et après ?',
  'popup.taken': 'Rendez-vous pris',
  'popup.vanished': 'Ils ont disparu',
  'popup.unreadable.title': 'Vos preuves ne s’ouvrent pas',
  'popup.capturing.title': 'Capture en cours…',
  'popup.failed.title': 'Preuve non enregistrée',
  'popup.again': 'Réessayer',
  'popup.lost.title': 'Des preuves ont disparu',
  'popup.lost.text':
    '{copied, select, none {Remettez votre dernier fichier, si vous en avez un.} other {Remettez votre dernier fichier, fait le {copied}.}}',
  'popup.lost.button': 'Remettre mon dossier ici',
  'popup.damaged.title': 'Une preuve est abîmée',
  'popup.damaged.text':
    'Ligne {seq} du journal{file, select, none {} other { ({file})}}. Faites le fichier maintenant, puis vérifiez le disque.',
  'popup.damaged.button': 'Faire le fichier',
  'popup.withdrawn.title': 'Accès retiré',
  'popup.withdrawn.text': 'Rien n’est enregistré sur ce site.',
  'popup.withdrawn.button': 'Rendre l’accès',
  'popup.withdrawn.help': 'Le navigateur va demander. Répondez « Autoriser ».',
  'popup.missing-sites.title':
    '{count, plural, one {Accès retiré sur un site} other {Accès retiré sur # sites}}',
  'popup.missing-sites.text': 'Rien n’y est enregistré. Les autres continuent.',
  'popup.look-alike.title': 'Ce n’est pas un site officiel',
  'popup.look-alike.text': 'Le rendez-vous est gratuit, sur un site en .gouv.fr.',
  'popup.exporting.cancel': 'Annuler',
  'popup.exporting.title': 'Votre fichier',
  'popup.plain.title': 'Preuve n° {number} : page non chiffrée',
  'popup.plain.text': 'Elle ne compte pas. Rouvrez le site en https.',
  'popup.covered.title': 'Preuve n° {number} : message caché',
  'popup.covered.text': 'Fermez ce qui le cache, puis réessayez.',
  'popup.translated.title': 'Preuve n° {number} : image traduite',
  'popup.translated.text': 'Désactivez la traduction pour ce site, puis réessayez.',
  'popup.untranslatable.title': 'Page traduite : message non lu',
  'popup.untranslatable.text': 'Désactivez la traduction pour ce site, puis réessayez.',
  'popup.unknown.title': 'Que dit cette page ?',
  'popup.unknown.text': 'Le juge lira : « indiqué par la personne ».',
  'popup.unknown.no-slot': 'Aucun créneau',
  'popup.unknown.slots-offered': 'Des créneaux',
  'popup.unknown.more': 'Autre chose',
  'popup.clock.title': 'Horloge déréglée',
  'popup.clock.text': '{seconds} secondes d’écart avec le site. Mettez l’heure automatique.',
  'popup.saved.title': 'Preuve n° {number} enregistrée',
  'popup.already.title': 'Preuve n° {number} déjà prise',
  'popup.repeated.title': 'Page déjà enregistrée',
  'popup.when': '{day} à {hour}',
  'popup.today': 'Aujourd’hui',
  'popup.copy-failed': 'La dernière copie n’a pas été faite.',
  'popup.tomorrow': 'demain',
  'popup.hour': '{hour} h{minute, select, 00 {} other { {minute}}}',
  'popup.see': 'Voir la preuve n° {number}',
  'popup.reminder.title': 'C’est l’heure d’essayer',
  'popup.reminder.text': 'Jusqu’à {hour}',
  'popup.reminder.button': 'Ouvrir la page',
  'popup.practice.title': 'Page d’exercice',
  'popup.practice.text': 'Rien ici n’entre dans un dossier.',
  'popup.watched.title': 'Page surveillée',
  'popup.watched.text': 'La preuve se prend toute seule.',
  'popup.first.title': 'Ouvrez votre page de rendez-vous',
  'popup.first.text': 'La preuve se prend toute seule.',
  'popup.rest.title': 'Preuve n° {number} : la dernière',
  'popup.practise': 'Essayer avec l’exercice',
  'popup.have-file': 'J’ai déjà un dossier',
  'popup.still-there':
    '{count, plural, one {Votre preuve est toujours là.} other {Vos # preuves sont toujours là.}}',
  'popup.next': 'Essayer {day} à {hour}',
  'popup.no-notifications': 'Le navigateur cache les rappels : autorisez les notifications.',
  'popup.folder': 'Chargée depuis un dossier : gardez ce dossier.',
  'popup.temporary': 'Module temporaire : N’appuyez pas sur « Supprimer ».',
  'checklist.done': '{done} choses sur {all} sont faites',
  'checklist.short': '{done} sur {all}',
  'next.take-slot': 'Prendre le créneau',
  'next.restore': 'À faire : remettre mon dossier',
  'next.save-what-is-left': 'À faire : sauver ce qui reste',
  'next.allow-sites': 'À faire : rendre l’accès',
  'next.set-clock': 'À faire : régler l’heure',
  'next.try-now': 'À faire : essayer maintenant',
  'next.first-attempt': 'À faire : un premier essai',
  'next.appointment': 'À faire : garder une copie',
  'next.answer-questions': 'À faire : trois questions',
  'next.see-lawyer': 'À faire : voir un avocat',
  'next.email': 'À faire : écrire un e-mail',
  'next.letter': 'À faire : une lettre recommandée',
  'next.keep-copy': 'À faire : garder une copie',
  'next.try-again': 'À faire : essayer encore',
  'next.hand-over': 'À faire : voir un avocat',
  'next.wait': 'Rien à faire aujourd’hui',
  'appointment.heading': 'Votre rendez-vous',
  'appointment.day': 'Jour',
  'appointment.hour': 'Heure',
  'appointment.place': 'Lieu',
  'appointment.bring': 'Papiers à apporter',
  'appointment.calendar': 'Ajouter à mon agenda',
  'appointment.kept': 'Rendez-vous inscrit dans votre dossier.',
  'capture.again': 'Capturer encore',

  'capture.button': 'Capturer',
  'capture.done': 'Preuve n° {number} enregistrée\n{hour} · {outcome}',
  'capture.covered':
    'Preuve n° {number} enregistrée\nLe message ne se voit pas bien. Fermez ce qui le cache : une autre preuve le montrera.',
  'capture.plain':
    'Preuve n° {number} enregistrée\nCette page est arrivée sans chiffrement (http) : elle ne compte pas comme une tentative. Rouvrez le site en https.',
  'capture.unknown':
    'Preuve n° {number} enregistrée\nLa page n’est pas reconnue : cliquez le bouton de Sans créneau pour dire ce qu’elle montre.',
  'capture.translated':
    'Preuve n° {number} enregistrée\nL’image montre une traduction : désactivez-la pour ce site (menu du traducteur, « Ne jamais traduire ce site »).',
  'capture.only-translated':
    'Preuve n° {number} enregistrée\nLa page est traduite et n’a pas pu être lue. Désactivez la traduction pour ce site, puis recommencez.',
  'capture.slots': 'Des créneaux !\nContinuez vite. Preuve n° {number} enregistrée.',
  'capture.failed': 'Preuve non enregistrée\n{why}',
  'capture.already': 'Cette page a déjà son image exacte\nPreuve n° {number}',
  'capture.repeated': 'Page déjà enregistrée\nPreuve n° {of}',
  'capture.noted': 'Passage noté\nIl ne compte pas comme une preuve.',

  'slots.title': 'Des créneaux sont proposés !',
  'slots.text':
    'Le site {host} affiche des créneaux. Continuez vite sur la page : Sans créneau n’y touche pas.',
  'unknown.title': 'Cette page n’est pas relevée toute seule : gardez-en une capture',

  'reminder.title': 'C’est l’heure d’essayer',
  'reminder.text':
    '{procedure} – {label}, jusqu’à {closes}. {host, select, none {Ouvrez la page de rendez-vous de votre préfecture.} other {Ouvrir {host}}}',
  'reminder.late-text':
    '{procedure} – {label}, encore ouvert jusqu’à {closes}. {host, select, none {Ouvrez la page de rendez-vous de votre préfecture.} other {Ouvrir {host}}}',
  'reminder.no-procedure': 'Votre rendez-vous',
  'reminder.none': 'Aucun rappel prévu.',
  'reminder.snooze': 'Dans 10 min',
  'reminder.not-today': 'Pas aujourd’hui',
  'reminder.snoozed': 'Rappel dans 10 minutes, si c’est encore l’heure.',
  'reminder.not-today-done': 'Plus de rappel aujourd’hui.',
  'reminder.calendar': 'Sans créneau : rappels',
  'reminder.calendar-event': 'Essayer de prendre rendez-vous ({label})',

  'week.count':
    '{week, plural, =0 {Aucune tentative « aucun créneau » cette semaine.} one {# tentative « aucun créneau » cette semaine, dont {today} aujourd’hui.} other {# tentatives « aucun créneau » cette semaine, dont {today} aujourd’hui.}}',
  'week.first': 'Il en faut une première.',
  'week.other-day': 'Il en manque une, un autre jour.',
  'week.other-hour': 'Il en manque une, à une autre heure.',
  'week.one-more': 'Il en manque une pour que la semaine compte bien.',

  'reminders.heading': 'Rappels',
  'reminders.text':
    'Aux heures où des créneaux paraissent souvent, à l’heure légale de la préfecture ({zone}). Un clic sur le rappel ouvre la page de rendez-vous, et rien de plus.',
  'reminders.on': 'Me rappeler d’essayer',
  'reminders.windows': 'À quelles heures ?',
  'reminders.window': '{label} : {days}, de {start} à {end}',
  'reminders.hours': '{start} – {end}',
  'reminders.courtesy': 'Me laisser tranquille',
  'reminders.announced': 'Annoncé par le site : {day} à {hour} ({label})',
  'reminders.edit': 'Modifier',
  'reminders.remove': 'Retirer',
  'reminders.add': 'Ajouter une heure',
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
  'known.boulogne-3720':
    'Connue ici, d’après un courriel de la sous-préfecture de Boulogne-Billancourt (démarche 3720), cité en ligne, lu en novembre 2026',
  'known.seine-maritime-midnight':
    'Connue ici, d’après des relevés publics d’une semaine de juin 2022, sur l’ancien site',
  'window.own': 'Vos pages, vers {hour} h',
  'window.monday': 'Lundi matin',
  'window.weekdays': 'Matin',
  'window.weekend': 'Week-end',
  'window.midnight': 'Autour de minuit',
  'reminders.take': 'Ajouter',
  'reminders.quiet': 'Ne rien montrer la nuit',
  'reminders.quiet-from': 'de',
  'reminders.quiet-to': 'à',
  'reminders.pause': 'Pas de rappel avant le',
  'reminders.cap': 'Rappels par jour, au plus',
  'reminders.ics': 'Mettre dans mon téléphone (.ics)',
  'reminders.ics-text':
    'Le téléphone rappelle alors même quand ce navigateur est fermé. Refaites-le si vos heures changent. Google Agenda enlève les alertes à l’import : ajoutez-les dans ses réglages.',
  'reminders.log': 'Ce que sont devenus les derniers rappels',
  'reminders.log-empty': 'Rien encore.',
  'reminders.log-private': 'Ce journal reste ici : il n’est jamais exporté.',
  'dossier.damaged':
    '{count, plural, one {Une ligne du journal ne peut pas être lue} other {# lignes du journal ne peuvent pas être lues}}. Le reste est là. Mettez Sans créneau à jour. Gardez vos anciens ZIP : ce qui manque peut s’y trouver.',
  'setting.failed': 'Ce réglage n’a pas pu être enregistré. Recommencez.',
  'reminded.announced': 'rappel montré',
  'reminded.late': 'rappel montré en retard',
  'reminded.attempted': 'tentative déjà faite',
  'reminded.paused': 'rappels arrêtés',
  'reminded.not-today': 'pas ce jour-là',
  'reminded.quiet-hours': 'heures calmes',
  'reminded.cap': 'assez de rappels ce jour-là',
  'reminded.missed': 'manqué : navigateur fermé ou ordinateur en veille',

  'statement.heading': 'Ce que vous en dites',
  'statement.ask.page': 'Preuve n° {number} : que montrait la page ?',
  'statement.ask.slots': 'Preuve n° {number} : pourquoi ces créneaux n’ont-ils pas été pris ?',
  'statement.choose': 'Choisir une réponse',
  'statement.about.outcome': 'La page montrait',
  'statement.about.slots': 'Raison',
  'statement.about.blocked': 'Ce qui vous a arrêté',
  'statement.outcome.other': 'Autre chose',
  'statement.slots.taken-by-another': 'Une autre personne a pris le créneau avant moi',
  'statement.slots.other-procedure': 'Ce n’était pas mon motif, ou pas mon guichet',
  'statement.slots.past-date': 'La date était déjà passée',
  'statement.slots.site-failed': 'Le site a montré une erreur ensuite',
  'statement.slots.other': 'Autre raison',
  'statement.blocked.error-message': 'Un message d’erreur',
  'statement.blocked.blank-page': 'Une page blanche, ou qui charge sans fin',
  'statement.blocked.inactive-button': 'Un bouton qui ne fait rien',
  'statement.blocked.category-missing': 'Aucune catégorie ne correspond à ma demande',
  'statement.blocked.document-refused': 'Un document refusé par le site',
  'statement.blocked.account-locked': 'Mon compte est bloqué, ou la connexion refusée',
  'statement.blocked.other': 'Autre chose m’a arrêté',
  'statement.words': 'Avec vos mots (facultatif)',
  'statement.words-needed': 'Avec vos mots',
  'statement.next': 'Continuer',
  'statement.judge': 'Ceci sera lu par le juge.',
  'statement.judge-text':
    'Ne dites que ce que vous avez vu vous-même. Une fois ajoutée, votre réponse ne change plus ; vous pourrez en ajouter une autre.',
  'statement.seal': 'Ajouter à mon dossier',
  'statement.back': 'Revenir',
  'statement.done': 'Votre réponse est dans le dossier.',
  'statement.failed':
    'Votre réponse n’a pas pu être gardée. Fermez d’autres onglets et recommencez.',
  'statement.said': 'Le {day} : {says}',
  'report.open': 'Signaler cette page',
  'report.heading': 'Signaler une page non reconnue',
  'report.text':
    'Sans créneau ne connaît pas encore toutes les pages de rendez-vous. Ce fichier aide à lui apprendre celle-ci : sa structure et ses textes. Il est sans script, sans image, sans rien de ce que vous avez tapé. Les noms propres, les longs nombres et les adresses sont masqués.',
  'report.sent':
    'Rien n’est envoyé. Lisez, décochez ce qui parle de vous, puis enregistrez. Donnez le fichier vous-même à qui tient Sans créneau à jour.',
  'report.reading': 'Lecture de la page…',
  'report.address': 'Page :',
  'report.cut': 'Cette page est très longue : le fichier n’en garde que le début.',
  'report.texts': 'Textes gardés dans le fichier',
  'report.texts-help':
    'Un nom écrit en minuscules peut rester : décochez chaque texte qui parle de vous.',
  'report.words': 'Autres mots à masquer partout (votre nom, par exemple)',
  'report.file': 'Le fichier, tel qu’il sera enregistré',
  'report.save': 'Enregistrer le fichier',
  'report.saved': 'Fichier remis au navigateur. Il n’a été envoyé à personne.',
  'report.unreadable':
    'Cette page ne peut plus être lue. Retournez-y et cliquez sur le bouton de Sans créneau. Choisissez à nouveau « Signaler cette page ».',

  'procedure.rename': 'Donner un autre nom',
  'procedure.name': 'Nom du rendez-vous demandé',
  'procedure.save': 'Enregistrer ce nom',
  'mask.heading': 'Masquer une partie de l’image',
  'mask.text':
    'Dessinez un rectangle sur ce qui vous identifie. Il sera noir dans les fichiers que vous donnez.',
  'mask.picture': 'Image où dessiner',
  'mask.one': 'Masque {number} (en %)',
  'mask.left': 'Gauche',
  'mask.top': 'Haut',
  'mask.width': 'Largeur',
  'mask.height': 'Hauteur',
  'mask.remove': 'Retirer le masque {number}',
  'mask.add': 'Ajouter une bande',
  'mask.told':
    'Le texte et le HTML de cette page ne seront pas joints non plus. Son adresse et son titre le restent. L’original reste ici.',
  'detail.expert': 'Pour l’avocat : heure UTC, adresse, empreinte',
  'detail.site': 'Site',
  'procedure.heading': 'Rendez-vous demandé',
  'procedure.saved': 'Les prochaines preuves porteront ce nom.',

  'problem.page-out-of-reach':
    'Cette page n’a pas pu être lue. Si c’est une page de rendez-vous, rechargez-la puis recommencez.',
  'problem.page-left': 'La page a été quittée avant d’être lue. Revenez-y puis recommencez.',
  'problem.storage-full':
    'Le disque est plein : cette capture n’a pas été enregistrée. Libérez de la place, puis recommencez. Les captures précédentes sont intactes.',
  'problem.storage-failed':
    'Le navigateur a refusé d’écrire cette capture. Fermez puis rouvrez le navigateur, et recommencez. Les captures précédentes sont intactes.',
  'problem.storage-blocked':
    'Une autre page de Sans créneau, ouverte avant une mise à jour, bloque l’enregistrement : fermez ces pages, puis recommencez.',
  'problem.storage-newer':
    'Vos preuves ont été enregistrées par une version plus récente de Sans créneau : mettez l’extension à jour. Rien n’est perdu.',
  'problem.storage-unopened':
    'Le navigateur ne laisse pas Sans créneau ouvrir ce qu’il garde : rien ne peut être lu ni enregistré. Fermez puis rouvrez le navigateur, et recommencez.',
  'problem.storage-private':
    'Rien ne peut être gardé ni lu dans une fenêtre privée. Ouvrez Sans créneau dans une fenêtre ordinaire. Si Firefox est réglé pour ne jamais conserver l’historique, changez ce réglage : Paramètres, Vie privée et sécurité, Historique.',
  'problem.private-unagreed':
    'Fenêtre privée : cette preuve serait gardée, même après sa fermeture. Ouvrez le bouton de Sans créneau pour dire si vous le voulez.',
  'private.agree': 'Oui, garder ces preuves',
  'private.open': 'Ouvrir mon dossier dans une fenêtre ordinaire',
  'problem.not-read-back':
    'Cette capture n’a pas été relue comme elle a été écrite. Ne comptez pas sur elle : recommencez.',
  'problem.unanswered':
    'Sans créneau n’a pas répondu. Recommencez. Si la page a déjà été enregistrée, la preuve est dans le dossier.',
  'problem.extension-gone':
    'Sans créneau a été mis à jour ou retiré : rechargez cette page pour que la surveillance reprenne.',
  'problem.reading':
    'Vos captures n’ont pas pu être lues. Fermez puis rouvrez le navigateur. Rien n’est effacé.',
  'problem.action':
    'Cela n’a pas pu être fait. Fermez les autres pages de Sans créneau, puis recommencez. Rien n’est effacé.',
  'problem.plate':
    'L’image de cette capture est illisible : la planche n’a pas pu être faite. L’export ZIP contient le reste.',

  'export.button': 'Pour mon avocat',
  'export.make': 'Faire le fichier',
  'export.starting': 'Préparation de l’export…',
  'export.progress': 'Export : capture {done} sur {total}',
  'export.bytes': '{size} sur {total}',
  'export.left': 'Encore {time} environ.',
  'export.checking': 'Relecture de ce qui a été écrit…',
  'export.cancel': 'Annuler l’export',
  'export.cancelled': 'Export annulé : rien n’a été gardé.',
  'export.done':
    '{captures, plural, one {# capture} other {# captures}}, {size} : {files, plural, one {fichier vérifié et remis au navigateur} other {# fichiers vérifiés et remis au navigateur}}.',
  'export.saved':
    '{captures, plural, one {# capture} other {# captures}}, {size} : {files, plural, one {fichier écrit, relu et vérifié} other {# fichiers écrits, relus et vérifiés}}.',
  'export.empty': 'Il n’y a encore rien à exporter : faites une première capture.',
  'export.failed.storage-full':
    'Le disque est plein : le ZIP n’a pas pu être fait. Libérez de la place, puis recommencez. Vos captures sont intactes.',
  'export.failed.unreadable':
    'L’export s’est arrêté : vos captures n’ont pas pu être lues jusqu’au bout. Fermez puis rouvrez le navigateur, et recommencez. Rien n’est effacé.',
  'export.failed.not-written':
    'Le navigateur n’a pas pu écrire à l’endroit choisi. Choisissez un autre dossier, puis recommencez. Vos captures sont intactes.',
  'export.failed.differs':
    'Le fichier relu n’est pas celui qui a été écrit : ne vous en servez pas. Choisissez un autre disque, puis recommencez. Vos captures sont intactes.',
  'export.failed.changed':
    'Le dossier a grandi pendant que l’export se préparait : recommencez. Rien n’a été écrit.',
  'export.damaged':
    '{count, plural, one {# fichier abîmé ou impossible à faire manque} other {# fichiers abîmés ou impossibles à faire manquent}} : voir LISEZ-MOI.txt dans le ZIP.',
  'export.elsewhere': 'Un export est en cours :',
  'export.blocked': 'La page d’export n’a pas pu s’ouvrir. Recommencez.',

  'damage.title': 'Une preuve enregistrée est abîmée : ouvrez Sans créneau',

  'stamping.heading': 'Horodatage par un tiers (facultatif)',
  'stamping.why':
    'Sans lui, rien dans le dossier ne prouve une date contre vous. Avec lui, une autorité signe qu’elle a vu l’empreinte de chaque relevé à telle heure.',
  'stamping.sent':
    'Pour chaque relevé, l’empreinte (un nombre qui ne dit rien de la page) est envoyée à {who}, qui voit aussi votre adresse IP. Rien d’autre n’est envoyé.',
  'stamping.unknown-here':
    'Les jetons de cette autorité ne sont pas vérifiables ici : sa racine n’est pas jointe à l’extension. La page qui vérifie les ZIP les dira « d’autorité inconnue ».',
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
  'stamp.unreachable-plain':
    'l’autorité n’a pas pu être jointe. Son adresse est en http:// : si Firefox est réglé en mode « HTTPS uniquement », il la refuse. Choisissez une autorité en https://, ou réglez une exception (Paramètres, Vie privée et sécurité, Mode HTTPS uniquement).',
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
  'stamp.weak-key': 'la clé du certificat est trop courte.',
  'stamp.outside-validity': 'le certificat n’était pas valable à l’heure du jeton.',
  'stamp.unknown-algorithm': 'le jeton emploie un procédé inconnu.',

  'steps.heading': 'Démarches à côté du site',
  'steps.text':
    'Courriels, lettres, visites : chaque démarche compte autant que les captures. Elle est inscrite au journal à sa date, avec vos papiers.',
  'steps.step': 'Démarche',
  'steps.day': 'Faite le',
  'steps.note': 'En quelques mots (facultatif)',
  'steps.papers': 'Papiers (PDF, images, courriels enregistrés)',
  'steps.drop': 'Choisissez-les, ou déposez-les ici avec la souris.',
  'files.choose': 'Choisir',
  'steps.joined': 'Papiers qui seront joints',
  'steps.metadata-place': 'Cette image dit où elle a été prise : le retirer de la copie gardée',
  'steps.metadata-camera':
    'Cette image dit avec quel appareil elle a été prise : le retirer de la copie gardée',
  'steps.metadata-both':
    'Cette image dit où et avec quel appareil elle a été prise : le retirer de la copie gardée',
  'steps.take-out': 'Ne pas joindre {name}',
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
  'step.imported': 'Images importées (photos ou captures d’un téléphone)',
  'step.other': 'Autre démarche',

  'choice.heading': 'Autres choix (pour l’avocat)',
  'choice.label': 'Nom à mettre sur les fichiers (facultatif)',
  'choice.first': 'Numéro de la première pièce',
  'choice.from': 'Depuis le',
  'choice.to': 'Jusqu’au',
  'choice.procedure': 'Démarche',
  'choice.all': 'Toutes',
  'choice.outcomes': 'Résultats',
  'choice.outcome': 'Résultat',
  'choice.every': 'Tous',
  'choice.papers': 'PDF à déposer, planches et courriers (sans eux : une sauvegarde, plus rapide)',
  'choice.html': 'Fichiers HTML des pages',
  'choice.volume': 'Couper en fichiers de',
  'choice.volume-size': '{size, number} Mo au plus',
  'choice.journal':
    'Le journal et le tableau sont toujours entiers : ils disent ce qui n’est pas joint.',
  'choice.letters-held':
    'Les courriers ne sont pas dans ce fichier : trois questions les précèdent.',
  'choice.plan':
    '{captures, plural, one {# capture} other {# captures}}, {size} environ, {exhibits, plural, =0 {sans pièce à déposer} one {# pièce à déposer} other {# pièces à déposer}}, {volumes, plural, one {un fichier ZIP} other {# fichiers ZIP}}.',

  'backup.due':
    '{count, plural, one {# preuve est seulement ici. Gardez une copie ailleurs.} other {# preuves sont seulement ici. Gardez une copie ailleurs.}}',

  'selection.button': 'Faire le PDF pour un e-mail',
  'selection.done':
    '{count, plural, one {# capture} other {# captures}}, {size} : PDF remis au navigateur.',
  'selection.none': 'Il n’y a encore aucune capture « aucun créneau » à joindre.',
  'selection.failed': 'Le PDF n’a pas pu être fait. Recommencez ; l’export ZIP contient tout.',

  'stuck.heading': 'Téléservice bloqué',
  'stuck.counts':
    '{pages, plural, =0 {Aucune page bloquée} one {# page bloquée} other {# pages bloquées}}, sur {weeks, plural, =0 {aucune semaine} one {# semaine} other {# semaines}}.',
  'stuck.blocked': 'Capturez par le bouton la page qui bloque, puis dites ce qui bloque.',
  'stuck.other-week': 'Un blocage dans une autre semaine.',
  'stuck.contact-centre':
    'Un appel ou un message au Centre de contact citoyens, avec le numéro du ticket.',
  'stuck.help-point': 'Une visite à un point d’accueil numérique.',
  'readiness.heading': 'Où en est le dossier',
  'readiness.text':
    'Du seul point de vue des tentatives : l’urgence est jugée à part, et le juge reste libre. Ceci n’est pas une promesse.',
  'readiness.none': 'Aucune tentative pour l’instant.',
  'readiness.not-yet': 'Pas encore possible',
  'readiness.possible': 'Possible, côté tentatives',
  'readiness.stronger': 'Plus solide',
  'readiness.counts':
    '{attempts, plural, =0 {Aucune tentative sans créneau.} one {# tentative sans créneau.} other {# tentatives sans créneau : {weeks, plural, one {# semaine} other {# semaines}}, {days, plural, one {# jour} other {# jours}}, {hours, plural, one {une seule heure de la journée} other {# heures différentes}}.}}',
  'readiness.spread':
    '{spread, plural, =0 {Moins d’un jour} one {# jour} other {# jours}} entre la première et la dernière ; au plus {gap, plural, one {# jour} other {# jours}} d’une journée d’essai à la suivante.',
  'readiness.others': 'Comptées à part : {list}.',
  'readiness.said':
    'Selon vos indications, aucun créneau non plus : {count, plural, one {# page non reconnue} other {# pages non reconnues}}. Comptées à part : l’outil ne l’a pas lu lui-même.',
  'readiness.missing': 'Ce qui manque :',
  'readiness.next': 'Il manque {lack}.',
  'readiness.thresholds': 'Changer les seuils',
  'readiness.thresholds-text':
    'Les semaines et l’écart viennent du Conseil d’État (10 juin 2020, n° 435594, et les décisions suivantes). Les essais et les jours viennent de ce que des juges ont trouvé trop peu : quatre captures d’une même semaine n’ont pas suffi. Le reste vient de la pratique des avocats. Vérifiés en novembre 2026.',
  'threshold.attempts': 'Tentatives, au moins',
  'threshold.days': 'Jours avec une tentative, au moins',
  'threshold.strongAttempts': 'Plus solide : tentatives, au moins',
  'threshold.weeks': 'Semaines différentes, au moins',
  'threshold.spreadDays': 'Plus de … jours entre la première et la dernière',
  'threshold.strongWeeks': 'Plus solide : semaines différentes, au moins',
  'threshold.daysAWeek': 'Plus solide : jours par semaine, au moins',
  'threshold.hours': 'Plus solide : heures différentes, au moins',
  'lack.attempt': 'une première tentative sans créneau',
  'lack.other-week': 'une tentative une autre semaine (du lundi au dimanche)',
  'lack.longer-spread':
    'plus de {days, plural, one {# jour} other {# jours}} entre la première et la dernière tentative',
  'lack.few-attempts':
    'des tentatives plus nombreuses : {attempts} au moins, à une demi-heure l’une de l’autre',
  'lack.few-days': 'des tentatives d’autres jours : {days} jours au moins',
  'lack.more-attempts': 'davantage de tentatives : {attempts} ou plus',
  'lack.more-weeks': 'des tentatives sur davantage de semaines',
  'lack.more-days': 'plusieurs jours par semaine',
  'lack.more-hours': 'des heures plus variées',
  'lack.email': 'un e-mail à la préfecture (à inscrire dans Démarches)',
  'lack.letter': 'une lettre recommandée à la préfecture (à inscrire dans Démarches)',

  'letters.heading': 'Courriers',
  'letters.text':
    'Remplis à partir du dossier, en français, à relire et à compléter. Ce qui manque est entre crochets. Ils sont dans le fichier confidentiel.',
  'situation.heading': 'Trois questions avant tout courrier',
  'situation.text':
    'Vos réponses restent sur cet ordinateur. Seuls la requête et le fichier confidentiel les reprennent.',
  'situation.removalOrder':
    'Avez-vous une OQTF (obligation de quitter le territoire français), même ancienne ?',
  'situation.refusal': 'Avez-vous déjà reçu un refus de titre de séjour ?',
  'situation.filed': 'Cette demande est-elle déjà déposée ?',
  'situation.yes': 'Oui',
  'situation.no': 'Non',
  'situation.unsure': 'Je ne sais pas',
  'situation.hold.unanswered':
    'Répondez d’abord aux trois questions : selon les réponses, un courrier peut vous nuire.',
  'situation.hold.unsure':
    'Aucun courrier n’est proposé tant qu’une réponse manque. Cherchez les décisions et les récépissés que vous avez reçus.',
  'situation.hold.removalOrder':
    'Aucun courrier n’est proposé : une OQTF peut être exécutée pendant trois ans, et une lettre donne votre adresse à la préfecture. N’envoyez rien et n’allez pas au guichet avant d’avoir vu un avocat.',
  'situation.hold.refusal':
    'Aucun courrier n’est proposé : après un refus, ce référé peut être rejeté. Un avocat doit d’abord lire la décision ; les délais pour la contester sont courts.',
  'situation.hold.filed':
    'Aucun courrier n’est proposé : quand la demande est déposée, le silence de la préfecture vaut refus après quatre mois, et ce référé n’est peut-être plus le bon. Voyez un avocat avant la fin du troisième mois.',
  'situation.whom':
    'Qui voir : un avocat (aide juridictionnelle possible), ou une association d’aide aux étrangers, comme La Cimade ou le GISTI.',
  'letters.gaps': '{count, plural, one {# chose à compléter} other {# choses à compléter}}',
  'letters.save': 'Garder ce texte',
  'letters.copy': 'Copier',
  'letters.mailto': 'Ouvrir dans ma messagerie',
  'letters.reset': 'Reprendre le texte proposé',
  'letters.edited':
    'Texte modifié par vous : il ne suit plus les nouvelles tentatives. « Reprendre le texte proposé » le remet à jour.',
  'letters.saved': 'Texte gardé.',
  'letters.sent': 'C’est envoyé',
  'letters.copied': 'Texte copié.',
  'letters.cut': '[texte coupé : copiez la suite dans Sans créneau]',
  'letters.failed': 'Ce texte n’a pas pu être gardé. Copiez-le, puis recommencez.',
  'letters.paper': 'La lettre, comme elle partira',
  'letters.correct': 'Corriger le texte',
  'letters.leave': 'Ne rien changer',
  'letters.check': 'Relisez vos réponses',
  'letters.check-hint': 'Tout est juste ? La lettre peut partir.',
  'letters.check-gaps': 'Il reste des choses à compléter dans la lettre.',
  'letters.reference':
    'La ligne « Réf. » sous la signature fixe vos preuves à cette date. Gardez ce que vous envoyez.',
  'letters.no-advice':
    'Ce n’est pas un conseil juridique. L’outil assemble vos propres déclarations.',
  'letters.stale':
    'Le droit cité a été vérifié il y a plus de six mois. Faites relire avant d’envoyer.',
  'letters.join': 'Faites le fichier à joindre.',
  'letters.print':
    'Le fichier « Courriers et synthèse » contient la lettre, à imprimer et à signer.',
  'letters.keep-letter':
    'Joignez une copie des papiers de votre demande. Gardez le double et la preuve d’envoi.',
  'letters.keep-mail':
    'Demandez l’accusé de réception et de lecture. Gardez le message envoyé, et ajoutez-le dans Démarches.',
  'letters.make-file': 'Faire le fichier',
  'letters.open-mail': 'Ouvrez votre messagerie, relisez, joignez, envoyez.',
  'letters.sent-on': 'Envoi le {day}',
  'letters.open': '{count, plural, one {Il reste # question.} other {Il reste # questions.}}',
  'letters.ready': 'À relire',
  'letters.start': 'Commencer',
  'letters.look': 'Voir',
  'letters.add-proof': 'Ajouter la preuve d’envoi',
  'letters.noted': 'Inscrit dans votre dossier, à la date d’aujourd’hui.',
  'question.of': 'Question {at} sur {all}',
  'question.before': 'Avant',
  'question.on': 'Suite',
  'question.close': 'Fermer',
  'question.request': 'Que demandez-vous ?',
  'question.request-hint': 'C’est l’objet du rendez-vous.',
  'question.name': 'Comment vous appelez-vous ?',
  'question.name-hint': 'Comme sur votre passeport ou votre titre.',
  'question.birth': 'Où et quand êtes-vous né ou née ?',
  'question.birth-hint': 'La préfecture en a besoin pour vous retrouver.',
  'question.urgency': 'Pourquoi est-ce urgent pour vous ?',
  'question.urgency-hint': 'Écrivez en français : la lettre reprend votre phrase.',
  'question.contact': 'Où peut-on vous répondre ?',
  'question.contact-hint': 'La réponse arrive là. Vérifiez chaque caractère.',
  'question.prefecture': 'Quelle préfecture ?',
  'question.prefecture-hint': 'Celle du département où vous habitez.',
  'answer.request': 'Demande',
  'answer.name': 'Nom',
  'answer.birth': 'Naissance',
  'answer.urgency': 'Urgence',
  'answer.contact': 'Adresse',
  'answer.prefecture': 'Préfecture',
  'answer.none': 'À compléter',
  'answer.change': 'Modifier',
  'situation.answered': 'Vos trois réponses permettent les courriers. Les revoir.',
  'letters.reset-done': 'Le texte proposé est de retour.',
  'reminders.removed': 'Heure retirée des rappels.',
  undo: 'Annuler',
  'letter.email': 'E-mail à la préfecture',
  'letter.letter': 'Lettre recommandée à la préfecture',
  'letter.petition': 'Requête au tribunal (référé « mesures utiles »)',
  'letter.sending': 'Avant d’envoyer la requête',
  'filing.foreigner-number': 'Le numéro d’étranger a dix chiffres : vérifiez-le',
  'filing.heading': 'Ce qui reste avant de déposer',
  'filing.nothing': 'Rien : la requête et ses pièces sont prêtes.',
  'filing.gaps':
    '{count, plural, one {Une chose à compléter} other {# choses à compléter}} dans la requête',
  'filing.attempts': 'Les tentatives ne suffisent pas encore',
  'filing.route': 'Cette demande se fait en ligne : vérifiez avant',
  'filing.other-prefecture': 'Les tentatives sont sur le site d’une autre préfecture',
  'filing.other-home': 'L’adresse n’est pas dans le département de la préfecture',
  'filing.slots':
    '{count, plural, one {Des créneaux vus une fois} other {Des créneaux vus # fois}}, sans dire pourquoi ils n’ont pas été pris',
  'filing.same-minute':
    '{count, plural, one {# tentative} other {# tentatives}} à la même minute qu’une autre',
  'filing.drawn':
    '{count, plural, one {# image est un rendu} other {# images sont des rendus}} de la page, pas des captures d’écran',
  'filing.without-picture': '{count, plural, one {# preuve} other {# preuves}} sans image',
  'filing.heavy': '{count, plural, one {Un papier pèse} other {# papiers pèsent}} plus de 15 Mo',
  'letter.mediator': 'Saisine du Défenseur des droits',
  'letter.legal-aid': 'Demande d’aide juridictionnelle provisoire',
  'letter.stuck-service': 'Requête : téléservice bloqué',
  'letter.online-request': 'Requête : demande déposée en ligne, sans réponse',
  'letter.mediator-court': 'Défenseur des droits : observations devant le juge',
  'letter.intervention': 'Intervention d’une association',
  'letter.reply': 'Réponse au mémoire du préfet',
  'letter.too-late': 'Rendez-vous proposé, mais trop lointain',
  'letter.not-executed': 'Ordonnance que la préfecture n’exécute pas',
  'letters.others': 'Autres papiers',
  'letter.attestation': 'Votre attestation sur les captures',
  'letter.witness': 'Attestation d’un témoin d’une visite au guichet',
  'identity.title': 'Civilité',
  'identity.madam': 'Madame',
  'identity.sir': 'Monsieur',
  'identity.lastName': 'Nom',
  'identity.firstName': 'Prénom',
  'identity.birthDate': 'Date de naissance',
  'identity.birthPlace': 'Lieu de naissance',
  'identity.nationality': 'Nationalité',
  'identity.email': 'E-mail',
  'identity.phone': 'Téléphone',
  'identity.foreignerNumber': 'Numéro d’étranger (facultatif)',
  'identity.permitEnds': 'Fin du titre actuel',
  'identity.prefectureEmail': 'E-mail du service des étrangers',
  'identity.requestKind': 'Demande',
  'identity.departement': 'Département',
  'situation.removalOrderDay': 'Date de la décision',
  'situation.refusalDay': 'Date de la décision',
  'situation.filedDay': 'Date du dépôt',
  'situation.enforceable': 'Cette OQTF peut être exécutée jusqu’au {day}.',
  'situation.silence': 'Sans réponse, la demande est considérée comme refusée le {day}.',
  'situation.advised':
    'Un avocat ou une association a-t-il lu votre dossier, et vous conseille-t-il de continuer ?',
  'situation.sinceThen': 'Ce qui est nouveau depuis cette décision',
  'statement.about.page': 'Une page de la préfecture, sans créneau à chercher',
  'statement.page.booking-rule': 'Elle dit que le rendez-vous se prend en ligne',
  'statement.page.required-papers': 'Elle donne la liste des papiers à fournir',
  'statement.page.other': 'Autre page de la préfecture',
  'steps.group-steps': 'Démarches',
  'steps.group-papers': 'Papiers sur vous',
  'steps.paper-day': 'Date du papier',
  'steps.hour': 'Heure (si vous la savez)',
  'steps.note-told': 'Cette phrase est reprise dans les courriers.',
  'steps.label': 'Ce que c’est : {name}',
  'steps.ground': 'Ce qu’il montre',
  'steps.ground-none': 'L’urgence, en général',
  'step.letter-receipt': 'Avis de réception de la lettre',
  'step.reply': 'Réponse de la préfecture',
  'step.contact-centre': 'Appel ou message au Centre de contact citoyens',
  'step.help-point': 'Visite à un point d’accueil numérique',
  'step.identity': 'Pièce d’identité',
  'step.domicile': 'Justificatif de domicile',
  'step.permit': 'Titre de séjour ou récépissé',
  'step.urgency': 'Papier qui montre l’urgence',
  'step.seriousness': 'Papier pour le sérieux de la demande',
  'letter.reminder': 'E-mail de relance à la préfecture',
  'letter.operator': 'Attestation de la personne qui a fait les essais pour vous',
  'question.procedure': 'Pour quelle démarche ?',
  'question.procedure-hint': 'Un courrier, une démarche, une préfecture.',
  'question.child': 'Pour quel enfant ?',
  'question.child-hint': 'Vous le représentez : la demande est à son nom.',
  'question.circumstances': 'Quelle est votre situation ?',
  'question.circumstances-hint':
    'Arrivée en France, séjour, famille, travail. Le juge lit ces lignes en premier.',
  'question.seriousness': 'Pourquoi votre demande est-elle sérieuse ?',
  'question.seriousness-hint':
    'Le juge ne décide pas du titre. Il vérifie que la demande n’est pas vaine.',
  'question.costs': 'Quels frais, et avec qui ?',
  'question.costs-hint': 'L’avocat n’est pas obligatoire, et le dépôt est gratuit.',
  'question.rejection': 'Pourquoi la première requête a-t-elle été rejetée ?',
  'question.rejection-hint':
    'Lisez l’ordonnance. Dites ce qui manquait, et ce qui y répond maintenant.',
  'answer.procedure': 'Démarche',
  'answer.child': 'Enfant',
  'answer.circumstances': 'Situation',
  'answer.seriousness': 'Sérieux',
  'answer.costs': 'Frais',
  'answer.rejection': 'Premier rejet',
  'identity.careOf': 'Chez qui (facultatif)',
  'identity.basis': 'À quel titre ? Par exemple : en qualité de salarié',
  'identity.anef': 'Cette demande se fait-elle sur le site ANEF ? Vérifiez-le sur ce site',
  'identity.forWhom': 'Pour qui ?',
  'identity.childName': 'Prénom et nom de l’enfant',
  'identity.childIs': 'Fille ou fils ?',
  'child.daughter': 'Ma fille',
  'child.son': 'Mon fils',
  'child.adult':
    'Cette personne est majeure : elle signe en son nom. Revenez à « Pour moi », avec son nom.',
  'filing.adult-child': 'L’enfant est majeur : il ou elle signe en son nom',
  'identity.childBirthDate': 'Sa date de naissance',
  'identity.childBirthPlace': 'Son lieu de naissance',
  'identity.childNationality': 'Sa nationalité',
  'identity.procedure': 'Démarche',
  'identity.prefectureAddress': 'Adresse postale de la préfecture',
  'identity.circumstances': 'Votre situation',
  'identity.urgencyGrounds': 'Votre cas',
  'identity.seriousness': 'Les conditions que vous remplissez, les papiers que vous avez',
  'identity.place': 'Ville où vous signez',
  'identity.costs': 'Frais, avec leur montant',
  'identity.lawyer': 'Avocat (facultatif)',
  'identity.legalAid': 'Aide juridictionnelle',
  'identity.afterRejection': 'Le motif du rejet, et votre réponse',
  'anef.no': 'Non, au guichet',
  'anef.yes': 'Oui, en ligne',
  'for.self': 'Pour moi',
  'for.child': 'Pour mon enfant mineur',
  'aid.none': 'Non demandée',
  'aid.asked': 'Demandée',
  'aid.granted': 'Obtenue',
  'procedure.option': '{label} ({host}) : {count, plural, one {# tentative} other {# tentatives}}',
  'request.exceptional': 'Admission exceptionnelle au séjour',
  'request.change': 'Changement de statut',
  'request.duplicate': 'Duplicata du titre',
  'request.collection': 'Remise du titre',
  'ground.job-offer': 'Promesse d’emploi',
  'ground.job-offer-paper': 'Papier : promesse d’embauche.',
  'ground.contract': 'Contrat suspendu ou menacé',
  'ground.contract-paper': 'Papiers : contrat, lettre de l’employeur.',
  'ground.studies': 'Études, stage ou examen',
  'ground.studies-paper': 'Papiers : certificat de scolarité, convention de stage.',
  'ground.children': 'Enfants à charge',
  'ground.children-paper': 'Papiers : acte de naissance, certificat de scolarité.',
  'ground.care': 'Soins en cours',
  'ground.care-paper': 'Papiers : certificat médical, attestation de droits.',
  'ground.housing': 'Logement ou prestations en danger',
  'ground.housing-paper': 'Papier : courrier de la CAF ou du bailleur.',
  'ground.travel': 'Je dois voyager',
  'ground.travel-paper': 'Papiers : convocation, billet, certificat.',
  'ground.papers': 'Chaque case demande son papier :',
  'ground.add': 'l’ajouter dans Démarches',
  'route.anef':
    'Cette demande se fait en ligne, sur le site ANEF. Un rendez-vous n’est utile que si la préfecture vous l’a demandé.',
  'route.natali':
    'La naturalisation se demande en ligne, sur NATALI. Le papier est renvoyé, sauf dans quelques territoires d’outre-mer.',
  'route.ofii':
    'Le regroupement familial se demande à l’OFII, en ligne ou par courrier. La préfecture ne donne pas ce rendez-vous.',
  'route.online':
    'Une demande en ligne ne passe pas par ce rendez-vous. Si le site vous bloque, demandez de l’aide : Centre de contact citoyens, point d’accueil numérique.',
  'prefecture.other-tried':
    'Vos tentatives sont sur le site d’une autre préfecture : {name}. Vérifiez avant d’écrire.',
  'prefecture.other-home':
    'Votre adresse est dans le département {departement}. La préfecture est en principe celle du domicile.',
  'urgency.naturalisation':
    'Pour une naturalisation, l’urgence est très difficile à montrer à ce juge. Demandez conseil avant.',
  'identity.from-captures': 'Celui des captures',
  'identity.address': 'Adresse postale',
  'identity.urgency': 'Pourquoi c’est urgent pour vous',
  'request.first': 'Première demande',
  'request.renewal': 'Renouvellement',
  'request.dcem': 'DCEM, pour un enfant',
  'request.family': 'Regroupement familial',
  'request.naturalisation': 'Naturalisation',
  'request.travel': 'Titre de voyage',

  'arrival.question':
    'Le fichier est-il dans vos téléchargements ? Regardez avant de fermer cette page : sur un téléphone, le navigateur ne dit pas si l’enregistrement a commencé.',
  'arrival.yes': 'Oui, il y est',
  'arrival.share': 'Partager le fichier autrement',
  'arrival.known': 'Noté : cette copie compte.',

  'copies.heading': 'Copies de sécurité',
  'copies.text':
    'Chaque soir où il y a du nouveau, une copie se fait toute seule. Elle va dans le dossier « Sans-creneau » de vos téléchargements. La première contient tout, les suivantes ce qui s’est ajouté. Pour tout remettre, donnez-les ensemble. Ce que vous supprimez ensuite y reste.',
  'copies.whose': 'Cet ordinateur',
  'copies.own': 'Je suis seul·e à utiliser cette session',
  'copies.shared': 'D’autres personnes utilisent cette session',
  'copies.agree': 'J’accepte que ces personnes puissent ouvrir mes copies.',
  'copies.turn-on': 'Faire des copies chaque soir',
  'copies.turn-off': 'Arrêter les copies',
  'copies.now': 'Faire une copie maintenant',
  'copies.on': 'Les copies se font chaque soir à 20 h, ou à l’ouverture suivante du navigateur.',
  'copies.none': 'Aucune copie de sécurité.',
  'copies.age': 'Copie : {days, plural, =0 {aujourd’hui} =1 {hier} other {il y a # jours}}.',
  'copies.turned-on': 'Les copies sont activées. La première se fait maintenant.',
  'copies.turned-off':
    'Les copies sont arrêtées. Celles qui sont faites restent dans vos téléchargements.',
  'copies.asked': 'La copie se fait. Sa date s’affiche ici quand elle est écrite.',
  'copies.refused':
    'Le navigateur n’a pas donné l’accès aux téléchargements : aucune copie ne sera faite toute seule. Exportez un ZIP de temps en temps.',
  'copies.problem.unreadable':
    'La dernière copie n’a pas été faite : une preuve n’a pas pu être relue. Ouvrez l’onglet Export et faites un ZIP pour savoir laquelle.',
  'copies.problem.refused':
    'La dernière copie n’a pas été faite : le navigateur a refusé le téléchargement. Réessayez, ou exportez un ZIP.',
  'copies.problem.not-written':
    'La dernière copie n’a pas été écrite entièrement : vérifiez la place sur le disque, puis réessayez.',
  'copies.problem.no-permission':
    'La dernière copie n’a pas été faite : l’accès aux téléchargements a été retiré. Arrêtez les copies, puis activez-les de nouveau.',
  'check.persist': 'Conservation',
  'checked.persist-good':
    'Le navigateur promet de garder vos preuves même si le disque se remplit.',
  'checked.persist-not':
    'Le navigateur n’a pas promis de garder vos preuves si le disque se remplit : faites des copies.',
  'checked.persist-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',

  'loss.title': 'Vos captures ne sont plus dans ce navigateur : ouvrez Sans créneau',
  'loss.gone':
    'Vos captures ne sont plus dans ce navigateur : un outil de nettoyage, une réparation ou un autre profil les en a ôtées. {copied, select, none {Si vous avez un ZIP, restaurez-le.} other {Restaurez votre dernier ZIP, fait le {copied}.}}',
  'loss.part':
    'Il ne reste ici que {left} des {lines} lignes de votre journal. {copied, select, none {Si vous avez un ZIP, restaurez-le avant toute capture.} other {Restaurez votre dernier ZIP, fait le {copied}, avant toute capture.}}',
  'loss.close': 'Je n’ai pas de ZIP',
  'loss.first':
    'Sur un autre ordinateur, ou avec une autre version ? Remettez votre dernier fichier avant de commencer. Si l’ancienne version est encore ici, faites d’abord son fichier. Remettez-le ici, puis seulement supprimez-la.',
  'installed.folder':
    'Chargée depuis un dossier : gardez ce dossier. Supprimer l’extension efface vos captures ; exportez-les d’abord.',
  'installed.temporary':
    'Module temporaire : Firefox garde vos captures quand il se ferme. Il ne surveille rien tant que vous n’avez pas rechargé le module. N’appuyez pas sur « Supprimer » : tout serait effacé.',
  'sites.missing':
    '{count, plural, one {Un site de rendez-vous n’est} other {# sites de rendez-vous ne sont}} pas autorisé{count, plural, one {} other {s}} : rien n’y est relevé sans un clic. Les autres continuent.',
  'sites.title': 'Des sites de rendez-vous ne sont pas autorisés : ouvrez Sans créneau',
  'sites.allow': 'Autoriser ces sites',

  'restore.heading': 'Remettre mon dossier ici',
  'restore.text':
    'Sur un nouvel ordinateur, ou après une réinstallation. Le ZIP est vérifié, puis le dossier revient tel qu’il était. Rien n’est remplacé ici. Donnez tous ses volumes ensemble.',
  'restore.files': 'Fichiers ZIP',
  'restore.done':
    'Dossier restauré et ouvert : {captures, plural, =0 {aucune capture} one {# capture} other {# captures}}.',
  'restore.more':
    'Ce dossier était déjà ici : {captures, plural, =0 {ce qui manquait a été ajouté} one {# capture ajoutée} other {# captures ajoutées}}. Il est maintenant ouvert.',
  'restore.nothing': 'Tout ce que contient ce ZIP est déjà ici : rien n’a été changé.',
  'restore.missing':
    '{count, plural, one {# fichier manque} other {# fichiers manquent}} ({name}…) : un volume manque, ces fichiers n’étaient pas joints, ou ils sont abîmés dans le ZIP. Donnez tous les volumes ensemble, ou continuez sans eux.',
  'restore.offer.new':
    'ZIP vérifié : il contient un dossier qui n’est pas ici. Rien n’est encore écrit. Regardez d’abord ce qu’il apporte :',
  'restore.offer.more':
    'ZIP vérifié : ce dossier est déjà ici. Rien n’est encore changé. Regardez d’abord ce que le ZIP y ajoute :',
  'restore.days': 'Ce que le ZIP apporte, jour par jour',
  'restore.others': '{count, plural, one {et # autre ligne} other {et # autres lignes}}',
  'restore.unread':
    'La ligne {line} du journal ne peut pas être lue : elle et les suivantes restent dehors.',
  'restore.removals': 'Ce que ce ZIP supprime, et que vous avez encore ici',
  'restore.removals.text':
    'Cochez seulement ce que vous voulez vraiment supprimer ici aussi. Son contenu et ses fichiers seront effacés. Ce qui n’est pas coché reste. Ce que le ZIP ajoute après cette suppression reste dehors.',
  'restore.removal.capture': 'Preuve n° {number}, {at}',
  'restore.removal.line': 'Ligne {seq} du journal, {at}',
  'restore.removal.reason': 'Raison écrite dans le ZIP :',
  'restore.accept.new': 'Restaurer ce dossier',
  'restore.accept.more': 'Ajouter à ce dossier',
  'restore.refuse': 'Ne rien changer',
  'restore.unchanged': 'Rien n’a été changé.',
  'restore.refused.not-a-dossier':
    '{file} n’est pas un ZIP de Sans créneau, ou il est abîmé. Rien n’a été changé.',
  'restore.refused.ambiguous':
    '{file} se lit de plusieurs façons : un autre programme en sortirait d’autres fichiers. Rien n’a été changé. Reprenez le ZIP d’origine.',
  'restore.refused.encrypted':
    '{file} est protégé par un mot de passe. Rien n’a été changé. Décompressez-le, compressez-le de nouveau sans mot de passe, et recommencez.',
  'restore.refused.not-readable':
    'Le navigateur ne peut pas lire {file} : s’il est dans un nuage (OneDrive, iCloud, Google Drive), téléchargez-le d’abord sur cette machine. Rien n’a été changé.',
  'restore.refused.no-memory':
    'La mémoire n’a pas suffi pour lire {file}. Fermez des onglets ou d’autres programmes, et recommencez. Rien n’a été changé.',
  'restore.refused.does-not-hold':
    '{file} ne se vérifie pas : il a été abîmé ou modifié. « Vérifier un ZIP » dit où. Rien n’a été changé.',
  'restore.refused.other-dossier':
    '{file} vient d’un autre dossier. Restaurez les dossiers l’un après l’autre. Rien n’a été changé.',
  'restore.refused.other-export':
    '{file} vient d’un autre export du même dossier. Donnez les volumes d’un seul export. Rien n’a été changé.',
  'restore.refused.parted':
    '{file} et le dossier d’ici ont continué chacun de leur côté : ils ne peuvent pas être réunis. Exportez celui d’ici, effacez-le, puis restaurez. Rien n’a été changé.',
  'restore.refused.newer-version':
    '{file} vient d’une version plus récente de Sans créneau. Mettez l’extension à jour, puis restaurez. Rien n’a été changé.',
  'restore.refused.taken':
    '{file} reprend, sous un autre nom, des captures d’un dossier qui est déjà ici : il a été modifié. Rien n’a été changé.',
  'restore.refused.moved':
    'Le dossier d’ici a changé pendant que {file} était lu : recommencez. Rien n’a été changé.',
  'restore.mended':
    'Ce dossier est déjà ici : {files, plural, one {# fichier qui manquait ou était abîmé est revenu} other {# fichiers qui manquaient ou étaient abîmés sont revenus}}.',
  'restore.full':
    'Le disque est plein : libérez de la place, puis recommencez. Rien n’a été changé.',
  'restore.failed':
    'Le dossier n’a pas pu être restauré : fermez le navigateur, rouvrez-le, puis recommencez. Rien n’a été changé.',

  'dossiers.open': 'Dossier ouvert :',
  'dossiers.text':
    'Un dossier par personne : chacun a son journal, son export et ses rappels. Ce qui est capturé va dans le dossier ouvert.',
  'dossiers.rename': 'Nom de ce dossier (il reste sur cette machine)',
  'dossiers.rename-save': 'Donner ce nom',
  'dossiers.new': 'Nom d’un nouveau dossier',
  'dossiers.add': 'Créer et ouvrir',
  'dossiers.from': 'Dossier du {day}',

  'verify.heading': 'Vérifier un ZIP',
  'verify.text':
    'La même vérification est dans chaque ZIP (verifier/verifier.html), pour qui n’a pas l’extension.',
  'verify.open': 'Ouvrir la page de vérification',

  'removal.heading': 'Supprimer',
  'removal.text':
    'Une preuve supprimée est effacée pour de bon. Sa place reste dans le journal, avec votre motif : on verra qu’elle a existé, pas ce qu’elle montrait. Ce que vous en avez dit est effacé avec elle.',
  'removal.step': 'Supprimer la démarche « {step} » du {day} ? Dites pourquoi : le motif sera lu.',
  'removal.step-done':
    'La démarche est supprimée. Ses papiers quittent le disque quand vous fermez puis rouvrez le navigateur.',
  'removal.statement':
    'Supprimer ce que vous avez dit de la preuve n° {number} ? Dites pourquoi : le motif sera lu.',
  'removal.statement-done': 'Votre réponse est supprimée.',
  'removal.reason': 'Motif (il sera lu)',
  'removal.remove': 'Supprimer cette preuve',
  'removal.unknown': 'Il n’y a pas de preuve n° {number} à supprimer.',
  'removal.done':
    'La preuve n° {number} est supprimée. Son image quitte le disque quand vous fermez puis rouvrez le navigateur.',
  'removal.erase-confirm':
    'Effacer pour de bon le dossier « {name} » : {count, plural, =0 {aucune capture} one {# capture} other {# captures}}, tout son journal ?',
  'removal.erased':
    'Le dossier est effacé. Ses images quittent le disque quand vous fermez puis rouvrez le navigateur.',
  'removal.failed':
    'Rien n’a pu être effacé. Fermez les autres pages de Sans créneau, et recommencez.',

  'dossier.export.heading': 'Faire le fichier',
  'dossier.export.idle': 'Il est fait sur cet ordinateur. Rien n’est envoyé.',
  'dossier.export.no-date':
    'Aucun jeton dans ce ZIP : il ne prouve aucune date contre vous. L’horodatage (Réglages) peut y remédier pour la suite.',
  'dossier.export.again': 'Enregistrer à nouveau',
  'export.ready': 'Votre fichier est prêt',
  'export.for': 'Pour qui',
  'export.for.lawyer': 'Pour mon avocat ou l’association',
  'export.for.lawyer-text': 'Toutes les preuves, prêtes à déposer.',
  'export.for.brief': 'Courriers et synthèse',
  'export.for.brief-text':
    'Confidentiel : pour vous et votre avocat. Rien de cela n’est dans les preuves.',
  'export.for.light': 'Version légère',
  'export.for.light-text': '20 Mo au plus, pour un e-mail ou un formulaire.',
  'light.left':
    '{count, plural, =0 {Toutes les captures y sont. Laissés de côté : les fichiers HTML des pages.} one {Laissés de côté : # capture, et les fichiers HTML des pages. Le tableau et le journal restent entiers.} other {Laissés de côté : # captures, et les fichiers HTML des pages. Le tableau et le journal restent entiers.}}',
  'light.heavy': 'Vos papiers pèsent à eux seuls plus de 20 Mo.',
  'brief.counsel': 'Ajouter les projets à la troisième personne, pour l’avocat',
  'brief.button': 'Faire le fichier confidentiel',
  'brief.done':
    'Le fichier {name} est remis au navigateur : la synthèse, et {count, plural, =0 {aucun courrier} one {# courrier} other {# courriers}}.',
  'brief.failed': 'Ce fichier n’a pas pu être fait. Recommencez.',
  'export.for.email': 'Pour joindre à un e-mail',
  'export.for.email-text': 'Un seul PDF de 5 Mo au plus, une preuve par semaine.',
  'export.for.copy': 'Pour garder une copie',
  'export.for.copy-text': 'Pour une clé USB, ou un nouvel ordinateur.',
  'export.next': 'Et maintenant ?',
  'export.next.find': 'Trouvez-le',
  'export.next.find-text':
    '{to, select, disk {Là où vous l’avez enregistré.} other {Dans le dossier « Téléchargements ».}}',
  'export.next.give': 'Donnez-le',
  'export.next.give-text': 'À votre avocat ou à l’association : sur une clé, ou par leur site.',
  'export.next.copy': 'Gardez une copie',
  'export.next.copy-text': 'Sur une clé USB, ou chez un proche.',
  'export.back': 'Revenir à « Où j’en suis »',
  'export.shows': 'Pour l’avocat : ce que ce fichier montre',

  'views.heading': 'Parties du dossier',
  'views.pages': 'Pages',
  'view.attempts': 'Mes preuves',
  'view.home': 'Où j’en suis',
  'view.pictures': 'Images',
  'home.now': 'À faire maintenant',
  'home.prefecture': 'Préfecture',
  'home.choose': 'Ouvrir son site',
  'home.do.take-slot.title': 'Des créneaux !',
  'home.do.take-slot.text': 'Continuez vite sur la page.',
  'home.do.restore.title': 'Remettez votre dernier fichier',
  'home.do.restore.text': 'Des preuves ne sont plus dans ce navigateur.',
  'home.do.save-what-is-left.title': 'Une preuve est abîmée',
  'home.do.save-what-is-left.text': 'Faites le fichier maintenant, puis vérifiez le disque.',
  'home.do.allow-sites.title': 'Rendez l’accès aux sites',
  'home.do.allow-sites.text': 'Sans lui, rien n’y est enregistré.',
  'home.do.set-clock.title': 'Réglez l’heure de l’ordinateur',
  'home.do.set-clock.text':
    'Un tribunal regardera l’heure de vos preuves. Mettez l’heure automatique.',
  'home.do.try-now.title': 'C’est l’heure d’essayer',
  'home.do.first-attempt.title': 'Ouvrez votre page de rendez-vous',
  'home.do.first-attempt.text': 'Essayez comme d’habitude. La preuve se prend toute seule.',
  'home.do.appointment.title': 'Vous avez un rendez-vous',
  'home.do.appointment.text':
    'Relisez la convocation : lieu, heure, papiers. Gardez une copie de vos preuves jusque-là.',
  'home.do.answer-questions.title': 'Répondez à trois questions',
  'home.do.answer-questions.text': 'Avant tout courrier : certains peuvent vous nuire.',
  'home.do.see-lawyer.title': 'Voyez un avocat avant d’écrire',
  'home.do.see-lawyer.removalOrder':
    'Avec une OQTF, une lettre peut vous nuire. N’allez pas non plus au guichet.',
  'home.do.see-lawyer.refusal': 'Après un refus, les délais sont courts.',
  'home.do.see-lawyer.filed':
    'La demande est déposée : une autre procédure est peut-être la bonne.',
  'home.do.see-lawyer.unsure': 'Une de vos réponses est « je ne sais pas ».',
  'home.do.email.title': 'Écrivez un e-mail à la préfecture',
  'home.do.email.text': 'Le texte est préparé. Relisez-le avant de l’envoyer.',
  'home.do.letter.title': 'Envoyez une lettre recommandée',
  'home.do.letter.text': 'Le texte est préparé, avec la liste de vos essais.',
  'home.do.keep-copy.title': 'Gardez une copie',
  'home.do.keep-copy.text':
    '{count, plural, one {Une preuve est seulement ici.} other {# preuves sont seulement ici.}}',
  'home.do.try-again.title': 'Essayez encore cette semaine',
  'home.do.hand-over.title': 'Montrez le dossier à un avocat',
  'home.do.hand-over.text': 'Côté tentatives, une demande au juge est possible. Il décide.',
  'home.do.wait.title': 'Rien à faire aujourd’hui',
  'home.do.wait.text': 'Les preuves se prennent toutes seules quand vous essayez.',
  'home.way.restore': 'Remettre mon dossier ici',
  'home.way.save-what-is-left': 'Faire le fichier',
  'home.way.appointment': 'Garder une copie',
  'home.way.answer-questions': 'Commencer',
  'home.way.see-lawyer': 'Faire le fichier pour l’avocat',
  'home.way.email': 'Commencer',
  'home.way.letter': 'Commencer',
  'home.way.keep-copy': 'Garder une copie',
  'home.way.hand-over': 'Faire le fichier',
  'home.week': 'Cette semaine',
  'home.day': '{day}{state, select, tried { : essayé} wanted { : à essayer} other {}}',
  'home.hour': 'Prochain essai',
  'home.reminders': 'Choisir mes heures',
  'home.have': 'Vous avez déjà un dossier ?',
  'home.only-here':
    '{count, plural, one {Une preuve est seulement ici} other {# preuves sont seulement ici}}',
  'home.last': 'Dernières preuves',
  'home.none': 'Elles arriveront ici, une image par essai.',
  'home.all': '{count, plural, one {Voir la preuve} other {Voir les # preuves}}',
  'deadline.heading': 'Vos dates',
  'deadline.calendar': 'Elles sont aussi dans le calendrier à télécharger (Rappels).',
  'deadline.notice': 'Date à retenir : {day}',
  'deadline.appointment': 'Votre rendez-vous',
  'deadline.renewal-opens': 'Le renouvellement peut être demandé à partir de ce jour',
  'deadline.renewal-closes': 'Dernier jour conseillé pour demander le renouvellement en ligne',
  'deadline.permit-ends': 'Votre titre prend fin',
  'deadline.adult': '18 ans et deux mois : dernier jour pour certains premiers titres',
  'deadline.nineteen': 'Veille des 19 ans : dernier jour pour certains titres',
  'deadline.letter-answer': 'Quinze jours depuis la réception de votre lettre',
  'deadline.silence-warning': 'Trois mois sans réponse : voyez un avocat',
  'deadline.silence-refusal': 'Quatre mois sans réponse : la demande est considérée comme refusée',
  'checklist.heading': 'Ce qui est fait, ce qui manque',
  'checklist.attempts': 'Mes tentatives',
  'checklist.beside': 'À côté du site',
  'checklist.line.attempt': 'Une première tentative',
  'checklist.line.weeks': '{weeks, plural, one {Une semaine} other {# semaines différentes}}',
  'checklist.line.spread': 'Plus de {days, plural, one {# jour} other {# jours}} d’écart',
  'checklist.line.count':
    '{attempts, plural, one {# essai} other {# essais}}, sur {days, plural, one {# jour} other {# jours}}',
  'checklist.line.varied': 'Des jours et des heures variés',
  'checklist.line.email': 'Un e-mail à la préfecture',
  'checklist.line.letter': 'Une lettre recommandée',
  'checklist.is-done': 'Fait',
  'checklist.next': 'À faire',
  'checklist.later': 'Ensuite',
  'checklist.held': 'Après les questions',
  'checklist.attempts-count': '{count, plural, one {# essai} other {# essais}}',
  'checklist.weeks': '{count, plural, one {# semaine} other {# semaines}}',
  'checklist.days': '{count, plural, one {# jour} other {# jours}}',
  'checklist.promise': 'Le juge décide. L’urgence compte aussi. Ce n’est pas une promesse.',
  'checklist.rules': 'D’où viennent ces règles ?',
  'view.calendar': 'Calendrier',
  'view.short.attempts': 'Preuves',
  'view.short.export': 'Avocat',
  'view.letters': 'Courriers',
  'view.export': 'Pour mon avocat',
  'view.reminders': 'Rappels',
  'view.settings': 'Réglages',

  'timeline.heading': 'Mes preuves',
  'timeline.week': 'Semaine du {day}',
  'timeline.week-count':
    '{count, plural, =0 {aucune tentative sans créneau} one {# tentative sans créneau} other {# tentatives sans créneau}}{days, plural, =0 {} one {, # jour} other {, # jours}}',
  'timeline.removed': 'Preuve n° {number} : supprimée{told, select, no {} other { ({reason})}}.',
  'timeline.repeats': '{count, plural, one {revue # fois} other {revue # fois}}',
  'timeline.filters':
    '{count, plural, =0 {Choisir ce qui est montré} one {# choix en cours} other {# choix en cours}}',
  'timeline.all': 'Tout montrer',
  'timeline.count': '{shown, number} sur {total, plural, one {# capture} other {# captures}}',
  'timeline.none': 'Aucune capture ne répond à ce choix.',

  'detail.around': 'Autres preuves',
  'detail.back': 'Mes preuves',
  'detail.previous': 'n° {number}, avant',
  'detail.next': 'n° {number}, après',
  'detail.unknown': 'Il n’y a pas de preuve n° {number} dans ce dossier.',
  'detail.lost':
    '{count, plural, one {Un fichier manque ou est abîmé} other {# fichiers manquent ou sont abîmés}} : {names}. Le reste est intact. Un ancien ZIP peut le rendre (Export, Restaurer un ZIP).',
  'detail.when': 'Date et heure légale',
  'detail.address': 'Adresse de la page',
  'detail.hash': 'Empreinte SHA-256 du relevé',
  'detail.stamp': 'Horodatage',
  'detail.token': 'Jeton du {at} UTC, le certificat se dit « {signer} »',
  'detail.token-waiting': 'Jeton demandé, pas encore reçu',
  'detail.token-none': 'Aucun jeton',
  'detail.picture': 'Image de la preuve n° {number} ({kind})',
  'detail.zoom': 'Agrandir',
  'detail.fit': 'Ajuster à la page',
  'detail.plate': 'Voir la planche imprimée',
  'detail.plate-of': 'Planche de la preuve n° {number}',
  'detail.text': 'Texte de la page',
  'detail.text-elsewhere':
    'La phrase décisive n’est pas dans ce texte telle quelle : le site l’a sans doute affichée autrement.',
  'detail.sheet': 'Fiche complète',
  'detail.sheet-text': 'Comme elle sera jointe au dossier, en français.',

  'calendar.heading': 'Quels jours ?',
  'calendar.text':
    '{weeks, plural, =0 {Aucune semaine sans créneau.} one {# semaine sans créneau.} other {# semaines sans créneau.}} Un carré par jour.',
  'calendar.table': 'Tableau des semaines',
  'calendar.cell':
    '{inVain, plural, =0 {} one {# tentative sans créneau} other {# tentatives sans créneau}} {other, plural, =0 {} one {# autre} other {# autres}}',
  'calendar.nothing': 'aucune tentative',
  'calendar.week': 'Semaine',
  'calendar.total': 'Total',
  'calendar.hours': '{hours} h',
  'calendar.which-hours': 'À quelles heures ?',
  'calendar.at':
    '{hour} h : {count, plural, =0 {aucune tentative} one {# tentative} other {# tentatives}}',
  'calendar.gap': '{count, plural, one {Une semaine} other {# semaines}} sans aucune tentative',
  'calendar.some': '1 ou 2 sans créneau',
  'calendar.many': '3 ou plus',
  'calendar.other': 'autre résultat',
  'calendar.window': 'rappel',
  'calendar.pages': 'Autres semaines',
  'calendar.later': 'Semaines plus récentes',
  'calendar.earlier': 'Semaines plus anciennes',

  'settings.heading': 'Langue et fonctionnement',
  'settings.language': 'Langue',
  'settings.browser': 'Celle du navigateur',
  'settings.theme': 'Apparence',
  'theme.system': 'Celle du système',
  'theme.light': 'Claire',
  'theme.dark': 'Sombre',
  'settings.repeat': 'Une page revue avant ce temps est un simple passage',
  'settings.repeat-text':
    'Un passage est noté au journal, sans image, et n’est jamais compté comme une tentative.',
  'settings.receipt': 'Montrer un court message dans la page de rendez-vous après chaque preuve',
  'settings.receipt-text':
    'Le site peut remarquer qu’un message apparaît, pas le lire. Sans lui, le bouton de Sans créneau le dit seul.',
  'settings.saved': 'Réglage enregistré.',

  'exact.heading': 'Images exactes sans clic (facultatif)',
  'exact.text':
    'Avec cette autorisation, chaque preuve a une vraie capture d’écran, même sans clic. Le navigateur parle alors de « tous les sites ». Sans créneau continue de ne lire que les pages de rendez-vous.',
  'exact.on': 'Autorisées.',
  'exact.off': 'Pas autorisées : sans clic, la page est redessinée, et la preuve le dit.',
  'exact.allow': 'Autoriser les images exactes',
  'exact.withdraw': 'Retirer cette autorisation',
  'exact.withdrawn':
    'Autorisation retirée. Si un site ajouté ou l’horodatage ne marche plus, ajoutez-le ou activez-le à nouveau.',
  'exact.refused': 'Le navigateur n’a pas donné cette autorisation. Rien n’a changé.',

  'sites.heading': 'Autres sites officiels',
  'sites.text':
    'Si la page de rendez-vous de votre préfecture n’est pas encore connue, ajoutez son site : il sera surveillé comme les autres.',
  'sites.address': 'Adresse de la page de rendez-vous',
  'sites.add': 'Ajouter ce site',
  'sites.remove': 'Ne plus surveiller {host}',
  'sites.added': '{host} est maintenant surveillé. Rechargez sa page si elle est ouverte.',
  'sites.removed': '{host} n’est plus surveillé. Rechargez sa page si elle est ouverte.',
  'sites.lost': '(accès retiré : ajoutez-le à nouveau)',
  'sites.known': 'Ce site est déjà surveillé.',
  'sites.no-rule':
    'Sans créneau ne sait pas lire cette page toute seule. Donnez l’adresse de la page de rendez-vous (…/booking/create/…), ou capturez la page avec le bouton.',
  'sites.not-states':
    'Seuls les sites officiels, en .gouv.fr, peuvent être ajoutés. Vérifiez l’adresse.',

  'diagnostic.heading': 'Est-ce que tout marche ici ?',
  'diagnostic.text': 'Sans créneau s’essaie sur cette machine. Rien n’est envoyé.',
  'diagnostic.working': 'Essais en cours…',
  'diagnostic.again': 'Recommencer les essais',
  'diagnostic.allow': 'Rendre l’accès',
  'diagnostic.notify': 'Montrer une notification',
  'diagnostic.notified': 'Vous voyez cette notification : les rappels passeront.',
  'check-state.good': 'en ordre',
  'check-state.look': 'à regarder',
  'check-state.bad': 'à réparer',
  'check.storage': 'Enregistrement',
  'check.picture': 'Image de la page',
  'check.sites': 'Accès aux sites de rendez-vous',
  'check.exact': 'Captures d’écran',
  'check.notifications': 'Notifications',
  'check.clock': 'Horloge',
  'checked.storage-good': 'Une page d’essai a été écrite, relue et comparée.',
  'checked.storage-low': 'L’écriture marche, mais il reste moins de 200 Mo : libérez de la place.',
  'checked.storage-storage-full': 'Le disque est plein : libérez de la place, puis recommencez.',
  'checked.storage-storage-blocked':
    'Une autre page de Sans créneau bloque l’enregistrement : fermez-la, puis recommencez.',
  'checked.storage-storage-newer':
    'Ce navigateur garde des preuves d’une version plus récente : mettez l’extension à jour.',
  'checked.storage-storage-unopened':
    'Le navigateur ne laisse rien ouvrir ni garder. Fermez puis rouvrez-le.',
  'checked.storage-storage-private':
    'Rien ne peut être gardé ici : fenêtre privée, ou Firefox réglé pour ne jamais conserver l’historique. Changez ce réglage : Paramètres, Vie privée et sécurité, Historique.',
  'checked.storage-storage-failed':
    'Le navigateur refuse d’écrire. Fermez-le, rouvrez-le, puis recommencez.',
  'checked.storage-not-read-back':
    'Ce qui a été écrit n’a pas été relu pareil : vérifiez le disque avant de compter sur lui.',
  'checked.storage-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',
  'checked.picture-good': 'Cette page a été dessinée, et le dessin n’est pas vide.',
  'checked.picture-blank':
    'Le navigateur rend une image vide (protection contre le pistage ?). Cliquez le bouton sur chaque page : la capture d’écran n’en dépend pas.',
  'checked.picture-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',
  'checked.sites-good': 'Les pages de rendez-vous connues peuvent être lues.',
  'checked.sites-withdrawn':
    'L’accès à un ou plusieurs sites a été retiré : rien n’y est relevé. Rendez-le avec le bouton.',
  'checked.sites-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',
  'checked.exact-on': 'Exactes, sans clic.',
  'checked.exact-click-chromium':
    'Exactes après un clic sur le bouton : il vaut pour cet onglet tant que vous restez sur le site.',
  'checked.exact-click-firefox':
    'Exactes après un clic sur le bouton : il vaut pour cette page. Les suivantes sont redessinées, ou cliquez à chaque fois.',
  'checked.exact-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',
  'checked.notifications-good': 'Le navigateur les montre. Essayez : le système peut les cacher.',
  'checked.notifications-denied':
    'Le navigateur les refuse : les rappels ne se verront que sur le bouton. Autorisez-les dans ses réglages.',
  'checked.notifications-unknown':
    'Le navigateur ne dit pas s’il les montre : essayez avec le bouton.',
  'checked.notifications-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',
  'checked.clock-good':
    'D’accord avec celle du site, à {seconds, plural, one {# seconde} other {# secondes}} près.',
  'checked.clock-unknown':
    'Pas encore comparée : elle le sera à la première capture d’une page de rendez-vous.',
  'checked.clock-wrong':
    'Elle a {seconds, plural, one {# seconde} other {# secondes}} d’écart avec celle du site : activez le réglage automatique de l’heure.',
  'checked.clock-failed': 'Cet essai s’est arrêté. Fermez puis rouvrez le navigateur.',

  'privacy.heading': 'Ce qui est gardé, et où',
  'privacy.policy': 'C’est la politique de confidentialité de Sans créneau (novembre 2026).',
  'privacy.reads':
    'Sans créneau ne lit que les pages de rendez-vous qu’il connaît, celles des sites que vous ajoutez, et la page où vous cliquez sur son bouton.',
  'privacy.where':
    'Tout est dans ce navigateur, sur cette machine. Désinstaller l’extension ou effacer les données du navigateur efface tout : exportez avant.',
  'privacy.kept': 'Gardé ici',
  'privacy.kept-captures':
    'les pages de rendez-vous capturées : image, texte, adresse, heure, réponse du serveur',
  'privacy.kept-steps': 'les démarches que vous inscrivez, avec leurs papiers',
  'privacy.kept-identity': 'vos coordonnées et vos réponses pour les courriers, si vous les donnez',
  'privacy.kept-settings': 'vos réglages et vos rappels',
  'privacy.kept-copies':
    'vos copies de sécurité, si vous les activez, dans vos téléchargements : rien ne les efface que vous',
  'privacy.never': 'Jamais',
  'privacy.never-passwords':
    'ni mot de passe, ni cookie, ni jeton de session, ni ce que vous tapez (sauf ce qu’une image de la page en montre)',
  'privacy.never-servers': 'aucun serveur à nous, aucune statistique, aucune publicité',
  'privacy.never-browsing': 'rien de vos autres pages ni de votre historique',
  'privacy.notice':
    'Ce qu’un site peut remarquer : qu’un message apparaît quelques secondes dans sa page, et que la page a été redessinée pour l’image. Il ne peut lire ni le message, ni ce qui est gardé, ni combien. Le message s’éteint dans les réglages.',
  'privacy.sent':
    'Une seule chose peut sortir, et seulement si vous activez l’horodatage : l’empreinte de chaque relevé, vers l’autorité que vous avez choisie, qui voit aussi votre adresse IP.',
  'privacy.gives':
    'Un ZIP, une planche ou une page signalée ne quittent cette machine que si vous donnez le fichier vous-même.',
  'privacy.sizes': 'Vos dossiers',
  'privacy.size':
    '{captures, plural, =0 {aucune capture} one {# capture} other {# captures}}, {size}',
  'privacy.erase': 'Effacer {name}',
  'privacy.used': 'Place prise dans le navigateur, tout compris : {size}.',
  'privacy.persistent':
    'Le navigateur a promis de garder ces données même quand le disque se remplit.',
  'privacy.not-persistent':
    'Le navigateur n’a pas promis de garder ces données si le disque se remplit : exportez de temps en temps.',
  'privacy.erase-all': 'Tout effacer',
  'privacy.ask':
    'Tous les dossiers, toutes les captures et tous les journaux seront effacés pour de bon. Un export d’abord ?',
  'privacy.export-first': 'Exporter d’abord',
  'privacy.erase-now': 'Effacer tout, sans exporter',
  'privacy.erased-part':
    'Tout n’a pas pu être effacé : voyez plus bas ce qui reste. Fermez les autres pages de Sans créneau, puis recommencez.',
  'privacy.erased-all':
    'Tous les dossiers sont effacés. Leurs images quittent le disque quand vous fermez puis rouvrez le navigateur. Ce que l’extension ne peut pas effacer : vos ZIP, les copies de sécurité, et ce qu’un disque garde de fichiers supprimés.',

  'welcome.heading': 'Bienvenue',
  'welcome.step': 'Étape {step} sur {all}',
  'welcome.1.heading': 'Une preuve, à chaque fois',
  'welcome.1.text':
    'La préfecture n’a plus de rendez-vous ? Sans créneau garde la preuve, avec la date.',
  'welcome.keep': 'Il garde l’image',
  'welcome.keep-text': 'La page, le jour, l’heure.',
  'welcome.give': 'Vous donnez le fichier',
  'welcome.give-text': 'À un avocat, à une association.',
  'welcome.promise': 'Rien n’est envoyé. Il ne clique pas pour vous.',
  'welcome.next': 'Continuer',
  'welcome.back': 'Retour',
  'welcome.later': 'Plus tard',
  'welcome.2.heading': 'Mettez le bouton en vue',
  'welcome.2.text': 'Cliquez sur la pièce de puzzle, puis sur l’épingle.',
  'welcome.waiting': 'En attente de votre clic…',
  'welcome.pinned': 'C’est fait : le bouton est là.',
  'welcome.3.heading': 'Essayez une fois',
  'welcome.3.text': 'Une fausse préfecture, pour voir. Rien n’entre dans votre dossier.',
  'welcome.works': 'Tout marche sur cet ordinateur',
  'welcome.checks': 'Ce qui a été essayé ici',
  'welcome.click-phone':
    'Ouvrez la page de rendez-vous, puis touchez ⋮, « Extensions », « Sans créneau ».',
  'welcome.phone': 'Ce qu’un téléphone ne permet pas',
  'welcome.phone-keyboard': 'Aucun raccourci clavier : passez par le menu ⋮.',
  'welcome.phone-closed':
    'Firefox fermé ou mis en veille ne rappelle rien : enregistrez le fichier calendrier (.ics), le téléphone rappellera.',
  'welcome.phone-zip': 'Firefox ne demande pas où ranger le ZIP : il est dans les téléchargements.',
  'welcome.phone-zoom': 'Firefox ne dit pas le zoom de la page : la preuve ne l’indique pas.',
  'welcome.try': 'Vous essayez',
  'welcome.try-text': 'Comme d’habitude.',
  'welcome.try-open': 'Ouvrir l’exercice',

  'practice.heading': 'Page d’exercice',
  'practice.text':
    'Voici un site de préfecture imité, en français comme les vrais. Avancez jusqu’à la réponse, et regardez ce que Sans créneau en garde.',
  'practice.sees': 'Le détecteur lit :',
  'practice.nothing': 'rien encore, la page n’a pas répondu.',
  'practice.kept': 'Exercice enregistré et relu, {hour}. Sur une vraie page, ce serait une preuve.',
  'practice.recorded': 'Ce qui a été gardé',
  'practice.sentence': 'Phrase relevée',
  'practice.picture': 'Image de la page d’exercice',
  'practice.nowhere':
    'Cet enregistrement est marqué « exercice » : il n’entre dans aucun dossier, et le prochain le remplace.',
  'practice.again': 'Recommencer',
  'practice.slots': 'Voir une page avec des créneaux',
  'practice.done': 'J’ai compris : ouvrir mon dossier',

  'before.heading': 'Avant de commencer',
  'before.text': 'Des faits utiles, chacun avec sa source. Lus en novembre 2026.',
  'before.source': 'Source : {source}',
  'before.no-advice':
    'Cette page donne des faits, pas un conseil sur votre situation : pour cela, voyez une association ou un avocat.',
  'before.check': 'Faites relire votre dossier',
  'before.check-text':
    'Les chances se discutent avant de demander un rendez-vous. Un refus peut venir avec une OQTF et une interdiction de retour. Des personnes ont été arrêtées au guichet, puis placées en rétention. Une association ou un avocat peut relire le dossier avant.',
  'before.check-source': 'note de La Cimade et du GISTI, 18 décembre 2020',
  'before.order': 'Vous avez une OQTF ?',
  'before.order-text':
    'Elle peut être exécutée pendant trois ans, même une ancienne. N’envoyez rien et n’allez pas au guichet avant d’avoir vu un avocat. L’admission exceptionnelle demande en principe sept ans de présence, et pas d’OQTF.',
  'before.order-source':
    'article L. 731-1 du CESEDA, loi du 26 janvier 2024 ; circulaire du 23 janvier 2025',
  'before.needed': 'Faut-il vraiment un rendez-vous ?',
  'before.needed-text':
    'Beaucoup de demandes se font en ligne : ANEF, ou NATALI pour la naturalisation. Le regroupement familial se demande à l’OFII. La préfecture convoque ensuite elle-même.',
  'before.needed-source': 'articles R. 431-2 et R. 431-3 du CESEDA ; refugies.info',
  'before.place': 'Le bon lieu et le bon motif',
  'before.place-text':
    'C’est la préfecture de votre domicile. Certaines démarches se font en sous-préfecture. Un rendez-vous pris pour un autre motif finit le plus souvent par un renvoi.',
  'before.place-source': 'note de La Cimade et du GISTI, 18 décembre 2020',
  'before.try': 'Essayez souvent',
  'before.try-text':
    'Tous les jours si possible, à des heures différentes, aussi le week-end. Recharger la page est permis. Une page revue dans la minute n’est pas une nouvelle tentative. Trop vite, le site bloque.',
  'before.try-source': 'note de La Cimade et du GISTI, 18 décembre 2020',
  'before.agency': 'Ne payez personne',
  'before.agency-text':
    'Le rendez-vous est gratuit. Des intermédiaires vendent ceux que leurs robots ont pris. Certains sont faux, d’autres sont annulés quand le nom ne correspond pas.',
  'before.agency-source': 'note de La Cimade et du GISTI ; pages de cabinets d’avocats',
  'before.status': 'Gardez vos papiers actuels valables',
  'before.status-text':
    'Récépissé ou attestation de prolongation : c’est leur fin qui met en danger. Demandez-en la suite à temps.',
  'before.status-source': 'note de La Cimade et du GISTI ; pages de cabinets d’avocats',
  'before.help': 'Qui peut aider gratuitement',
  'before.help-text':
    'Les associations d’aide aux étrangers. Le délégué du Défenseur des droits près de chez vous. L’aide juridictionnelle peut payer un avocat, même sans papiers. Demandez-la dès le premier contact.',
  'before.help-source':
    'Conseil constitutionnel, 28 mai 2024, n° 2024-1091/1092/1093 QPC ; note de La Cimade et du GISTI',
  'before.court': 'Aller au tribunal',
  'before.court-text':
    'Cela n’énerve pas la préfecture : des dizaines de personnes le font chaque semaine. L’avocat n’est pas obligatoire, et le dépôt est gratuit. Perdre n’a pas d’effet sur votre demande. Le juge peut décider sans audience : répondez alors par écrit. Ouvrez Télérecours citoyens chaque jour.',
  'before.court-source':
    'articles L. 522-1 et R. 611-8-6 du code de justice administrative ; note de La Cimade et du GISTI',
  'before.others': 'D’autres référés existent',
  'before.others-text':
    'Après un refus, même né du silence, c’est le référé-suspension, avec une requête au fond. Si une liberté est gravement atteinte, le référé-liberté est jugé en 48 heures. Un avocat ou une association choisit avec vous.',
  'before.others-source':
    'articles L. 521-1 et L. 521-2 du code de justice administrative ; Conseil d’État, avis, 6 mai 2025, n° 499904',
  'before.after': 'Et après la requête ?',
  'before.after-text':
    'La préfecture propose une date, ou le juge en ordonne une, ou il rejette. Gardez la date proposée. Si elle est trop lointaine, demandez au juge de l’avancer. Après un rejet, lisez l’ordonnance. Une nouvelle requête reste possible, avec du nouveau. Si l’ordre n’est pas suivi, dites-le au juge.',
  'before.after-source': 'note de La Cimade et du GISTI ; pages de cabinets d’avocats',
} as const;

export type TextKey = keyof typeof fr;
