import { useRef, useState } from 'preact/hooks';
import { type Mask, maskBetween } from '@/dossier/masks';
import { text } from '@/locales/text';

type Props = {
  src: string;
  masks: readonly Mask[];
  change(masks: readonly Mask[]): void;
};

const edges = ['left', 'top', 'width', 'height'] as const;
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** A band across the middle: what the keyboard starts from. */
const band: Mask = { left: 0, top: 0.45, width: 1, height: 0.1 };

/** The edges of a mask as numbers: drawing needs a pointer, this does not. */
function Edges({ mask, number, set }: { mask: Mask; number: number; set(mask: Mask): void }) {
  return (
    <fieldset class="pair">
      <legend>{text('mask.one', { number })}</legend>
      {edges.map((edge) => (
        <label key={edge}>
          {text(`mask.${edge}`)}
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={Math.round(mask[edge] * 100)}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              const share = Math.min(100, Math.max(0, valueAsNumber || 0)) / 100;
              const next = { ...mask, [edge]: share };
              const { left, top, width, height } = next;
              set({ ...next, width: Math.min(width, 1 - left), height: Math.min(height, 1 - top) });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** Covers parts of a picture in the copies that are handed over: drawn over it, or by numbers. */
export function MaskEditor({ src, masks, change }: Props) {
  const [from, setFrom] = useState<[number, number] | null>(null);
  const [to, setTo] = useState<[number, number] | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const placeOf = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const drawn = from && to ? maskBetween(from, to) : null;
  const shown = drawn ? [...masks, drawn] : masks;
  const without = (place: number) => masks.filter((_, index) => index !== place);
  return (
    <details class="more masks">
      <summary>{text('mask.heading')}</summary>
      <p>{text('mask.text')}</p>
      <div
        ref={area}
        class="masked"
        dir="ltr"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(placeOf(event));
          setTo(null);
        }}
        onPointerMove={(event) => from && setTo(placeOf(event))}
        onPointerUp={() => {
          if (drawn) change([...masks, drawn]);
          setFrom(null);
          setTo(null);
        }}
        onPointerCancel={() => setFrom(null)}
      >
        <img class="to-mask" src={src} alt={text('mask.picture')} draggable={false} />
        {shown.map((mask, index) => (
          <i
            key={index}
            style={{
              left: percent(mask.left),
              top: percent(mask.top),
              width: percent(mask.width),
              height: percent(mask.height),
            }}
          />
        ))}
      </div>
      {masks.map((mask, index) => (
        <div key={index} class="pair">
          <Edges mask={mask} number={index + 1} set={(next) => change(masks.with(index, next))} />
          <button type="button" class="small" onClick={() => change(without(index))}>
            {text('mask.remove', { number: index + 1 })}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...masks, band])}>
        {text('mask.add')}
      </button>
      {masks.length > 0 && <p class="note">{text('mask.told')}</p>}
    </details>
  );
}
