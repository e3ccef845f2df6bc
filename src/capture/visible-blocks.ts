import { findBlocks, type Parts, textOf } from './page-blocks';
import { isTextVisible } from './visibility';

/** A block as a person sees it: its visible text, and the nodes that hold it. */
export type VisibleBlock = { element: Element; text: string; nodes: Parts };

/** The blocks below `root` that hold one of the words, with their visible text alone; one without any is left out. */
export function visibleBlocks(
  root: Element | ShadowRoot,
  words: readonly string[],
): VisibleBlock[] {
  return findBlocks(root, words).flatMap(({ element, parts }) => {
    const nodes = parts.filter((part) => part === '\n' || isTextVisible(part));
    const text = textOf(nodes);
    return text === '' ? [] : [{ element, text, nodes }];
  });
}
