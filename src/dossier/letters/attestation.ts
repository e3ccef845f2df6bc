import { plural } from '../french';
import { dayInFrench, listInFrench } from '../french-times';
import { stepHour } from '../steps';
import { screensWording } from '../wording';
import { dysfunctions, everyVain, offersSeen, otherAnswers, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { agree, details, paragraphs, personName, request, signatureByHand, told } from './phrases';

/** What the pictures are, counted: only a screenshot is called untouched. */
export function aboutPictures({ pictures, masked }: CaseFile): string {
  const { screenshots, drawings, missing, screens } = pictures;
  const total = screenshots + drawings + missing + masked;
  const kinds = [
    ...(screenshots === 1 ? ['1 est une capture d’écran, non retouchée'] : []),
    ...(screenshots > 1 ? [`${screenshots} sont des captures d’écran, non retouchées`] : []),
    ...(drawings === 1 ? ['1 est un rendu de la page, redessiné par le navigateur'] : []),
    ...(drawings > 1
      ? [`${drawings} sont des rendus de la page, redessinés par le navigateur`]
      : []),
    ...(masked > 0 ? [`${masked} ${masked === 1 ? 'est masqué' : 'sont masqués'} en partie`] : []),
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'n’a' : 'n’ont'} pas d’image`] : []),
  ];
  if (total === 0) return told('', 'nombre de captures d’écran et de rendus de la page');
  const beside = screensWording(screens);
  const joined =
    beside.length === 0
      ? ''
      : ` ; s’y ajoutent des images de l’écran, non retouchées : ${listInFrench(beside)}`;
  return `sur ${plural(total, 'relevé')}, ${listInFrench(kinds)}${joined} ; chaque page l’indique`;
}

/** Whether anything was deleted, and why: nothing is hinted at where nothing was. */
function aboutDeletions({ deletions, screensRemoved }: CaseFile): string {
  const taken =
    screensRemoved.length === 0
      ? ''
      : ` ; j’ai retiré ${screensRemoved.length === 1 ? 'une image' : `${screensRemoved.length} images`} de l’écran, pour les motifs suivants : ${quoted(screensRemoved)}`;
  if (deletions.length === 0)
    return `je n’ai supprimé aucun relevé et n’en ai modifié aucun${taken}`;
  return `j’ai supprimé ${plural(deletions.length, 'relevé')}, pour les motifs suivants : ${quoted(deletions)} ; je n’en ai modifié aucun${taken}`;
}

/** Reasons as the person gave them, one after the other. */
const quoted = (reasons: readonly string[]): string =>
  reasons.map((reason) => `« ${reason.replace(/\s+/g, ' ').trim()} »`).join(', ');

/** How far the computer's clock was from the site's, as far as that was measured. */
export function aboutClock(
  { clockSkewMs }: CaseFile,
  whose: 'mon' | 'son' | 'cet' = 'mon',
): string {
  if (clockSkewMs === null)
    return `les heures sont celles de ${whose} ordinateur ; leur écart avec celle du site n’a pas pu être mesuré`;
  const seconds = (Math.ceil(clockSkewMs / 100) / 10).toLocaleString('fr');
  return `les heures sont celles de ${whose} ordinateur ; leur écart avec celle du site, quand il a pu être mesuré, n’a pas dépassé ${seconds} seconde${clockSkewMs > 1_900 ? 's' : ''}`;
}

const knows =
  'La présente est établie pour être produite en justice. Je sais qu’une fausse attestation m’expose à des sanctions pénales. Je joins la copie de ma pièce d’identité ou de mon titre de séjour.';

/** What was seen, whoever held the mouse: attempts in vain, slots, failures. */
function seen(file: CaseFile): string {
  const plain = { withPlaces: false };
  const answers = [dysfunctions(file, plain), otherAnswers(file, plain)].flatMap((text) =>
    text.split('\n').filter((line) => line.startsWith('- ')),
  );
  const lines = answers.map((line) => line.slice(2));
  const others = [
    offersSeen(file),
    lines.length > 0 && `le site a aussi répondu autrement : ${lines.join(' ; ')}`,
  ];
  return [summary(file, everyVain(file)), ...others].filter(Boolean).join(' ; ');
}

const how = (file: CaseFile) =>
  `- l’extension Sans créneau${file.software ? ` (${file.software})` : ''}, installée dans le navigateur, a enregistré ce que ces pages affichaient ; elle n’a ni rechargé une page, ni cliqué, ni rempli quoi que ce soit ;`;

const hostOf = ({ procedure }: CaseFile) => procedure?.host ?? told('', 'site');

/** The person's own word on how the captures were made. */
export function attestation(file: CaseFile): string {
  const { identity } = file;
  return paragraphs(
    'ATTESTATION SUR LA FAÇON DONT LES CAPTURES ONT ÉTÉ FAITES',
    `Je ${agree(identity, 'soussigné')} :\n${details(identity)}`,
    'atteste ce qui suit :',
    `- j’ai ouvert moi-même, dans mon navigateur, les pages de prise de rendez-vous (${hostOf(file)}) : ${seen(file)} ;`,
    how(file),
    `- ${aboutPictures(file)} ;`,
    `- ${aboutDeletions(file)} ;`,
    `- ${aboutClock(file)}.`,
    knows,
    signatureByHand,
  );
}

/** "d’Awa DIALLO", "de Fatou DIALLO". */
const ofName = (name: string): string =>
  /^[aeiouyàâäéèêëîïôöùûüœ]/i.test(name) ? `d’${name}` : `de ${name}`;

/** The word of who held the mouse for the person: a volunteer, a friend. */
export function operatorAttestation(file: CaseFile): string {
  const name = told(personName(file.identity), 'prénom et nom de la personne');
  return paragraphs(
    'ATTESTATION DE LA PERSONNE QUI A FAIT LES ESSAIS',
    `(À signer à la place de l’attestation ${ofName(name)}, jamais en plus ; ou chacun pour ses seules tentatives : ${told('', 'dates de vos tentatives, si chacun en a fait')})`,
    `Je soussigné(e) :\n${witnessLines('Association ou lien avec la personne').join('\n')}`,
    'atteste ce qui suit :',
    `- j’ai ouvert, pour ${name} et en sa présence, les pages de prise de rendez-vous (${hostOf(file)}) : ${seen(file)} ;`,
    how(file),
    '- ces relevés sont ceux de cette seule personne : aucun ne vient du dossier d’une autre personne ;',
    `- ${aboutClock(file, 'cet')}.`,
    knows,
    signatureByHand,
  );
}

const dots = '………………………………………………………………';

/** Lines that a witness fills by hand. */
const witnessLines = (link: string) => [
  `Prénom et nom : ${dots}`,
  `Né(e) le ${dots} à ${dots}`,
  `Profession : ${dots}`,
  `Adresse : ${dots}`,
  `${link} : ${dots}`,
];

/** A witness's word on a visit to the counter, to be written by hand: nothing of the applicant's file is in it. */
export function witnessAttestation(file: CaseFile): string {
  const visit = file.steps.findLast(({ step }) => step === 'counter-visit');
  const day = visit ? dayInFrench(visit.day) : dots;
  const hour = (visit && stepHour(visit)) || dots;
  const name = told(personName(file.identity), 'prénom et nom de la personne');
  return paragraphs(
    'ATTESTATION DE TÉMOIN D’UNE VISITE AU GUICHET (à recopier et à compléter à la main)',
    `Je soussigné(e) :\n${witnessLines('Lien de parenté, d’alliance, de subordination, de collaboration ou de communauté d’intérêts avec les parties').join('\n')}`,
    `atteste avoir accompagné ${name} le ${day} à ${hour}, à l’adresse suivante : ${dots}`,
    `dans le but d’obtenir un rendez-vous pour déposer sa demande : ${request(file.identity)}.`,
    `Ce que j’ai vu et entendu (qui a répondu, ce qui a été demandé, ce qui a été refusé, en quels termes) : ${dots}\n${dots}\n${dots}\n${dots}`,
    knows,
    signatureByHand,
  );
}
