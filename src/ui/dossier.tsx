import { text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { ExportLine } from './export-line';

type Props = { exporting: ExportState; exportZip(): void; saveAgain(): void };

/** The dossier page. For now: the export, which lives here because a popup may close at any moment. */
export function Dossier({ exporting, exportZip, saveAgain }: Props) {
  const busy = exporting.phase === 'starting' || exporting.phase === 'working';
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="36" height="36" />
        <h1>
          {text('app.name')} <span class="quiet">{text('dossier.title')}</span>
        </h1>
      </header>
      <section aria-labelledby="export">
        <h2 id="export">{text('dossier.export.heading')}</h2>
        <p>{text('dossier.export.idle')}</p>
        <ExportLine state={exporting} />
        {exporting.phase === 'done' && (
          <p class="quiet">
            {text('dossier.export.file', { name: exporting.name })}
            <br />
            {text('dossier.export.close')}
          </p>
        )}
        {exporting.phase === 'done' ? (
          <button type="button" onClick={saveAgain}>
            {text('dossier.export.again')}
          </button>
        ) : (
          <button type="button" class="main" disabled={busy} onClick={exportZip}>
            {text('export.button')}
          </button>
        )}
      </section>
    </main>
  );
}
