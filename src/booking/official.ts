/**
 * Names under which the State, and the City of Paris for its own offices, run sites: all of `gouv.fr` (no one else is
 * given a name there), and a few of their own. `rdv-prefectures.fr` and the like are someone else's.
 */
const names = [
  'gouv.fr',
  'service-public.fr',
  'demarches-simplifiees.fr',
  'rdv-solidarites.fr',
  'rdv-aide-numerique.fr',
  'paris.fr',
];

/** Whether a host is an official one: one of those names, or below it. The one answer to this question. */
export function isOfficial(host: string): boolean {
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}
