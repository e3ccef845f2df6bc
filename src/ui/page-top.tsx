import { text } from '@/locales/text';

/** The head of a page of its own: whose it is, and the way to the dossier. */
export function PageTop({ heading }: { heading: string }) {
  return (
    <header class="top">
      <p class="brand">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {text('app.name')}
      </p>
      <nav aria-label={text('views.pages')}>
        <a href="/dossier.html">{text('page.dossier')}</a>
      </nav>
      <h1>{heading}</h1>
    </header>
  );
}
