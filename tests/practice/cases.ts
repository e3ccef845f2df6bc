import type { Outcome } from '../../src/booking/outcome.ts';
import { reconstructed } from './pages/html.ts';

/**
 * Hand-made pages, each with the outcome, the rule and the decisive text that it must give: at least eight a
 * system, one a trap, and pages that quote the sentences without being an answer.
 */
export type Case = {
  name: string;
  address: string;
  html: string;
  outcome: Outcome | null;
  rule?: string;
  matched?: string;
  /** What becomes of a page that no rule knows: recorded, told on the button, or nothing. */
  unknown?: 'record' | 'tell' | 'nothing';
  /** A known answer that is recorded automatically; not where the page is about the person. */
  kept?: boolean;
  /** Something else is on top of the message. */
  covered?: boolean;
  /** Width of the window, where the layout decides. */
  width?: number;
  /** The page is reached from a page of the same site. */
  cameFromSite?: boolean;
};

type Expected = Omit<Case, 'name' | 'address' | 'html'>;

const document = (title: string, body: string) =>
  `<!doctype html>${reconstructed}<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const sentence =
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.";
const none: Expected = { outcome: null };

/** The cases by their names. */
const cases = new Map<string, Case>();

function put(one: Case): void {
  if (cases.has(one.name)) throw new Error(`Two cases are called ${one.name}`);
  cases.set(one.name, one);
}

/** A number of a case's own, whatever cases there are besides (FNV-1a, under a million). */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % 1_000_000;
}

// System A

const moduleA = (inner: string) =>
  `<div id="global_Booking"><div id="inner_Booking">${inner}</div></div>`;
const formA = (inner: string, action = '2') =>
  `<form id="FormBookingCreate" method="post" action="/booking/create/9829/${action}">${inner}</form>`;
const finish =
  '<div id="submit_Booking"><input type="submit" name="finishButton" value="Terminer"></div>';
const next = (value: string) =>
  `<div id="submit_Booking"><input type="submit" name="nextButton" value="${value}"></div>`;
const heading = '<h2>Vérification de disponibilité</h2>';
const answerA = (inner: string) => moduleA(`${heading}${formA(`${inner}${finish}`)}`);

function systemA(
  name: string,
  body: string,
  expected: Expected,
  path = (id: number) => `/booking/create/${id}/2`,
) {
  const address = `https://www.seine-saint-denis.gouv.fr${path(8_000_000 + numberOf(name))}`;
  const title = "Admission exceptionnelle au séjour / Les services de l'État en Seine-Saint-Denis";
  put({ name: `A: ${name}`, address, html: document(title, body), ...expected });
}

const noSlotA: Expected = { outcome: 'no-slot', rule: 'ez-booking/no-slot', matched: sentence };

systemA('bare sentence in the form', answerA(sentence), noSlotA);
systemA('sentence in a paragraph', answerA(`<p>${sentence}</p>`), noSlotA);
systemA(
  'sentence in a division, no heading',
  moduleA(formA(`<div>${sentence}</div>${finish}`)),
  noSlotA,
);
systemA(
  'under /index.php/',
  answerA(sentence),
  noSlotA,
  (id) => `/index.php/booking/create/${id}/2`,
);
systemA(
  'print layout',
  answerA(sentence),
  noSlotA,
  (id) => `/layout/set/print/booking/create/${id}`,
);
systemA(
  'trap: address one step behind',
  answerA(sentence),
  noSlotA,
  (id) => `/booking/create/${id}/1`,
);
systemA('second wording', answerA(sentence.replace('recommencer', 'réessayer')), {
  ...noSlotA,
  matched: sentence.replace('recommencer', 'réessayer'),
});
systemA(
  'English variant',
  answerA(
    "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Please try later",
  ),
  {
    ...noSlotA,
    matched:
      "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Please try later",
  },
);
systemA('an exclamation mark for the full stop', answerA(sentence.replace(/\.$/, ' !')), {
  outcome: 'no-slot',
  rule: 'ez-booking/no-slot',
});
systemA('trap: a question mark', answerA(sentence.replace(/\.$/, ' ?')), none);
systemA(
  'no calendar at all',
  moduleA(
    `<ul class="error"><li>Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous</li></ul>`,
  ),
  {
    outcome: 'no-slot',
    rule: 'ez-booking/no-calendar',
    matched: "Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous",
  },
);
systemA(
  'no calendar, above the conditions',
  moduleA(
    `<ul class="error"><li>Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous</li></ul>${formA(`<input type="checkbox" name="condition">${next('Effectuer une demande de rendez-vous')}`, '0')}`,
  ),
  { outcome: 'no-slot', rule: 'ez-booking/no-calendar' },
);
const noCalendar =
  "Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous. Veuillez réessayer ultérieurement.";
const conditionsForm = formA(
  `<input type="checkbox" name="condition">${next('Effectuer une demande de rendez-vous')}`,
  '0',
);
const noCalendarA: Expected = {
  outcome: 'no-slot',
  rule: 'ez-booking/no-calendar',
  matched: noCalendar,
};
systemA(
  'no calendar, with a tail, in a line without a class, conditions still there',
  moduleA(`<ul><li>${noCalendar}</li></ul>${conditionsForm}`),
  noCalendarA,
  (id) => `/index.php/booking/create/${id}`,
);
systemA(
  'no calendar, with a tail after a line break',
  moduleA(
    `<ul class="error"><li>${noCalendar.replace('. V', '.<br>V')}</li></ul>${conditionsForm}`,
  ),
  { outcome: 'no-slot', rule: 'ez-booking/no-calendar' },
);
systemA(
  'no calendar, the other tail',
  moduleA(`<ul><li>${noCalendar.replace('réessayer', 'recommencer')}</li></ul>`),
  { outcome: 'no-slot', rule: 'ez-booking/no-calendar' },
);
systemA(
  'trap: no calendar with a tail, desks to choose',
  moduleA(
    `<ul><li>${noCalendar}</li></ul>${formA(`<input type="radio" name="planning">${next('Etape suivante')}`, '1')}`,
  ),
  { outcome: null, unknown: 'record' },
);
systemA(
  'trap: no calendar, quoted in a longer line',
  moduleA(`<ul><li>Si vous lisez « ${noCalendar} », le planning est complet.</li></ul>`),
  { outcome: null, unknown: 'record' },
);
systemA(
  'overloaded',
  moduleA('<p>Le site est actuellement surchargé. Merci de revenir plus tard.</p>'),
  {
    outcome: 'overloaded',
    rule: 'ez-booking/overloaded',
  },
);
systemA('refused by a rule of the server', '<p>Request forbidden by administrative rules.</p>', {
  outcome: 'blocked',
  rule: 'site/shield',
  matched: 'Request forbidden by administrative rules.',
});
systemA(
  'a sentence that nobody knows',
  moduleA(
    `${heading}${formA(`<p>Plus aucun rendez-vous ne peut être pris pour cette démarche.</p>${finish}`)}`,
  ),
  {
    outcome: null,
    unknown: 'record',
    matched: 'Plus aucun rendez-vous ne peut être pris pour cette démarche.',
  },
);
systemA(
  'a slot was chosen',
  moduleA(`<h2>Contrôle de sécurité</h2>${formA(next('Etape suivante'), '6')}`),
  { outcome: null, unknown: 'nothing' },
  (id) => `/booking/create/${id}/5/1588150800`,
);
systemA(
  'personal data, address one step behind',
  moduleA(
    `<h2>Coordonnées personnelles</h2><form><label>Nom <input name="nom"></label><label>Prénom <input name="prenom"></label></form>`,
  ),
  { outcome: null, unknown: 'tell' },
);
systemA(
  'no slot, above a form about the person',
  answerA(`<p>${sentence}</p><p><label>Votre nom <input name="nom"></label></p>`),
  { ...noSlotA, kept: false },
);
systemA(
  'no slot, above a newsletter',
  `${answerA(sentence)}<div class="bloc-newsletter"><label>Votre e-mail <input type="email"></label></div>`,
  { ...noSlotA, kept: true },
);
systemA(
  'summary, address one step behind',
  moduleA('<h2>Récapitulatif</h2><p>Awa Diallo, rendez-vous le 3 mars à 9 h</p>'),
  { outcome: null, unknown: 'tell' },
);
systemA(
  'unknown answer above a newsletter and a folded login',
  `${moduleA('<p>Planning complet.</p>')}<footer><label>Votre e-mail <input type="email"></label></footer><div hidden><input type="password"></div>`,
  { outcome: null, unknown: 'record', matched: 'Planning complet.' },
);
systemA(
  'unknown answer beside a code and a search field',
  moduleA(
    `<p>Planning complet.</p><label>Rechercher <input type="search" name="q"></label><label>Code de sécurité <input name="captcha"></label><label>Adresse ou ville <input role="combobox" name="address"></label>`,
  ),
  { outcome: null, unknown: 'record', matched: 'Planning complet.' },
);
systemA(
  'trap: no calendar for one desk, others to choose',
  moduleA(
    `<ul class="error"><li>Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous</li></ul>${formA(`<input type="radio" name="planning"><input type="radio" name="planning">${next('Etape suivante')}`, '1')}`,
  ),
  none,
);
systemA(
  'closed for the moment',
  moduleA(
    "<p>Attention : Cette page n'est pas disponible pour le moment !</p><p>(Elle sera très prochainement remise en ligne. Veuillez réessayer ultérieurement.)</p>",
  ),
  { outcome: 'closed', rule: 'ez-booking/closed' },
);
systemA('closed for good', moduleA('<p>Ce lien a été désactivé définitivement</p>'), {
  outcome: 'closed',
  rule: 'ez-booking/closed',
});
const weekTable =
  '<table><tbody><tr><td class="status-1 free"><a href="/booking/create/9829/5/1588150800">plage libre</a></td></tr></tbody></table>';
systemA('week table', moduleA(formA(`${weekTable}${next('Première plage horaire libre')}`, '4')), {
  outcome: 'slots-offered',
  rule: 'ez-booking/slot-table',
});
systemA(
  'description step',
  moduleA(`<h2>Description de la nature du rendez-vous</h2>${formA(next('Etape suivante'), '3')}`),
  { outcome: 'slots-offered', rule: 'ez-booking/description' },
);
systemA(
  'step picture of slots',
  moduleA(
    `<img src="/design/etape_3r.png" width="20" height="20">${formA(next('Etape suivante'), '4')}`,
  ),
  {
    outcome: 'slots-offered',
    rule: 'ez-booking/slot-table',
  },
);
systemA(
  'conditions',
  moduleA(
    formA(
      `<input type="checkbox" name="condition">${next('Effectuer une demande de rendez-vous')}`,
      '0',
    ),
  ),
  none,
);
systemA(
  'desks',
  moduleA(formA(`<input type="radio" name="planning">${next('Etape suivante')}`, '1')),
  none,
);
systemA(
  'security check',
  moduleA(`<h2>Contrôle de sécurité</h2>${formA(next('Etape suivante'), '6')}`),
  none,
  (id) => `/booking/create/${id}/6`,
);

// Traps of system A
systemA(
  'trap: legend "plage libre" beside the sentence',
  answerA(`${sentence}<fieldset><legend>Légende</legend>plage libre, plage occupée</fieldset>`),
  noSlotA,
);
systemA(
  'trap: legend alone',
  moduleA(formA('<fieldset><legend>Légende</legend>plage libre, plage occupée</fieldset>', '4')),
  none,
);
systemA('trap: sentence and slots together', answerA(`${sentence}${weekTable}`), {
  outcome: 'slots-offered',
});
systemA(
  'trap: sentence beside hidden slots',
  answerA(`${sentence}<div hidden>${weekTable}</div>`),
  none,
);
systemA('trap: display none', answerA(`<p style="display:none">${sentence}</p>`), none);
systemA('trap: visibility hidden', answerA(`<p style="visibility:hidden">${sentence}</p>`), none);
systemA('trap: transparent', answerA(`<p style="opacity:0">${sentence}</p>`), none);
systemA(
  'trap: aria-hidden template',
  answerA(`<div aria-hidden="true"><p>${sentence}</p></div>`),
  none,
);
systemA('trap: template element', answerA(`<template><p>${sentence}</p></template>`), none);
systemA(
  'trap: off-screen to the left',
  answerA(`<p style="position:absolute;left:-9999px">${sentence}</p>`),
  none,
);
systemA(
  'trap: off-screen to the right',
  `<div style="overflow:hidden;position:relative">${answerA(`<p style="position:absolute;left:9999px;width:400px">${sentence}</p>`)}</div>`,
  none,
);
systemA(
  'trap: kept for screen readers',
  answerA(
    `<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${sentence}</p>`,
  ),
  none,
);
systemA(
  'trap: closed details',
  answerA(`<details><summary>Aide</summary><p>${sentence}</p></details>`),
  none,
);
systemA(
  'trap: split over nodes and line breaks',
  answerA(
    `<b>Il n'existe</b> plus de <span>plage <i>horaire</i></span> libre<br>pour votre demande de&#32;<!-- --><em>rendez-vous</em>.<br>Veuillez recommencer ultérieurement.`,
  ),
  noSlotA,
);
systemA('trap: typographic apostrophe', answerA(sentence.replace("'", '’')), {
  ...noSlotA,
  matched: sentence.replace("'", '’'),
});
systemA('trap: no-break spaces', answerA(sentence.replaceAll(' ', '&nbsp;')), noSlotA);
systemA('trap: decomposed accents', answerA(sentence.normalize('NFD')), {
  outcome: 'no-slot',
  rule: 'ez-booking/no-slot',
});
systemA('trap: capitals', answerA(sentence.toUpperCase()), {
  outcome: 'no-slot',
  rule: 'ez-booking/no-slot',
});
systemA(
  'trap: open shadow root',
  `${moduleA(`${heading}${formA(`<div id="host"></div>${finish}`)}`)}<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>' + ${JSON.stringify(sentence)} + '</p>';</script>`,
  noSlotA,
);
systemA(
  'trap: closed shadow root, which nobody can read',
  `${moduleA(`${heading}${formA(`<div id="host"></div>${finish}`)}`)}<script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = '<p>' + ${JSON.stringify(sentence)} + '</p>';</script>`,
  none,
);
systemA(
  'trap: another sentence of the same beginning',
  answerA(
    "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous avant le 15 décembre.",
  ),
  none,
);
systemA('trap: sentence without its form', moduleA(`${heading}<p>${sentence}</p>`), none);

// What is over the message on the screen
const over = (style: string, inside = '') =>
  `${answerA(`<p>${sentence}</p>`)}<div id="over" style="position:fixed;z-index:9;${style}">${inside}</div>`;
systemA(
  'the next step is there, and an outside style sheet hides it',
  `<link rel="stylesheet" href="/design/steps.css">${answerA(sentence)}<div class="next">Choisissez : 8h30 9h00</div>`,
  noSlotA,
);
const everywhere = 'inset:0';
const coveredA: Expected = { outcome: null, covered: true };
systemA(
  'covered by a banner',
  over('inset:0 0 40% 0;background:#fff', 'Ce site utilise des cookies'),
  coveredA,
);
systemA('covered by a dark backdrop', over(`${everywhere};background:rgba(0,0,0,.7)`), coveredA);
systemA(
  'covered by a picture',
  over(`${everywhere};background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)`),
  coveredA,
);
systemA(
  'covered by a modal dialog',
  `${answerA(`<p>${sentence}</p>`)}<dialog style="inset:0;width:100%;height:100%;max-width:none;max-height:none">Cookies</dialog><script>document.querySelector('dialog').showModal()</script>`,
  coveredA,
);
systemA(
  'covered by a banner inside a transparent layer',
  over(everywhere, '<div style="background:#fff;height:80%">Cookies</div>'),
  coveredA,
);
systemA(
  'covered by a layer that lets clicks through',
  over(`${everywhere};background:#fff;pointer-events:none`),
  coveredA,
);
systemA(
  'covered by what a style sheet adds',
  `<style>body::before{content:"Chargement";position:fixed;inset:0;z-index:9;background:#fff}</style>${answerA(`<p>${sentence}</p>`)}`,
  coveredA,
);
systemA(
  'trap: a style sheet adds a mark beside the message',
  `<style>form::before{content:"";position:absolute;left:0;top:0;width:4px;height:4px;background:#fff}</style>${answerA(`<p>${sentence}</p>`)}`,
  noSlotA,
);
systemA(
  'trap: a layer below that lets clicks through',
  `<div style="position:fixed;inset:0;background:#eee;pointer-events:none"></div><div style="position:relative">${answerA(`<p>${sentence}</p>`)}</div>`,
  noSlotA,
);
systemA(
  'inside a component, nothing over it',
  `<style>body{background:#fff}</style><div id="global_Booking"><div id="inner_Booking">${heading}<form id="FormBookingCreate" method="post"><part-of-page></part-of-page>${finish}</form></div></div><script>document.querySelector('part-of-page').attachShadow({mode:'open'}).innerHTML = ${JSON.stringify(`<p>${sentence}</p>`)};</script>`,
  noSlotA,
);
systemA(
  'trap: a closed layer that lets clicks through',
  over(`${everywhere};background:#fff;pointer-events:none;visibility:hidden`),
  noSlotA,
);
systemA(
  'trap: a decoration in a layer below the message',
  `<div style="position:relative;z-index:2">${answerA(`<p>${sentence}</p>`)}</div><div style="position:fixed;inset:0;z-index:1;background:#eee;pointer-events:none"></div>`,
  noSlotA,
);
systemA(
  'no slot, a folded menu speaks of an account',
  `<header><h2>Mon compte</h2></header>${answerA(sentence)}<div hidden><h3>Mes rendez-vous</h3></div>`,
  { ...noSlotA, kept: true },
);
systemA('trap: a transparent layer over everything', over(everywhere), noSlotA);
systemA('trap: a faint veil', over(`${everywhere};background:rgba(0,0,0,.2)`), noSlotA);
systemA(
  'trap: a banner that is not there',
  over(`${everywhere};background:#fff;opacity:0`),
  noSlotA,
);
systemA(
  'trap: a banner at the foot',
  over('inset:auto 0 0 0;height:120px;background:#fff'),
  noSlotA,
);
systemA(
  'trap: a button on one end of the message',
  over('top:0;left:0;width:30px;height:100%;background:#fff'),
  noSlotA,
);
systemA(
  'trap: below the fold, a banner over what is above',
  `<div style="height:1500px"></div>${over('inset:0;background:#fff')}`,
  noSlotA,
);
put({
  name: 'B: covered by a banner',
  address:
    'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/7902/creneau/',
  html: document(
    'Choisissez votre créneau',
    `<div id="page" data-v-app><h1>Aucun créneau disponible</h1><div>Veuillez réessayer ultérieurement.</div></div><div style="position:fixed;inset:0;background:#fff">Cookies</div>`,
  ),
  ...coveredA,
});
systemA(
  'slots under a banner are told all the same',
  `${moduleA(formA(`${weekTable}${next('Première plage horaire libre')}`, '4'))}<div style="position:fixed;inset:0;background:#fff">Cookies</div>`,
  { outcome: 'slots-offered', rule: 'ez-booking/slot-table' },
);

const font = (text: string) =>
  `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;
systemA(
  'translated before it was read',
  `<script>document.documentElement.lang = 'ar'; document.documentElement.className = 'translated-rtl';</script>${moduleA(
    `<h2>${font('التحقق من التوفر')}</h2>${formA(`<p>${font('لم تعد هناك أوقات متاحة لطلب موعدك.')}</p>${finish}`)}`,
  )}`,
  { outcome: null, unknown: 'record' },
);

// System B

const appB = (inner: string) => `<div id="page" data-v-app="">${inner}</div>`;
const noneB = '<h1>Aucun créneau disponible</h1>';
const laterB =
  '<div class="row col-12 justify-center"><div class="text-center q-pa-md">Veuillez réessayer ultérieurement.</div></div>';
const dataB = (date: string) =>
  `<script id="vui-init-data" type="application/json">{"vueData":{"critere":{"datePremiereDispo":"${date}"}}}</script>`;
const radioB =
  '<ul><li class="row cellule justify-center radio-card"><input type="radio" name="trhId" id="trhId_1" data-value="1"><label for="trhId_1">09h30</label></li></ul>';
const titleB = 'Choisissez votre créneau - RDV Préfecture';

function systemB(
  name: string,
  body: string,
  expected: Expected,
  step = 'creneau/',
  title = titleB,
) {
  const demarche = 7_000_000 + numberOf(name);
  const address = `https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/${demarche}/${step}`;
  put({ name: `B: ${name}`, address, html: document(title, body), ...expected });
}

const noSlotB: Expected = {
  outcome: 'no-slot',
  rule: 'rdv-prefecture/no-slot',
  matched: 'Aucun créneau disponible',
};
const lostB =
  '<div class="fr-alert fr-alert--warning" role="status"><p>Pour des raisons techniques, vos dernières modifications ou actions ont été perdues, veuillez recommencer</p></div>';
const lostContext: Expected = { outcome: 'session-expired', rule: 'rdv-prefecture/lost-context' };
systemB(
  'the context is lost, before the code',
  appB(`${lostB}<p>Conditions</p>`),
  { ...lostContext, kept: true },
  'cgu/',
);
systemB(
  'the context is lost, on a form about the person',
  appB(`${lostB}<label>Nom <input name="applicantLastName" value="Diallo"></label>`),
  { ...lostContext, kept: false },
);
systemB(
  'the context is lost, after personal data',
  appB(`${lostB}<p>Awa Diallo</p>`),
  { ...lostContext, kept: false },
  'confirmation/',
);
const announcedB =
  '<div class="text-center q-pa-md"><span class="fr-text--italic fr-text--bold">Prochaine mise en ligne de nouveaux rendez-vous : le 11/05/2026 à 09:00</span></div>';
const dayB = (inner: string, style = '') =>
  `<div class="q-list"><div class="q-expansion-item"><div>lundi 18/05</div><div style="${style}">${inner}</div></div></div>`;

systemB('no calendar', appB(`${noneB}${laterB}`), noSlotB);
systemB('no calendar, with the data island', `${appB(`${noneB}${laterB}`)}${dataB('')}`, noSlotB);
systemB('no calendar, with announcements', appB(`${noneB}${laterB}${announcedB}`), noSlotB);
systemB('no calendar, on a phone', appB(`${noneB}${laterB}`), { ...noSlotB, width: 400 });
systemB(
  'last week, on a phone',
  appB(
    '<div>Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.</div>',
  ),
  { outcome: 'no-slot-partial', rule: 'rdv-prefecture/from-this-date', width: 400 },
);
systemB('this week, on a phone', appB('<div>Aucun créneau disponible sur cette semaine</div>'), {
  outcome: 'no-slot-partial',
  rule: 'rdv-prefecture/this-week',
  width: 400,
});
systemB('heading of another level', appB(`<h3>Aucun créneau disponible</h3>${laterB}`), noSlotB);
systemB(
  'last week',
  appB(
    '<div class="text-center q-pa-md">Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.</div>',
  ),
  {
    outcome: 'no-slot-partial',
    rule: 'rdv-prefecture/from-this-date',
    matched: 'Aucun créneau disponible à partir de cette date. Veuillez réessayer ultérieurement.',
  },
);
systemB(
  'this week',
  appB('<div class="text-center q-pa-md">Aucun créneau disponible sur cette semaine</div>'),
  {
    outcome: 'no-slot-partial',
    rule: 'rdv-prefecture/this-week',
  },
);
systemB(
  'slots',
  appB(`<h1>Choisissez votre créneau</h1><div class="blocCreneauSelection">${radioB}</div>`),
  {
    outcome: 'slots-offered',
    rule: 'rdv-prefecture/slot-radios',
  },
);
// A wide calendar draws a column for each day, empty or not.
const emptyColumnsB = `<div class="row q-gutter-xs">${['lundi 30/11', 'mardi 01/12'].map((day) => `<div class="column col items-center blocCreneauSelection"><h3 class="celulleHeader">${day}</h3><ul></ul></div>`).join('')}</div>`;
systemB(
  'this week, empty columns',
  appB(
    `<h1>Choisissez votre créneau</h1>${emptyColumnsB}<div class="text-center q-pa-md">Aucun créneau disponible sur cette semaine</div>`,
  ),
  { outcome: 'no-slot-partial', rule: 'rdv-prefecture/this-week' },
);
systemB(
  'this week, empty columns and a button without a date',
  appB(
    `<h1>Choisissez votre créneau</h1>${emptyColumnsB}<div class="text-center q-pa-md">Aucun créneau disponible sur cette semaine</div><button class="q-btn">Prochaine disponibilité le </button>`,
  ),
  { outcome: 'no-slot-partial', rule: 'rdv-prefecture/this-week' },
);
systemB(
  'last week, empty columns',
  appB(
    `${emptyColumnsB}<div class="text-center q-pa-md">Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.</div>${announcedB}`,
  ),
  { outcome: 'no-slot-partial', rule: 'rdv-prefecture/from-this-date' },
);
systemB(
  'trap: empty columns alone',
  appB(`<h1>Choisissez votre créneau</h1>${emptyColumnsB}`),
  none,
);
systemB('slots on a phone', appB(dayB(radioB)), {
  outcome: 'slots-offered',
  rule: 'rdv-prefecture/slot-radios',
  width: 400,
});
systemB(
  'wrong code',
  appB('<p id="text-input-captcha-desc-error">Le code de sécurité saisi est incorrect</p>'),
  { outcome: 'captcha-refused', rule: 'rdv-prefecture/captcha' },
  'cgu/',
);
systemB(
  'trap: wrong code, taken out of the address',
  `${appB('<p>Code de sécurité</p>')}<script>history.pushState(null, '', location.pathname)</script>`,
  { outcome: 'captcha-refused', rule: 'rdv-prefecture/captcha', cameFromSite: true },
  'cgu/?error=invalidCaptcha',
);
systemB(
  'trap: session expired, taken out of the address',
  `${appB('<p>Code de sécurité</p>')}<script>history.pushState(null, '', location.pathname)</script>`,
  { outcome: 'session-expired', rule: 'rdv-prefecture/session', cameFromSite: true },
  'cgu/?error=errorSessionInvalide',
);
systemB('code asked', appB('<p>Code de sécurité</p>'), none, 'cgu/');

// Traps of system B
systemB('trap: title alone', appB('<p>…</p>'), none);
systemB('trap: heading alone', appB(noneB), none);
systemB(
  'trap: this week, beginning with the whole sentence',
  appB(`${noneB}<div>Aucun créneau disponible sur cette semaine</div>${laterB}`),
  { outcome: 'no-slot-partial' },
);
systemB(
  'trap: empty day on a phone',
  appB(`${dayB('<div>Aucun créneau disponible</div>')}${laterB}`),
  {
    ...none,
    width: 400,
  },
);
systemB(
  'trap: empty day, slots in a closed day',
  appB(`${dayB('<div>Aucun créneau disponible</div>')}${dayB(radioB, 'display:none')}${laterB}`),
  { outcome: 'slots-offered', width: 400 },
);
systemB('trap: not mounted', `<div id="page">${noneB}${laterB}</div>`, none);
systemB('trap: template with braces', appB(`${noneB}${laterB}<p>{{ texte }} créneau</p>`), none);
systemB(
  'trap: still loading',
  appB(`${noneB}${laterB}<div class="q-inner-loading" style="width:20px;height:20px"></div>`),
  none,
);
systemB(
  'trap: next availability',
  appB(`${noneB}${laterB}<button class="q-btn">Prochaine disponibilité le 14/12/2026</button>`),
  { outcome: 'slots-offered', rule: 'rdv-prefecture/next-availability' },
);
systemB(
  'trap: availability in the data island',
  `${appB(`${noneB}${laterB}`)}${dataB('14/12/2026')}`,
  none,
);
systemB(
  'trap: radios hidden elsewhere',
  `${appB(`${noneB}${laterB}`)}<div hidden>${radioB}</div>`,
  none,
);
systemB(
  'trap: heading of the calendar',
  appB(`<h1>Choisissez votre créneau</h1>${noneB}${laterB}`),
  none,
);
systemB('trap: outside the application', `${appB('<p>créneau</p>')}${noneB}${laterB}`, none);
systemB('trap: hidden sentences', appB(`<div style="display:none">${noneB}${laterB}</div>`), none);
systemB('trap: passing shield', appB(`${noneB}${laterB}`), noSlotB);
systemB(
  'trap: shield that checks the browser',
  '<h1>Un instant…</h1>',
  none,
  'creneau/',
  'Un instant…',
);

systemB(
  'trap: another address without a load',
  `${appB('<p>Code de sécurité</p>')}<script>addEventListener('load', () => setTimeout(() => {
    history.pushState(null, '', location.pathname.replace('cgu', 'creneau'));
    document.getElementById('page').innerHTML = ${JSON.stringify(`${noneB}${laterB}`)};
  }, 4_000));</script>`,
  none,
  'cgu/',
);

// System D4

function systemD(
  name: string,
  body: string,
  expected: Expected,
  path = '/prendre_rdv',
  host = 'rdv.numerique.gouv.fr',
) {
  const separator = path.includes('?') ? '&' : '?';
  const address = `https://${host}${path}${separator}essai=${numberOf(name)}`;
  put({
    name: `D4: ${name}`,
    address,
    html: document(
      'Prenez rendez-vous',
      /<main|^quote/.test(name + body) ? body : `<main>${body}</main>`,
    ),
    ...expected,
  });
}

const card = (text: string) =>
  `<div class="card"><div class="card-body"><div class="rdv-font-weight-700">${text}</div></div></div>`;
const nothing = "Malheureusement, aucun créneau correspondant à votre recherche n'a été trouvé.";
const slotLink = '<a class="btn btn-light" href="/users/rdvs/new?starts_at=2026-11-30">09:30</a>';

systemD('nothing found', card(nothing), {
  outcome: 'no-slot',
  rule: 'rdv-service-public/nothing-found',
  matched: nothing,
});
systemD('nothing for an invitation', card(nothing.replace('recherche', 'invitation')), {
  outcome: 'no-slot',
  rule: 'rdv-service-public/nothing-found',
});
systemD(
  'all taken',
  '<div class="bg-info rdv-color-white">Malheureusement, tous les créneaux sont pris. Vous recevrez d’autres propositions si un créneau se libère.</div>',
  { outcome: 'no-slot', rule: 'rdv-service-public/all-taken', kept: false },
  '/users/rdvs/12/creneaux',
);
systemD(
  'slots for the own appointment',
  `<main>${slotLink}</main>`,
  {
    outcome: 'slots-offered',
    kept: false,
  },
  '/users/rdvs/12/creneaux',
);
systemD(
  'nothing found, somebody is logged in',
  `<header><a href="/users/sign_out">Se déconnecter</a></header>${card(nothing)}`,
  { outcome: 'no-slot', rule: 'rdv-service-public/nothing-found', kept: true },
);
systemD(
  'one agent',
  card(
    "Votre référent n'a pas de créneaux disponibles. Voulez-vous prendre rendez-vous avec un autre agent ?",
  ),
  { outcome: 'no-slot-partial', rule: 'rdv-service-public/one-agent' },
);
systemD('slot links of 2024', slotLink, {
  outcome: 'slots-offered',
  rule: 'rdv-service-public/slot-links',
});
systemD('places', '<h2>3 lieux sont disponibles</h2>', {
  outcome: 'slots-offered',
  rule: 'rdv-service-public/places',
});
systemD('one place', '<h2>1 lieu est disponible</h2>', {
  outcome: 'slots-offered',
  rule: 'rdv-service-public/places',
});

// As it is since December 2024 and June 2026: the State's design system, other wrappers, other hosts.
const laterD = 'Veuillez réessayer ultérieurement.';
const slot2026 =
  '<a class="fr-btn fr-btn--tertiary" href="/prendre_rdv?motif_id=3&starts_at=2026-06-09+08%3A00" aria-label="Choisir le créneau du lundi 9 juin à 08:00">08:00</a>';
const emptyDays =
  '<ul><li>lundi 7<p>Pas de créneau disponible</p></li><li>mardi 8<p>Pas de créneau disponible</p></li><li>mercredi 9<p>Date fermée à la reservation</p></li></ul>';
const search2026 =
  '/prendre_rdv?departement=93&motif_name_with_location_type=titre-de-sejour-public_office&public_link_organisation_id=2458';
const nothing2026: Expected = {
  outcome: 'no-slot',
  rule: 'rdv-service-public/nothing-found',
  matched: `${nothing} ${laterD}`,
};
systemD(
  '2026: sentence and tail in one alert',
  `<div class="fr-alert"><p>${nothing} ${laterD}</p></div>`,
  nothing2026,
);
systemD(
  '2026: sentence and tail in a bare division',
  `<div>${nothing}<br>${laterD}</div>`,
  nothing2026,
  search2026,
);
systemD(
  '2026: sentence in a callout, tail apart',
  `<div class="fr-callout"><p>${nothing}</p><p>${laterD}</p></div>`,
  {
    ...nothing2026,
    matched: nothing,
  },
);
systemD('2026: in the old card, with a tail', card(`${nothing} ${laterD}`), nothing2026);
systemD(
  '2026: on the former host',
  `<p>${nothing} ${laterD}</p>`,
  nothing2026,
  search2026,
  'rdv.anct.gouv.fr',
);
systemD(
  '2026: on www',
  `<p>${nothing} ${laterD}</p>`,
  nothing2026,
  search2026,
  'www.rdv.numerique.gouv.fr',
);
systemD(
  '2026: on the first page, asked for a département',
  `<p>${nothing} ${laterD}</p>`,
  nothing2026,
  '/?departement=93',
);
systemD(
  '2026: nothing for an invitation, with its excuses',
  `<p>${nothing.replace('recherche', 'invitation')}</p><p>Toutes nos excuses pour cela.</p>`,
  { outcome: 'no-slot', rule: 'rdv-service-public/nothing-found' },
);
systemD(
  '2026: nothing for an invitation, excuses in one block',
  `<p>${nothing.replace('recherche', 'invitation')} Toutes nos excuses pour cela.</p>`,
  { outcome: 'no-slot', rule: 'rdv-service-public/nothing-found' },
);
systemD('2026: slot links', `<h1>Choisissez une date</h1>${slot2026}`, {
  outcome: 'slots-offered',
  rule: 'rdv-service-public/slot-links',
});
systemD(
  '2026: next availability, a link to its week',
  `${emptyDays}<a class="fr-btn" href="/prendre_rdv?date=2026-12-14&motif_id=3">Prochaine disponibilité le lundi 14 décembre 2026 à 9h00</a>`,
  {
    outcome: 'slots-offered',
    rule: 'rdv-service-public/next-availability',
    matched: 'Prochaine disponibilité le lundi 14 décembre 2026 à 9h00',
  },
);
systemD(
  'trap: next availability without a date',
  `${emptyDays}<a class="fr-btn" href="/prendre_rdv?date=&motif_id=3">Prochaine disponibilité le</a>`,
  { outcome: null, unknown: 'record' },
  search2026,
);
systemD('trap: empty days alone', emptyDays, { outcome: null, unknown: 'record' }, search2026);
systemD('trap: empty days beside slots', `${emptyDays}${slot2026}`, { outcome: 'slots-offered' });
systemD('trap: a day that is closed to booking', '<p>Date fermée à la reservation</p>', {
  outcome: null,
});
systemD(
  'trap: a slot that was lost',
  `<div class="fr-alert">Ce créneau n’est plus disponible. Veuillez en sélectionner un autre.</div><p>${nothing}</p>`,
  { outcome: null, unknown: 'record' },
  search2026,
);
systemD(
  'a slot that was lost, others are there',
  `<div class="fr-alert">Ce créneau n'est plus disponible. Veuillez en sélectionner un autre.</div>${slot2026}`,
  { outcome: 'slots-offered' },
);
systemD(
  'trap: a reason that is closed',
  "<p>Le motif « Titre de séjour » n'est plus disponible à la réservation à Bobigny.</p>",
  { outcome: null, unknown: 'record' },
  search2026,
);
systemD(
  'an unknown answer',
  '<p>Le planning des rendez-vous est en cours de mise à jour.</p>',
  {
    outcome: null,
    unknown: 'record',
    matched: 'Le planning des rendez-vous est en cours de mise à jour.',
  },
  search2026,
);
systemD(
  'a choice, without a reason',
  '<h2>Sélectionnez le motif</h2>',
  {
    outcome: null,
    unknown: 'nothing',
  },
  '/prendre_rdv?departement=93',
);
systemD(
  'an unknown answer about the own appointment, behind the login',
  '<p>Votre rendez-vous du 3 mars à 9 h ne peut pas être déplacé.</p>',
  { outcome: null, unknown: 'tell' },
  '/users/rdvs/12/creneaux',
);
systemD(
  'a login between',
  '<h1>Connexion</h1><form><label>E-mail <input type="email" name="user[email]"></label><input type="password" name="user[password]"></form>',
  { outcome: null, unknown: 'tell' },
  search2026,
);
systemD('its page of maintenance', '<h1>Service Indisponible</h1>', none);
systemD('trap: sentence beside slots', `${card(nothing)}${slotLink}`, { outcome: 'slots-offered' });
systemD(
  'trap: sentence beside hidden slots',
  `${card(nothing)}<div hidden>${slotLink}</div>`,
  none,
);
systemD(
  'trap: sentence outside the main part',
  `<p>${nothing}</p><main><p>Bonjour</p></main>`,
  none,
);
systemD(
  'trap: sentence quoted',
  `<p>Le message « ${nothing} » veut dire que tout est pris.</p>`,
  none,
);
systemD('a choice', '<h2>Sélectionnez le motif</h2>', none);

// A procedure that was closed on the site for requests without an appointment
put({
  name: 'F: a closed procedure',
  address: 'https://demarche.numerique.gouv.fr/fermeture/titre-de-sejour-essai',
  html: document(
    'Démarche close',
    '<main><h1>La démarche « Titre de séjour » est close depuis le 3 novembre 2026</h1></main>',
  ),
  outcome: 'closed',
  rule: 'demarche-numerique/closed',
});

// Any booking site in trouble
systemA(
  'gateway page with status 200',
  '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>',
  none,
);
put({
  name: 'gateway page, told by its title',
  address: 'https://www.seine-saint-denis.gouv.fr/booking/create/8901/2',
  html: document(
    '504 Gateway Time-out',
    '<center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center>',
  ),
  outcome: 'overloaded',
  rule: 'site/gateway-page',
  matched: '504 Gateway Time-out',
});
put({
  name: 'shield that refuses',
  address:
    'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/7901/creneau/',
  html: document(
    'Attention Required! | Cloudflare',
    '<div id="cf-wrapper"><h1>Sorry, you have been blocked</h1></div>',
  ),
  outcome: 'blocked',
  rule: 'site/shield',
  matched: 'Sorry, you have been blocked',
});

// Pages that quote the sentences, on booking hosts and booking paths

const quotes = [
  sentence,
  'Aucun créneau disponible',
  'Veuillez réessayer ultérieurement.',
  "Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous",
  nothing,
];
const frames: [string, (quoted: string) => string][] = [
  [
    'conditions',
    (q) =>
      moduleA(
        `<h2>Conditions d'utilisation</h2>${formA(`<div id="condition_Booking"><p>${q}</p><input type="checkbox" name="condition"></div>${next('Effectuer une demande de rendez-vous')}`, '0')}`,
      ),
  ],
  [
    'question and answer',
    (q) =>
      `<main><h2>Que signifie « ${q} » ?</h2><p>Ce message signifie que le planning est complet.</p></main>`,
  ],
  [
    'news',
    (q) =>
      `<article><h2>Rendez-vous : ce qui change</h2><p>Beaucoup de personnes lisent : ${q}</p><p>De nouveaux créneaux ouvrent chaque lundi.</p></article>`,
  ],
  [
    'mail shown in a page',
    (q) => `<main><blockquote><p>Bonjour,</p><p>${q}</p><p>Cordialement</p></blockquote></main>`,
  ],
  [
    'form help',
    (q) =>
      moduleA(
        formA(
          `<label>Votre message <textarea>${q}</textarea></label><small>Exemple : « ${q} »</small>${finish}`,
        ),
      ),
  ],
  ['list of messages', (q) => `<main><ul><li>${q}</li><li>Autre message</li></ul></main>`],
  [
    'table of messages',
    (q) => `<main><table><tr><th>Message</th><td>${q}</td></tr></table></main>`,
  ],
];
/** Each system's own way to make a case: quotes are tried on the sites of all of them. */
const makers = [systemA, systemB, systemD];
for (const [name, frame] of frames) {
  for (const quoted of quotes) {
    for (const put of makers) put(`quote in ${name}: ${quoted.slice(0, 20)}`, frame(quoted), none);
  }
}

export const pageCases: readonly Case[] = [...cases.values()];

/** The case of this name. */
export function pageCase(name: string): Case {
  const found = cases.get(name);
  if (!found) throw new Error(`No case is called ${name}`);
  return found;
}

/** Whether a case is a page that looks like an answer and is none. */
export const isTrap = ({ name }: Case): boolean => /: trap: /.test(name);

/** Whether a case is a page that quotes a site's sentence. */
export const isQuote = ({ name }: Case): boolean => /: quote in /.test(name);

const byAddress = new Map(
  pageCases.map((one) => {
    const { host, pathname, searchParams } = new URL(one.address);
    return [`${host}${pathname}${searchParams.get('essai') ?? ''}`, one.html];
  }),
);

if (byAddress.size !== pageCases.length) throw new Error('Two cases have one address');

/** The page of the case at this address, or null. */
export function pageOfCase({ host, pathname, searchParams }: URL): string | null {
  return byAddress.get(`${host}${pathname}${searchParams.get('essai') ?? ''}`) ?? null;
}
