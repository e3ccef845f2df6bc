/** An element that the browser does not say is seen in this time is not. A busy page is told late, not never. */
const patienceMs = 10_000;

/**
 * Whether the browser itself says that nothing hides an element, through every frame around this page; true in a page of
 * its own, where it is outside the window, and where the browser cannot tell (Intersection Observer v2: Chromium
 * alone).
 */
export function isSeenThroughFrames(element: Element): Promise<boolean> {
  if (window === window.top || !('isVisible' in IntersectionObserverEntry.prototype))
    return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      const { isVisible = true } = (entry ?? {}) as { isVisible?: boolean };
      resolve(isVisible || entry?.isIntersecting !== true);
    }, options);
    observer.observe(element);
    setTimeout(() => {
      observer.disconnect();
      resolve(false);
    }, patienceMs);
  });
}
