/** An element that the browser does not say is seen in this time is not. A busy page is told late, not never. */
const patienceMs = 10_000;

/**
 * Whether the browser itself says that nothing hides an element, through every frame around this page; true in a page of
 * its own, and where the browser cannot tell (Intersection Observer v2: Chromium alone). What is clipped or scrolled away is
 * not seen: `shown` is called once it is.
 */
export function isSeenThroughFrames(element: Element, shown: () => void): Promise<boolean> {
  if (window === window.top || !('isVisible' in IntersectionObserverEntry.prototype))
    return Promise.resolve(true);
  return new Promise((resolve) => {
    let isLate = false;
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const observer = new IntersectionObserver(([entry]) => {
      const { isVisible, isIntersecting } = entry as IntersectionObserverEntry & {
        isVisible?: boolean;
      };
      if (isVisible) {
        observer.disconnect();
        if (isLate) shown();
        resolve(true);
      } else if (isIntersecting) notSeen();
    }, options);
    const notSeen = () => {
      isLate = true;
      resolve(false);
    };
    observer.observe(element);
    setTimeout(notSeen, patienceMs);
  });
}
