import { systemAt } from '@/booking/systems';
import { readPage } from '@/capture/read-page';
import { type Mutation, mutations } from './drift-mutations';

/** Sets the body, changes it by the named mutations, and reads it as the extension would. */
globalThis.driftRead = (body, names) => {
  const system = systemAt(location.href);
  if (!system) throw new Error(`${location.href} is on no booking page`);
  document.documentElement.lang = 'fr';
  document.documentElement.className = '';
  document.body.innerHTML = body;
  // The page is watched from its first moment.
  readPage(system);
  const chosen = names.flatMap((name): Mutation[] => mutations[name] ?? []);
  const inTwoSteps = chosen.filter(({ before }) => before);
  for (const { before } of inTwoSteps) before?.();
  for (const { before, change } of chosen) if (!before) change();
  if (inTwoSteps.length > 0) readPage(system);
  for (const { change } of inTwoSteps) change();
  const { finding, unknown, covered } = readPage(system);
  return { outcome: covered ? null : (finding?.outcome ?? null), unknown, covered };
};
