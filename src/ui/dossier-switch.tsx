import { text } from '@/locales/text';

/** A dossier as it is offered; `name` "" when the person gave it none. */
export type DossierItem = { id: string; name: string; createdOn: string };

export type DossierSwitchActions = { chooseDossier(id: string): void };

/** Which dossier is open, when this machine has several. */
export function DossierSwitch({
  dossiers,
  actions,
}: {
  dossiers: readonly DossierItem[];
  actions: DossierSwitchActions;
}) {
  if (dossiers.length < 2) return null;
  return (
    <label class="switch">
      {text('dossiers.open')}
      <select
        value={dossiers[0]?.id}
        onChange={({ currentTarget }) => actions.chooseDossier(currentTarget.value)}
      >
        {dossiers.map(({ id, name, createdOn }) => (
          <option key={id} value={id}>
            {name || text('dossiers.unnamed', { day: createdOn })}
          </option>
        ))}
      </select>
    </label>
  );
}
