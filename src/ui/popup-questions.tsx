import { useState } from 'preact/hooks';
import { text } from '@/locales/text';
import { AppointmentForm } from './appointment-form';
import { Pictogram } from './pictogram';
import type { PopupProps } from './popup-actions';
import { StatementForm } from './statement';

/** What the page showed, by the person's own word: three big answers, the third with words of their own. */
export function Unknown({ actions }: Pick<PopupProps, 'actions'>) {
  const [says, setSays] = useState<'no-slot' | 'slots-offered' | 'more' | null>(null);
  if (says !== null)
    return (
      <StatementForm
        subjects={['outcome', 'blocked']}
        label={text('popup.unknown.title')}
        first={says === 'more' ? null : { about: 'outcome', says }}
        say={actions.say}
        back={() => setSays(null)}
      />
    );
  return (
    <>
      <div class="choices">
        {(
          [
            ['no-slot', 'calendar-cross'],
            ['slots-offered', 'calendar-check'],
            ['more', 'dots'],
          ] as const
        ).map(([answer, pictogram]) => (
          <button key={answer} type="button" class="choice" onClick={() => setSays(answer)}>
            <span class="disc">
              <Pictogram name={pictogram} />
            </span>
            {text(`popup.unknown.${answer}`)}
          </button>
        ))}
      </div>
      <button type="button" class="link" onClick={actions.report}>
        {text('report.open')}
      </button>
    </>
  );
}

/** What became of slots: an appointment, or why there is none. */
export function Afterwards({ actions }: Pick<PopupProps, 'actions'>) {
  const [what, setWhat] = useState<'taken' | 'vanished' | null>(null);
  const back = () => setWhat(null);
  if (what === 'taken') return <AppointmentForm keep={actions.keepAppointment} back={back} />;
  if (what === 'vanished')
    return (
      <StatementForm
        subjects={['slots']}
        label={text('popup.vanished')}
        say={actions.say}
        back={back}
      />
    );
  return (
    <section class="stack" aria-labelledby="after">
      <h2 id="after">{text('popup.after')}</h2>
      <div class="half">
        <button type="button" onClick={() => setWhat('taken')}>
          {text('popup.taken')}
        </button>
        <button type="button" onClick={() => setWhat('vanished')}>
          {text('popup.vanished')}
        </button>
      </div>
    </section>
  );
}
