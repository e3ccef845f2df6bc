import type { CaseFile } from './case-file';
import { toJudge } from './court-case';
import { details, paragraphs, placeAndDay, request, signatory } from './phrases';

/** Provisional legal aid, asked of the judge with the request, and the papers for the file of the legal aid office. */
export function legalAid(file: CaseFile): string {
  const { identity } = file;
  return paragraphs(
    'DEMANDE D’ADMISSION PROVISOIRE À L’AIDE JURIDICTIONNELLE',
    toJudge(file),
    details(identity),
    `Je dépose une requête en référé (article L. 521-3 du code de justice administrative) pour obtenir un rendez-vous : ${request(identity)}. En raison de l’urgence, je demande l’admission provisoire à l’aide juridictionnelle (article 20 de la loi du 10 juillet 1991). Mes ressources ne me permettent pas de payer un avocat.`,
    `${placeAndDay(file)}\n\n${signatory(identity)}\n[signature]`,
    'À joindre au dossier du bureau d’aide juridictionnelle :\n- le formulaire de demande, signé ;\n- une pièce d’identité, même sans titre de séjour ;\n- le dernier avis d’imposition, ou une attestation sur l’honneur ;\n- les justificatifs de ressources et de charges ;\n- un justificatif de domicile ou de domiciliation ;\n- la copie de la requête.',
  );
}
