import { systemAt } from '@/booking/systems';
import { isPersonal, speaksOfPerson } from '@/capture/personal-page';
import { readPage } from '@/capture/read-page';

globalThis.readThisPage = () => {
  const system = systemAt(location.href);
  if (!system) throw new Error(`${location.href} is on no booking page`);
  const { openedSearch, cameFromSite = false } = globalThis;
  const opened = { query: openedSearch ?? location.search, cameFromSite };
  const { finding, matched, unknown, covered, personalStep } = readPage(system, opened);
  return {
    outcome: covered ? null : (finding?.outcome ?? null),
    covered,
    rule: finding?.rule ?? null,
    matched,
    unknown,
    personal: isPersonal(),
    kept: finding !== null && !personalStep && !speaksOfPerson(),
  };
};
