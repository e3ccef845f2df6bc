import { systemAt } from '@/booking/systems';
import { readPage } from '@/capture/read-page';
import { mutations } from './drift-mutations';

/** Sets the body, changes it by the named mutations, and reads it as the extension would. */
globalThis.driftRead = (body, names) => {
  const system = systemAt(location.href);
  if (!system) throw new Error(`${location.href} is on no booking page`);
  document.documentElement.lang = 'fr';
  document.documentElement.className = '';
  document.body.innerHTML = body;
  // The page is watched from its first moment.
  readPage(system);
  const chosen = names.map((name) => mutations[name]).filter((one) => one !== undefined);
  const inTwoSteps = chosen.filter(({ before }) => before);
  for (const { before, change } of chosen) if (!before) change();
  for (const { before } of inTwoSteps) before?.();
  for (const { change } of inTwoSteps) {
    readPage(system);
    change();
  }
  const { finding, unknown, covered } = readPage(system);
  return { outcome: covered ? null : (finding?.outcome ?? null), unknown, covered };
};
