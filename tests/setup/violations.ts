import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Page } from 'puppeteer';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of colours; nothing else that it looks at changes with the theme. */
const colours = ['color-contrast', 'link-in-text-block'];

/** In the page itself: for frames, of which there are none, axe would open a tab, and a popup closes then. */
const axe = (page: Page) => new AxePuppeteer(page).setLegacyMode();

/** What axe finds in a page as it is, which is light; then in its colours once it is dark. */
export async function violations(page: Page): Promise<string[]> {
  const light = await axe(page).withTags(rules).analyze();
  // As the settings do it: a page is dark by this alone.
  const turn = (theme: string) =>
    page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
      // Colours change in a moment, and in a page that is not in front perhaps never: they are at their end now.
      for (const animation of document.getAnimations())
        if (animation instanceof CSSTransition) animation.finish();
    }, theme);
  await turn('dark');
  const dark = await axe(page).withRules(colours).analyze();
  await turn('light');
  return [light, dark].flatMap((found, theme) =>
    found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${theme === 0 ? 'light' : 'dark'} ${id} ${target.join(' ')} ${failureSummary}`,
      ),
    ),
  );
}
