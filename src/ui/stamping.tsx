import { useState } from 'preact/hooks';
import { authorities, authoritiesChecked } from '@/evidence/timestamp/authorities';
import { isRootKnown } from '@/evidence/timestamp/roots';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import { countryText, text } from '@/locales/text';
import { type Said, SaidLine } from './said';

export type StampingState = {
  /** Null when time stamping is off. */
  authority: { name: string; url: string } | null;
  kept: number;
  waiting: number;
  problem: StampProblem | null;
  said: Said | null;
};

export type StampingActions = {
  turnOn(authority: { name: string; url: string }): void;
  turnOff(): void;
};

const custom = 'custom';

const hostOf = (url: string) => new URL(url).host;

/** Whom the hashes go to: "DigiCert (timestamp.digicert.com)". */
function whoIs({ name, url }: { name: string; url: string }): string {
  const host = hostOf(url);
  return name === host ? host : `${name} (${host})`;
}

const isAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function Choice({ turnOn }: Pick<StampingActions, 'turnOn'>) {
  const [id, setId] = useState<string>(authorities[0]?.id ?? custom);
  const [address, setAddress] = useState('');
  const known = authorities.find((authority) => authority.id === id);
  const url = known?.url ?? address.trim();
  const usable = isAddress(url);
  const name = known?.name ?? (usable ? hostOf(url) : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) turnOn({ name, url });
      }}
    >
      <label>
        {text('stamping.authority')}
        <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
          {authorities.map((authority) => (
            <option key={authority.id} value={authority.id}>
              {authority.name}
            </option>
          ))}
          <option value={custom}>{text('stamping.custom')}</option>
        </select>
      </label>
      {known && <p class="quiet">{known.known}</p>}
      {known && (
        <p class="quiet">
          {text('stamping.checked', {
            country: countryText(known.country),
            month: authoritiesChecked.month.split('-').reverse().join('/'),
          })}
        </p>
      )}
      {!known && (
        <label>
          {text('stamping.address')}
          <input
            type="url"
            value={address}
            aria-invalid={address !== '' && !usable}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
      )}
      <div role="status">
        {usable && <p>{text('stamping.sent', { who: whoIs({ name, url }) })}</p>}
        {usable && !isRootKnown(id) && <p>{text('stamping.unknown-here')}</p>}
        {!usable && address !== '' && <p class="note bad">{text('stamping.bad-address')}</p>}
      </div>
      <button type="submit" disabled={!usable}>
        {text('stamping.turn-on')}
      </button>
    </form>
  );
}

/** Time stamping by a third party: off until the person turns it on, knowing what is sent to whom. */
export function StampingSection({
  state,
  actions,
}: {
  state: StampingState;
  actions: StampingActions;
}) {
  const { authority, kept, waiting, problem, said } = state;
  return (
    <section aria-labelledby="stamping">
      <h2 id="stamping">{text('stamping.heading')}</h2>
      <p>{text('stamping.why')}</p>
      <div role="status">
        {authority && <p class="note">{text('stamping.on', { who: whoIs(authority) })}</p>}
        {(authority || kept > 0) && <p>{text('stamping.counts', { kept, waiting })}</p>}
        {authority && problem && (
          <p class="note bad">{text('stamping.problem', { problem: text(`stamp.${problem}`) })}</p>
        )}
      </div>
      <SaidLine said={said} />
      {authority ? (
        <button type="button" onClick={actions.turnOff}>
          {text('stamping.turn-off')}
        </button>
      ) : (
        <Choice turnOn={actions.turnOn} />
      )}
    </section>
  );
}
