import type { CaptureDraft, Draft } from '@/evidence/record';

export const dossier = '11111111-1111-4111-8111-111111111111';

export const file = (sha256: string) => ({ sha256, bytes: 1, crc32: '00000000' });

/** A capture as the recorder would make it, before it has its place in the journal. */
export function sampleDraft(change: Partial<CaptureDraft> = {}): CaptureDraft {
  return {
    v: 2,
    kind: 'capture',
    id: crypto.randomUUID(),
    dossier,
    load: '22222222-2222-4222-8222-222222222222',
    trigger: 'automatic',
    outcome: 'no-slot',
    rule: 'ez-booking/no-slot',
    matched: "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous.",
    covered: false,
    translation: null,
    completes: null,
    announced: null,
    embeddedIn: null,
    url: 'https://www.seine-saint-denis.gouv.fr/booking/create/9829/2',
    title: 'Admission exceptionnelle au séjour',
    procedure: {
      system: 'ez-booking',
      host: 'www.seine-saint-denis.gouv.fr',
      id: '9829',
      label: 'démarche n° 9829',
    },
    path: [],
    time: {
      utc: '2026-11-03T07:02:14.120Z',
      legal: '2026-11-03T08:02:14+01:00',
      zone: 'Europe/Paris',
      computer: { zone: 'Europe/Paris', offsetMinutes: 60 },
      monotonicMs: 1_200,
    },
    clock: { missing: 'réponse du serveur non observée' },
    http: 'non observé',
    picture: { missing: 'essai' },
    environment: {
      browser: 'Chromium',
      version: '156',
      os: 'linux',
      language: 'fr',
      screen: { width: 1_920, height: 1_080, pixelRatio: 1 },
      zoom: 1,
      incognito: false,
    },
    software: { version: '0.1.0', build: 'essai' },
    files: {},
    limits: [],
    ...change,
  };
}

/** A sighting as the recorder would make it: what a capture and a sighting both say of a page. */
export function sampleSighting(
  of: number | null,
  change: Partial<CaptureDraft> = {},
): Extract<Draft, { kind: 'sighting' }> {
  const { path, clock, picture, environment, software, files, ...seen } = sampleDraft(change);
  const { covered, translation, completes, ...told } = seen;
  return { ...told, kind: 'sighting', of };
}
