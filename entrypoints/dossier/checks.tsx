import { diagnose, testNotification } from '@/capture/diagnose';
import { allowSites } from '@/capture/granted-sites';
import { text } from '@/locales/text';
import { DiagnosticSection, type DiagnosticState } from '@/ui/diagnostic';
import { definePart, type Shown } from './part';

let isBegun = false;

async function look({ state, change }: Shown<DiagnosticState>): Promise<void> {
  isBegun = true;
  if (state.checked) change(() => ({ checked: null }));
  const checked = await diagnose();
  change(() => ({ checked }));
}

/** Whether everything that a capture needs works on this machine. */
export const checks = definePart<DiagnosticState>({
  shared: true,
  read: (_look, before) => before ?? { checked: null },
  view: (shown) => {
    // The first visit needs no click.
    if (!isBegun) void look(shown);
    return (
      <DiagnosticSection
        state={shown.state}
        actions={{
          diagnose: () => void look(shown),
          allowSites: () => void allowSites().then(() => look(shown)),
          testNotification: () =>
            void testNotification(text('app.name'), text('diagnostic.notified')),
        }}
      />
    );
  },
});
