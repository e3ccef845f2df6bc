import { useState } from 'preact/hooks';
import { prefectures } from '@/booking/prefectures';
import { type Identity, requestKinds } from '@/dossier/identity';
import { text } from '@/locales/text';

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

type Props = { identity: Identity; save(identity: Identity): void };

/** What letters need to know of the person. Every field may stay empty: the letters then show a gap. */
export function IdentityForm({ identity, save }: Props) {
  const [draft, setDraft] = useState(identity);
  const change = (part: Partial<Identity>) => setDraft({ ...draft, ...part });
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
      <label class="wide">
        {text('identity.address')}
        <textarea
          rows={2}
          dir="auto"
          maxLength={500}
          value={draft.address}
          onInput={({ currentTarget }) => change({ address: currentTarget.value })}
        />
      </label>
      <label class="wide">
        {text('identity.urgency')}
        <textarea
          rows={4}
          dir="auto"
          maxLength={4_000}
          value={draft.urgency}
          onInput={({ currentTarget }) => change({ urgency: currentTarget.value })}
        />
      </label>
      <p class="quiet wide">{text('identity.kept')}</p>
      <button type="submit">{text('identity.save')}</button>
    </form>
  );
}
