import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageOfCase } from './cases.ts';
import { staticFiles } from './files.ts';
import * as ez from './pages/ez-booking.ts';
import {
  badGateway,
  framed,
  framedElsewhere,
  framedUnseen,
  home,
  personal,
  shieldBlock,
  townHall,
  trap,
} from './pages/other.ts';
import * as rdv from './pages/rdv-prefecture.ts';

type Answer = { status: number; headers: Record<string, string>; body: Buffer | string };

/** No answer at all: the connection is cut. */
const dead: Answer = { status: 0, headers: {}, body: '' };

const page = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  body,
});

const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

/** A page that a browser may show again without asking. */
const cached = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'max-age=600' },
});

/** A server whose clock is ten minutes ahead of the computer's: the same as a computer that is late. */
const tenMinutesAhead = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, date: new Date(Date.now() + 600_000).toUTCString() },
});

function ezBooking(method: string, form: string, step: string): Answer {
  // The real module may answer in place: the address stays one step behind.
  if (method === 'POST' && form === '9014' && step === '1') return page(ez.noSlot(form));
  if (method === 'POST') return redirect(`/booking/create/${form}/${ez.nextStep(form, step)}`);
  if (form === '9006') return page(ez.closed());
  if (step === '0') return page(ez.cgu(form));
  if (step === '1') return page(ez.desks(form));
  if (form === '9003') return page(badGateway, 502);
  if (form === '9004') return dead;
  if (form === '9005') return cached(page(ez.noSlot(form)));
  if (form === '9021') return page(personal);
  if (form === '9013') return tenMinutesAhead(page(ez.noSlot(form)));
  if (form === '9012') return page(ez.slots(form));
  return page(step === '4' ? ez.slots(form) : ez.noSlot(form));
}

const refusals: Record<string, string> = {
  '1006': 'invalidCaptcha',
  '1007': 'errorSessionInvalide',
};

function rdvPrefecture(method: string, id: string, step: string, query: URLSearchParams): Answer {
  const refusal = refusals[id];
  const base = `/rdvpref/reservation/demarche/${id}`;
  if (method === 'POST')
    return redirect(refusal ? `${base}/cgu/?error=${refusal}` : `${base}/creneau/`);
  if (step === 'cgu') return page(rdv.cgu(id, query.get('error')));
  if (id === '1004') return page(badGateway, 502);
  if (id === '1008') return page(shieldBlock, 403);
  return page(id === '1010' ? rdv.unknownPage() : rdv.slotPage(id));
}

function answerTo(method: string, address: URL, staticCache: string): Answer {
  const { host, pathname: path } = address;
  const file = staticFiles[path];
  if (file) {
    const headers = { 'content-type': file.type, 'cache-control': staticCache };
    return { status: 200, headers, body: file.body() };
  }
  const html = pageOfCase(address);
  if (html !== null) return page(html);
  if (host === 'prefecture-exercice.test') return page(home());
  if (host === 'mairie-exercice.test') return page(townHall());
  if (host === 'piege-exercice.test') return page(trap);
  if (path === '/Demarches/Cadre-invisible') return page(framedUnseen);
  if (path === '/Demarches/Prendre-rendez-vous') return page(framed);
  if (path === '/Demarches/Prendre-rendez-vous-ailleurs') return page(framedElsewhere);
  if (path.endsWith('/demarche/1011/creneau/')) return page(rdv.flashPage());
  const a = /^(?:\/index\.php)?\/booking\/create\/(\d+)(?:\/(\d))?\/?$/.exec(path);
  if (a?.[1]) return ezBooking(method, a[1], a[2] ?? '0');
  const b = /^\/rdvpref\/reservation\/demarche\/(\d+)\/(cgu|_validerCaptcha|creneau)\/?$/.exec(
    path,
  );
  if (b?.[1] && b[2]) return rdvPrefecture(method, b[1], b[2], address.searchParams);
  return page('<!doctype html><title>404</title><h1>Page introuvable</h1>', 404);
}

/** Answers one request as the practice préfecture; `staticCache` is the Cache-Control of its static files. */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  staticCache: string,
): void {
  const host = request.headers.host ?? '';
  const address = new URL(request.url ?? '/', `https://${host}`);
  const { status, headers, body } = answerTo(request.method ?? 'GET', address, staticCache);
  if (status === 0) {
    request.socket.destroy();
    return;
  }
  // A body posted by a form is of no interest, but must be read for the connection to go on.
  request.resume();
  response.writeHead(status, headers);
  response.end(body);
}
