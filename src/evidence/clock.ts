import { type ClockFacts, type HttpFacts, type NotObserved, notObserved } from './facts';

/**
 * How far the computer's clock is from the server's, by the Date header of the page's own answer.
 * The header names a whole second, and was written between the request and the answer:
 * skew = Date + 0.5 s - (sent + received) / 2, known to 0.5 s + (received - sent) / 2.
 */
export function clockAgainstServer(http: HttpFacts | NotObserved): ClockFacts {
  if (http === notObserved) return { missing: 'réponse du serveur non observée' };
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

/** Beyond this, a clock is wrong enough to be said to the person and in the record. */
const wrongMs = 60_000;

/** The page's own time is read by two clocks; they may not part by more while it is open. */
const jumpMs = 2_000;

/** Whether the computer's clock is known to be more than a minute away from the server's. */
export function isWrong(clock: ClockFacts): clock is Extract<ClockFacts, { skewMs: number }> {
  return 'skewMs' in clock && Math.abs(clock.skewMs) - clock.uncertaintyMs > wrongMs;
}

type ReadAt = { at: number; openedAt: number; monotonicMs: number };

/**
 * What the record must say of the clocks, in French: a clock far from the server's, or one that was moved
 * while the page was open (the wall clock against the clock that no one can set). Nothing is corrected.
 */
export function clockNotes(clock: ClockFacts, { at, openedAt, monotonicMs }: ReadAt): string[] {
  const notes: string[] = [];
  if (isWrong(clock)) {
    const seconds = Math.round(Math.abs(clock.skewMs) / 1_000);
    const side = clock.skewMs > 0 ? 'en retard' : 'en avance';
    notes.push(
      `L’horloge de l’ordinateur était ${side} de ${seconds} s sur celle du serveur ; l’heure relevée n’est pas corrigée.`,
    );
  }
  const jump = Math.round(at - (openedAt + monotonicMs));
  if (Math.abs(jump) > jumpMs) {
    notes.push(
      `L’horloge de l’ordinateur a été déplacée de ${Math.round(jump / 1_000)} s pendant que la page était ouverte, ou l’ordinateur a été mis en veille.`,
    );
  }
  return notes;
}
