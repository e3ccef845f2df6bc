import { text } from '@/locales/text';

/** A dossier as it is offered. */
export type DossierItem = { id: string; createdOn: string };

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
        {dossiers.map(({ id, createdOn }) => (
          <option key={id} value={id}>
            {text('dossiers.from', { day: createdOn })}
          </option>
        ))}
      </select>
    </label>
  );
}
