/** Escapes a text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Said on every page, in its source only: the displayed page is like the real one. */
export const reconstructed =
  '<!-- Practice page, reconstructed from public descriptions in November 2026. Not the real site. -->';
