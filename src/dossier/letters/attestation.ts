import { everyVain, offersSeen, summary } from './attempt-phrases';
import type { CaseFile } from './case-file';
import { dayInFrench } from './french-times';
import {
  agree,
  captureExhibits,
  details,
  paragraphs,
  personName,
  signature,
  told,
} from './phrases';

/** What the joined pictures are, counted: only a screenshot is called untouched. */
function aboutPictures({ pictures: { screenshots, drawings, missing } }: CaseFile): string {
  const total = screenshots + drawings + missing;
  const kinds = [
    ...(screenshots === 1 ? ['1 est une capture d’écran, non retouchée'] : []),
    ...(screenshots > 1 ? [`${screenshots} sont des captures d’écran, non retouchées`] : []),
    ...(drawings === 1 ? ['1 est un rendu de la page, redessiné par le navigateur'] : []),
    ...(drawings > 1
      ? [`${drawings} sont des rendus de la page, redessinés par le navigateur`]
      : []),
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'est' : 'sont'} sans image`] : []),
  ];
  if (total === 0) return told('', 'nombre de captures d’écran et de rendus de la page');
  const what = kinds.join(', ');
  return `sur ${total} relevé${total > 1 ? 's' : ''}, ${what}, ce que chaque page indique`;
}

/** The person's own word on how the captures were made. */
export function attestation(file: CaseFile): string {
  const { identity, software, procedures } = file;
  const seen = offersSeen(file);
  const hosts = [...new Set(procedures.map(({ host }) => host))].join(', ');
  return paragraphs(
    'ATTESTATION SUR LA FAÇON DONT LES CAPTURES ONT ÉTÉ FAITES',
    `Je ${agree(identity, 'soussigné')} :\n${details(identity)}`,
    'atteste ce qui suit :',
    `- j’ai ouvert moi-même, dans mon navigateur, les pages de prise de rendez-vous (${hosts || told('', 'site')}) : ${summary(file, everyVain(file))}${seen && ` ; ${seen}`} ;`,
    `- l’extension Sans créneau${software ? ` (${software})` : ''} était installée dans ce navigateur ; elle a relevé ce que ces pages affichaient (${captureExhibits(file)}) ; elle n’a ni rechargé une page, ni cliqué, ni rempli quoi que ce soit à ma place ;`,
    `- ${aboutPictures(file)} ;`,
    '- je n’ai modifié aucun texte ; les captures que j’ai pu supprimer ont laissé leur place, avec le motif, dans le journal ;',
    '- les heures sont celles de mon ordinateur ; l’écart avec l’horloge du site est indiqué sur chaque capture où il a pu être mesuré.',
    'Je sais que cette attestation peut être produite en justice et qu’une déclaration fausse m’exposerait à des sanctions.',
    signature(identity),
  );
}

/** A witness's word on a visit to the counter. */
export function witnessAttestation(file: CaseFile): string {
  const visits = file.steps.filter(({ step }) => step === 'counter-visit');
  const visit = visits.at(-1);
  const day = visit ? dayInFrench(visit.day) : told('', 'jour de la visite');
  const name = personName(file.identity);
  return paragraphs(
    'ATTESTATION DE TÉMOIN D’UNE VISITE AU GUICHET',
    `Je soussigné(e) :\n${[
      told('', 'prénom et nom du témoin'),
      `Né(e) le ${told('', 'date de naissance du témoin')} à ${told('', 'lieu de naissance du témoin')}`,
      `Profession : ${told('', 'profession du témoin')}`,
      `Adresse : ${told('', 'adresse du témoin')}`,
      `Lien avec la personne accompagnée : ${told('', 'lien, ou aucun')}`,
    ].join('\n')}`,
    `atteste avoir accompagné ${told(name, 'prénom et nom de la personne')} le ${day} à ${told('', 'heure')}, à l’adresse suivante : ${told('', 'guichet de la préfecture')}.`,
    `Ce que j’ai vu et entendu : ${told('', 'qui a répondu, ce qui a été demandé, ce qui a été refusé, en quels termes')}`,
    'Je joins la copie de ma pièce d’identité ou de mon titre de séjour. Je sais que cette attestation peut être produite en justice et qu’une déclaration fausse m’exposerait à des sanctions.',
    `Fait à ${told('', 'lieu')}, le ${told('', 'date')}\n\n[signature du témoin]`,
  );
}
