import type { DkimFacts } from '@/evidence/dkim';

/** What may be said of an e-mail's signature: the body's hash was compared, the signature itself needs the domain's key. */
function one({ domain, body, unsigned }: DkimFacts): string {
  const held =
    body === null
      ? 'empreinte du corps non vérifiée (algorithme non lu ici)'
      : body
        ? 'empreinte du corps conforme'
        : 'empreinte du corps non conforme : le message a changé depuis, ou la façon de l’enregistrer l’a changé';
  const added = unsigned > 0 ? ` ; ${unsigned} octets à la fin ne sont pas signés` : '';
  return `signé par le domaine ${domain}, ${held}${added}`;
}

/** Fields that a reader looks for; the others are left to the file. */
const looked: Readonly<Record<string, string>> = {
  from: 'expéditeur',
  to: 'destinataire',
  subject: 'objet',
  date: 'date',
};

function fieldsWording({ fields }: DkimFacts): string {
  const named = fields.flatMap((field) => looked[field] ?? []);
  return named.length > 0 ? ` Champs signés : ${named.join(', ')}.` : '';
}

/** How anyone checks the rest: the domain's public key is in its DNS, as long as the domain leaves it there. */
function keyWording({ domain, selector }: DkimFacts): string {
  return ` Signature à vérifier avec la clé publique du domaine : dig +short TXT ${selector}._domainkey.${domain}`;
}

/** What is said of the signatures of an e-mail, a sentence each. */
export function signatureLines(facts: readonly DkimFacts[]): string[] {
  if (facts.length === 0) return ['sans signature DKIM : rien dans le fichier ne le date'];
  return facts.map((found) => `${one(found)}.${fieldsWording(found)}${keyWording(found)}`);
}
