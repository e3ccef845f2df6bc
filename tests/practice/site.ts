import type { IncomingMessage, ServerResponse } from 'node:http';
import { staticFiles } from './files.ts';
import * as ez from './pages/ez-booking.ts';
import { badGateway, home, townHall } from './pages/other.ts';
import * as rdv from './pages/rdv-prefecture.ts';

type Answer = { status: number; headers: Record<string, string>; body: Buffer | string };

const page = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  body,
});

const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

function ezBooking(method: string, form: string, step: string): Answer {
  if (method === 'POST') return redirect(`/booking/create/${form}/${ez.nextStep(form, step)}`);
  if (step === '0') return page(ez.cgu(form));
  if (step === '1') return page(ez.desks(form));
  if (form === '9003') return page(badGateway, 502);
  return page(step === '4' ? ez.slots(form) : ez.noSlot(form));
}

function rdvPrefecture(method: string, id: string, step: string): Answer {
  if (method === 'POST') return redirect(`/rdvpref/reservation/demarche/${id}/creneau/`);
  if (step === 'cgu') return page(rdv.cgu(id));
  return id === '1004' ? page(badGateway, 502) : page(rdv.slotPage(id));
}

function answerTo(method: string, host: string, path: string, staticCache: string): Answer {
  const file = staticFiles[path];
  if (file) {
    const headers = { 'content-type': file.type, 'cache-control': staticCache };
    return { status: 200, headers, body: file.body() };
  }
  if (host === 'prefecture-exercice.test') return page(home());
  if (host === 'mairie-exercice.test') return page(townHall());
  const a = /^(?:\/index\.php)?\/booking\/create\/(\d+)(?:\/(\d))?\/?$/.exec(path);
  if (a?.[1]) return ezBooking(method, a[1], a[2] ?? '0');
  const b = /^\/rdvpref\/reservation\/demarche\/(\d+)\/(cgu|_validerCaptcha|creneau)\/?$/.exec(
    path,
  );
  if (b?.[1] && b[2]) return rdvPrefecture(method, b[1], b[2]);
  return page('<!doctype html><title>404</title><h1>Page introuvable</h1>', 404);
}

/** Answers one request as the practice préfecture; `staticCache` is the Cache-Control of its static files. */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  staticCache: string,
): void {
  const host = request.headers.host ?? '';
  const { pathname } = new URL(request.url ?? '/', `https://${host}`);
  const { status, headers, body } = answerTo(request.method ?? 'GET', host, pathname, staticCache);
  // A body posted by a form is of no interest, but must be read for the connection to go on.
  request.resume();
  response.writeHead(status, headers);
  response.end(body);
}
