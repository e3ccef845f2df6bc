import { text } from '@/locales/text';

/** Where a ZIP is verified: a page of its own. */
export function VerifySection({ verify }: { verify(): void }) {
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{text('verify.heading')}</h2>
      <p>{text('verify.text')}</p>
      <button type="button" onClick={verify}>
        {text('verify.open')}
      </button>
    </section>
  );
}
