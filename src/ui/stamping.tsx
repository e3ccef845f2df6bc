import { useState } from 'preact/hooks';
import { type Authority, authorities, authoritiesChecked } from '@/evidence/timestamp/authorities';
import { isRootKnown } from '@/evidence/timestamp/roots';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import { countryText, text } from '@/locales/text';
import { type Said, SaidLine } from './said';

type Chosen = { name: string; url: string };

export type StampingState = {
  /** None when time stamping is off; two at most. */
  authorities: readonly Chosen[];
  kept: number;
  waiting: number;
  problem: StampProblem | null;
  said: Said | null;
};

export type StampingActions = {
  turnOn(authority: Chosen): void;
  turnOff(authority: Chosen): void;
};

const custom = 'custom';

const hostOf = (url: string) => new URL(url).host;

/** Whom the hashes go to: "DigiCert (timestamp.digicert.com)". */
function whoIs({ name, url }: Chosen): string {
  const host = hostOf(url);
  return name === host ? host : `${name} (${host})`;
}

const isAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The authorities that can be chosen beside one that is on: those of other countries, and of other hosts. */
function othersThan(chosen: Chosen | undefined): readonly Authority[] {
  if (!chosen) return authorities;
  const { country } = authorities.find(({ url }) => url === chosen.url) ?? {};
  return authorities.filter(
    (authority) => authority.country !== country && hostOf(authority.url) !== hostOf(chosen.url),
  );
}

type ChoiceProps = { beside?: Chosen | undefined; label: string } & Pick<StampingActions, 'turnOn'>;

function Choice({ beside, label, turnOn }: ChoiceProps) {
  const offered = othersThan(beside);
  const [id, setId] = useState<string>(offered[0]?.id ?? custom);
  const [address, setAddress] = useState('');
  const known = offered.find((authority) => authority.id === id);
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
          {offered.map((authority) => (
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
        {usable && <p>{text('stamping.opening')}</p>}
        {usable && !isRootKnown(id) && <p>{text('stamping.unknown-here')}</p>}
        {!usable && address !== '' && <p class="note bad">{text('stamping.bad-address')}</p>}
      </div>
      <button type="submit" disabled={!usable}>
        {label}
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
  const { authorities: chosen, kept, waiting, problem, said } = state;
  const [first, second] = chosen;
  return (
    <section aria-labelledby="stamping">
      <h2 id="stamping">{text('stamping.heading')}</h2>
      <p>{text('stamping.why')}</p>
      <div role="status">
        {chosen.map((authority) => (
          <p key={authority.url} class="note">
            {text('stamping.on', { who: whoIs(authority) })}
          </p>
        ))}
        {(first || kept > 0) && <p>{text('stamping.counts', { kept, waiting })}</p>}
        {first && problem && (
          <p class="note bad">{text('stamping.problem', { problem: text(`stamp.${problem}`) })}</p>
        )}
      </div>
      <SaidLine said={said} />
      {chosen.map((authority) => (
        <button key={authority.url} type="button" onClick={() => actions.turnOff(authority)}>
          {second ? text('stamping.drop', { who: whoIs(authority) }) : text('stamping.turn-off')}
        </button>
      ))}
      {!first && <Choice label={text('stamping.turn-on')} turnOn={actions.turnOn} />}
      {first && !second && (
        <details class="more">
          <summary>{text('stamping.second')}</summary>
          <Choice beside={first} label={text('stamping.add')} turnOn={actions.turnOn} />
        </details>
      )}
    </section>
  );
}
