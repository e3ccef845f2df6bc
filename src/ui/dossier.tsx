import type { ComponentChildren } from 'preact';
import { text } from '@/locales/text';
import { type DossierItem, DossierSwitch, type DossierSwitchActions } from './dossier-switch';
import { InstalledNote, type InstalledView } from './installed';
import { type LossActions, Losses, type LossView } from './loss';
import { type Said, SaidLine } from './said';
import { type Place, type View, views } from './view';

/** What the page shows around the parts of its views. */
export type DossierState = {
  /** The dossier that is shown: what was started for one is never another's. */
  dossier: string;
  place: Place;
  /** Views that were visited: they stay, with what was started in them. */
  visited: readonly View[];
  dossiers: DossierItem[];
  /** What this browser had and has no more. */
  losses: readonly LossView[];
  /** Lines of the journal that cannot be read. */
  damaged: number;
  isExporting: boolean;
  /** Something failed that no part of the page speaks of. */
  said: Said | null;
  installed: InstalledView;
};

type Props = {
  state: DossierState;
  /** The parts of a view; null until they were read. */
  parts(view: View): ComponentChildren;
  actions: DossierSwitchActions & LossActions;
};

/** The dossier page: one view at a time, each at an address of its own. */
export function Dossier({ state, parts, actions }: Props) {
  const { place, visited, damaged } = state;
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {text('page.skip')}
      </button>
      <header class="top">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="32" height="32" />
          {text('app.name')}
        </p>
        <DossierSwitch dossiers={state.dossiers} actions={actions} />
      </header>
      <nav class="views" aria-label={text('views.heading')}>
        <ul class="view-list">
          {views.map((view) => (
            <li key={view}>
              <a href={`#${view}`} aria-current={view === place.view ? 'page' : undefined}>
                {text(`view.${view}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        <h1 class="hidden">{text(`view.${place.view}`)}</h1>
        <SaidLine said={state.said} />
        <Losses losses={state.losses} actions={actions} />
        {damaged > 0 && <p class="note bad">{text('dossier.damaged', { count: damaged })}</p>}
        {place.view !== 'export' && state.isExporting && (
          <p class="note">
            {text('export.elsewhere')} <a href="#export">{text('view.export')}</a>
          </p>
        )}
        {visited.map((view) => (
          <div key={`${state.dossier} ${view}`} class="view" hidden={view !== place.view}>
            {parts(view) ?? <p class="quiet">{text('page.loading')}</p>}
          </div>
        ))}
      </main>
      <footer>
        <InstalledNote installed={state.installed} />
        <a href="/before.html">{text('before.heading')}</a>
        <a href="/welcome.html">{text('welcome.heading')}</a>
      </footer>
    </>
  );
}

/** Goes past the menu. A link would change the fragment, which names the view. */
function skip(): void {
  document.getElementById('main')?.focus();
}
