import { readIdentity } from '@/dossier/identity';
import { text } from '@/locales/text';
import { changeCase, readCase } from '@/store/cases';
import { IdentitySection } from '@/ui/identity-form';
import { definePart } from './part';

/** Who the letters of a dossier speak for. */
export const identity = definePart({
  read: async ({ dossier }) => ({ identity: readIdentity((await readCase(dossier)).identity) }),
  view: ({ state, open: { dossier }, tell }) => (
    <IdentitySection
      state={state}
      actions={{
        saveIdentity: (identity) =>
          void tell(async () => {
            await changeCase(dossier, () => ({ identity }));
            return text('identity.saved');
          }, text('setting.failed')),
      }}
    />
  ),
});
