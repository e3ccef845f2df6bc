import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { savedPageScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';

// page.html of a hostile page, or of an ordinary one that is only odd: when the file is opened, from a disk or a server, it
// loads nothing, runs nothing, goes nowhere.
const stage = setStage(inject('kind'), { extension: false });
const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-saved-'));
let server: Server;
let base = '';
/** Where what the saved file would load is asked for: the hostile page itself may go on loading elsewhere. */
let trap: Server;
let trapBase = '';
let asked: string[] = [];
let saved = '';
let reader: Page;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    if (url === '/saved.html') {
      response.setHeader('content-type', 'text/html');
      response.end(saved);
      return;
    }
    if (url === '/blank') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>vide</title>');
      return;
    }
    response.end('x');
  });
  trap = createServer(({ url = '' }, response) => {
    if (url !== '/favicon.ico') asked.push(url);
    response.end('x');
  });
  const listen = async (one: Server) => {
    await new Promise<void>((listening) => one.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  };
  base = await listen(server);
  trapBase = await listen(trap);
  reader = await stage.session.browser.newPage();
});

afterAll(() => {
  server.close();
  trap.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = `document.documentElement.setAttribute('data-ran','1')`;
const ran = `<script>${run}</script>`;
const refresh = `<meta http-equiv="refresh" content="0;url=BASE/gone">`;

/** Bodies that are parsed, BASE standing for the attacker's server. */
const bodies: Record<string, string> = {
  'a script': ran,
  'a script from elsewhere': '<script src="BASE/x.js"></script>',
  'a module': `<script type="module">${run}</script>`,
  'a picture': '<img src="BASE/x.png">',
  'a picture that fails': `<img src="BASE/x.png" onerror="${run}">`,
  'a picture set': '<img srcset="BASE/x.png 1x, BASE/y.png 2x">',
  'a picture element': '<picture><source srcset="BASE/x.png"><img src="BASE/y.png"></picture>',
  'an image input': '<input type="image" src="BASE/x.png">',
  'a style sheet': '<link rel="stylesheet" href="BASE/x.css">',
  'an import': '<style>@import "BASE/x.css"; @import url(BASE/y.css);</style>',
  'a background': '<style>body { background: url("BASE/x.png") }</style>',
  'a background without quotes': '<p style="background:url(BASE/x.png)">x</p>',
  'a font':
    '<style>@font-face { font-family: f; src: url(BASE/f.woff) } p { font-family: f }</style><p>x</p>',
  'an image set': '<p style="background-image:image-set(url(BASE/x.png) 1x)">x</p>',
  'a cursor': '<p style="cursor:url(BASE/x.cur),auto">x</p>',
  'a frame': '<iframe src="BASE/frame"></iframe>',
  'a frame with a document': `<iframe srcdoc="${ran.replaceAll('"', '&quot;')}"></iframe>`,
  'a frame that runs': `<iframe src="javascript:parent.${run}"></iframe>`,
  'a frame that runs, with a tab': `<iframe src="java\tscript:parent.${run}"></iframe>`,
  'an object': '<object data="BASE/x.svg" type="image/svg+xml"></object>',
  'an embed': '<embed src="BASE/x.svg">',
  'a video': '<video src="BASE/x.mp4" poster="BASE/x.png" autoplay></video>',
  'an audio': '<audio src="BASE/x.mp3" autoplay></audio>',
  'a track': '<video><track default src="BASE/x.vtt"></video>',
  'a preconnection': '<link rel="preconnect" href="BASE"><link rel="dns-prefetch" href="BASE">',
  'a prefetch': '<link rel="prefetch" href="BASE/x"><link rel="prerender" href="BASE/y">',
  'a preload': '<link rel="preload" as="image" href="BASE/x.png">',
  'an icon': '<link rel="icon" href="BASE/icon.png">',
  'a manifest': '<link rel="manifest" href="BASE/m.json">',
  'speculation rules':
    '<script type="speculationrules">{"prefetch":[{"urls":["BASE/x"]}]}</script>',
  'a refresh': refresh,
  'a refresh in upper case': refresh.replace('refresh', 'REFRESH'),
  'a base': '<base href="BASE/"><img src="x.png">',
  'a policy of its own': '<meta http-equiv="Content-Security-Policy" content="default-src *">',
  'a form that sends itself': `<form action="BASE/form"><input autofocus onfocus="this.form.submit()"></form>`,
  'a link that runs': `<a href="javascript:${run}">x</a>`,
  'a drawing that runs': `<svg><script>${run}</script></svg>`,
  'a drawing that runs at load': `<svg onload="${run}"></svg>`,
  'a drawing that loads': '<svg><image href="BASE/x.png"/><image xlink:href="BASE/y.png"/></svg>',
  'a drawing that uses another': '<svg><use href="BASE/x.svg#a"/></svg>',
  'a drawing whose link is animated': `<svg><a><animate attributeName="href" values="javascript:${run}"/><text>x</text></a></svg>`,
  'a drawing with a style':
    '<svg><style>@import "BASE/x.css"; * { fill: url(BASE/x.svg#a) }</style></svg>',
  'a drawing with foreign text': `<svg><foreignObject><img src=BASE/x.png onerror="${run}"></foreignObject></svg>`,
  'a filter':
    '<svg><filter id="f"><feImage href="BASE/x.png"/></filter></svg><p style="filter:url(#f)">x</p>',
  'a mathematical link': `<math href="javascript:${run}"><mtext>x</mtext></math>`,
  'text of an old example element': `<xmp></xmp><xmp>${refresh}${ran}</xmp>`,
  'text without frames': `<noembed>${refresh}${ran}</noembed><noframes>${refresh}</noframes>`,
  'text without scripts': `<noscript><p>sans script</p><img src="BASE/x.png"></noscript>`,
  'a template': `<template><img src="BASE/x.png">${ran}</template>`,
  'a shadow root': `<div><template shadowrootmode="open"><img src="BASE/x.png">${ran}</template></div>`,
  'plain text to the end': `<plaintext>${refresh}${ran}`,
  'a comment that ends early': `<!--><img src=BASE/x.png onerror="${run}">-->`,
  'a title that ends early': `<title>&lt;/title&gt;${'<'}img src=BASE/x.png></title>`,
  'a text area that ends early': `<textarea>&lt;/textarea&gt;&lt;img src=BASE/x.png&gt;</textarea>`,
  'tables and styles that change at the second reading': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=BASE/x.png onerror=${run}&gt;">`,
  'mathematics and styles': `<math><annotation-xml encoding="text/html"><style><img src=BASE/x.png onerror="${run}"></style></annotation-xml></math>`,
  'drawings and titles': `<svg></p><style><a title="</style><img src=BASE/x.png onerror=${run}>">`,
  'forms in forms': `<form><math><mtext></form><form><mglyph><style></math><img src=BASE/x.png onerror=${run}>`,
  'select and styles': `<select><style></select><img src=BASE/x.png onerror="${run}"></style>`,
  'a body with a background': '</body><body background="BASE/x.png">',
  'a table with a background':
    '<table background="BASE/x.png"><tr><td background="BASE/y.png">x</td></tr></table>',
  'a ping': '<a href="#" ping="BASE/ping">x</a>',
  'a portal': '<portal src="BASE/p"></portal><fencedframe src="BASE/q"></fencedframe>',
  'a set of frames': '<frameset><frame src="BASE/f"></frameset>',
  'an applet': '<applet code="BASE/x.class"></applet><bgsound src="BASE/x.mid">',
  'a details that opens': `<details open ontoggle="${run}"><summary>x</summary></details>`,
  'an attribute of a framework': `<div x-init="${run}" v-html="x" hx-get="BASE/x" hx-trigger="load">x</div>`,
  'a list mark': '<ul style="list-style-image:url(BASE/x.png)"><li>x</ul>',
  'escapes in a style': '<p style="background:\\75rl(BASE/x.png)">x</p>',
};

/** What a page's scripts may do to it, which no parser would. */
const deeds: Record<string, string> = {
  'a node before the head': `const p = document.createElement('p'); p.textContent = 'x'; document.documentElement.prepend(p); const i = new Image(); i.src = 'BASE/x.png'; document.body.append(i);`,
  'no head': `document.head.remove(); const i = new Image(); i.src = 'BASE/x.png'; document.body.append(i);`,
  'the body before the head': `document.documentElement.append(document.head); const i = new Image(); i.src = 'BASE/x.png'; document.body.append(i);`,
  'two heads': `document.documentElement.append(document.createElement('head'));`,
  'no body': `document.body.remove();`,
  'a style whose text ends it': `const s = document.createElement('style'); s.textContent = ${JSON.stringify(`</style>${ran}${refresh}`)}; document.body.append(s);`,
  'an example whose text ends it': `const s = document.createElement('xmp'); s.textContent = '</xmp>${refresh}'; document.body.append(s);`,
  'a frame whose text ends it': `const s = document.createElement('iframe'); s.textContent = '</iframe>${refresh}'; document.body.append(s);`,
  'a title whose text ends it': `document.title = '</title>${refresh}';`,
  'a comment whose text ends it': `document.body.append(document.createComment('--><img src=BASE/x.png>'));`,
  'an attribute that no parser gives': `const p = document.createElement('p'); p.setAttribute('title', '"><img src=BASE/x.png>'); document.body.append(p);`,
  'a name that no parser gives': `document.body.append(document.createElementNS('http://www.w3.org/1999/xhtml', 'IMG'), document.createElementNS('x', 'script'));`,
};

/** Makes a page out of a text and what scripts do to it, and saves it before it goes anywhere. */
async function save(html: string, deed: string): Promise<string> {
  await stage.tab.goto(`${base}/blank`, { waitUntil: 'load' });
  await stage.tab.evaluate(await savedPageScript());
  return stage.tab.evaluate(
    (text, code) => {
      // Written without being run: only what is saved of it is opened.
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      new Function(code)();
      return globalThis.savePage();
    },
    html,
    deed,
  );
}

/** What happens while a saved file is open. */
async function open(address: string): Promise<string[]> {
  const happened: string[] = [];
  await reader.goto(address, { waitUntil: 'load' });
  await reader.evaluate(() => new Promise((later) => setTimeout(later, 60)));
  const { url, didRun, unsafe } = await reader.evaluate(() => ({
    url: location.href,
    didRun: document.documentElement.hasAttribute('data-ran'),
    unsafe: [...document.querySelectorAll('script, link, base, iframe, frame, object, embed, meta')]
      .slice(2)
      .map(({ outerHTML }) => outerHTML),
  }));
  if (url !== address) happened.push(`went to ${url}`);
  if (didRun) happened.push('ran');
  return [...happened, ...unsafe];
}

const vectors: [string, string, string][] = [
  ...Object.entries(bodies).map(([name, body]): [string, string, string] => [
    name,
    `<!doctype html><title>x</title><body><p>Il n’existe plus de plage horaire libre</p>${body}`,
    '',
  ]),
  ...Object.entries(deeds).map(([name, deed]): [string, string, string] => [
    name,
    '<!doctype html><title>x</title><body><p>Il n’existe plus de plage horaire libre</p>',
    deed,
  ]),
];

test.each(vectors)('%s does nothing in a saved page', async (_, html, deed) => {
  const kept = await save(html.replaceAll('BASE', base), deed.replaceAll('BASE', base));
  saved = kept.replaceAll(base, trapBase);
  const file = join(folder, 'saved.html');
  writeFileSync(file, saved);
  asked = [];
  const happened = [await open(`${base}/saved.html`), await open(pathToFileURL(file).href)];
  expect([...happened, asked]).toEqual([[], [], []]);
  const policy = saved.indexOf('Content-Security-Policy');
  expect(saved.slice(0, policy)).toMatch(
    /^<!doctype html>\n<html[^>]*><head><meta charset="utf-8"><meta http-equiv="$/,
  );
});

test('an ordinary page keeps its structure, what it says and how it looks', async () => {
  const html = await save(
    `<!doctype html><html lang="fr" class="no-js"><head><title>Rendez-vous</title><style>.erreur { color: red; background: url(${base}/x.png) }</style></head>
    <body class="page"><main id="inner_Booking"><h2>Étape 1</h2><ul class="erreur" style="margin: 0"><li>Il n’existe plus de plage horaire libre</li></ul>
    <form action="/booking/create/1/2" method="post"><label for="a">Choix</label><select id="a" name="planning"><option>Un</option></select><input type="submit" name="nextButton" value="Étape suivante"></form>
    <a href="/booking/create/1" aria-label="retour">Retour</a><table><tr><th scope="col" colspan="2">A</th></tr></table></main></body></html>`,
    '',
  );
  for (const wanted of [
    '<html lang="fr" class="no-js">',
    '<title>Rendez-vous</title>',
    '.erreur { color: red; background: none }',
    '<body class="page">',
    '<main id="inner_Booking">',
    '<ul class="erreur" style="margin: 0">',
    '<form action="/booking/create/1/2" method="post">',
    '<select id="a" name="planning"><option>Un</option></select>',
    'value="Étape suivante"',
    '<a href="/booking/create/1" aria-label="retour">Retour</a>',
    '<th scope="col" colspan="2">A</th>',
  ])
    expect(html).toContain(wanted);
});

test('a document that is a drawing is saved as a page, under the same policy', async () => {
  await stage.tab.goto(`${base}/blank`, { waitUntil: 'load' });
  await stage.tab.evaluate(await savedPageScript());
  saved = await stage.tab.evaluate(() => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    svg.append(script, 'Il n’existe plus de plage horaire libre');
    document.replaceChild(svg, document.documentElement);
    return globalThis.savePage();
  });
  expect(saved).toMatch(
    /^<!doctype html>\n<html><head><meta charset="utf-8"><meta http-equiv="Content/,
  );
  expect(saved).toContain('plus de plage horaire libre');
  expect(await open(`${base}/saved.html`)).toEqual([]);
});

/** Where sites put secrets, and what people type: SECRET stands for each. */
test.each([
  '<div data-page="{&quot;csrf&quot;:&quot;SECRET&quot;}">x</div>',
  '<div x-data="{ token: \'SECRET\' }">x</div>',
  '<body hx-headers=\'{"X-CSRF":"SECRET"}\'>',
  '<div data-jwt="SECRET" data-auth="SECRET" data-url="/x?token=SECRET">x</div>',
  '<svg><a xlink:href="/x?token=SECRET"><text>x</text></a></svg>',
  '<p style="background:url(/x?token=SECRET)">x</p>',
  '<meta name="api" content="SECRET">',
  '<div style="display:none">{"token":"SECRET"}</div>',
  '<div hidden>[{"jwt":"SECRET"}]</div>',
  '<input type="hidden" name="x" value="SECRET">',
  '<input value="SECRET">',
  '<textarea>SECRET</textarea>',
  '<div contenteditable>SECRET</div>',
  '<div contenteditable="plaintext-only">SECRET</div>',
  '<a href="/x?PHPSESSID=SECRET">x</a>',
  '<form action="/x;jsessionid=SECRET">x</form>',
  '<img src="/x.png?access_key=SECRET">',
  '<!-- SECRET -->',
  '<script>var token = "SECRET"</script>',
])('%s: no secret is saved', async (body) => {
  const html = await save(`<!doctype html><body><p>Il n’existe plus</p>${body}`, '');
  expect(html).toContain('existe plus</p>');
  expect(html).not.toContain('SECRET');
});
