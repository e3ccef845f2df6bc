const empty = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** What an image shows, as a data URL; null where its site lets no one read it, or where there is nothing. */
function shownBy(image: HTMLImageElement): string | null {
  if (!image.complete || image.naturalWidth === 0) return null;
  const { width, height } = image.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  // A picture of lines is as sharp as the page shows it.
  const isOfLines = /\.svg(\?|#|$)|^data:image\/svg/.test(image.currentSrc);
  const scale = isOfLines ? devicePixelRatio : 0;
  canvas.width = Math.max(image.naturalWidth, Math.round(width * scale));
  canvas.height = Math.max(image.naturalHeight, Math.round(height * scale));
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL();
  } catch {
    return null; // Of another site, which does not allow it.
  }
}

const sources = ['src', 'srcset', 'sizes', 'loading', 'crossorigin'];

/**
 * Runs `draw` while copies of images are made of what the page has decoded. A copy of the element itself is loaded again:
 * the browser asks the site again for what it must not store. Returns how many images could not be copied.
 */
export async function withStillImages<T>(
  draw: () => Promise<T>,
): Promise<{ drawn: T; missing: number }> {
  const { cloneNode } = Node.prototype;
  const { setAttribute } = Element.prototype;
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  const stills = new WeakMap<Element, string>();
  // The drawing library gives its copies their first address back: they keep what they were made of.
  const kept = (image: Element, address: string) =>
    /^(data|blob):/.test(address) ? address : (stills.get(image) ?? address);
  const inert = document.implementation.createHTMLDocument('');
  const missing = new Set<Element>();
  const stillOf = (original: HTMLImageElement, copy: Element) => {
    for (const name of sources) copy.removeAttribute(name);
    const shown = shownBy(original);
    if (shown === null) missing.add(original);
    stills.set(copy, shown ?? empty);
    copy.setAttribute('src', shown ?? empty);
  };
  Node.prototype.cloneNode = function (this: Node, deep) {
    const isImage = this instanceof HTMLImageElement;
    const holdsImages = deep && this instanceof Element && this.querySelector('img') !== null;
    if (!isImage && !holdsImages) return cloneNode.call(this, deep);
    // In a document without a window nothing is loaded.
    const copy = inert.importNode(this, deep) as Element;
    const originals = isImage ? [this] : (this as Element).querySelectorAll('img');
    const copies = isImage ? [copy] : copy.querySelectorAll('img');
    for (const [index, original] of [...originals].entries()) {
      const one = copies[index];
      if (one) stillOf(original, one);
    }
    return document.adoptNode(copy);
  };
  Element.prototype.setAttribute = function (name, value) {
    const isSource = name === 'src' && stills.has(this);
    // Nor a choice of others.
    if (name === 'srcset' && stills.has(this)) return;
    setAttribute.call(this, name, isSource ? kept(this, String(value)) : value);
  };
  if (source?.set) {
    const { set } = source;
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...source,
      set(this: HTMLImageElement, address: string) {
        set.call(this, kept(this, String(address)));
      },
    });
  }
  try {
    return { drawn: await draw(), missing: missing.size };
  } finally {
    Node.prototype.cloneNode = cloneNode;
    Element.prototype.setAttribute = setAttribute;
    if (source) Object.defineProperty(HTMLImageElement.prototype, 'src', source);
  }
}
