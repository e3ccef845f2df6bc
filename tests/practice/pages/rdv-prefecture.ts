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

type Week = { shown: boolean; last: boolean; slots: { id: number; day: string; hour: string }[] };

const weeks: Record<string, Week> = {
  '1001': { shown: false, last: false, slots: [] },
  '1002': {
    shown: true,
    last: false,
    slots: [
      { id: 123, day: 'lundi 30/11', hour: '09h30' },
      { id: 124, day: 'mardi 01/12', hour: '10h00' },
    ],
  },
  '1003': { shown: true, last: false, slots: [] },
  '1005': { shown: true, last: true, slots: [] },
  '1009': { shown: false, last: false, slots: [] },
};

/** The template that the page carries until Vue draws it, as the real page does. */
const template = `
<p class="fr-stepper">Étape 3 sur 6</p>
<div v-if="loading" class="q-loading" role="status">Chargement…</div>
<template v-else>
<h1>{{ shown && !last ? 'Choisissez votre créneau' : 'Aucun créneau disponible' }}</h1>
<div v-if="shown && slots.length" class="row q-gutter-xs">
  <div v-for="slot in slots" class="column col items-center blocCreneauSelection">
    <h3 class="celluleHeader text-bold text-center">{{ slot.day }}</h3>
    <ul><li class="row cellule justify-center radio-card"><input type="radio" name="trhId" :id="'trhId_' + slot.id" :data-value="slot.id"><label class="fr-label" :for="'trhId_' + slot.id">{{ slot.hour }}</label></li></ul>
  </div>
</div>
<div v-else-if="shown && last" class="row col-12 justify-center">
  <div class="text-center q-pa-md">Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.</div>
</div>
<div v-else-if="shown" class="column col-12 justify-center">
  <div class="text-center q-pa-md">Aucun créneau disponible sur cette semaine</div>
  <div class="text-center"><button class="q-btn">Prochaine disponibilité le 14/12/2026</button></div>
</div>
<div v-else>
  <div class="row col-12 justify-center"><div class="text-center q-pa-md">Veuillez réessayer ultérieurement.</div></div>
  <div class="row col-12 justify-center"><div class="text-center q-pa-md"><span class="fr-text--italic fr-text--bold">Prochaine mise en ligne de nouveaux rendez-vous : le 30/11/2026 à 09:00</span><br><span class="fr-text--italic">pour des créneaux de la semaine du 07/12/2026</span></div></div>
</div>
</template>`;

/** Slots appear after a while, and are gone a moment later. */
const changing = `
    const slot = { id: 125, day: 'lundi 30/11', hour: '09h30' };
    setTimeout(() => { mounted.shown = true; mounted.slots = [slot]; }, 4000);
    setTimeout(() => { mounted.shown = false; mounted.slots = []; }, 8000);`;

/** Both sentences stand on the page for 200 ms, before the slots come. */
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
  const week = weeks[id] ?? weeks['1001'];
  const data = {
    vueData: { critere: { datePremiereDispo: week?.shown && !week.last ? '14/12/2026' : '' } },
  };
  return page(
    'Choisissez votre créneau',
    `<div id="page" class="fr-container">${template}</div>
<script id="vui-init-data" type="application/json">${JSON.stringify(data)}</script>
<script src="/rdvpref/static/vue.js"></script>
<script>
  setTimeout(() => {
    const app = Vue.createApp({ data: () => ({ loading: true, ...${JSON.stringify(week)} }) });
    const mounted = app.mount('#page');
    setTimeout(() => { mounted.loading = false; }, 300);
    ${id === '1009' ? changing : ''}
  }, 400);
</script>`,
  );
}
