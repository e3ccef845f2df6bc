import type { VerificationKey } from './fr';

/** The same in English. */
export const en: Record<VerificationKey, string> = {
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
  'result.bounded': '{count, plural, one {# record} other {# records}} dated from both sides',
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
  'entry.file-removal': 'Picture of the screen of evidence no. {number} taken out: {reason}',
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
  'token.qualified':
    'Qualified time stamp, according to trusted list {country} no. {sequence} of {issued}: {name}',
  'token.says-qualified':
    'This token says that it is of a level recognised by the Union (qcStatements). No list known here confirms it.',
  'interval.both': 'Record saved between {from} and {to}, according to {who}',
  'interval.after': 'Record saved after {from}, according to {who}',
  'interval.before': 'Record saved at the latest {to}, according to {who}',
  'interval.unknown': '“{signer}” (unknown authority: proves no date)',
  'token.known': 'Time stamp: {at}, recognised authority: {authority} (certificate “{signer}”)',
  'token.unknown': 'Time stamp: {at}, unknown authority: proves no date (calls itself “{signer}”)',
  'entry.loose':
    '{count, plural, one {# certificate that came along does} other {# certificates that came along do}} not belong to the signer',
  'note.file-removed': '{file}: taken out by the person, a later line says why',
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
  'said.page.other': 'another page of the préfecture',
  'said.page.required-papers': 'page of the papers to bring',
  'said.page.booking-rule': 'page that imposes online booking',
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
  'step.letter-receipt': 'acknowledgement of receipt',
  'step.reply': 'answer of the préfecture',
  'step.contact-centre': 'call or message to the contact centre',
  'step.help-point': 'visit to a digital help point',
  'step.identity': 'identity document',
  'step.domicile': 'proof of address',
  'step.permit': 'residence permit or receipt',
  'step.urgency': 'proof of urgency',
  'step.seriousness': 'paper on the seriousness of the request',
  'step.other': 'other',
};
