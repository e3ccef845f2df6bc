import { browser } from 'wxt/browser';
import { howInstalled } from '@/capture/installed';
import { text } from '@/locales/text';
import { keepMarkersIn } from '@/store/markers';
import { dropUnfinished } from '@/store/restoring';
import { onStoreChange } from '@/store/store-changes';
import { unreadable } from '../pages/unreadable';
import { exportZip, failExport } from './exporting';
import { draw, go, goOn, refresh, refreshSoon, shown } from './page';

// The popup opens this page to export, whatever else it shows.
const exportNow = location.hash === '#export-now';
if (exportNow) history.replaceState(null, '', '#export');

dropUnfinished().catch((error: unknown) =>
  console.error('What a restoration left could not be removed', error),
);
keepMarkersIn(browser.storage.local);
howInstalled().then(
  (installed) => draw({ installed: installed === 'store' ? null : installed }),
  (error: unknown) => console.error('How it was installed is not known', error),
);
// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
draw();
onStoreChange(refreshSoon);
// The browser's own pages give permissions and take them back too.
browser.permissions.onAdded.addListener(refreshSoon);
browser.permissions.onRemoved.addListener(refreshSoon);
// What no part of the page speaks of is said above them all.
addEventListener('unhandledrejection', ({ reason }) => {
  console.error('An action failed', reason);
  draw({ said: { text: text('problem.action'), bad: true } });
});
addEventListener('hashchange', () => void goOn());
go().then(
  () => {
    document.body.dataset.ready = 'true';
    if (exportNow) void exportZip({ open: shown(), clicked: false, draw, refresh });
  },
  (error: unknown) => {
    // A page that could not be read says so, and exports nothing.
    console.error('The dossier could not be read', error);
    failExport();
    draw({ said: unreadable(error) });
  },
);
