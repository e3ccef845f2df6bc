import type { BookingSystem } from './page';
import { ezBooking } from './systems/ez-booking';
import { rdvPrefecture } from './systems/rdv-prefecture';
import { rdvServicePublic } from './systems/rdv-service-public';
import { valDeMarne } from './systems/val-de-marne';

export const bookingSystems: readonly BookingSystem[] = [
  ezBooking,
  rdvPrefecture,
  rdvServicePublic,
  valDeMarne,
];

/** Whether a host is the State's: nobody else is given a name under gouv.fr. */
export const isStates = (hostname: string) => hostname.endsWith('.gouv.fr');

/**
 * The booking system whose page stands at this address, if it is one. A module that any préfecture may install is known
 * by its path on every host of the State: the person may add one that no list has yet.
 */
export function systemAt(address: string): BookingSystem | undefined {
  const { hostname, pathname } = new URL(address);
  return bookingSystems.find(
    ({ hosts, path, onAnyStatesHost }) =>
      path.test(pathname) &&
      (hosts.includes(hostname) || (onAnyStatesHost === true && isStates(hostname))),
  );
}

/** Match patterns of the pages on which the witness stands once the person has added a host of the State. */
export function addedMatches(host: string): string[] {
  return bookingSystems
    .filter(({ onAnyStatesHost }) => onAnyStatesHost)
    .flatMap(({ matchPaths }) => matchPaths.map((path) => `*://${host}${path}`));
}

/** Every booking host, once: the host permissions of the manifest. */
export const bookingHosts: readonly string[] = [
  ...new Set(bookingSystems.flatMap((system) => system.hosts)),
];

/** Match patterns of the pages on which the witness stands. */
export const witnessMatches: readonly string[] = bookingSystems.flatMap((system) =>
  system.hosts.flatMap((host) => system.matchPaths.map((path) => `*://${host}${path}`)),
);
