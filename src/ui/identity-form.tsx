import { useState } from 'preact/hooks';
import { prefectures } from '@/booking/prefectures';
import { type Identity, requestKinds } from '@/dossier/identity';
import { text } from '@/locales/text';
import { type Said, SaidLine } from './said';

const lines = [
  ['lastName', 'text', 'family-name'],
  ['firstName', 'text', 'given-name'],
  ['birthDate', 'date', 'bday'],
  ['birthPlace', 'text', 'off'],
  ['nationality', 'text', 'off'],
  ['email', 'email', 'email'],
  ['phone', 'tel', 'tel'],
  ['foreignerNumber', 'text', 'off'],
  ['permitEnds', 'date', 'off'],
  ['prefectureEmail', 'email', 'off'],
] as const;

const longLines = [
  ['address', 2, 500],
  ['urgency', 4, 4_000],
] as const;

export type IdentityState = { identity: Identity; said: Said | null };

export type IdentityActions = { saveIdentity(identity: Identity): void };

type Props = { identity: Identity; save(identity: Identity): void };

/** What letters need to know of the person. Every field may stay empty: the letters then show a gap. */
function IdentityForm({ identity, save }: Props) {
  const [draft, setDraft] = useState(identity);
  const change = (part: Partial<Identity>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form
      class="identity"
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <label>
        {text('identity.title')}
        <select
          value={draft.title}
          onChange={({ currentTarget: { value } }) =>
            change({ title: value === 'Madame' || value === 'Monsieur' ? value : '' })
          }
        >
          <option value="" />
          <option value="Madame">{text('identity.madam')}</option>
          <option value="Monsieur">{text('identity.sir')}</option>
        </select>
      </label>
      {lines.map(([name, type, complete]) => (
        <label key={name}>
          {text(`identity.${name}`)}
          <input
            // Preact types an input by its kind, one kind a literal.
            {...{ type: type as 'text' }}
            autocomplete={complete}
            maxLength={300}
            dir="auto"
            value={draft[name]}
            onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        </label>
      ))}
      <label>
        {text('identity.requestKind')}
        <select
          value={draft.requestKind}
          onChange={({ currentTarget: { value } }) =>
            change({ requestKind: requestKinds.find((kind) => kind === value) ?? '' })
          }
        >
          <option value="" />
          {requestKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`request.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('identity.departement')}
        <select
          value={draft.departement}
          onChange={({ currentTarget }) => change({ departement: currentTarget.value })}
        >
          <option value="">{text('identity.from-captures')}</option>
          {prefectures.map(({ departement, name }) => (
            <option key={departement} value={departement}>
              {`${departement} – ${name}`}
            </option>
          ))}
        </select>
      </label>
      {longLines.map(([name, rows, maxLength]) => (
        <label key={name} class="wide">
          {text(`identity.${name}`)}
          <textarea
            rows={rows}
            maxLength={maxLength}
            dir="auto"
            value={draft[name]}
            onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        </label>
      ))}
      <p class="quiet wide">{text('identity.kept')}</p>
      <button type="submit">{text('identity.save')}</button>
    </form>
  );
}

/** Who the letters speak for. */
export function IdentitySection({
  state,
  actions,
}: {
  state: IdentityState;
  actions: IdentityActions;
}) {
  const { identity, said } = state;
  return (
    <section aria-labelledby="identity">
      <h3 id="identity">{text('identity.heading')}</h3>
      <SaidLine said={said} />
      <IdentityForm identity={identity} save={actions.saveIdentity} />
    </section>
  );
}
