import { procedureKey as keyOfPlace } from '@/evidence/procedure-key';
import type { CaptureRecord } from '@/evidence/record';

type Placed = Pick<CaptureRecord, 'procedure' | 'url'>;

/** The host of a capture's page; its whole address where that is none, as in a ZIP that someone made by hand. */
export function hostOf({ url }: Pick<CaptureRecord, 'url'>): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** One procedure of one site, whatever desk was chosen and whatever name it bears; else the page's host. */
export function procedureKey(capture: Placed): string {
  const { procedure } = capture;
  return procedure ? keyOfPlace(procedure) : hostOf(capture);
}

/** What is before the desk in a procedure's name (`capture/draft` joins them). */
const withoutDesk = (label: string) => label.split(' – ')[0] ?? label;

/** Each procedure's name, by its key: the latest one, without the desk where several were tried. */
export function procedureLabels(captures: readonly Placed[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const capture of captures) {
    const key = procedureKey(capture);
    const label = capture.procedure?.label ?? key;
    const before = labels.get(key);
    const same = before === undefined || before === label;
    labels.set(key, same ? label : withoutDesk(label));
  }
  return labels;
}

/** "démarche « Première demande »", and not "démarche « démarche n° 1001 »". */
export function procedureWording(label: string): string {
  return label.startsWith('démarche ') ? label : `démarche « ${label} »`;
}
