import { scenarios } from '../scenarios.ts';
import { escapeHtml, reconstructed } from './html.ts';

/** What nginx answers when the site behind it is down: no <html> of the site, same title and heading. */
export const badGateway = `<html>\r
<head><title>502 Bad Gateway</title></head>\r
<body>\r
<center><h1>502 Bad Gateway</h1></center>\r
<hr><center>nginx</center>\r
</body>\r
</html>\r
`;

/** The shield in front of the national site, when it refuses someone (Cloudflare's own page). */
export const shieldBlock = `<!doctype html>${reconstructed}<html lang="en"><head><title>Attention Required! | Cloudflare</title><link rel="icon" href="data:,"></head>
<body><div id="cf-wrapper"><div class="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access rdv-prefecture.interieur.gouv.fr</h2><p>Cloudflare Ray ID: 8f00</p></div></div></body></html>`;

/** Some préfectures show the booking module inside a page of their site. */
export const framed = `<!doctype html>${reconstructed}<html lang="fr"><head><meta charset="utf-8"><title>Prendre rendez-vous - Préfecture du Var</title><link rel="icon" href="data:,"></head>
<body><h1>Prendre rendez-vous</h1><div id="cnsw"><iframe src="/booking/create/9001/2" width="800" height="500" title="Rendez-vous"></iframe></div></body></html>`;

/** The module of another préfecture inside a page: a frame of another origin. */
export const framedElsewhere = framed.replace(
  'src="/booking',
  'src="https://www.hauts-de-seine.gouv.fr/booking',
);

export function home(): string {
  const items = Object.values(scenarios)
    .map(
      ({ title, start }) =>
        `<li><a href="${start}">${escapeHtml(title)}</a> <small>${start}</small></li>`,
    )
    .join('\n');
  return `<!doctype html>${reconstructed}<html lang="fr"><head><meta charset="utf-8"><title>Préfecture d'exercice</title><link rel="icon" href="data:,">
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:760px;margin:40px auto;padding:0 20px}small{color:#666;display:block}li{margin-bottom:12px}</style></head>
<body><h1>Préfecture d'exercice</h1><p>Ces pages imitent les sites de rendez-vous, à leurs vraies adresses, sur cette machine seulement. Choisissez une situation, puis allez au bout de la démarche ; le bouton de l'extension est dans la barre d'outils.</p><ul>${items}</ul></body></html>`;
}

/** A page that is no booking page, with a form filled by the person. */
export function townHall(): string {
  return `<!doctype html>${reconstructed}<html lang="fr"><head><meta charset="utf-8"><title>Mairie : rendez-vous</title><link rel="icon" href="data:,"></head>
<body><h1>Rendez-vous en mairie</h1><p>Aucun créneau disponible</p><p>Il n'existe plus de plage horaire libre pour votre demande de rendez-vous.</p>
<form><input name="nom" value="NOM-SAISI"><textarea>TEXTE-SAISI</textarea><input type="hidden" name="csrf" value="JETON-CACHE"></form>
<p hidden>TEXTE-MASQUE</p></body></html>`;
}

/** A page of a booking module that no rule knows, with a person's data wherever a page may hold some. */
export const personal = `<!doctype html>${reconstructed}<html lang="fr"><head><meta charset="utf-8">
<link rel="icon" href="data:,"><title>Choisir une date – DIALLO Amadou</title><meta name="user" content="amadou.diallo@exemple.fr"></head>
<body data-user="7503123456"><!-- session 4f9a8b7c6d5e4f3a2b1c of DIALLO -->
<main id="choix-date" class="user-7503123456">
  <h1>Bonjour Amadou DIALLO</h1>
  <p class="reponse">Plus aucune date n’est proposée pour cette démarche.</p>
  <p title="Dossier 7503123456">Dossier n° 7503123456, né le 12/03/1985 à Conakry, passeport O00123456.</p>
  <p>12 rue Victor Hugo 93200 Montreuil – 06 12 34 56 78 – <a href="mailto:amadou.diallo@exemple.fr">amadou.diallo@exemple.fr</a></p>
  <form action="/booking/create/9021/3?nom=DIALLO&amp;dossier=7503123456">
    <input type="hidden" name="jeton" value="9f8e7d6c5b4a39281706">
    <label for="nom">Nom</label><input id="nom" name="nom" value="DIALLO">
    <textarea name="motif">Je suis Amadou Diallo</textarea>
    <select name="enfant"><option selected>Fatoumata Diallo</option></select>
    <input type="submit" name="suite" value="Continuer">
  </form>
  <img src="/photos/diallo-7503123456.jpg" alt="Photographie de Amadou Diallo">
  <div style="display:none">Reçu par Mme Martin</div>
  <div contenteditable>amadou diallo a écrit ici</div>
  <a href="https://exemple.test/suivi/DIALLO?cle=secret">Suivi</a>
  <script>const user = { nom: 'DIALLO', numero: '7503123456' };</script>
</main></body></html>`;

/** What of that page speaks of the person: none of it may be in a report. */
export const personalWords = [
  ...['amadou', 'diallo', 'fatoumata', 'martin', 'conakry', 'victor', 'hugo', 'montreuil'],
  ...['7503123456', '0312', '1985', '93200', '06 12', '34 56', 'O00123456', '@', 'exemple.fr'],
  ...['4f9a8b7c', '9f8e7d6c', 'secret'],
];

/** Anyone's page, with a booking page in a frame that no one sees. */
export const trap = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Forum</title><link rel="icon" href="data:,"></head>
<body><h1>Forum : mes messages privés</h1><p>Bonjour Awa</p>
<iframe style="opacity:0" src="https://www.isere.gouv.fr/booking/create/9001/2" width="600" height="500"></iframe></body></html>`;

/** A préfecture's own page whose frame is there and cannot be seen. */
export const framedUnseen = framed.replace(
  /<iframe[^>]*>/,
  '<iframe style="opacity:0" src="https://www.correze.gouv.fr/booking/create/9001/2" width="600" height="500">',
);
