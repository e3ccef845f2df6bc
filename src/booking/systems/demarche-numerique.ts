import { type BookingSystem, findBlock } from '../page';

/**
 * System F: Démarche numérique (before: Démarches simplifiées), where some préfectures take requests without an
 * appointment. A procedure that was closed leads to /fermeture/<path>, "La démarche … est close depuis le …".
 * Nothing of it is watched: only the button captures it. Source: the site's own public templates, November 2026;
 * reconstructed, not seen live.
 */
export const demarcheNumerique: BookingSystem = {
  id: 'demarche-numerique',
  hosts: [],
  onOfficialHosts: true,
  accepts: ({ hostname }) =>
    /^(www\.)?(demarche\.numerique\.gouv|demarches-simplifiees)\.fr$/.test(hostname),
  matchPaths: [],
  path: /^\/fermeture\/.+/,
  settle: 'load',
  look: { words: ['close'], regions: { heading: 'h1' }, signs: {} },
  classify(page) {
    const closed = findBlock(page, 'heading', /^la démarche .+ est close depuis le .+$/);
    if (closed < 0) return null;
    return { outcome: 'closed', rule: 'demarche-numerique/closed', block: closed };
  },
  steps: [],
  procedureId: ({ pathname }) => pathname.split('/')[2] ?? '',
  procedureName: () => '',
};
