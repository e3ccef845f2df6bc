import { useState } from 'preact/hooks';
import { sizeText, text } from '@/locales/text';
import { RemovalForm } from './removal-form';
import { type Said, SaidLine } from './said';

export type StoredDossier = { id: string; title: string; captures: number; bytes: number };

export type PrivacyState = {
  /** The open one first. */
  dossiers: StoredDossier[];
  /** Bytes that the browser says are in use; null where it does not. */
  used: number | null;
  /** Whether the browser promised to keep what is stored even when the disk runs low. */
  kept: boolean;
  said: Said | null;
};

export type PrivacyActions = { erase(dossier: StoredDossier): void; eraseAll(): void };

const kept = ['captures', 'screens', 'steps', 'identity', 'settings', 'copies'] as const;
const never = ['passwords', 'servers', 'browsing'] as const;

/** What is stored, where, how much it weighs, and how it goes. */
export function PrivacySection({
  state,
  actions,
}: {
  state: PrivacyState;
  actions: PrivacyActions;
}) {
  const [asked, setAsked] = useState(false);
  const { dossiers, used, said } = state;
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{text('privacy.heading')}</h2>
      <p class="quiet">{text('privacy.policy')}</p>
      <p>{text('privacy.where')}</p>
      <p>{text('privacy.reads')}</p>
      <h3>{text('privacy.kept')}</h3>
      <ul>
        {kept.map((what) => (
          <li key={what}>{text(`privacy.kept-${what}`)}</li>
        ))}
      </ul>
      <h3>{text('privacy.never')}</h3>
      <ul>
        {never.map((what) => (
          <li key={what}>{text(`privacy.never-${what}`)}</li>
        ))}
      </ul>
      <p>{text('privacy.sent')}</p>
      <p>{text('privacy.notice')}</p>
      <p>{text('privacy.gives')}</p>
      <h3>{text('privacy.sizes')}</h3>
      <SaidLine said={said} />
      <ul class="windows">
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <span>
              <bdi>{dossier.title}</bdi>{' '}
              <span class="quiet">
                {text('privacy.size', {
                  captures: dossier.captures,
                  size: sizeText(dossier.bytes),
                })}
              </span>
            </span>
            <RemovalForm
              label={text('privacy.erase', { name: dossier.title })}
              question={text('removal.erase-confirm', {
                count: dossier.captures,
                name: dossier.title,
              })}
              remove={() => actions.erase(dossier)}
              withoutReason
            />
          </li>
        ))}
      </ul>
      {used !== null && <p class="quiet">{text('privacy.used', { size: sizeText(used) })}</p>}
      <p class="quiet">{text(state.kept ? 'privacy.persistent' : 'privacy.not-persistent')}</p>
      {asked ? (
        <div class="note bad ask">
          <p ref={(question) => question?.focus()} tabIndex={-1}>
            {text('privacy.ask')}
          </p>
          <div class="pair">
            <a class="button" href="#export">
              {text('privacy.export-first')}
            </a>
            <button
              type="button"
              class="danger"
              onClick={() => {
                setAsked(false);
                actions.eraseAll();
              }}
            >
              {text('privacy.erase-now')}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {text('reminders.cancel')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="danger" onClick={() => setAsked(true)}>
          {text('privacy.erase-all')}
        </button>
      )}
    </section>
  );
}
