import { reconstructed } from './html.ts';

/** System B, RDV-Préfecture, reconstructed: CGU and security code, then a slot page drawn late by Vue. */
const style = `
  @font-face { font-family: Practice; src: url(/rdvpref/static/practice.woff2) format("woff2"); }
  :root { --blue: #000091; --underline: linear-gradient(0deg, currentColor, currentColor); }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 Practice, Arial, sans-serif; color: #161616; background: #fff; }
  .fr-header { display: flex; gap: 24px; align-items: center; padding: 16px 24px; filter: drop-shadow(0 1px 3px rgb(0 0 18 / 16%)); background: #fff; }
  .fr-header a { color: inherit; text-decoration: none; background-image: var(--underline); background-position: 0 100%; background-repeat: no-repeat; background-size: 0 .125em; }
  .fr-header a::before { content: ""; display: inline-block; width: 1rem; height: 1rem; margin-right: .5rem; background-color: currentColor;
    mask-image: url("data:image/svg+xml;charset=utf-8,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='M3 19h18v2H3zM5 3h14v14H5z'/%3E%3C/svg%3E"); mask-size: 100% 100%; }
  .fr-container { max-width: 960px; margin: 32px auto; padding: 0 24px; }
  .fr-stepper { color: #666; font-size: 14px; }
  h1 { font-size: 28px; margin: 8px 0 24px; }
  .text-center { text-align: center; } .q-pa-md { padding: 16px; } .row { display: flex; flex-wrap: wrap; justify-content: center; } .col-12 { width: 100%; }
  .fr-text--bold { font-weight: 700; } .fr-text--italic { font-style: italic; }
  .fr-btn, .q-btn { display: inline-flex; padding: 8px 16px; border: 0; background: var(--blue); color: #fff; font: inherit; }
  .fr-callout { margin: 24px 0; padding: 24px; background: #eee linear-gradient(0deg, #6a6af4, #6a6af4) 0 0 / 4px 100% no-repeat; }
  .celluleHeader { font-size: 16px; } .blocCreneauSelection { padding: 0 12px; } .blocCreneauSelection ul { list-style: none; padding: 0; }
  .cellule { padding: 8px 20px; margin-bottom: 6px; background: #e3e3fd; } .cellule input { position: absolute; opacity: 0; }
  .q-loading { padding: 24px; text-align: center; color: #666; }
`;

function page(title: string, body: string): string {
  return `<!doctype html>${reconstructed}
<html lang="fr"><head><meta charset="utf-8"><title>${title} - RDV Préfecture</title><style>${style}</style><link rel="icon" href="data:,"></head>
<body><header class="fr-header"><img src="/rdvpref/static/logo.png" width="96" height="64" alt="Ministère de l'Intérieur"><a href="/rdvpref/"><b>RDV Préfecture</b></a></header>
${body}</body></html>`;
}

/** The page takes the error out of its address at once, as the real one does. */
const maskAddress = `<script>history.pushState(null, '', location.pathname);</script>`;

export function cgu(id: string, error: string | null): string {
  const refused =
    error === 'invalidCaptcha'
      ? '<p id="text-input-captcha-desc-error">Le code de sécurité saisi est incorrect</p>'
      : '';
  return page(
    'Constituez votre dossier',
    `<div id="page" class="fr-container"><p class="fr-stepper">Étape 2 sur 6</p><h1>Constituez votre dossier</h1>
<form action="/rdvpref/reservation/demarche/${id}/_validerCaptcha" method="post" autocomplete="off">
<input type="hidden" name="CTX" value="contexte-secret">
<div class="fr-callout">Saisissez le code de sécurité affiché dans l'image pour continuer.</div>
<p><img class="captcha" src="/rdvpref/static/captcha.png" width="200" height="70" alt="Code de sécurité"></p>
<p>${refused}<label for="captchaFormulaireExtInput">Code de sécurité</label> <input id="captchaFormulaireExtInput" name="captchaUsercode"></p>
<button class="q-btn" type="submit">Suivant</button></form></div>${error ? maskAddress : ''}`,
  );
}

type Slot = { id: number; day: string; hour: string };

/** What the site's calendar component is given; everything that it draws follows from these and the width. */
export type CalendarState = {
  isDisplayCalendar: boolean;
  /** The last week that can be booked is shown. */
  isCurrentMaxWeek: boolean;
  /** The slots of the week that is shown. */
  slots: Slot[];
  /** "14/12/2026"; "" for none; null where the site knows of none and prints its button all the same. */
  premiereDispo: string | null;
  /** "30/11/2026 à 09:00": when slots will be, or were last, put online. */
  prochainePub: string | null;
  precedentePub: string | null;
  /** Printed by the server: alone, inside the State's stepper before or after its "Étape 3 sur 6", or not at all. */
  heading: 'plain' | 'stepper-before' | 'stepper-after' | 'none';
};

/** No calendar: nothing can be booked. */
const nothing: CalendarState = {
  isDisplayCalendar: false,
  isCurrentMaxWeek: false,
  slots: [],
  premiereDispo: '',
  prochainePub: '30/11/2026 à 09:00',
  precedentePub: null,
  heading: 'plain',
};

export const someSlots: Slot[] = [
  { id: 123, day: 'lundi 30/11', hour: '09h30' },
  { id: 124, day: 'mardi 01/12', hour: '10h00' },
];

const states: Record<string, CalendarState> = {
  '1001': nothing,
  '1002': { ...nothing, isDisplayCalendar: true, slots: someSlots },
  '1003': { ...nothing, isDisplayCalendar: true, premiereDispo: '14/12/2026' },
  '1005': { ...nothing, isDisplayCalendar: true, isCurrentMaxWeek: true },
  '1009': nothing,
  '1012': { ...nothing, isDisplayCalendar: true, premiereDispo: null },
};

/** The template that the page carries until Vue draws it, as the real page does. Every state of the component is in it. */
const template = `
<p class="fr-stepper" v-if="heading === 'plain'">Étape 3 sur 6</p>
<div v-if="loading" class="q-loading" role="status">Chargement…</div>
<template v-else>
<h1 v-if="heading === 'plain'">{{ title }}</h1>
<h2 v-if="heading === 'stepper-after'" class="fr-stepper__title">{{ title }} <span class="fr-stepper__state">Étape 3 sur 6</span></h2>
<h2 v-if="heading === 'stepper-before'" class="fr-stepper__title"><span class="fr-stepper__state">Étape 3 sur 6</span> {{ title }}</h2>
<template v-if="isDisplayCalendar">
<div v-if="wide" class="row q-gutter-xs">
  <div v-for="day in days" class="column col items-center blocCreneauSelection">
    <h3 class="celluleHeader text-bold text-center">{{ day }}</h3>
    <ul><li v-for="slot in slotsOf(day)" class="row cellule justify-center radio-card"><input type="radio" name="trhId" :id="'trhId_' + slot.id" :data-value="slot.id"><label class="fr-label" :for="'trhId_' + slot.id">{{ slot.hour }}</label></li></ul>
  </div>
</div>
<div v-else-if="slots.length" class="q-list">
  <div v-for="(day, index) in days" class="q-expansion-item"><div class="q-item">{{ day }}</div>
    <div v-show="index === openDay"><ul v-if="slotsOf(day).length"><li v-for="slot in slotsOf(day)" class="radio-card"><input type="radio" name="trhId" :id="'trhId_' + slot.id"><label class="fr-label" :for="'trhId_' + slot.id">{{ slot.hour }}</label></li></ul>
    <div v-else class="full-width text-center q-mt-md"><div>Aucun créneau disponible</div></div></div>
  </div>
</div>
<div v-if="slots.length > 4" class="row"><button class="q-btn">Voir plus de créneaux</button></div>
<div v-if="isCurrentMaxWeek" class="row col-12 justify-center">
  <div class="text-center q-pa-md">Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.</div>
</div>
<div v-else-if="!slots.length" class="column col-12 justify-center">
  <div class="text-center q-pa-md">Aucun créneau disponible sur cette semaine</div>
  <div v-if="premiereDispo !== ''" class="text-center"><button class="q-btn">Prochaine disponibilité le {{ premiereDispo }}</button></div>
</div>
</template>
<div v-else class="row col-12 justify-center"><div class="text-center q-pa-md">Veuillez réessayer ultérieurement.</div></div>
<template v-if="!isDisplayCalendar || isCurrentMaxWeek">
  <div v-if="prochainePub" class="row col-12 justify-center"><div class="text-center q-pa-md"><span class="fr-text--italic fr-text--bold">Prochaine mise en ligne de nouveaux rendez-vous : le {{ prochainePub }}</span><br><span class="fr-text--italic">pour des créneaux de la semaine du 07/12/2026</span></div></div>
  <div v-if="precedentePub" class="row col-12 justify-center"><div class="text-center q-pa-md"><span class="fr-text--italic fr-text--bold">Dernière mise en ligne de rendez-vous : le {{ precedentePub }}</span><br><span class="fr-text--italic">pour des créneaux de la semaine du 30/11/2026</span></div></div>
</template>
</template>`;

/** Slots appear after a while, and are gone a moment later. */
const changing = `
    const slot = { id: 125, day: 'lundi 30/11', hour: '09h30' };
    setTimeout(() => { mounted.isDisplayCalendar = true; mounted.slots = [slot]; }, 4000);
    setTimeout(() => { mounted.isDisplayCalendar = false; mounted.slots = []; }, 8000);`;

/** Both sentences are on the page for 200 ms, before the slots come. */
export function flashPage(): string {
  return page(
    'Choisissez votre créneau',
    `<div id="page" class="fr-container" data-v-app><h1>Aucun créneau disponible</h1><div>Veuillez réessayer ultérieurement.</div></div>
<script>addEventListener('load', () => setTimeout(() => {
  document.getElementById('page').innerHTML = '<h1>Choisissez votre créneau</h1><label class="radio-card"><input type="radio" name="trhId">09h30</label>';
}, 200));</script>`,
  );
}

export function unknownPage(): string {
  return page(
    'Choisissez votre créneau',
    '<div id="page" class="fr-container" data-v-app><h1>Une annonce que personne ne connaît</h1><p>Revenez un autre jour.</p></div>',
  );
}

export function slotPage(id: string): string {
  const state = states[id] ?? nothing;
  const data = { vueData: { critere: { datePremiereDispo: state.premiereDispo ?? '' } } };
  return page(
    'Choisissez votre créneau',
    `<div id="page" class="fr-container">${template}</div>
<script id="vui-init-data" type="application/json">${JSON.stringify(data)}</script>
<script src="/rdvpref/static/vue.js"></script>
<script>
  setTimeout(() => {
    const app = Vue.createApp({
      data: () => ({ loading: true, wide: innerWidth >= 600, openDay: 0, ...${JSON.stringify(state)} }),
      computed: {
        days: () => ['lundi 30/11', 'mardi 01/12', 'mercredi 02/12', 'jeudi 03/12', 'vendredi 04/12'],
        title() { return this.isDisplayCalendar ? 'Choisissez votre créneau' : 'Aucun créneau disponible'; },
      },
      methods: { slotsOf(day) { return this.slots.filter((slot) => slot.day === day); } },
    });
    const mounted = app.mount('#page');
    addEventListener('resize', () => { mounted.wide = innerWidth >= 600; });
    // For the tests: another state of the same page, drawn when the promise is done.
    window.drawState = (state) => {
      Object.assign(mounted, { loading: false }, state);
      const data = { vueData: { critere: { datePremiereDispo: state.premiereDispo ?? '' } } };
      document.getElementById('vui-init-data').textContent = JSON.stringify(data);
      return Vue.nextTick();
    };
    setTimeout(() => { mounted.loading = false; }, 300);
    ${id === '1009' ? changing : ''}
  }, 400);
</script>`,
  );
}
