import type { CaseFile } from './case-file';
import { courtName, paragraphs } from './phrases';

/**
 * What to do with the request once it is whole: a page of its own, never part of it. Articles R. 522-3, R. 414-5, R. 411-3 and
 * R. 611-8-6 of the code de justice administrative.
 */
export function beforeSending({ prefecture, situation, identity }: CaseFile): string {
  const danger =
    situation.removalOrder === 'yes'
      ? 'Vous avez une OQTF : ne déposez rien et n’allez à aucun rendez-vous sans l’accord de l’avocat ou de l’association qui a lu votre dossier. Vous pouvez y être interpellé(e).'
      : '';
  const online =
    identity.anef === 'no'
      ? '\n- cette demande ne se dépose pas sur le site de l’ANEF : vérifiez-le, la liste change ;'
      : '';
  return paragraphs(
    'AVANT D’ENVOYER (cette page est pour vous, elle ne se dépose pas)',
    danger,
    `Où : ${courtName(prefecture)}. L’avocat n’est pas obligatoire, et le dépôt est gratuit.`,
    'Par internet (Télérecours citoyens) :\n- choisissez « référé » comme type de requête ;\n- déposez chaque pièce dans un fichier à part : leurs noms commencent déjà par leur numéro ;\n- ensuite, ouvrez le site chaque jour : un document y est réputé reçu après deux jours ouvrés.',
    'Par courrier :\n- écrivez RÉFÉRÉ sur la requête et sur l’enveloppe ;\n- envoyez-la en recommandé avec avis de réception ;\n- joignez l’original signé, une copie, et les pièces numérotées.',
    `Relisez :\n- il ne reste rien à compléter entre crochets ;${online}\n- chaque pièce citée est jointe, et porte le même numéro ;\n- la requête est datée et signée.`,
    'Après :\n- le juge peut décider sans audience : répondez par écrit au mémoire du préfet ;\n- si un rendez-vous est proposé, gardez-le ; s’il est trop lointain, demandez au juge de l’avancer ;\n- continuez d’essayer, et gardez tout.',
  );
}
