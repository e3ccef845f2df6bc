import { systemAt } from '@/booking/systems';
import { readPage } from '@/capture/read-page';

globalThis.readThisPage = () => {
  const system = systemAt(location.href);
  if (!system) throw new Error(`${location.href} is on no booking page`);
  const { finding, matched } = readPage(system, globalThis.openedSearch);
  return {
    outcome: finding?.outcome ?? null,
    rule: finding?.rule ?? null,
    matched: matched?.text ?? null,
  };
};
