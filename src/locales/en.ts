import type { TextKey } from './fr';

/** Interface texts in English: ICU messages. */
export const en: Record<TextKey, string> = {
  'app.name': 'Sans créneau',
  'list.named': '{name}: {value}',

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

  'page.dossier': 'My case file',
  'page.skip': 'Go to the content',
  'page.loading': 'Reading your captures…',

  'last.when': '{day}, at {hour}',
  'last.heading': 'Last capture',
  'last.title': 'Evidence no. {number}',
  'shot.number': 'No. {number}',
  'last.screenshot': 'Screenshot',
  'last.drawing': 'Page drawn by the browser',
  'last.no-picture': 'No picture:',
  'last.save': 'Save the dated picture',
  'last.none.heading': 'No capture yet',
  'last.none.text':
    'Open your préfecture’s booking page and try as usual. As soon as it shows no slot, the evidence is saved here.',
  'popup.slots.title': 'Slots!',
  'popup.slots.text': 'Carry on quickly on the page.',
  'popup.slots.button': 'Back to the page',
  'popup.after': 'And then?',
  'popup.taken': 'I have an appointment',
  'popup.vanished': 'They were gone',
  'popup.unreadable.title': 'Your evidence does not open',
  'popup.capturing.title': 'Capturing…',
  'popup.failed.title': 'Not saved',
  'popup.again': 'Try again',
  'popup.lost.title': 'Evidence has gone',
  'popup.lost.text':
    '{copied, select, none {Bring back your last file, if you have one.} other {Bring back your last file, made on {copied}.}}',
  'popup.lost.button': 'Bring my case file back',
  'popup.damaged.title': 'Some evidence is damaged',
  'popup.damaged.text':
    'Line {seq} of the journal{file, select, none {} other { ({file})}}. Make the file now, then check the disk.',
  'popup.damaged.button': 'Make the file',
  'popup.withdrawn.title': 'Access removed',
  'popup.withdrawn.text': 'Nothing is saved on this site.',
  'popup.withdrawn.button': 'Give access back',
  'popup.withdrawn.help': 'The browser will ask. Choose “Allow”.',
  'popup.missing-sites.title':
    '{count, plural, one {Access removed on one site} other {Access removed on # sites}}',
  'popup.missing-sites.text': 'Nothing is saved there. The others go on.',
  'popup.look-alike.title': 'This is not an official site',
  'popup.look-alike.text': 'An appointment is free, on a site that ends in .gouv.fr.',
  'popup.exporting.title': 'Your file',
  'popup.plain.title': 'Evidence no. {number}: page without encryption',
  'popup.plain.text': 'It does not count. Open the site again with https.',
  'popup.covered.title': 'Evidence no. {number}: message hidden',
  'popup.covered.text': 'Close what hides it, then try again.',
  'popup.translated.title': 'Evidence no. {number}: translated picture',
  'popup.translated.text': 'Turn translation off for this site, then try again.',
  'popup.untranslatable.title': 'Translated page: message not read',
  'popup.untranslatable.text': 'Turn translation off for this site, then try again.',
  'popup.unknown.title': 'What does this page say?',
  'popup.unknown.text': 'The judge will read: “stated by the person”.',
  'popup.unknown.no-slot': 'No slot',
  'popup.unknown.slots-offered': 'Slots',
  'popup.unknown.more': 'Something else',
  'popup.clock.title': 'The clock is wrong',
  'popup.clock.text': '{seconds} seconds off. Turn automatic time on.',
  'popup.saved.title': 'Evidence no. {number} saved',
  'popup.already.title': 'Evidence no. {number} taken already',
  'popup.repeated.title': 'Page saved already',
  'popup.when': '{day} at {hour}',
  'popup.today': 'Today',
  'popup.copy-failed': 'The last copy was not made.',
  'popup.tomorrow': 'tomorrow',
  'popup.hour': '{hour}:{minute}',
  'popup.see': 'See evidence no. {number}',
  'popup.reminder.title': 'It is time to try',
  'popup.reminder.text': 'Until {hour}',
  'popup.reminder.button': 'Open the page',
  'popup.practice.title': 'Practice page',
  'popup.practice.text': 'Nothing here goes into a case file.',
  'popup.watched.title': 'Page watched',
  'popup.watched.text': 'The evidence is taken automatically.',
  'popup.first.title': 'Open your booking page',
  'popup.first.text': 'The evidence is taken automatically.',
  'popup.rest.title': 'Evidence no. {number}: the latest',
  'popup.practise': 'Try with the exercise',
  'popup.have-file': 'I have a case file already',
  'popup.still-there':
    '{count, plural, one {Your evidence is still here.} other {Your # pieces of evidence are still here.}}',
  'popup.next': 'Try {day} at {hour}',
  'popup.no-notifications': 'The browser hides reminders: allow notifications.',
  'popup.folder': 'Loaded from a folder: keep that folder.',
  'popup.temporary': 'Temporary add-on: do not press “Remove”.',
  'checklist.done': '{done} of {all} things are done',
  'checklist.short': '{done} of {all}',
  'next.take-slot': 'Take the slot',
  'next.restore': 'To do: bring my case file back',
  'next.save-what-is-left': 'To do: save what is left',
  'next.allow-sites': 'To do: give access back',
  'next.set-clock': 'To do: set the clock',
  'next.try-now': 'To do: try now',
  'next.first-attempt': 'To do: a first attempt',
  'next.appointment': 'To do: keep a copy',
  'next.answer-questions': 'To do: three questions',
  'next.see-lawyer': 'To do: see a lawyer',
  'next.email': 'To do: write an e-mail',
  'next.letter': 'To do: a registered letter',
  'next.keep-copy': 'To do: keep a copy',
  'next.try-again': 'To do: try again',
  'next.hand-over': 'To do: see a lawyer',
  'next.wait': 'Nothing to do today',
  'appointment.heading': 'Your appointment',
  'appointment.day': 'Day',
  'appointment.hour': 'Hour',
  'appointment.place': 'Place',
  'appointment.kept': 'The appointment is in your case file.',
  'capture.again': 'Capture again',

  'capture.button': 'Capture',
  'capture.done': 'Evidence no. {number} saved and read back, {hour}.',
  'capture.covered':
    'Evidence no. {number} saved, {hour}. The message cannot be seen well. Close what hides it: another capture will show it.',
  'capture.plain':
    'Evidence no. {number} saved, {hour}. This page came without encryption (http): it does not count as an attempt. Open the site again with https.',
  'capture.unknown':
    'Evidence no. {number} saved and read back, {hour}. The page is not recognised: click the Sans créneau button to say what it shows.',
  'capture.translated':
    'Evidence no. {number} saved and read back, {hour}. The picture shows a translation: switch it off for this site (translator’s menu, “Never translate this site”).',
  'capture.only-translated':
    'Evidence no. {number} saved, {hour}. The page is translated and could not be read. Switch translation off for this site, then try again.',
  'capture.already': 'This page already has its exact capture: evidence no. {number}.',
  'capture.repeated': 'Page already recorded: noted as seen again (evidence no. {of}).',
  'capture.noted': 'Noted in the journal as seen again.',

  'slots.title': 'Slots are offered!',
  'slots.text':
    'The site {host} shows slots. Go on quickly on the page: Sans créneau does not touch it.',
  'unknown.title': 'This page is not captured by itself: keep a capture of it',

  'reminder.title': 'It is time to try',
  'reminder.text':
    '{procedure} – {label}, until {closes}. {host, select, none {Open your préfecture’s booking page.} other {Open {host}}}',
  'reminder.late-text':
    '{procedure} – {label}, still open until {closes}. {host, select, none {Open your préfecture’s booking page.} other {Open {host}}}',
  'reminder.no-procedure': 'Your appointment',
  'reminder.none': 'No reminder planned.',
  'reminder.snooze': 'In 10 min',
  'reminder.not-today': 'Not today',
  'reminder.snoozed': 'Reminder in 10 minutes, if the time window is still open.',
  'reminder.not-today-done': 'No more reminders today.',
  'reminder.calendar': 'Sans créneau: reminders',
  'reminder.calendar-event': 'Try to book an appointment ({label})',

  'week.count':
    '{week, plural, =0 {No attempt with “no slot” this week.} one {# attempt with “no slot” this week ({today} today).} other {# attempts with “no slot” this week ({today} today).}}',
  'week.first': 'A first one is needed.',
  'week.other-day': 'One more is needed, on another day.',
  'week.other-hour': 'One more is needed, at another time of day.',
  'week.one-more': 'One more is needed for the week to count well.',

  'reminders.heading': 'Reminders',
  'reminders.text':
    'At the hours when slots often appear, in the préfecture’s legal time ({zone}). A click on the reminder opens the booking page, and nothing more.',
  'reminders.on': 'Remind me to try',
  'reminders.windows': 'At which hours?',
  'reminders.window': '{label}: {days}, from {start} to {end}',
  'reminders.announced': 'Announced by the site: {day} at {hour} ({label})',
  'reminders.edit': 'Change',
  'reminders.remove': 'Remove',
  'reminders.add': 'Add an hour',
  'reminders.save': 'Save',
  'reminders.cancel': 'Cancel',
  'reminders.label': 'Name',
  'reminders.days': 'Days',
  'reminders.start': 'Start',
  'reminders.end': 'End',
  'reminders.moves': 'Moved to the next working day on public holidays',
  'reminders.bad-window': 'Give a name, at least one day, and an end that differs from the start.',
  'reminders.suggested':
    'From your pages: slots appeared then, or the page changed then, {times, plural, one {once} other {# times}}',
  'known.boulogne-3720':
    'Known here, from an e-mail of the sous-préfecture (local branch of the préfecture) of Boulogne-Billancourt (procedure 3720), quoted online, read in November 2026',
  'known.seine-maritime-midnight':
    'Known here, from public records of one week of June 2022, on the old site',
  'window.own': 'Your pages, around {hour}:00',
  'window.monday': 'Monday morning',
  'window.weekdays': 'Morning',
  'window.midnight': 'Around midnight',
  'reminders.take': 'Add',
  'reminders.quiet': 'Show nothing at night',
  'reminders.quiet-from': 'from',
  'reminders.quiet-to': 'to',
  'reminders.pause': 'No reminder before this day',
  'reminders.cap': 'Reminders a day, at most',
  'reminders.ics': 'Put into my phone (.ics)',
  'reminders.ics-text':
    'The phone then reminds you even when this browser is closed. Make the file again if your time windows change. Google Calendar drops alerts on import: add them in its settings.',
  'reminders.log': 'What became of the last reminders',
  'reminders.log-empty': 'Nothing yet.',
  'reminders.log-private': 'This log stays here: it is never exported.',
  'dossier.damaged':
    '{count, plural, one {One line of the journal cannot be read} other {# lines of the journal cannot be read}}. The rest is there. Update Sans créneau. Keep your older ZIPs: what is missing may be in them.',
  'setting.failed': 'This setting could not be saved. Try again.',
  'reminded.announced': 'reminder shown',
  'reminded.late': 'reminder shown late',
  'reminded.attempted': 'attempt already made',
  'reminded.paused': 'reminders turned off',
  'reminded.not-today': 'not on that day',
  'reminded.quiet-hours': 'quiet hours',
  'reminded.cap': 'enough reminders that day',
  'reminded.missed': 'missed: browser closed or computer asleep',

  'statement.heading': 'What you say about it',
  'statement.ask.page': 'Evidence no. {number}: what did the page show?',
  'statement.ask.slots': 'Evidence no. {number}: why were these slots not taken?',
  'statement.choose': 'Choose an answer',
  'statement.about.outcome': 'The page showed',
  'statement.about.slots': 'Reason',
  'statement.about.blocked': 'What stopped you',
  'statement.outcome.other': 'Something else',
  'statement.slots.taken-by-another': 'Somebody else took the slot before me',
  'statement.slots.other-procedure': 'It was not my procedure, or not my desk',
  'statement.slots.past-date': 'The date was already past',
  'statement.slots.site-failed': 'The site then showed an error',
  'statement.slots.other': 'Another reason',
  'statement.blocked.error-message': 'An error message',
  'statement.blocked.blank-page': 'A blank page, or one that never stops loading',
  'statement.blocked.inactive-button': 'A button that does nothing',
  'statement.blocked.category-missing': 'No category fits my request',
  'statement.blocked.document-refused': 'The site refused a document',
  'statement.blocked.account-locked': 'My account is locked, or the login was refused',
  'statement.blocked.other': 'Something else stopped me',
  'statement.words': 'In your own words (optional)',
  'statement.words-needed': 'In your own words',
  'statement.next': 'Continue',
  'statement.judge': 'The judge will read this.',
  'statement.judge-text':
    'Say only what you saw yourself. Once added, your answer does not change; you can add another one.',
  'statement.seal': 'Add to my case file',
  'statement.back': 'Go back',
  'statement.done': 'Your answer is in the case file.',
  'statement.failed': 'Your answer could not be kept. Close other tabs and try again.',
  'statement.said': 'On {day}: {says}',
  'report.open': 'Report this page',
  'report.heading': 'Report an unrecognised page',
  'report.text':
    'Sans créneau does not know every booking page yet. This file helps to teach it this one: its structure and its texts. It has no scripts, no pictures, nothing that you typed. Proper names, long numbers and addresses are masked.',
  'report.sent':
    'Nothing is sent. Read it, untick what speaks of you, then save it. Give the file yourself to whoever keeps Sans créneau up to date.',
  'report.reading': 'Reading the page…',
  'report.address': 'Page:',
  'report.cut': 'This page is very long: the file holds its beginning only.',
  'report.texts': 'Texts kept in the file',
  'report.texts-help': 'A name in small letters may be left: untick every text that speaks of you.',
  'report.words': 'Other words to mask everywhere (your name, for instance)',
  'report.file': 'The file, as it will be saved',
  'report.save': 'Save the file',
  'report.saved': 'File handed to the browser. It was sent to nobody.',
  'report.unreadable':
    'This page can no longer be read. Go back to it and click the Sans créneau button. Choose “Report this page” again.',

  'procedure.rename': 'Give another name',
  'procedure.name': 'Name of the appointment asked for',
  'procedure.save': 'Save this name',
  'detail.expert': 'For the lawyer: UTC time, address, hash',
  'detail.site': 'Site',
  'procedure.heading': 'Appointment asked for',
  'procedure.saved': 'Evidence to come will bear this name.',

  'problem.page-out-of-reach':
    'This page could not be read. If it is a booking page, reload it and try again.',
  'problem.page-left': 'The page was left before it was read. Go back to it and try again.',
  'problem.storage-full':
    'The disk is full: this capture was not saved. Free some space, then try again. The earlier captures are intact.',
  'problem.storage-failed':
    'The browser refused to write this capture. Close the browser, open it again, and try again. The earlier captures are intact.',
  'problem.storage-blocked':
    'Another page of Sans créneau, opened before an update, blocks saving: close those pages, then try again.',
  'problem.storage-newer':
    'Your evidence was saved by a later version of Sans créneau: update the extension. Nothing is lost.',
  'problem.storage-unopened':
    'The browser does not let Sans créneau open what it keeps: nothing can be read or saved. Close the browser, open it again, and try once more.',
  'problem.storage-private':
    'Nothing can be kept or read in a private window. Open Sans créneau in an ordinary window. If Firefox is set to never remember history, change that setting: Settings, Privacy & Security, History.',
  'problem.private-unagreed':
    'Private window: this evidence would be kept, even after it is closed. Open the Sans créneau button to say whether you want that.',
  'private.agree': 'Yes, keep this evidence',
  'private.open': 'Open my case file in an ordinary window',
  'problem.not-read-back':
    'This capture was not read back as it was written. Do not rely on it: try again.',
  'problem.unanswered':
    'Sans créneau did not answer. Try again. If the page was saved already, the evidence is in the case file.',
  'problem.extension-gone':
    'Sans créneau was updated or removed: reload this page so that it is watched again.',
  'problem.reading':
    'Your captures could not be read. Close the browser and open it again. Nothing is erased.',
  'problem.action':
    'This could not be done. Close the other Sans créneau pages, then try again. Nothing is erased.',
  'problem.plate':
    'This capture’s picture is unreadable: the plate could not be made. The ZIP export holds the rest.',

  'export.button': 'For my lawyer',
  'export.make': 'Make the file',
  'export.starting': 'Preparing the export…',
  'export.progress': 'Exporting: capture {done} of {total}',
  'export.bytes': '{size} of {total}',
  'export.left': 'About {time} left.',
  'export.checking': 'Reading back what was written…',
  'export.cancel': 'Cancel the export',
  'export.cancelled': 'Export cancelled: nothing was kept.',
  'export.done':
    '{captures, plural, one {# capture} other {# captures}}, {size}: {files, plural, one {file checked and handed to the browser} other {# files checked and handed to the browser}}.',
  'export.saved':
    '{captures, plural, one {# capture} other {# captures}}, {size}: {files, plural, one {file written, read back and checked} other {# files written, read back and checked}}.',
  'export.empty': 'There is nothing to export yet: make a first capture.',
  'export.failed.storage-full':
    'The disk is full: the ZIP could not be made. Free some space, then try again. Your captures are intact.',
  'export.failed.unreadable':
    'The export stopped: your captures could not be read to the end. Close the browser, open it again, and try again. Nothing is erased.',
  'export.failed.not-written':
    'The browser could not write to the place that you chose. Choose another folder, then try again. Your captures are intact.',
  'export.failed.differs':
    'The file that was read back is not the one that was written: do not use it. Choose another disk, then try again. Your captures are intact.',
  'export.failed.changed':
    'The case file grew while the export was being prepared: try again. Nothing was written.',
  'export.damaged':
    '{count, plural, one {# damaged or unmakeable file is left out} other {# damaged or unmakeable files are left out}}: see LISEZ-MOI.txt (“read me”) in the ZIP.',
  'export.elsewhere': 'An export is under way:',
  'export.blocked': 'The export page could not open. Try again.',

  'damage.title': 'A piece of saved evidence is damaged: open Sans créneau',

  'stamping.heading': 'Time stamping by a third party (optional)',
  'stamping.why':
    'Without it, nothing in the case file proves a date to someone who doubts you. With it, an authority signs that it saw the fingerprint (hash) of each record at a given time.',
  'stamping.sent':
    'For each record, the hash (a number that says nothing about the page) is sent to {who}, who also sees your IP address. Nothing else is sent.',
  'stamping.unknown-here':
    'The tokens of this authority cannot be checked here: its root does not come with the extension. The page that checks ZIPs will call it “unknown”.',
  'stamping.authority': 'Authority',
  'stamping.custom': 'Another address…',
  'stamping.address': 'Address of the authority (RFC 3161)',
  'stamping.bad-address': 'This address is not complete: it begins with https:// or http://.',
  'stamping.turn-on': 'Turn on time stamping',
  'stamping.turn-off': 'Turn off time stamping',
  'stamping.denied':
    'The browser did not give permission to contact this authority: time stamping stays off.',
  'stamping.on': 'Turned on: the hashes are sent to {who}.',
  'stamping.counts':
    '{kept, plural, =0 {No time-stamp token received} one {# time-stamp token received} other {# time-stamp tokens received}}, {waiting, plural, =0 {none waiting} other {# waiting}}.',
  'stamping.problem':
    'Last try without a token: {problem} The captures are kept; another try will follow, dated with its own time.',
  'stamp.no-permission':
    'the browser no longer gives permission to contact the authority. Turn time stamping on again.',
  'stamp.unreachable': 'the authority could not be reached.',
  'stamp.unreachable-plain':
    'the authority could not be reached. Its address is in http://: in HTTPS-Only Mode, Firefox refuses it. Choose an authority in https://, or make an exception (Settings, Privacy & Security, HTTPS-Only Mode).',
  'stamp.too-slow': 'the authority did not answer in time.',
  'stamp.too-large': 'the answer was too big to be a token.',
  'stamp.http-error': 'the authority answered with an error.',
  'stamp.not-a-reply': 'what answered is not a time-stamping authority.',
  'stamp.not-a-token': 'the answer is unreadable.',
  'stamp.refused-by-authority': 'the authority refused.',
  'stamp.wrong-imprint': 'the token was for something else.',
  'stamp.wrong-nonce': 'the token answered another request.',
  'stamp.no-certificate': 'the token came without a certificate.',
  'stamp.wrong-digest': 'the token’s content does not match.',
  'stamp.bad-signature': 'the token’s signature is not valid.',
  'stamp.wrong-signer': 'the certificate is not the one that the token names.',
  'stamp.not-for-timestamps': 'the certificate is not made for time stamping.',
  'stamp.weak-key': 'the certificate’s key is too short.',
  'stamp.outside-validity': 'the certificate was not valid at the token’s time.',
  'stamp.unknown-algorithm': 'the token uses an unknown method.',

  'steps.heading': 'Steps beside the site',
  'steps.text':
    'E-mails, letters, visits: each step counts as much as the captures. It is written in the journal at its date, with your papers.',
  'steps.step': 'Step',
  'steps.day': 'Done on',
  'steps.note': 'In a few words (optional)',
  'steps.papers': 'Papers (PDF, pictures, saved e-mails)',
  'steps.drop': 'Choose them, or drop them here with the mouse.',
  'files.choose': 'Choose',
  'steps.joined': 'Papers that will be attached',
  'steps.metadata-place':
    'This picture says where it was taken: leave that out of the copy that is kept',
  'steps.metadata-camera':
    'This picture says with which device it was taken: leave that out of the copy that is kept',
  'steps.metadata-both':
    'This picture says where and with which device it was taken: leave that out of the copy that is kept',
  'steps.take-out': 'Do not attach {name}',
  'steps.add': 'Write it in the journal',
  'steps.added': 'Step written in the journal and read back.',
  'steps.failed': 'This step could not be written in the journal. Nothing is lost: try again.',
  'steps.too-large':
    'The file {name} is larger than 30 MB: make it smaller, or put it with the ZIP yourself.',
  'steps.none': 'No step written yet.',
  'steps.papers-count': '{count, plural, one {# paper} other {# papers}}',
  'step.email': 'E-mail to the préfecture',
  'step.letter': 'Registered letter to the préfecture',
  'step.counter-visit': 'Visit to the counter',
  'step.mediator': 'Case taken to the Défenseur des droits (public defender of rights)',
  'step.petition': 'Urgent court request (référé) submitted',
  'step.decision': 'Court decision',
  'step.appointment': 'Appointment obtained',
  'step.new-request': 'New request',
  'step.imported': 'Imported pictures (photos or screenshots from a phone)',
  'step.other': 'Another step',

  'choice.heading': 'Other choices (for the lawyer)',
  'choice.first': 'Number of the first exhibit',
  'choice.from': 'From',
  'choice.to': 'Until',
  'choice.procedure': 'Procedure',
  'choice.all': 'All procedures',
  'choice.outcomes': 'Results',
  'choice.outcome': 'Result',
  'choice.every': 'All results',
  'choice.papers': 'PDFs for the court, plates and letters (without them: a backup, quicker)',
  'choice.html': 'HTML files of the pages',
  'choice.volume': 'Cut into files of',
  'choice.volume-size': '{size, number} MB at most',
  'choice.journal': 'The journal and the table are always whole: they say what is not included.',
  'choice.letters-held': 'Draft letters are not in this ZIP: three questions come before them.',
  'choice.plan':
    '{captures, plural, one {# capture} other {# captures}}, about {size}, {exhibits, plural, =0 {no exhibit for the court} one {# exhibit for the court} other {# exhibits for the court}}, {volumes, plural, one {one ZIP file} other {# ZIP files}}.',

  'backup.due':
    '{count, plural, one {# piece of evidence is only here. Keep a copy elsewhere.} other {# pieces of evidence are only here. Keep a copy elsewhere.}}',

  'selection.button': 'Make the PDF for an e-mail',
  'selection.done':
    '{count, plural, one {# capture} other {# captures}}, {size}: PDF handed to the browser.',
  'selection.none': 'There is no “no slot” capture to attach yet.',
  'selection.failed': 'The PDF could not be made. Try again; the ZIP export holds everything.',

  'readiness.heading': 'Where the case file stands',
  'readiness.text':
    'This looks at the attempts only: urgency is judged separately, and the judge stays free to decide. This is not a promise.',
  'readiness.none': 'No attempt yet.',
  'readiness.not-yet': 'Not possible yet',
  'readiness.possible': 'Possible, as to the attempts',
  'readiness.stronger': 'Stronger',
  'readiness.counts':
    '{attempts, plural, =0 {No attempt with no slot.} one {# attempt with no slot.} other {# attempts with no slot: {weeks, plural, one {# week} other {# weeks}}, {days, plural, one {# day} other {# days}}, {hours, plural, one {only one hour of the day} other {# different hours}}.}}',
  'readiness.spread':
    '{spread, plural, =0 {Less than a day} one {# day} other {# days}} between the first and the last; at most {gap, plural, one {# day} other {# days}} from one day of attempts to the next.',
  'readiness.others': 'Counted separately: {list}.',
  'readiness.said':
    'By your own account, no slot either: {count, plural, one {# unrecognised page} other {# unrecognised pages}}. Counted apart: the tool did not establish it.',
  'readiness.missing': 'What is missing:',
  'readiness.next': 'Still missing: {lack}.',
  'readiness.thresholds': 'Change the thresholds',
  'readiness.thresholds-text':
    'The first two come from the Conseil d’État, the highest administrative court (10 June 2020, no. 435594, and the decisions that followed); the others, from lawyers’ practice. Checked in November 2026.',
  'threshold.weeks': 'Different weeks, at least',
  'threshold.spreadDays': 'More than … days between the first and the last',
  'threshold.strongWeeks': 'Stronger: different weeks, at least',
  'threshold.daysAWeek': 'Stronger: days a week, at least',
  'threshold.hours': 'Stronger: different hours, at least',
  'lack.attempt': 'a first attempt with no slot',
  'lack.other-week': 'an attempt in another week (from Monday to Sunday)',
  'lack.longer-spread':
    'more than {days, plural, one {# day} other {# days}} between the first attempt and the last',
  'lack.more-weeks': 'attempts in more weeks',
  'lack.more-days': 'several days a week',
  'lack.more-hours': 'more different hours',
  'lack.email': 'an e-mail to the préfecture (write it down in Steps)',
  'lack.letter': 'a registered letter to the préfecture (write it down in Steps)',

  'letters.heading': 'Letters',
  'letters.text':
    'Filled in from the case file, in French, for you to read over and complete. What is missing stands in square brackets. They are included in the export.',
  'situation.heading': 'Three questions before any letter',
  'situation.text':
    'Your answers stay on this computer: they are not in the journal, the ZIP or the letters.',
  'situation.removalOrder':
    'Do you have an OQTF (an order to leave French territory), even an old one?',
  'situation.refusal': 'Have you ever been refused a residence permit?',
  'situation.filed': 'Has this application been filed already?',
  'situation.yes': 'Yes',
  'situation.no': 'No',
  'situation.unsure': 'I do not know',
  'situation.hold.unanswered':
    'Answer the three questions first: depending on the answers, a letter can harm you.',
  'situation.hold.unsure':
    'No letter is offered while an answer is missing. Look for the decisions and receipts that you were given.',
  'situation.hold.removalOrder':
    'No letter is offered: an OQTF can be enforced for three years, and a letter gives the préfecture your address. Send nothing and do not go to the counter before you have seen a lawyer.',
  'situation.hold.refusal':
    'No letter is offered: after a refusal, the judge may reject this request. A lawyer must read the decision first; the time to challenge it is short.',
  'situation.hold.filed':
    'No letter is offered: once an application is filed, four months of silence count as a refusal, and this request may no longer be the right one. See a lawyer before the end of the third month.',
  'situation.whom':
    'Whom to see: a lawyer (legal aid is possible), or an association that helps foreigners, such as La Cimade or GISTI.',
  'letters.identity': 'Complete your details and your situation',
  'identity.heading': 'You, in the letters',
  'letters.which': 'Letter',
  'letters.gaps': '{count, plural, one {# thing to complete} other {# things to complete}}',
  'letters.save': 'Keep this text',
  'letters.copy': 'Copy',
  'letters.mailto': 'Open in my e-mail program',
  'letters.reset': 'Go back to the proposed text',
  'letters.edited':
    'Text changed by you: it no longer follows new attempts. “Go back to the proposed text” brings it up to date.',
  'letters.saved': 'Text kept.',
  'letters.sent': 'It is sent',
  'letters.noted':
    'Written in your case file, with today’s date. Attach the proof of sending below.',
  'letters.copied': 'Text copied.',
  'letters.cut': '[text cut: copy the rest from Sans créneau]',
  'letters.failed': 'This text could not be kept. Copy it, then try again.',
  'letter.email': 'E-mail to the préfecture',
  'letter.letter': 'Registered letter to the préfecture',
  'letter.petition': 'Urgent request to the court (référé « mesures utiles »)',
  'letter.attestation': 'Your signed statement (attestation) about the captures',
  'letter.witness': 'Signed statement (attestation) of a witness of a visit to the counter',
  'identity.title': 'Form of address',
  'identity.madam': 'Ms (Madame)',
  'identity.sir': 'Mr (Monsieur)',
  'identity.lastName': 'Family name',
  'identity.firstName': 'First name',
  'identity.birthDate': 'Date of birth',
  'identity.birthPlace': 'Place of birth',
  'identity.nationality': 'Nationality',
  'identity.email': 'E-mail address',
  'identity.phone': 'Phone number',
  'identity.foreignerNumber': 'Foreigner number (numéro d’étranger, optional)',
  'identity.permitEnds': 'End of the current permit',
  'identity.prefectureEmail': 'E-mail address of the foreigners’ office (service des étrangers)',
  'identity.requestKind': 'What you are applying for',
  'identity.departement': 'Département (area of the préfecture)',
  'identity.from-captures': 'The one in the captures',
  'identity.address': 'Postal address',
  'identity.urgency': 'Why it is urgent for you',
  'identity.kept':
    'These details stay on this machine: they are used for the letters only, and never go into the journal.',
  'identity.save': 'Save',
  'identity.saved': 'Details saved: the letters use them.',
  'request.first': 'First application for a residence permit (titre de séjour)',
  'request.renewal': 'Renewal of a residence permit (titre de séjour)',
  'request.dcem': 'Travel paper for a foreign child (DCEM)',
  'request.family': 'Family reunification (regroupement familial)',
  'request.naturalisation': 'French nationality (naturalisation)',
  'request.travel': 'Travel document (titre de voyage)',

  'arrival.question':
    'Is the file among your downloads? Look before you close this page: on a phone, the browser does not say whether saving has begun.',
  'arrival.yes': 'Yes, it is there',
  'arrival.share': 'Share the file instead',
  'arrival.known': 'Noted: this copy counts.',

  'copies.heading': 'Safety copies',
  'copies.text':
    'Each evening with something new, a copy is made automatically. It goes into the folder “Sans-creneau” of your downloads. The first holds everything, the next ones what was added. To bring everything back, give them together. What you delete later stays in them.',
  'copies.whose': 'This computer',
  'copies.own': 'I alone use this session',
  'copies.shared': 'Other people use this session',
  'copies.agree': 'I accept that these people can open my copies.',
  'copies.turn-on': 'Make copies each evening',
  'copies.turn-off': 'Stop the copies',
  'copies.now': 'Make a copy now',
  'copies.on': 'Copies are made each evening at 8 p.m., or when the browser is next opened.',
  'copies.none': 'No safety copy yet.',
  'copies.age': 'Copy: {days, plural, =0 {today} =1 {yesterday} other {# days ago}}.',
  'copies.turned-on': 'Copies are turned on. The first one is being made now.',
  'copies.turned-off': 'Copies are stopped. Those already made stay in your downloads.',
  'copies.asked': 'The copy is being made. Its date appears here once it is written.',
  'copies.refused':
    'The browser did not give access to the downloads: no copy will be made by itself. Export a ZIP from time to time.',
  'copies.problem.unreadable':
    'The last copy was not made: a piece of evidence could not be read back. Open the Export tab and make a ZIP to know which.',
  'copies.problem.refused':
    'The last copy was not made: the browser refused the download. Try again, or export a ZIP.',
  'copies.problem.not-written':
    'The last copy was not written to its end: check the room left on the disk, then try again.',
  'copies.problem.no-permission':
    'The last copy was not made: access to the downloads was taken back. Stop the copies, then turn them on again.',
  'check.persist': 'Keeping',
  'checked.persist-good': 'The browser promises to keep your evidence even when the disk fills up.',
  'checked.persist-not':
    'The browser has not promised to keep your evidence when the disk fills up: make copies.',
  'checked.persist-failed': 'This trial stopped. Close the browser and open it again.',

  'loss.title': 'Your captures are gone from this browser: open Sans créneau',
  'loss.gone':
    'Your captures are gone from this browser: a cleaning tool, a repair or another profile took them away. {copied, select, none {If you have a ZIP, restore it.} other {Restore your last ZIP, made on {copied}.}}',
  'loss.part':
    'Only {left} of the {lines} lines of your journal are left here. {copied, select, none {If you have a ZIP, restore it before any capture.} other {Restore your last ZIP, made on {copied}, before any capture.}}',
  'loss.close': 'I have no ZIP',
  'loss.first':
    'On another computer, or with another version? Bring back your last file before you start. If the old version is still here, make its file first. Bring it back here, and only then remove the old one.',
  'installed.folder':
    'Loaded from a folder: keep that folder. Removing the extension erases your captures; export them first.',
  'installed.temporary':
    'Temporary add-on: Firefox keeps your captures when it closes. It watches nothing until you load the add-on again. Do not press “Remove”: everything would be erased.',
  'sites.missing':
    '{count, plural, one {One booking site is} other {# booking sites are}} not allowed: nothing is recorded there without a click. The others go on.',
  'sites.title': 'Some booking sites are not allowed: open Sans créneau',
  'sites.allow': 'Allow these sites',

  'restore.heading': 'Bring my case file back',
  'restore.text':
    'On a new computer, or after installing again. The ZIP is checked, then the case file comes back as it was. Nothing here is replaced. Give all its volumes (parts) together.',
  'restore.files': 'ZIP files',
  'restore.done':
    'Case file restored and opened: {captures, plural, =0 {no capture} one {# capture} other {# captures}}.',
  'restore.more':
    'This case file was already here: {captures, plural, =0 {what was missing was added} one {# capture added} other {# captures added}}. It is now open.',
  'restore.nothing': 'Everything that this ZIP holds is already here: nothing was changed.',
  'restore.missing':
    '{count, plural, one {# file is missing} other {# files are missing}} ({name}…): a volume is missing, they were not included, or they are damaged. Give all the volumes together, or go on without them.',
  'restore.offer.new':
    'ZIP checked: it contains a case file that is not here. Nothing is written yet. First look at what it brings:',
  'restore.offer.more':
    'ZIP checked: this case file is already here. Nothing is changed yet. First look at what the ZIP adds:',
  'restore.days': 'What the ZIP brings, day by day',
  'restore.others': '{count, plural, one {and # other line} other {and # other lines}}',
  'restore.unread':
    'Line {line} of the journal cannot be read: that line and the ones after it stay out.',
  'restore.removals': 'What this ZIP deletes, and you still have here',
  'restore.removals.text':
    'Only tick what you really want to delete here too. Its content and its files will be erased. What is not ticked stays. What the ZIP adds after that deletion stays out.',
  'restore.removal.capture': 'Evidence no. {number}, {at}',
  'restore.removal.line': 'Line {seq} of the journal, {at}',
  'restore.removal.reason': 'Reason written in the ZIP:',
  'restore.accept.new': 'Restore this case file',
  'restore.accept.more': 'Add to this case file',
  'restore.refuse': 'Change nothing',
  'restore.unchanged': 'Nothing was changed.',
  'restore.refused.not-a-dossier':
    '{file} is not a ZIP of Sans créneau, or it is damaged. Nothing was changed.',
  'restore.refused.ambiguous':
    '{file} can be read in more than one way: another program would unpack other files from it. Nothing was changed. Take the original ZIP.',
  'restore.refused.encrypted':
    '{file} is protected by a password. Nothing was changed. Unpack it, pack it again without a password, and try again.',
  'restore.refused.not-readable':
    'The browser cannot read {file}: if it is in a cloud (OneDrive, iCloud, Google Drive), download it first. Nothing was changed.',
  'restore.refused.no-memory':
    'There was not enough memory to read {file}. Close tabs or other programs and try again. Nothing was changed.',
  'restore.refused.does-not-hold':
    '{file} does not pass the check: it was damaged or changed. “Check a ZIP” says where. Nothing was changed.',
  'restore.refused.other-dossier':
    '{file} comes from another case file. Restore case files one after the other. Nothing was changed.',
  'restore.refused.other-export':
    '{file} comes from another export of the same case file. Give the volumes of a single export. Nothing was changed.',
  'restore.refused.parted':
    '{file} and the case file here have each gone on separately: they cannot be joined. Export the one here, erase it, then restore. Nothing was changed.',
  'restore.refused.newer-version':
    '{file} was made by a later version of Sans créneau. Update the extension, then restore. Nothing was changed.',
  'restore.refused.taken':
    '{file} has, under another name, captures of a case file that is already here: the ZIP was changed. Nothing was changed here.',
  'restore.refused.moved':
    'The case file here changed while {file} was being read: try again. Nothing was changed.',
  'restore.mended':
    'This case file is already here: {files, plural, one {# file that was missing or damaged is back} other {# files that were missing or damaged are back}}.',
  'restore.full': 'The disk is full: free some space, then try again. Nothing was changed.',
  'restore.failed':
    'The case file could not be restored: close the browser, open it again, then try again. Nothing was changed.',

  'dossiers.open': 'Case file now open:',
  'dossiers.text':
    'One case file for each person: each has its own journal, export and reminders. What is captured goes into the open case file.',
  'dossiers.rename': 'Name of this case file (it stays on this machine)',
  'dossiers.rename-save': 'Give this name',
  'dossiers.new': 'Name of a new case file',
  'dossiers.add': 'Create and open',
  'dossiers.from': 'Case file begun on {day}',

  'verify.heading': 'Check a ZIP',
  'verify.text':
    'The same check is in every ZIP (verifier/verifier.html), for anyone without the extension.',
  'verify.open': 'Open the checking page',

  'removal.heading': 'Delete',
  'removal.text':
    'Evidence that you delete is erased for good. Its place stays in the journal, with your reason: people will see that it existed, not what it showed. What you said of it is erased with it.',
  'removal.step': 'Delete the step “{step}” of {day}? Say why: the reason will be read.',
  'removal.step-done':
    'The step is deleted. Its papers leave the disk when you close the browser and open it again.',
  'removal.statement':
    'Delete what you said of evidence no. {number}? Say why: the reason will be read.',
  'removal.statement-done': 'Your answer is deleted.',
  'removal.reason': 'Reason (it will be read)',
  'removal.remove': 'Delete this evidence',
  'removal.unknown': 'There is no evidence no. {number} to delete.',
  'removal.done':
    'Evidence no. {number} is deleted. Its picture leaves the disk when you close the browser and open it again.',
  'removal.erase-confirm':
    'Erase the case file “{name}” for good: {count, plural, =0 {no capture} one {# capture} other {# captures}}, its whole journal?',
  'removal.erased':
    'The case file is erased. Its pictures leave the disk when you close the browser and open it again.',
  'removal.failed':
    'Nothing could be erased. Close the other pages of Sans créneau, and try again.',

  'dossier.export.heading': 'Make the file',
  'dossier.export.idle': 'It is made on this computer. Nothing is sent.',
  'dossier.export.no-date':
    'No time-stamp token in this ZIP: it proves no date to someone who doubts you. Time stamping (Settings) can help with that from now on.',
  'dossier.export.again': 'Save again',
  'export.ready': 'Your file is ready',
  'export.for': 'For whom',
  'export.for.lawyer': 'For my lawyer or the association',
  'export.for.lawyer-text': 'All the evidence and letters, ready to file.',
  'export.for.email': 'To attach to an e-mail',
  'export.for.email-text': 'One PDF of 5 MB at most, one item a week.',
  'export.for.copy': 'To keep a copy',
  'export.for.copy-text': 'For a USB stick, or a new computer.',
  'export.next': 'And now?',
  'export.next.find': 'Find it',
  'export.next.find-text':
    '{to, select, disk {Where you saved it.} other {In the “Downloads” folder.}}',
  'export.next.give': 'Give it',
  'export.next.give-text': 'To your lawyer or the association: on a stick, or through their site.',
  'export.next.copy': 'Keep a copy',
  'export.next.copy-text': 'On a USB stick, or with somebody close.',
  'export.back': 'Back to “Where I am”',
  'export.shows': 'For the lawyer: what this file shows',

  'views.heading': 'Parts of the case file',
  'views.pages': 'Other pages',
  'view.attempts': 'My evidence',
  'view.home': 'Where I am',
  'view.pictures': 'Pictures',
  'home.now': 'To do now',
  'home.prefecture': 'Préfecture',
  'home.choose': 'Open its site',
  'home.do.take-slot.title': 'Slots!',
  'home.do.take-slot.text': 'Carry on quickly on the page.',
  'home.do.restore.title': 'Bring back your last file',
  'home.do.restore.text': 'Some evidence is no longer in this browser.',
  'home.do.save-what-is-left.title': 'Some evidence is damaged',
  'home.do.save-what-is-left.text': 'Make the file now, then check the disk.',
  'home.do.allow-sites.title': 'Give access to the sites back',
  'home.do.allow-sites.text': 'Without it, nothing is saved there.',
  'home.do.set-clock.title': 'Set the computer’s clock',
  'home.do.set-clock.text':
    'A court will look at the time of your evidence. Turn automatic time on.',
  'home.do.try-now.title': 'It is time to try',
  'home.do.first-attempt.title': 'Open your booking page',
  'home.do.first-attempt.text': 'Try as usual. The evidence is taken automatically.',
  'home.do.appointment.title': 'You have an appointment',
  'home.do.appointment.text': 'Keep a copy of your evidence until then.',
  'home.do.answer-questions.title': 'Answer three questions',
  'home.do.answer-questions.text': 'Before any letter: some can hurt you.',
  'home.do.see-lawyer.title': 'See a lawyer before you write',
  'home.do.see-lawyer.removalOrder':
    'With an OQTF, a letter can hurt you. Do not go to the counter either.',
  'home.do.see-lawyer.refusal': 'After a refusal, time limits are short.',
  'home.do.see-lawyer.filed': 'The request is filed: another procedure may be the right one.',
  'home.do.see-lawyer.unsure': 'One of your answers is “I do not know”.',
  'home.do.email.title': 'Write an e-mail to the préfecture',
  'home.do.email.text': 'The text is drafted. Read it before you send it.',
  'home.do.letter.title': 'Send a registered letter',
  'home.do.letter.text': 'The text is drafted, with the list of your attempts.',
  'home.do.keep-copy.title': 'Keep a copy',
  'home.do.keep-copy.text':
    '{count, plural, one {One piece of evidence is only here.} other {# pieces of evidence are only here.}}',
  'home.do.try-again.title': 'Try again this week',
  'home.do.hand-over.title': 'Show the case file to a lawyer',
  'home.do.hand-over.text':
    'As to the attempts, a request to the judge is possible. The judge decides.',
  'home.do.wait.title': 'Nothing to do today',
  'home.do.wait.text': 'Evidence is taken automatically when you try.',
  'home.way.restore': 'Bring my case file back',
  'home.way.save-what-is-left': 'Make the file',
  'home.way.appointment': 'Keep a copy',
  'home.way.answer-questions': 'Start',
  'home.way.see-lawyer': 'Make the file for the lawyer',
  'home.way.email': 'Start',
  'home.way.letter': 'Start',
  'home.way.keep-copy': 'Keep a copy',
  'home.way.hand-over': 'Make the file',
  'home.week': 'This week',
  'home.day': '{day}{state, select, tried {: tried} wanted {: to try} other {}}',
  'home.hour': 'Next attempt',
  'home.reminders': 'Choose my hours',
  'home.have': 'Do you have a case file already?',
  'home.only-here': '{count, plural, one {One piece is only here} other {# pieces are only here}}',
  'home.last': 'Latest evidence',
  'home.none': 'They will come here, one picture for each attempt.',
  'home.all': '{count, plural, one {See the evidence} other {See all # pieces of evidence}}',
  'checklist.heading': 'What is done, what is missing',
  'checklist.attempts': 'My attempts',
  'checklist.beside': 'Beside the site',
  'checklist.line.attempt': 'A first attempt',
  'checklist.line.weeks': '{weeks, plural, one {One week} other {# different weeks}}',
  'checklist.line.spread': 'More than {days, plural, one {# day} other {# days}} apart',
  'checklist.line.varied': 'Varied days and hours',
  'checklist.line.email': 'An e-mail to the préfecture',
  'checklist.line.letter': 'A registered letter',
  'checklist.is-done': 'Done',
  'checklist.next': 'To do',
  'checklist.later': 'Later',
  'checklist.held': 'After the questions',
  'checklist.weeks': '{count, plural, one {# week} other {# weeks}}',
  'checklist.days': '{count, plural, one {# day} other {# days}}',
  'checklist.promise': 'The judge decides. Urgency counts too. This is no promise.',
  'checklist.rules': 'Where do these rules come from?',
  'view.calendar': 'Calendar',
  'view.letters': 'Letters',
  'view.export': 'For my lawyer',
  'view.reminders': 'Reminders',
  'view.settings': 'Settings',

  'timeline.heading': 'My evidence',
  'timeline.week': 'Week of {day}',
  'timeline.week-count':
    '{count, plural, =0 {no attempt with no slot} one {# attempt with no slot} other {# attempts with no slot}}{days, plural, =0 {} one {, # day} other {, # days}}',
  'timeline.removed': 'Evidence no. {number}: deleted{told, select, no {} other { ({reason})}}.',
  'timeline.repeats': '{count, plural, one {seen again # time} other {seen again # times}}',
  'timeline.filters':
    '{count, plural, =0 {Choose what is shown} one {# filter in use} other {# filters in use}}',
  'timeline.all': 'Show everything',
  'timeline.count': '{shown, number} of {total, plural, one {# capture} other {# captures}}',
  'timeline.none': 'No capture fits this choice.',

  'detail.around': 'Other evidence',
  'detail.back': 'My evidence',
  'detail.previous': 'No. {number}, before',
  'detail.next': 'No. {number}, after',
  'detail.unknown': 'There is no evidence no. {number} in this case file.',
  'detail.lost':
    '{count, plural, one {One file is missing or damaged} other {# files are missing or damaged}}: {names}. The rest is intact. An older ZIP may bring back what is lost (Exporting, Restore a ZIP).',
  'detail.when': 'Date and legal time',
  'detail.address': 'Address of the page',
  'detail.hash': 'SHA-256 fingerprint (hash) of the record',
  'detail.stamp': 'Time stamp',
  'detail.token': 'Time-stamp token of {at} UTC, the certificate calls itself “{signer}”',
  'detail.token-waiting': 'Time-stamp token requested, not received yet',
  'detail.token-none': 'No time-stamp token',
  'detail.picture': 'Picture of evidence no. {number} ({kind})',
  'detail.zoom': 'Enlarge',
  'detail.fit': 'Fit to the page',
  'detail.plate': 'See the printed sheet',
  'detail.plate-of': 'Plate of evidence no. {number}',
  'detail.text': 'Text of the page',
  'detail.text-elsewhere':
    'The deciding sentence is not in this text word for word: the site probably displayed it in another way.',
  'detail.sheet': 'Complete record',
  'detail.sheet-text': 'As it will be included in the case file, in French.',

  'calendar.heading': 'Which days?',
  'calendar.text':
    '{weeks, plural, =0 {No week without a slot.} one {# week without a slot.} other {# weeks without a slot.}} One square a day.',
  'calendar.table': 'Table of weeks',
  'calendar.cell':
    '{inVain, plural, =0 {} one {# attempt with no slot} other {# attempts with no slot}} {other, plural, =0 {} one {# other} other {# others}}',
  'calendar.nothing': 'no attempt',
  'calendar.week': 'Week',
  'calendar.total': 'Total',
  'calendar.hours': '{hours}',
  'calendar.which-hours': 'At which hours?',
  'calendar.at': '{hour}:00: {count, plural, =0 {no attempt} one {# attempt} other {# attempts}}',
  'calendar.gap': '{count, plural, one {One week} other {# weeks}} without any attempt',
  'calendar.some': '1 or 2 with no slot',
  'calendar.many': '3 or more',
  'calendar.other': 'another result',
  'calendar.window': 'reminder',
  'calendar.pages': 'Other weeks',
  'calendar.later': 'Later weeks',
  'calendar.earlier': 'Earlier weeks',

  'settings.heading': 'Language and how it works',
  'settings.language': 'Language',
  'settings.browser': 'Same as the browser',
  'settings.theme': 'Appearance',
  'theme.system': 'Same as the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'settings.repeat': 'A page seen again before this time is only noted as seen again',
  'settings.repeat-text':
    'It is noted in the journal, without a picture, and never counted as an attempt.',
  'settings.receipt': 'Show a short message in the booking page after each capture',
  'settings.receipt-text':
    'The site can notice that a message appears, not read it. Without it, the toolbar button alone says it.',
  'settings.saved': 'Setting saved.',

  'exact.heading': 'Exact pictures without a click (optional)',
  'exact.text':
    'With this permission, each capture has a real screenshot, even without a click. The browser then speaks of “all sites”. Sans créneau still reads only the booking pages.',
  'exact.on': 'Allowed.',
  'exact.off': 'Not allowed: without a click, the page is redrawn, and the evidence says so.',
  'exact.allow': 'Allow exact pictures',
  'exact.withdraw': 'Take back this permission',
  'exact.withdrawn':
    'Permission withdrawn. If an added site or time stamping stopped, add it or turn it on again.',
  'exact.refused': 'The browser did not give this permission. Nothing has changed.',

  'sites.heading': 'Other official sites',
  'sites.text':
    'If your préfecture’s booking page is not known yet, add its site: it will be watched like the others.',
  'sites.address': 'Address of the booking page',
  'sites.add': 'Add this site',
  'sites.remove': 'Stop watching {host}',
  'sites.added': '{host} is now watched. Reload its page if it is open.',
  'sites.removed': '{host} is no longer watched. Reload its page if it is open.',
  'sites.lost': '(access withdrawn: add it again)',
  'sites.known': 'This site is already watched.',
  'sites.no-rule':
    'Sans créneau cannot read this page by itself. Give the address of the booking page (…/booking/create/…), or capture the page with the button.',
  'sites.not-states': 'Only official .gouv.fr sites can be added. Check the address.',

  'diagnostic.heading': 'Does everything work here?',
  'diagnostic.text': 'Sans créneau tests itself on this machine. Nothing is sent.',
  'diagnostic.working': 'Testing…',
  'diagnostic.again': 'Test again',
  'diagnostic.allow': 'Give access again',
  'diagnostic.notify': 'Show a notification',
  'diagnostic.notified': 'You see this notification: reminders will get through.',
  'check-state.good': 'in order',
  'check-state.look': 'to look at',
  'check-state.bad': 'to fix',
  'check.storage': 'Saving',
  'check.picture': 'Picture of the page',
  'check.sites': 'Access to the booking sites',
  'check.exact': 'Screenshots',
  'check.notifications': 'Browser notifications',
  'check.clock': 'Clock',
  'checked.storage-good': 'A test page was written, read back and compared.',
  'checked.storage-low': 'Writing works, but less than 200 MB is left: free some space.',
  'checked.storage-storage-full': 'The disk is full: free some space, then try again.',
  'checked.storage-storage-blocked':
    'Another page of Sans créneau blocks saving: close it, then try again.',
  'checked.storage-storage-newer':
    'This browser keeps evidence of a later version: update the extension.',
  'checked.storage-storage-unopened':
    'The browser lets nothing be opened or kept. Close it and open it again.',
  'checked.storage-storage-private':
    'Nothing can be kept here: a private window, or Firefox set to never remember history. Change that setting: Settings, Privacy & Security, History.',
  'checked.storage-storage-failed':
    'The browser refuses to write. Close it, open it again, then try again.',
  'checked.storage-not-read-back':
    'What was written was not read back the same: check the disk before you rely on it.',
  'checked.storage-failed': 'This test stopped. Close the browser and open it again.',
  'checked.picture-good': 'This page was drawn, and the drawing is not empty.',
  'checked.picture-blank':
    'The browser gives an empty picture (protection against tracking?). Click the button on each page: the screenshot does not depend on it.',
  'checked.picture-failed': 'This test stopped. Close the browser and open it again.',
  'checked.sites-good': 'The booking pages that are known can be read.',
  'checked.sites-withdrawn':
    'Access to one or more sites was taken away: nothing is recorded there. Give it back with the button.',
  'checked.sites-failed': 'This test stopped. Close the browser and open it again.',
  'checked.exact-on': 'Exact, without a click.',
  'checked.exact-click-chromium':
    'Exact after a click on the button: it works for this tab as long as you stay on the site.',
  'checked.exact-click-firefox':
    'Exact after a click on the button: it works for this page. The next ones are redrawn, unless you click each time.',
  'checked.exact-failed': 'This test stopped. Close the browser and open it again.',
  'checked.notifications-good': 'The browser shows them. Try it: the system may hide them.',
  'checked.notifications-denied':
    'The browser refuses them: you will see reminders on the button only. Allow them in its settings.',
  'checked.notifications-unknown':
    'The browser does not say whether it shows them: try with the button.',
  'checked.notifications-failed': 'This test stopped. Close the browser and open it again.',
  'checked.clock-good':
    'Agrees with the site’s clock, to within {seconds, plural, one {# second} other {# seconds}}.',
  'checked.clock-unknown': 'Not compared yet: it will be at the first capture of a booking page.',
  'checked.clock-wrong':
    'It is {seconds, plural, one {# second} other {# seconds}} apart from the site’s clock: turn on the automatic time setting.',
  'checked.clock-failed': 'This test stopped. Close the browser and open it again.',

  'privacy.heading': 'What is kept, and where',
  'privacy.policy': 'This is Sans créneau’s privacy policy (November 2026).',
  'privacy.reads':
    'Sans créneau reads only the booking pages that it knows, those of the sites that you add, and the page on which you click its button.',
  'privacy.where':
    'Everything is in this browser, on this machine. Removing the extension or clearing the browser’s data erases everything: export first.',
  'privacy.kept': 'Kept here',
  'privacy.kept-captures':
    'the booking pages that were captured: picture, text, address, time, answer of the server',
  'privacy.kept-steps': 'the steps that you write down, with their papers',
  'privacy.kept-identity': 'your details and answers for the letters, if you give them',
  'privacy.kept-settings': 'your settings and your reminders',
  'privacy.kept-copies':
    'your safety copies, if you turn them on, among your downloads: nothing erases them but you',
  'privacy.never': 'Never',
  'privacy.never-passwords':
    'no password, no cookie, no session token, nothing that you type (except what a picture of the page shows of it)',
  'privacy.never-servers': 'no server of ours, no statistics, no advertising',
  'privacy.never-browsing': 'nothing from your other pages or your history',
  'privacy.notice':
    'What a site can notice: that a message appears in its page for some seconds, and that the page was drawn again for the picture. It can read neither the message, nor what is kept, nor how much. The message can be switched off in the settings.',
  'privacy.sent':
    'Only one thing can go out, and only if you turn on time stamping: the fingerprint (hash) of each record, to the authority that you chose, which also sees your IP address.',
  'privacy.gives':
    'A ZIP, a plate or a reported page leaves this machine only if you give the file yourself.',
  'privacy.sizes': 'Your case files',
  'privacy.size': '{captures, plural, =0 {no capture} one {# capture} other {# captures}}, {size}',
  'privacy.erase': 'Erase {name}',
  'privacy.used': 'Space used in the browser, all included: {size}.',
  'privacy.persistent': 'The browser has promised to keep this data even when the disk fills up.',
  'privacy.not-persistent':
    'The browser has not promised to keep this data if the disk fills up: export from time to time.',
  'privacy.erase-all': 'Erase everything',
  'privacy.ask':
    'All case files, all captures and all journals will be erased for good. Export first?',
  'privacy.export-first': 'Export first',
  'privacy.erase-now': 'Erase everything, without exporting',
  'privacy.erased-part':
    'Not everything could be erased: see below what is left. Close the other Sans créneau pages, then try again.',
  'privacy.erased-all':
    'All case files are erased. Their pictures leave the disk when you close the browser and open it again. What the extension cannot erase: your ZIPs, the safety copies, and what a disk keeps of deleted files.',

  'welcome.heading': 'Welcome',
  'welcome.step': 'Step {step} of {all}',
  'welcome.1.heading': 'Evidence, every time',
  'welcome.1.text':
    'The préfecture has no appointment left? Sans créneau keeps the evidence, with the date.',
  'welcome.keep': 'It keeps the picture',
  'welcome.keep-text': 'The page, the day, the hour.',
  'welcome.give': 'You give the file',
  'welcome.give-text': 'To a lawyer, to an association.',
  'welcome.promise': 'Nothing is sent. It does not click for you.',
  'welcome.next': 'Continue',
  'welcome.back': 'Back',
  'welcome.later': 'Later',
  'welcome.2.heading': 'Put the button in view',
  'welcome.2.text': 'Click the puzzle piece, then the pin.',
  'welcome.waiting': 'Waiting for your click…',
  'welcome.pinned': 'Done: the button is there.',
  'welcome.3.heading': 'Try once',
  'welcome.3.text': 'A pretend préfecture, to see. Nothing goes into your case file.',
  'welcome.works': 'Everything works on this computer',
  'welcome.checks': 'What was tried here',
  'welcome.click-phone': 'Open the booking page, then touch ⋮, “Extensions”, “Sans créneau”.',
  'welcome.phone': 'What a phone does not allow',
  'welcome.phone-keyboard': 'No keyboard shortcut: use the ⋮ menu.',
  'welcome.phone-closed':
    'Firefox reminds of nothing while it is closed or asleep: save the calendar file (.ics), and the phone will.',
  'welcome.phone-zip': 'Firefox does not ask where to put the ZIP: it is among the downloads.',
  'welcome.phone-zoom': 'Firefox does not tell the page’s zoom: the record leaves it out.',
  'welcome.try': 'You try',
  'welcome.try-text': 'As usual.',
  'welcome.try-open': 'Open the exercise',

  'practice.heading': 'Practice page',
  'practice.text':
    'Here is an imitation of a préfecture’s site, in French like the real ones. Go on until the answer, and see what Sans créneau keeps of it.',
  'practice.sees': 'The detector reads:',
  'practice.nothing': 'nothing yet, the page has not answered.',
  'practice.kept': 'Exercise saved and read back, {hour}. On a real page, this would be evidence.',
  'practice.recorded': 'What was kept',
  'practice.sentence': 'Sentence recorded',
  'practice.picture': 'Picture of the practice page',
  'practice.nowhere':
    'This recording is marked “exercice” (practice): it goes into no case file, and the next one replaces it.',
  'practice.again': 'Start again',
  'practice.slots': 'See a page with slots',
  'practice.done': 'I understand: open my case file',

  'before.heading': 'Before you begin',
  'before.text': 'Useful facts, each with its source. Read in November 2026.',
  'before.source': 'Source: {source}',
  'before.no-advice':
    'This page gives facts, not advice on your situation: for that, see an association or a lawyer.',
  'before.check': 'Have your application read over',
  'before.check-text':
    'A refusal can come with an obligation to leave France (OQTF), and people have been arrested at the counter. An association or a lawyer can read your application before you submit it.',
  'before.check-source': 'note by La Cimade and GISTI, 18 December 2020',
  'before.needed': 'Is an appointment really needed?',
  'before.needed-text':
    'Many renewals are requested online, on the site of ANEF (the State’s online service for foreigners): the préfecture itself then calls you in.',
  'before.needed-source': 'note by La Cimade and GISTI; web pages of law firms',
  'before.place': 'The right place and the right reason',
  'before.place-text':
    'Some procedures are done at a sous-préfecture (local branch of the préfecture). If you take an appointment for another reason, you will most often be turned away at the counter.',
  'before.place-source': 'note by La Cimade and GISTI, 18 December 2020',
  'before.agency': 'Do not pay anyone',
  'before.agency-text':
    'The appointment is free. Those that middlemen sell are taken by robots, sometimes fake, and cancelled when the name does not match.',
  'before.agency-source': 'note by La Cimade and GISTI; web pages of law firms',
  'before.status': 'Keep your current papers valid',
  'before.status-text':
    'Récépissé (receipt for your application) or attestation de prolongation (paper that extends your right to stay): the danger comes when they end, more than from having no appointment. Ask for what follows them in time.',
  'before.status-source': 'note by La Cimade and GISTI; web pages of law firms',
  'before.help': 'Who can help for free',
  'before.help-text':
    'The associations that help foreigners, the local delegate of the Défenseur des droits (public defender of rights) near you, and a lawyer paid by aide juridictionnelle (legal aid from the State): ask for this aid at the first contact.',
  'before.help-source': 'note by La Cimade and GISTI, 18 December 2020',
  'before.after': 'And after the request to the court?',
  'before.after-text':
    'The hearing usually comes within 15 to 30 days. Either the préfecture offers a date before it, or the judge orders one, or the judge rejects the request, most often for lack of urgency or for too few attempts. A new request then stays possible, about two weeks later, with something new. If the order is not followed, the judge must be told.',
  'before.after-source': 'note by La Cimade and GISTI; web pages of law firms',
};
