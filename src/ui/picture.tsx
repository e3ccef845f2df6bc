import { useState } from 'preact/hooks';
import { text } from '@/locales/text';
import { Scrolled } from './scrolled';

/** A picture that can be looked at in its own size. */
export function Picture({ src, label }: { src: string; label: string }) {
  const [large, setLarge] = useState(false);
  return (
    <figure>
      <Scrolled class={large ? 'picture large' : 'picture'} label={label}>
        <img src={src} alt={label} />
      </Scrolled>
      <button type="button" class="small" aria-pressed={large} onClick={() => setLarge(!large)}>
        {text(large ? 'detail.fit' : 'detail.zoom')}
      </button>
    </figure>
  );
}
