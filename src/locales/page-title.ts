import { text } from './text';

/** Title of a tab: what the page is, then whose it is. */
export const pageTitle = (heading: string): string => `${heading} – ${text('app.name')}`;
