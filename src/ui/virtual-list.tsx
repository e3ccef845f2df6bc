import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

type Props<T> = {
  items: readonly T[];
  /** Height of a line before it is measured, in pixels. */
  guess(item: T): number;
  keyOf(item: T, index: number): string;
  line(item: T): ComponentChildren;
  label: string;
};

/** Lines kept ready above and below those that are seen. */
const overscan = 4;

/** A list of any length inside the page's own scrolling: only the lines around the window are in the page. */
export function VirtualList<T>({ items, guess, keyOf, line, label }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const rerender = useReducer((count: number) => count + 1, 0)[1];
  const margin = list.current ? list.current.getBoundingClientRect().top + scrollY : 0;
  // Another function means other lines to the library, which then looks at all of them again.
  const about = useMemo(
    () => ({
      count: items.length,
      estimateSize: (index: number) => {
        const item = items[index];
        return item === undefined ? 0 : guess(item);
      },
      getItemKey: (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item, index);
      },
    }),
    [items],
  );
  const options: VirtualizerOptions<Window, HTMLLIElement> = {
    ...about,
    getScrollElement: () => window,
    overscan,
    scrollMargin: margin,
    // A list in a hidden view has no height: measured then, all of its lines would seem to fit the window.
    measureElement: (element, entry, instance) =>
      measureElement(element, entry, instance) ||
      (instance.itemSizeCache.get(element.dataset.key ?? '') ??
        about.estimateSize(instance.indexFromElement(element))),
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => rerender(undefined as never),
  };
  const [virtual] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  // The list's own place is known once it is in the page.
  useLayoutEffect(() => rerender(undefined as never), [rerender]);
  return (
    <ul
      ref={list}
      class="virtual"
      aria-label={label}
      style={{ height: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              data-index={index}
              data-key={key}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              ref={(element) => virtual.measureElement(element)}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {line(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}
