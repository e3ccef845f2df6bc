import type { ComponentChildren } from 'preact';

type Props = { label: string; class: string; children: ComponentChildren };

/** A region that scrolls: it can be reached, and scrolled, with the keyboard (WCAG 2.1.1). */
export function Scrolled({ label, class: name, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nothing inside can be scrolled to without a mouse
    <section class={`plain scrolled ${name}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
