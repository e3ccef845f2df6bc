import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '@/locales/text';

/** A dossier as it is offered: its name, or the day on which it was started. */
export type DossierItem = { id: string; title: string; named: boolean };

export type DossierSwitchActions = {
  chooseDossier(id: string): void;
  addDossier(name: string): void;
  nameDossier(id: string, name: string): void;
};

type NameProps = { label: string; submit: string; first: string; keep(name: string): void };

function NameForm({ label, submit, first, keep }: NameProps) {
  const [name, setName] = useState(first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        keep(name.trim());
        if (first === '') setName('');
      }}
    >
      <label>
        {label}
        <input
          value={name}
          maxLength={100}
          dir="auto"
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit" class="small" disabled={name.trim() === ''}>
        {submit}
      </button>
    </form>
  );
}

type Props = { dossiers: readonly DossierItem[]; actions: DossierSwitchActions };

/** Whose dossier is open; the others, a new one, another name. The open one comes first. */
export function DossierSwitch({ dossiers, actions }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeBeside = ({ target }: Event) => {
      if (menu.current && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', closeBeside);
    document.addEventListener('focusin', closeBeside);
    return () => {
      document.removeEventListener('pointerdown', closeBeside);
      document.removeEventListener('focusin', closeBeside);
    };
  }, []);
  const [open] = dossiers;
  if (!open) return null;
  return (
    <details
      ref={menu}
      class="dossiers"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {text('dossiers.open')} <bdi>{open.title}</bdi>
      </summary>
      <div class="choose">
        <p class="quiet">{text('dossiers.text')}</p>
        <ul class="dossier-list">
          {dossiers.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                class="small"
                aria-current={id === open.id}
                onClick={() => id !== open.id && actions.chooseDossier(id)}
              >
                <bdi>{title}</bdi>
              </button>
            </li>
          ))}
        </ul>
        <NameForm
          key={open.id}
          label={text('dossiers.rename')}
          submit={text('dossiers.rename-save')}
          first={open.named ? open.title : ''}
          keep={(name) => actions.nameDossier(open.id, name)}
        />
        <NameForm
          label={text('dossiers.new')}
          submit={text('dossiers.add')}
          first=""
          keep={actions.addDossier}
        />
      </div>
    </details>
  );
}
