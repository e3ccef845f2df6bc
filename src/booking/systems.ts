import { isOfficial } from './official';
import type { BookingSystem } from './page';
import { demarcheNumerique } from './systems/demarche-numerique';
import { ezBooking } from './systems/ez-booking';
import { rdvPrefecture } from './systems/rdv-prefecture';
import { rdvServicePublic } from './systems/rdv-service-public';
import { valDeMarne } from './systems/val-de-marne';

export const bookingSystems: readonly BookingSystem[] = [
  ezBooking,
  rdvPrefecture,
  rdvServicePublic,
  valDeMarne,
  demarcheNumerique,
];

/**
 * The booking system whose page is at this address, if it is one. A module that any préfecture may install is known
 * by its path on every official host: the person may add one that no list has yet.
 */
export function systemAt(address: string): BookingSystem | undefined {
  const url = new URL(address);
  return bookingSystems.find(
    ({ hosts, path, onOfficialHosts, accepts }) =>
      path.test(url.pathname) &&
      (hosts.includes(url.hostname) || (onOfficialHosts === true && isOfficial(url.hostname))) &&
      (accepts?.(url) ?? true),
  );
}

/** Match patterns of the pages that are watched once the person has added an official host. */
export function addedMatches(host: string): string[] {
  return bookingSystems
    .filter(({ onOfficialHosts }) => onOfficialHosts)
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
