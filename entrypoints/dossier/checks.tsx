import { diagnose, testNotification } from '@/capture/diagnose';
import { allowSites } from '@/capture/granted-sites';
import type { MachineCheck } from '@/capture/machine-check';
import { text } from '@/locales/text';
import { DiagnosticSection } from '@/ui/diagnostic';
import { definePart, type Page } from './part';

/** What was found; null while it is looked at. */
let found: readonly MachineCheck[] | null = null;
let isBegun = false;

async function look({ refresh }: Page): Promise<void> {
  isBegun = true;
  found = null;
  await refresh();
  found = await diagnose();
  await refresh();
}

/** Whether everything that a capture needs works on this machine. */
export const checks = definePart({
  shared: true,
  read: async () => ({ checked: found }),
  view: ({ state, page }) => {
    // The first visit looks automatically.
    if (!isBegun) void look(page);
    return (
      <DiagnosticSection
        state={state}
        actions={{
          diagnose: () => void look(page),
          allowSites: () => void allowSites().then(() => look(page)),
          testNotification: () =>
            void testNotification(text('app.name'), text('diagnostic.notified')),
        }}
      />
    );
  },
});
