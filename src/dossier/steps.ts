import { oneLine } from '@/evidence/one-line';
import type { StepKind, StepRecord } from '@/evidence/record';
import { longDay } from './wording';

/** Steps as the dossier names them. The dossier is always in French. */
export const stepWording: Record<StepKind, string> = {
  email: 'Courriel à la préfecture',
  letter: 'Lettre recommandée à la préfecture',
  'counter-visit': 'Visite au guichet',
  mediator: 'Saisine du Défenseur des droits',
  petition: 'Référé déposé',
  decision: 'Décision du tribunal',
  appointment: 'Rendez-vous obtenu',
  'new-request': 'Nouvelle demande',
  imported: 'Images importées, non relevées par l’outil',
  other: 'Autre démarche',
};

/** What is on every picture that the person brought: it is distinguished from captures everywhere. */
export const importedWording = 'IMPORTÉE, NON RELEVÉE PAR L’OUTIL';

/** A step in one line: "vendredi 20 novembre 2026 : Courriel à la préfecture". */
export function stepLine({ day, step }: Pick<StepRecord, 'day' | 'step'>): string {
  return `${longDay(day)} : ${stepWording[step]}`;
}

/** A step as a text, `fiche.txt`: what the person says, and what was joined. */
export function stepText(record: StepRecord, hash: string): string {
  const joined = Object.entries(record.names).map(([file, name]) => `  ${file} : ${oneLine(name)}`);
  const note = record.note
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `  ${oneLine(line)}`.trimEnd());
  return `DÉMARCHE - LIGNE ${record.seq} DU JOURNAL
${stepLine(record)}
Indiqué par la personne le ${longDay(record.time.legal)} ; l'extension n'en a rien relevé elle-même.

${record.step === 'imported' ? `${importedWording} : ce que montrent ces images repose sur la seule parole de la personne.\n\n` : ''}${record.note ? note.join('\n') : '(sans texte)'}

PIÈCES JOINTES PAR LA PERSONNE
${joined.length > 0 ? joined.join('\n') : '  aucune'}

Empreinte SHA-256 du relevé : ${hash}
`;
}

/** An appointment that was found, as the dossier notes it. `day` and `hour` as forms give them; "" for what is not known. */
export function appointmentNote({ day, hour, place }: Record<'day' | 'hour' | 'place', string>) {
  const at = hour === '' ? '' : ` à ${Number(hour.slice(0, 2))} h ${hour.slice(3, 5)}`;
  const where = place.trim() === '' ? '' : `, ${place.trim()}`;
  return `Rendez-vous : ${longDay(day)}${at}${where}.`;
}

/** A name under which a paper is kept: ASCII, with its kind; the paper's own name stays in the record. */
export function keptName(name: string, place: number): string {
  const [, extension = 'bin'] = /\.([a-z0-9]{1,5})$/i.exec(name) ?? [];
  return `piece-${place}.${extension.toLowerCase()}`;
}
