import type { CaptureRecord } from '@/evidence/record';

/** Folder of a capture: "captures/0001_2026-11-03_08h02m14_no-slot". ASCII, sorts by number. */
export function captureFolder(record: CaptureRecord): string {
  const number = String(record.number).padStart(4, '0');
  const day = record.time.legal.slice(0, 10);
  const hour = record.time.legal.slice(11, 19).replace(':', 'h').replace(':', 'm');
  return `captures/${number}_${day}_${hour}_${record.outcome}`;
}

/** Name of the exported ZIP: the day of the last entry, so that the same dossier has the same name. */
export function archiveName(lastLegal: string): string {
  return `Sans-creneau_${lastLegal.slice(0, 10)}.zip`;
}
