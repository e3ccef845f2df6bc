import { normalise } from './normalise';
import { type Finding, type Look, type PageFacts, present, visible } from './page';

/**
 * What any booking site shows when it does not answer: gateways, shields, server errors.
 * Sources: nginx and Cloudflare default pages; statuses and sentences met by several public programs on these
 * very sites (502 after a burst, 403 for a banned address). Gathered in November 2026.
 */
export const troubleLook: Look = {
  words: ['gateway', 'unavailable', 'blocked', 'incapsula', 'administrative'],
  regions: { heading1: 'h1' },
  signs: {
    'shield-block': '#cf-wrapper, .cf-error-details, #cf-error-details',
    'shield-check':
      '#challenge-form, #challenge-stage, #challenge-running, #challenge-error-text, .cf-turnstile, script[src*="/cdn-cgi/challenge-platform/"]',
  },
};

const gatewayTitle =
  /^50[234]\b.*(bad gateway|service (temporarily )?unavailable|gateway time-?out)$/;

/** A page of the shield in front of the site that checks the browser and disappears without any action. */
const passingTitle = /^(just a moment\.*|un instant[….]*|vérification de sécurité)$/;

function indexOf(page: PageFacts, text: RegExp): number | null {
  const index = page.blocks.findIndex((block) => text.test(normalise(block.text)));
  return index < 0 ? null : index;
}

/**
 * Whether the shield is checking the browser: neither an answer nor an unknown page. Its title is in the
 * browser's language, so it is known by its parts; those are on ordinary pages too, whose status is 200.
 */
export function isPassing(page: PageFacts): boolean {
  if (passingTitle.test(normalise(page.title))) return true;
  const refused = page.status !== null && page.status >= 400;
  return refused && present(page, 'shield-check') > 0 && visible(page, 'shield-block') === 0;
}

/** The trouble that the page shows, if any, before any rule of its system is asked. */
export function classifyTrouble(page: PageFacts): Finding | null {
  const { status } = page;
  const title = normalise(page.title);
  if (isPassing(page)) return null;
  // HAProxy's own page of refusal, whole: not every browser reports its status.
  const forbidden = indexOf(page, /^request forbidden by administrative rules\.?$/);
  if (forbidden !== null && page.blocks.length === 1) {
    return { outcome: 'blocked', rule: 'site/shield', block: forbidden };
  }
  const blocked = indexOf(page, /you have been blocked|incapsula incident id/);
  if (blocked !== null && (visible(page, 'shield-block') > 0 || status === 403)) {
    return { outcome: 'blocked', rule: 'site/shield', block: blocked };
  }
  const heading = page.blocks.findIndex(
    (block) => block.regions.includes('heading1') && normalise(block.text) === title,
  );
  if (gatewayTitle.test(title) && heading >= 0) {
    return { outcome: 'overloaded', rule: 'site/gateway-page', block: heading };
  }
  if (status === null || status < 400) return null;
  if (status >= 502 && status <= 504) {
    return { outcome: 'overloaded', rule: `site/status-${status}`, block: null };
  }
  if (status === 403 || status === 429) {
    return { outcome: 'blocked', rule: `site/status-${status}`, block: null };
  }
  if (status >= 500) return { outcome: 'site-error', rule: `site/status-${status}`, block: null };
  return null;
}
