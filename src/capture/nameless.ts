/**
 * The drawing libraries put helpers into the page for a moment, to measure and to decode. The page may notice that something
 * is there: it must not read from a name what it is.
 */

const named = /^data-snapdom|^html2canvas/;

type Setter = { prototype: object; name: string };

const setters: Setter[] = [
  { prototype: Element.prototype, name: 'id' },
  { prototype: Element.prototype, name: 'className' },
];

/**
 * Runs `draw` while elements get no name of a library, in this script's world alone; what got one is removed at the
 * end. An id under which the library looks for its helper is another word each time.
 */
export async function withoutNames<T>(draw: () => Promise<T>): Promise<T> {
  const helpers = new Set<Element>();
  const word = `x${crypto.randomUUID().slice(0, 8)}`;
  const { setAttribute } = Element.prototype;
  const { querySelectorAll } = Document.prototype;
  const kept = setters.map(({ prototype, name }) =>
    Object.getOwnPropertyDescriptor(prototype, name),
  );
  Element.prototype.setAttribute = function (name, value) {
    if (!named.test(name) || !/-(internal|sandbox)$/.test(name))
      return setAttribute.call(this, name, value);
    helpers.add(this);
  };
  for (const [index, { prototype, name }] of setters.entries()) {
    const own = kept[index];
    if (!own?.set) continue;
    const { set } = own;
    Object.defineProperty(prototype, name, {
      ...own,
      set(this: Element, value: string) {
        const isNamed = /^(snapdom-|html2canvas)/.test(value);
        if (isNamed) helpers.add(this);
        if (!isNamed) set.call(this, value);
        else if (value === 'snapdom-sandbox') set.call(this, word);
      },
    });
  }
  Document.prototype.querySelectorAll = function (this: Document, selector: string) {
    return querySelectorAll.call(this, selector === '#snapdom-sandbox' ? `#${word}` : selector);
  } as typeof querySelectorAll;
  try {
    return await draw();
  } finally {
    for (const [index, { prototype, name }] of setters.entries()) {
      const own = kept[index];
      if (own) Object.defineProperty(prototype, name, own);
    }
    Element.prototype.setAttribute = setAttribute;
    Document.prototype.querySelectorAll = querySelectorAll;
    for (const helper of helpers) helper.remove();
  }
}
