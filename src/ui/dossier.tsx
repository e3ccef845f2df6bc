import type { ComponentChildren } from 'preact';
import { text } from '@/locales/text';
import { type DossierItem, DossierSwitch, type DossierSwitchActions } from './dossier-switch';
import { InstalledNote, type InstalledView } from './installed';
import { type LossActions, Losses, type LossView } from './loss';
import { Pictogram } from './pictogram';
import { type Said, SaidLine } from './said';
import { menuLine, menuOf, type Place, pictogramOf, type View } from './view';

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

/** Names that are too long for a bar of six on a phone are short there. */
const shortOf = (view: View): string | undefined =>
  view === 'home' || view === 'attempts' || view === 'export' || view === 'settings'
    ? text(`view.short.${view}`)
    : undefined;

function MenuLink({ view, shown }: { view: View; shown: View }) {
  return (
    <li>
      <a href={`#${view}`} aria-current={view === menuLine(shown) ? 'page' : undefined}>
        <Pictogram name={pictogramOf(view)} />
        <span class="word" data-short={shortOf(view)}>
          <span>{text(`view.${view}`)}</span>
        </span>
      </a>
    </li>
  );
}

/** Two looks at one thing. */
function Looks({ shown }: { shown: View }) {
  return (
    <nav class="segment" aria-label={text('view.attempts')}>
      {(['attempts', 'calendar'] as const).map((view) => (
        <a key={view} href={`#${view}`} aria-current={view === shown ? 'true' : undefined}>
          <Pictogram name={pictogramOf(view)} size={20} />
          {text(view === 'attempts' ? 'view.pictures' : 'view.calendar')}
        </a>
      ))}
    </nav>
  );
}

/** The dossier page: one view at a time, each at an address of its own. */
export function Dossier({ state, parts, actions }: Props) {
  const { place, visited, damaged } = state;
  const { view: shown } = place;
  const isWhole = place.capture === null && place.letter === null;
  const isPictures = menuLine(shown) === 'attempts';
  return (
    <div class="app">
      <button type="button" class="skip" onClick={skip}>
        {text('page.skip')}
      </button>
      <header class="side">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="32" height="32" />
          {text('app.name')}
        </p>
        <DossierSwitch dossiers={state.dossiers} actions={actions} />
        <nav class="views" aria-label={text('views.heading')}>
          <ul class="menu">
            {menuOf('upper').map((view) => (
              <MenuLink key={view} view={view} shown={shown} />
            ))}
          </ul>
          <ul class="menu lower">
            {menuOf('lower').map((view) => (
              <MenuLink key={view} view={view} shown={shown} />
            ))}
            <li>
              <a href="/before.html">
                <Pictogram name="help" />
                <span>{text('before.heading')}</span>
              </a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <header class={isWhole ? 'view-head' : 'hidden'}>
          <h1>{text(`view.${menuLine(shown)}`)}</h1>
          {isPictures && place.capture === null && <Looks shown={shown} />}
        </header>
        <SaidLine said={state.said} />
        <Losses losses={state.losses} actions={actions} />
        {damaged > 0 && <p class="note bad">{text('dossier.damaged', { count: damaged })}</p>}
        {shown !== 'export' && state.isExporting && (
          <p class="note">
            {text('export.elsewhere')} <a href="#export">{text('view.export')}</a>
          </p>
        )}
        {visited.map((view) => (
          <div key={`${state.dossier} ${view}`} class="view" hidden={view !== shown}>
            {parts(view) ?? <p class="quiet">{text('page.loading')}</p>}
          </div>
        ))}
        <InstalledNote installed={state.installed} />
      </main>
    </div>
  );
}

/** Goes past the menu. A link would change the fragment, which names the view. */
function skip(): void {
  document.getElementById('main')?.focus();
}
