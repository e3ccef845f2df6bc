import { systemAt } from '@/booking/systems';
import { readPage } from '@/capture/read-page';
import { mutations } from './drift-mutations';

/** Sets the body, changes it by the named mutations, and reads it as the extension would. */
globalThis.driftRead = (body, names) => {
  document.body.innerHTML = body;
  for (const name of names) mutations[name]?.change();
  const system = systemAt(location.href);
  if (!system) throw new Error(`${location.href} is on no booking page`);
  const { finding, unknown, covered } = readPage(system);
  return { outcome: covered ? null : (finding?.outcome ?? null), unknown, covered };
};
