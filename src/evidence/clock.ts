import type { ClockFacts, HttpFacts } from './record';

/**
 * How far the computer's clock is from the server's, by the Date header of the page's own answer.
 * The header names a whole second, and was written between the request and the answer:
 * skew = Date + 0.5 s - (sent + received) / 2, known to 0.5 s + (received - sent) / 2.
 */
export function clockAgainstServer(http: HttpFacts | 'non observé'): ClockFacts {
  if (http === 'non observé') return { missing: 'réponse du serveur non observée' };
  if (http.fromCache || http.headers.age !== undefined) {
    return { missing: "page servie par un cache : l'en-tête Date n'est pas l'heure actuelle" };
  }
  const server = Date.parse(http.headers.date ?? '');
  if (Number.isNaN(server)) return { missing: 'le serveur n’a pas envoyé d’en-tête Date lisible' };
  const sent = Date.parse(http.sentAt);
  const received = Date.parse(http.receivedAt);
  return {
    serverDate: new Date(server).toISOString(),
    skewMs: Math.round(server + 500 - (sent + received) / 2),
    uncertaintyMs: Math.round(500 + (received - sent) / 2),
    source: 'en-tête Date',
  };
}
