/** Words that name a secret wherever they are in a parameter's name. */
const secretPart =
  /token|jeton|csrf|xsrf|session|sessid|passw|passphrase|secret|ticket|captcha|signature|credential|apikey|bearer|auth(?!or)/i;

/** Short words that name a secret, or a person, as a word of its own: "key" is one, "monkey" is not. */
const secretWords = new Set(
  [
    'sid ssid jsid phpsid sess tk tkn jwt otp totp pin pwd mdp key nonce sig hmac',
    'email mail courriel login username utilisateur',
    'nom fullname firstname lastname surname prenom prenoms givenname familyname',
    'tel phone telephone naissance birth birthdate birthday dob ddn',
    'agdref etranger foreigner passport passeport nss',
    // RDV Service Public carries the address that was searched in its own: where the person lives, most often.
    'address adresse street rue latitude longitude postal zipcode postcode codepostal',
  ].flatMap((line) => line.split(' ')),
);

/** The same, where they are the whole name alone: "code_departement" is not a secret. */
const secretNames = new Set('code state name user pass where lat lng lon zip mobile'.split(' '));

/** Names of two words that together speak of a person or a place. */
const secretPairs = /^(street_ban_id|city_code)$/i;

/** Long and random: an identifier that opens a session rather than a word of the address. */
const random = /^(?=.*\d)(?=.*[a-z])[A-Za-z0-9._~+/=-]{32,}$/i;
const uuid = /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i;
const jwt = /^eyJ[\w-]{5,}\.[\w-]+\.[\w-]*$/;
const mail = /[^\s@/]+@[^\s@/]+\.[a-z]{2,}/i;
/** A segment of the path that mixes digits and both cases like no word does. */
const mixed = /^(?=.*\d.*\d)(?=.*[a-z])(?=.*[A-Z])\w{16,}$/;

/** Words and short numbers with marks between them, however long: "titre-de-sejour-renouvellement-2026". */
const isReadable = (value: string) =>
  value.split(/[-_.,~+/]/).every((piece) => /^(\p{L}*|\d{1,6})$/u.test(piece));

const isSecretValue = (value: string) =>
  (random.test(value) && !isReadable(value)) ||
  uuid.test(value) ||
  jwt.test(value) ||
  mail.test(value);

/** Session identifiers that servers put in the path: ";jsessionid=…". */
const pathParameter = /;([^=/?#;]+)=[^/?#;]*/g;

export type CleanAddress = {
  address: string;
  /** Names of the parameters taken out, in order; "identifiants" for a user's name, "chemin" for a part of the path. */
  removed: readonly string[];
};

/** Text as the server reads it; what is no escape is left. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The words of a name: "userEmail", "user_email" and "user[email]" have two. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/);

function isSecretName(name: string): boolean {
  return (
    secretPart.test(name) ||
    secretPairs.test(name) ||
    secretNames.has(name.toLowerCase()) ||
    wordsOf(name).some((word) => secretWords.has(word))
  );
}

function cleanParameters(parameters: string, removed: string[]): string {
  // Some servers part them by semicolons; each piece is kept with the mark before it.
  const pieces = parameters.split(/(?=[&;])/);
  const kept = pieces.filter((piece) => {
    const pair = piece.replace(/^[&;]/, '');
    const [rawName, rawValue = ''] = splitOnce(pair, '=');
    const name = decoded(rawName);
    const secret = isSecretName(name) || isSecretValue(decoded(rawValue)) || isSecretValue(name);
    if (secret) removed.push(isSecretValue(name) ? 'valeur' : name);
    return !secret;
  });
  return kept.join('').replace(/^[&;]/, '');
}

/** What replaces a part of the path that would open a session. */
const masked = '-';

function cleanSegment(segment: string, removed: string[]): string {
  const value = decoded(segment);
  if (!isSecretValue(value) && !mixed.test(value)) return segment;
  removed.push('chemin');
  return masked;
}

/**
 * An address without user names, passwords, session identifiers, tokens, and what says who or where a person is; the rest is
 * kept to the letter. Relative addresses are accepted.
 */
export function cleanAddress(address: string): CleanAddress {
  const removed: string[] = [];
  const [beforeHash = '', hash] = splitOnce(address, '#');
  const [beforeQuery = '', query] = splitOnce(beforeHash, '?');
  const bare = beforeQuery
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, (_, scheme: string) => {
      removed.push('identifiants');
      return scheme;
    })
    .replace(pathParameter, (whole, name: string) => {
      if (!isSecretName(decoded(name)) && !isSecretValue(decoded(whole.slice(name.length + 2))))
        return whole;
      removed.push(name);
      return '';
    });
  const [, origin = '', rest = bare] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(.*)$/is.exec(bare) ?? [];
  const path =
    origin +
    rest
      .split('/')
      .map((one) => cleanSegment(one, removed))
      .join('/');
  const cleanQuery = query === undefined ? undefined : cleanParameters(query, removed);
  const cleanHash = hash?.includes('=') ? cleanParameters(hash, removed) : hash;
  const isSecretHash = cleanHash !== undefined && isSecretValue(decoded(cleanHash));
  if (isSecretHash) removed.push('ancre');
  return {
    address:
      path +
      (cleanQuery ? `?${cleanQuery}` : '') +
      (cleanHash && !isSecretHash ? `#${cleanHash}` : ''),
    removed,
  };
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
