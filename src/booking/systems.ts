import { isOfficial } from './official';
import type { BookingSystem } from './page';
import { prefectureHosts } from './prefecture-hosts';
import { demarcheNumerique } from './systems/demarche-numerique';
import { ezBooking } from './systems/ez-booking';
import { rdvPrefecture } from './systems/rdv-prefecture';
import { rdvServicePublic } from './systems/rdv-service-public';
import { valDeMarne } from './systems/val-de-marne';

const bookingSystems: readonly BookingSystem[] = [
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

/** Hosts on which a system's pages are watched from the first day. */
const hostsOf = ({ id, hosts }: BookingSystem): readonly string[] =>
  id === ezBooking.id ? [...prefectureHosts().values()].flat() : hosts;

/** Every booking host, once: the host permissions of the manifest. */
export const bookingHosts: readonly string[] = /* @__PURE__ */ everyHost();

function everyHost(): string[] {
  return [...new Set(bookingSystems.flatMap(hostsOf))];
}

/** The match pattern of all pages of a host. */
export const originOf = (host: string): string => `*://${host}/*`;

/** Match patterns of the pages on which the content script runs. */
export const witnessMatches: readonly string[] = /* @__PURE__ */ everyMatch();

function everyMatch(): string[] {
  return bookingSystems.flatMap((system) =>
    hostsOf(system).flatMap((host) => system.matchPaths.map((path) => `*://${host}${path}`)),
  );
}
