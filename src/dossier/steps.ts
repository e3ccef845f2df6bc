import type { DkimFacts } from '@/evidence/dkim';
import { oneLine } from '@/evidence/one-line';
import type { StepRecord } from '@/evidence/record';
import { paperKinds, type StepKind } from '@/evidence/step-facts';
import { dayInFrench } from './french-times';
import { signatureLines } from './mail-signature';
import { longDay } from './wording';

/** Steps as the dossier names them. The dossier is always in French. */
export const stepWording: Record<StepKind, string> = {
  email: 'Courriel à la préfecture',
  letter: 'Lettre recommandée à la préfecture',
  'letter-receipt': 'Avis de réception de la lettre recommandée',
  reply: 'Réponse de la préfecture',
  'counter-visit': 'Visite au guichet',
  'contact-centre': 'Appel ou message au Centre de contact citoyens',
  'help-point': 'Visite à un point d’accueil numérique',
  mediator: 'Saisine du Défenseur des droits',
  petition: 'Référé déposé',
  decision: 'Décision du tribunal',
  appointment: 'Rendez-vous obtenu',
  'new-request': 'Nouvelle demande',
  imported: 'Images importées, non relevées par l’outil',
  other: 'Autre démarche',
  identity: 'Pièce d’identité',
  domicile: 'Justificatif de domicile',
  permit: 'Titre de séjour ou récépissé',
  urgency: 'Justificatif de l’urgence',
  seriousness: 'Pièce sur le sérieux de la demande',
};

const papers = new Set<StepKind>(paperKinds);

/** Whether an appointment was noted, and no new request since. `steps` are in the order in which they were done. */
export function hasAppointment(steps: readonly Pick<StepRecord, 'step'>[]): boolean {
  const last = steps.findLast(({ step }) => step === 'appointment' || step === 'new-request');
  return last?.step === 'appointment';
}

/** Whether an entry is a paper and no step: nothing was done on its day. */
export const isPaper = ({ step }: Pick<StepRecord, 'step'>): boolean => papers.has(step);

/** Papers of the court and of the préfecture by their own titles. */
const paperWording: Partial<Record<StepKind, string>> = {
  petition: 'Requête en référé',
  decision: 'Ordonnance du tribunal administratif',
  appointment: 'Rendez-vous proposé par la préfecture',
};

/** What one paper of a step is called: in the person's words, else by its kind, its day and its place among several. */
export function paperLabel(record: StepRecord, name: string): { label: string; words: string } {
  const own = 'labels' in record ? record.labels?.[name]?.trim() : undefined;
  if (own) return { label: oneLine(own), words: own };
  const words = paperWording[record.step] ?? stepWording[record.step];
  const day = isPaper(record) ? '' : `, ${dayInFrench(record.day)}`;
  const all = papersOf(record);
  const part = all.length > 1 ? `, papier ${all.indexOf(name) + 1} sur ${all.length}` : '';
  return { label: `${words}${day}${part}`, words };
}

/** The DKIM signatures of a joined e-mail, as they were read when it was joined; null where they were not. */
export const mailFacts = (record: StepRecord, file: string): readonly DkimFacts[] | null =>
  ('mails' in record && record.mails?.[file]) || null;

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** The papers of a step by the names under which they are kept, in the order in which they were joined. */
export const papersOf = (record: StepRecord): string[] => Object.keys(record.files).sort(byNumber);

/** What is on every picture that the person brought: it is distinguished from captures everywhere. */
export const importedWording = 'IMPORTÉE, NON RELEVÉE PAR L’OUTIL';

/** The hour of a step in words, "14 h 05"; "" where the person did not say. */
export function stepHour(record: StepRecord): string {
  const hour = 'hour' in record ? record.hour : undefined;
  return hour === undefined ? '' : `${Number(hour.slice(0, 2))} h ${hour.slice(3)}`;
}

/** A step in one line: "vendredi 20 novembre 2026 à 9 h 30 : Courriel à la préfecture". */
export function stepLine(record: StepRecord): string {
  const hour = stepHour(record);
  return `${longDay(record.day)}${hour && ` à ${hour}`} : ${stepWording[record.step]}`;
}

/** Said of PDFs that were joined: the exhibits have them page for page. */
const inertNote =
  'Dans a-deposer, les PDF joints sont reproduits sans leurs scripts, liens, formulaires actifs ni fichiers incorporés ; les originaux, à l’octet près, sont dans ce dossier.';

/** What is said of a joined e-mail's signatures, below its name. */
function mailLines(record: StepRecord, file: string): string {
  const facts = mailFacts(record, file);
  return facts
    ? signatureLines(facts)
        .map((line) => `\n    ${oneLine(line)}`)
        .join('')
    : '';
}

/** A step as a text, `fiche.txt`: what the person says, and what was joined. */
export function stepText(record: StepRecord, hash: string): string {
  const labels: Readonly<Record<string, string>> = ('labels' in record && record.labels) || {};
  const joined = Object.entries(record.names).map(
    ([file, name]) =>
      `  ${file} : ${oneLine(name)}${labels[file] ? ` (${oneLine(labels[file])})` : ''}${mailLines(record, file)}`,
  );
  const given = 'appointment' in record ? record.appointment : undefined;
  const note = [record.note, given?.bring && `Papiers à apporter : ${given.bring}`]
    .filter(Boolean)
    .join('\n')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `  ${oneLine(line)}`.trimEnd());
  return `DÉMARCHE - LIGNE ${record.seq} DU JOURNAL
${stepLine(record)}
Indiqué par la personne le ${longDay(record.time.legal)} ; l'extension n'en a rien relevé elle-même.

${record.step === 'imported' ? `${importedWording} : ce que montrent ces images repose sur la seule parole de la personne.\n\n` : ''}${note.join('\n').trim() === '' ? '(sans texte)' : note.join('\n')}

PIÈCES JOINTES PAR LA PERSONNE
${joined.length > 0 ? joined.join('\n') : '  aucune'}
${papersOf(record).some((name) => name.endsWith('.pdf')) ? `\n${inertNote}\n` : ''}
Empreinte SHA-256 du relevé : ${hash}
`;
}

/** A name under which a paper is kept: ASCII, with its kind; the paper's own name stays in the record. */
export function keptName(name: string, place: number): string {
  const [, extension = 'bin'] = /\.([a-z0-9]{1,5})$/i.exec(name) ?? [];
  return `piece-${place}.${extension.toLowerCase()}`;
}
