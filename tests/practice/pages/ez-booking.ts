import { reconstructed } from './html.ts';

/** System A, the eZ Publish booking module, reconstructed: CGU, desks, no slot, slots. */
const style = `
  @font-face { font-family: Practice; src: url(/design/practice.woff2) format("woff2"); }
  body { margin: 0; font: 16px/1.5 Practice, Arial, sans-serif; color: #222; background: #eef1f6 url(/design/background.svg); }
  #header { display: flex; align-items: center; gap: 16px; padding: 16px 32px; background: #fff; border-bottom: 4px solid #2b4b8f; }
  #header h1 { margin: 0; font-size: 20px; }
  #tools { margin-left: auto; }
  #tools svg { width: 16px; height: 16px; vertical-align: -2px; }
  #path { padding: 8px 32px; font-size: 13px; color: #555; }
  #global_Booking { max-width: 760px; margin: 16px auto; padding: 24px 32px; background: #fff; border: 1px solid #c8cfdd; border-radius: 4px; }
  #inner_Booking h2 { color: #2b4b8f; font-size: 20px; border-bottom: 1px solid #c8cfdd; padding-bottom: 8px; }
  #submit_Booking { margin-top: 24px; text-align: right; }
  .Bbutton { padding: 8px 20px; border: 0; border-radius: 3px; background: #2b4b8f; color: #fff; font: inherit; }
  #condition_Booking { max-height: 260px; overflow: auto; padding: 12px; border: 1px solid #c8cfdd; }
  table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid #c8cfdd; padding: 8px; }
  td.free { background: #d6f2d6; }
`;

function page(title: string, body: string): string {
  return `<!doctype html>${reconstructed}
<html lang="fr"><head><meta charset="utf-8"><title>${title} / Prise de rendez-vous / Les services de l'État en Seine-Saint-Denis</title>
<meta name="csrf-token" content="jeton-de-session-a-ne-pas-garder"><style>${style}</style>
<link rel="icon" href="data:,"></head>
<body><div id="header"><img src="/design/logo.png" width="96" height="64" alt="Préfet de la Seine-Saint-Denis">
<h1>Les services de l'État en Seine-Saint-Denis</h1>
<span id="tools"><svg aria-hidden="true"><use href="/design/icons.svg#phone"></use></svg> 01 23 45 67 89</span></div>
<div id="path">Accueil &gt; Prendre un rendez-vous &gt; ${title}</div>
<div id="global_Booking"><div id="inner_Booking">${body}</div></div>
<script>window.practiceScript = true;</script></body></html>`;
}

const title = 'Admission exceptionnelle au séjour';

export function cgu(form: string): string {
  return page(
    title,
    `<h2>Conditions d'utilisation</h2>
<form id="FormBookingCreate" name="create" method="post" action="/booking/create/${form}/0">
<input type="hidden" name="ezxform_token" value="secret-a-ne-pas-garder">
<div id="condition_Booking"><p>Prenez connaissance des conditions ci-dessous avant de demander un rendez-vous. Si le message « Il n'existe plus de plage horaire libre pour votre demande de rendez-vous » s'affiche, le planning est complet.</p>
<input type="checkbox" name="condition" id="condition" title="Cliquez la case pour accepter les conditions d'utilisation avant de continuer le processus de prise de rendez-vous.">
<label for="condition">Veuillez cocher la case pour accepter les conditions d'utilisation avant de continuer.</label></div>
<div id="submit_Booking"><input class="Bbutton" type="submit" name="nextButton" value="Effectuer une demande de rendez-vous"></div></form>`,
  );
}

export function desks(form: string): string {
  return page(
    title,
    `<h2>Choix de la nature du rendez-vous</h2>
<form id="FormBookingCreate" name="create" method="post" action="/booking/create/${form}/1">
<fieldset id="fchoix_Booking"><legend>Choix de la nature du rendez-vous</legend>
<p class="Bligne"><input class="radio" type="radio" name="planning" id="planning16622" value="16622" checked><label for="planning16622">Guichet 1</label></p>
<p class="Bligne"><input class="radio" type="radio" name="planning" id="planning16623" value="16623"><label for="planning16623">Guichet 2</label></p></fieldset>
<div id="submit_Booking"><input class="Bbutton" type="submit" name="nextButton" value="Etape suivante"></div></form>`,
  );
}

export function noSlot(form: string): string {
  return page(
    title,
    `<h2>Vérification de disponibilité</h2>
<form id="FormBookingCreate" name="create" method="post" action="/booking/create/${form}/2">
Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.
<div id="submit_Booking"><input class="Bbutton" type="submit" name="finishButton" value="Terminer"></div></form>`,
  );
}

export function closed(): string {
  return page(
    title,
    "<p>Attention : Cette page n'est pas disponible pour le moment !</p><p>(Elle sera très prochainement remise en ligne.)</p>",
  );
}

export function slots(form: string): string {
  const cell = (hour: number) =>
    `<td class="status-1 free"><a href="/booking/create/${form}/5/${1_795_000_000 + hour * 3_600}">plage libre</a></td>`;
  return page(
    title,
    `<h2>Choix d'une plage</h2>
<form id="FormBookingCreate" name="create" method="post" action="/booking/create/${form}/4">
<table><thead><tr><th colspan="3">Semaine du lundi 30 novembre 2026 au dimanche 06 décembre 2026</th></tr></thead>
<tbody><tr>${cell(9)}${cell(10)}<td class="status-0">plage occupée</td></tr></tbody></table>
<fieldset><legend>Légende</legend> plage libre, plage occupée</fieldset>
<div id="submit_Booking"><input class="Bbutton" type="submit" name="nextButton" value="Première plage horaire libre"></div></form>`,
  );
}

/** What the step after a form's POST is, by the number of the procedure. */
export function nextStep(form: string, step: string): string {
  if (step !== '1') return '1';
  return form === '9002' ? '4' : '2';
}
