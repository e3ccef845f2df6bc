import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { legalText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { OutcomeTag } from './outcome-tag';
import { PageTop } from './page-top';
import { type Said, SaidLine } from './said';

/** The steps of the site that is imitated. */
export type PracticeStep = 'terms' | 'desk' | 'no-slot' | 'slots';

export type PracticeState = {
  step: PracticeStep;
  /** What the detector reads on the page now. */
  outcome: CaptureRecord['outcome'] | null;
  record: CaptureRecord | null;
  picture: string | null;
  said: Said | null;
};

type Props = { state: PracticeState; go(step: PracticeStep): void };

/** The page of a préfecture as it was reconstructed, in French as they are: it is what the detector reads. */
function BookingPage({ step, go }: { step: PracticeStep; go(step: PracticeStep): void }) {
  const next: Record<PracticeStep, PracticeStep> = {
    terms: 'desk',
    desk: 'no-slot',
    'no-slot': 'terms',
    slots: 'terms',
  };
  return (
    <div id="global_Booking" class="booking" lang="fr" dir="ltr">
      <p class="stamp">EXERCICE – ce n’est pas une préfecture</p>
      <div id="inner_Booking">
        <form
          id="FormBookingCreate"
          onSubmit={(event) => {
            event.preventDefault();
            go(next[step]);
          }}
        >
          {step === 'terms' && (
            <>
              <h2>Conditions d’utilisation</h2>
              <p>Lisez les conditions avant de demander un rendez-vous.</p>
              <label class="check">
                <input type="checkbox" name="condition" required />
                J’accepte les conditions
              </label>
              <button type="submit" name="nextButton">
                Effectuer une demande de rendez-vous
              </button>
            </>
          )}
          {step === 'desk' && (
            <>
              <h2>Choix de la nature du rendez-vous</h2>
              <label class="check">
                <input type="radio" name="planning" checked />
                Guichet 1
              </label>
              <button type="submit" name="nextButton">
                Étape suivante
              </button>
            </>
          )}
          {step === 'no-slot' && (
            <>
              <h2>Vérification de disponibilité</h2>
              <p>
                Il n’existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez
                recommencer ultérieurement.
              </p>
              <button type="submit" name="finishButton">
                Terminer
              </button>
            </>
          )}
          {step === 'slots' && (
            <>
              <h2>Choix d’une plage</h2>
              <table>
                <tbody>
                  <tr>
                    <td class="free">plage libre</td>
                    <td>plage occupée</td>
                  </tr>
                </tbody>
              </table>
              <button type="submit" name="finishButton">
                Terminer
              </button>
            </>
          )}
        </form>
      </div>
    </div>
  );
}

/** What was recorded of the exercise. */
function Recorded({ state }: { state: PracticeState }) {
  const { record, picture } = state;
  if (!record) return null;
  const { legal, zone } = record.time;
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded">{text('practice.recorded')}</h2>
      <dl class="facts">
        <dt>{text('detail.when')}</dt>
        <dd>{`${legalText(legal)} (${zone})`}</dd>
        <dt>{text('practice.sentence')}</dt>
        <dd lang="fr" dir="ltr">
          {record.matched}
        </dd>
      </dl>
      {picture && <img class="shot" src={picture} alt={text('practice.picture')} />}
      <p class="quiet">{text('practice.nowhere')}</p>
      <details class="more">
        <summary>{text('detail.expert')}</summary>
        <dl class="facts">
          <dt>{text('detail.address')}</dt>
          <dd class="address" dir="ltr">
            {record.url}
          </dd>
          <dt>{`SHA-256 (${text('practice.picture')})`}</dt>
          <dd class="address" dir="ltr">
            {record.files[pageFiles.picture]?.sha256 ?? ''}
          </dd>
        </dl>
      </details>
    </section>
  );
}

/** The practice page: a booking page inside the extension, read by the same detector. */
export function Practice({ state, go }: Props) {
  const { step, outcome, said } = state;
  return (
    <>
      <PageTop heading={text('practice.heading')} />
      <main>
        <p>{text('practice.text')}</p>
        <div role="status" class="seen">
          <p class="note">
            {text('practice.sees')}{' '}
            {outcome ? <OutcomeTag outcome={outcome} /> : text('practice.nothing')}
          </p>
        </div>
        <BookingPage step={step} go={go} />
        <SaidLine said={said} />
        <div class="pair">
          <button type="button" onClick={() => go('terms')}>
            {text('practice.again')}
          </button>
          <button type="button" onClick={() => go('slots')}>
            {text('practice.slots')}
          </button>
          <a class="button main" href="/dossier.html">
            {text('practice.done')}
          </a>
        </div>
        <Recorded state={state} />
      </main>
    </>
  );
}
