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

/** The booking system whose page stands at this address, if it is one. */
export function systemAt(address: string): BookingSystem | undefined {
  const { hostname, pathname } = new URL(address);
  return bookingSystems.find(
    (system) => system.hosts.includes(hostname) && system.path.test(pathname),
  );
}

/** Every booking host, once: the host permissions of the manifest. */
export const bookingHosts: readonly string[] = [
  ...new Set(bookingSystems.flatMap((system) => system.hosts)),
];

/** Match patterns of the pages on which the witness stands. */
export const witnessMatches: readonly string[] = bookingSystems.flatMap((system) =>
  system.hosts.flatMap((host) => system.matchPaths.map((path) => `*://${host}${path}`)),
);
