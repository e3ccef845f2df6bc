/** A release of slots that the site announces, as printed: wall time of the préfecture. */
export type Announcement = {
  /** "2026-11-30T09:00": when slots will be put online; null when the page does not say. */
  next: string | null;
  /** When slots were last put online. */
  last: string | null;
};

const sentence =
  /^(prochaine|dernière) mise en ligne de (?:nouveaux )?rendez-vous ?: ?le (\d\d)\/(\d\d)\/(\d{4}) à (\d\d):(\d\d)/;

/**
 * Reads "Prochaine mise en ligne de nouveaux rendez-vous : le 30/11/2026 à 09:00" and "Dernière mise en
 * ligne …" among normalised texts; null when neither is there. A day that does not exist is not read.
 */
export function readAnnouncement(texts: readonly string[]): Announcement | null {
  const found: Announcement = { next: null, last: null };
  for (const text of texts) {
    const match = sentence.exec(text);
    if (!match) continue;
    const [, which, day, month, year, hour, minute] = match;
    const local = `${year}-${month}-${day}T${hour}:${minute}`;
    const instant = new Date(`${local}:00Z`);
    const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(local);
    if (!exists) continue;
    if (which === 'prochaine') found.next = local;
    else found.last = local;
  }
  return found.next || found.last ? found : null;
}
