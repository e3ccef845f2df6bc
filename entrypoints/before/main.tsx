import { render } from 'preact';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { readSettings } from '@/store/settings';
import { Before } from '@/ui/before';
import { dress } from '@/ui/dress';

function show(): void {
  const root = document.getElementById('before');
  if (root) render(<Before />, root);
  document.title = pageTitle(text('before.heading'));
  document.body.dataset.ready = 'true';
}

// The page needs nothing of the store but the language: without it, the browser's is spoken.
readSettings()
  .then(dress)
  .catch((error: unknown) => console.error('The settings could not be read', error))
  .finally(show);
