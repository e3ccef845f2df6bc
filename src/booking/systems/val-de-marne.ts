import type { BookingSystem } from '../page';

/**
 * System C: the former booking site of the Val-de-Marne (eAppointment). It says "no slot" in a native dialog,
 * which is in no document: nothing can be read, so nothing is watched. The button captures its pages, and
 * the server's answer is received.
 * Source: several independent public programs. November 2026.
 */
export const valDeMarne: BookingSystem = {
  id: 'val-de-marne',
  hosts: ['rdv-etrangers-94.interieur.gouv.fr'],
  matchPaths: [],
  path: /^\/eAppointmentpref94\//,
  settle: 'load',
  look: { words: [], regions: { body: 'body' }, signs: {} },
  classify: () => null,
  steps: [],
  procedureId: () => '',
  procedureName: () => '',
};
