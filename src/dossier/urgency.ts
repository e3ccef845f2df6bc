import type { UrgencyGround } from '@/evidence/urgency-grounds';

type Ground = {
  /** As the request says it, after "l’absence de rendez-vous …". */
  effect: string;
  /** The same as a lawyer says it. */
  ofParty: string;
  /** The paper that shows it. */
  paper: string;
};

export const grounds: Record<UrgencyGround, Ground> = {
  'job-offer': {
    effect: 'm’empêche d’accepter un emploi qui m’est promis',
    ofParty: 'empêche d’accepter un emploi qui est promis',
    paper: 'promesse d’embauche',
  },
  contract: {
    effect: 'menace mon contrat de travail, qui peut être suspendu ou rompu faute de titre',
    ofParty: 'menace son contrat de travail, qui peut être suspendu ou rompu faute de titre',
    paper: 'contrat de travail, lettre de l’employeur',
  },
  studies: {
    effect: 'met en cause ma scolarité, un stage ou un examen',
    ofParty: 'met en cause sa scolarité, un stage ou un examen',
    paper: 'certificat de scolarité, convention de stage',
  },
  children: {
    effect: 'pèse sur mes enfants, qui sont à ma charge',
    ofParty: 'pèse sur ses enfants, qui sont à sa charge',
    paper: 'acte de naissance, certificat de scolarité des enfants',
  },
  care: {
    effect: 'met en cause des soins en cours',
    ofParty: 'met en cause des soins en cours',
    paper: 'certificat médical, attestation de droits',
  },
  housing: {
    effect: 'me prive de prestations ou menace mon logement',
    ofParty: 'entraîne la perte de prestations ou menace son logement',
    paper: 'courrier de la CAF, du bailleur ou d’un organisme',
  },
  travel: {
    effect: 'empêche un déplacement nécessaire',
    ofParty: 'empêche un déplacement nécessaire',
    paper: 'convocation, billet ou certificat',
  },
};
