/**
 * How a booking page may change without telling anyone. Each runs in the page, on its body; `to` is what the page says
 * after it, where that is something else than before: null is nothing that may be labelled. One with `before` comes in two
 * steps, and the page is read between them.
 */
export type Mutation = {
  before?(): void;
  change(): void;
  to?: 'slots-offered' | null;
  only?: 'slots';
};

const say = () => document.querySelector<HTMLElement>('[data-say]');
const texts = (root: Node | null): Text[] => {
  if (!root) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};
const inText = (change: (text: string) => string) => () => {
  for (const text of texts(say())) text.data = change(text.data);
};
const slots = () => [...document.querySelectorAll<HTMLElement>('[data-slot]')];
const append = (html: string, where: InsertPosition = 'beforeend') =>
  document.body.insertAdjacentHTML(where, html);
const wrap = (tag: string, element: Element | null) => {
  if (!element) return;
  const box = document.createElement(tag);
  element.replaceWith(box);
  box.append(element);
};
const heading = () => document.querySelector('h1, h2');
const rename = (attribute: 'class' | 'id') => () => {
  for (const element of document.body.querySelectorAll(`[${attribute}]`))
    element.setAttribute(
      attribute,
      element
        .getAttribute(attribute)
        ?.split(' ')
        .map((name) => `${name}-v2`)
        .join(' ') ?? '',
    );
};

/** Everything that the page says, as a translator meets it. */
const words = () => texts(document.body).filter(({ data }) => /\p{L}/u.test(data));
const toArabic = () => {
  document.documentElement.lang = 'ar';
};

/** What is taken out of the page, and where it was. */
const away: [HTMLElement, Comment][] = [];

export const mutations: Readonly<Record<string, Mutation>> = {
  'other tail': { change: inText((text) => text.replace('recommencer', 'réessayer')) },
  'no tail': { change: inText((text) => text.replace(/ Veuillez .*$/, '')) },
  'thanks after it': {
    change: () => {
      // Its last text alone: a comment inside may have cut it in two.
      const last = texts(say()).findLast(({ data }) => data.trim() !== '');
      if (last) last.data += ' Merci de votre compréhension.';
    },
  },
  'typographic apostrophes': { change: inText((text) => text.replaceAll("'", '’')) },
  'no-break spaces': { change: inText((text) => text.replaceAll(' de ', '\u00A0de ')) },
  capitals: { change: inText((text) => text.toUpperCase()) },
  'doubled spaces': { change: inText((text) => text.replaceAll(' ', '  \n ')) },
  'no full stop': { change: inText((text) => text.replace(/\.\s*$/, '')) },
  'exclamation mark': { change: inText((text) => text.replace(/\.\s*$/, ' !')) },
  'soft hyphens': { change: inText((text) => text.replaceAll('eu', 'e\u00ADu')) },
  'decomposed accents': { change: inText((text) => text.normalize('NFD')) },
  'wrapped in a span': { change: () => wrap('span', say()?.firstElementChild ?? null) },
  'wrapped in a section': { change: () => wrap('section', say()) },
  'wrapped in an alert': {
    change: () => {
      wrap('div', say());
      say()?.parentElement?.setAttribute('role', 'alert');
    },
  },
  'half of it in bold': {
    change: () => {
      const [first] = texts(say()).filter(({ data }) => data.trim() !== '');
      if (!first) return;
      const rest = first.splitText(Math.floor(first.length / 2));
      const bold = document.createElement('b');
      rest.replaceWith(bold);
      bold.append(rest);
    },
  },
  'comments inside': {
    change: () => {
      const [first] = texts(say()).filter(({ data }) => data.trim() !== '');
      first?.splitText(5).before(document.createComment('v-if'));
    },
  },
  'heading of another level': {
    change: () => {
      const old = heading();
      const fresh = document.createElement('h3');
      fresh.append(...(old?.childNodes ?? []));
      old?.replaceWith(fresh);
    },
  },
  'stepper after the heading': {
    change: () => heading()?.insertAdjacentHTML('beforeend', ' <span>Étape 3 sur 6</span>'),
  },
  'stepper before the heading': {
    change: () => heading()?.insertAdjacentHTML('afterbegin', '<span>Étape 3 sur 6</span> '),
  },
  'no heading': { change: () => heading()?.remove() },
  'classes renamed': { change: rename('class') },
  'ids renamed': { change: rename('id') },
  'banner at the foot': {
    change: () =>
      append(
        '<div style="position:fixed;inset:auto 0 0 0;height:60px;background:#fff">Cookies</div>',
      ),
  },
  'banner over everything': {
    change: () => append('<div style="position:fixed;inset:0;background:#fff">Cookies</div>'),
  },
  'paragraph before': {
    change: () => append('<p>La préfecture sera fermée le 11 novembre.</p>', 'afterbegin'),
  },
  'paragraph after': {
    change: () => append('<p>Prenez rendez-vous gratuitement, sur ce site seulement.</p>'),
  },
  'news that quotes it': {
    change: () =>
      append(
        "<aside><p>Que veut dire « Il n'existe plus de plage horaire libre pour votre demande de rendez-vous » ?</p></aside>",
      ),
  },
  'a cell of the module in an article': { change: () => wrap('article', say()) },
  'a footer with more links': {
    change: () => append('<footer><a href="/booking/create/9/0">Autres rendez-vous</a></footer>'),
  },
  'data attributes': {
    change: () => {
      for (const element of document.body.querySelectorAll('*'))
        element.setAttribute('data-v-1a2b', '');
    },
  },
  'slots hidden': {
    only: 'slots',
    to: null,
    change: () => {
      for (const slot of slots()) slot.style.display = 'none';
    },
  },
  'slots moved to the end': {
    only: 'slots',
    change: () => {
      for (const slot of slots()) slot.parentElement?.append(slot);
    },
  },
  'slots drawn late': {
    only: 'slots',
    change: () => {
      for (const slot of slots()) slot.replaceWith(slot.cloneNode(true));
    },
  },
  'translated in nested fonts': {
    before: () => {},
    change: () => {
      toArabic();
      document.documentElement.classList.add('translated-rtl');
      for (const text of words()) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
        inner.textContent = 'نص مترجم';
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
  },
  'translated in place': {
    before: () => {},
    change: () => {
      toArabic();
      for (const text of words()) {
        text.parentElement?.setAttribute('_msttexthash', '1');
        text.data = 'نص مترجم';
      }
    },
  },
  'drawn late': {
    before: () => {
      for (const part of [say(), ...slots()]) {
        if (!part?.isConnected) continue;
        const mark = document.createComment('');
        part.replaceWith(mark);
        away.push([part, mark]);
      }
    },
    change: () => {
      for (const [part, mark] of away.splice(0).reverse()) mark.replaceWith(part);
    },
  },
};
