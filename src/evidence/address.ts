// RDV Service Public carries the address that was searched in its own: where the person lives, most often.
const secretName =
  /token|jeton|csrf|xsrf|session|^s?sid$|jsession|passw|pwd|mdp|secret|auth|ticket|^code$|^state$|^key$|apikey|signature|captcha|^(address|street_ban_id|city_code|latitude|longitude)$/i;

/** Long and random: an identifier that opens a session rather than a word of the address. */
const secretValue = /^(?=.*\d)(?=.*[a-z])[A-Za-z0-9._~+/=-]{32,}$/i;

/** Session identifiers that servers put in the path: ";jsessionid=…". */
const pathParameter = /;([a-z_]*(?:session|sid|token)[a-z_]*)=[^/?#;]*/gi;

export type CleanAddress = {
  address: string;
  /** Names of the parameters taken out, in order. */
  removed: readonly string[];
};

function cleanParameters(parameters: string, removed: string[]): string {
  const kept = parameters.split('&').filter((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    const secret = secretName.test(name) || secretValue.test(value);
    if (secret) removed.push(name);
    return !secret;
  });
  return kept.join('&');
}

/**
 * An address without user names, passwords, session identifiers and tokens; the rest is kept to the
 * letter. Relative addresses are accepted.
 */
export function cleanAddress(address: string): CleanAddress {
  const removed: string[] = [];
  const [beforeHash = '', hash] = splitOnce(address, '#');
  const [beforeQuery = '', query] = splitOnce(beforeHash, '?');
  const path = beforeQuery
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, (_, scheme: string) => {
      removed.push('identifiants');
      return scheme;
    })
    .replace(pathParameter, (_, name: string) => {
      removed.push(name);
      return '';
    });
  const cleanQuery = query === undefined ? undefined : cleanParameters(query, removed);
  const cleanHash = hash?.includes('=') ? cleanParameters(hash, removed) : hash;
  return {
    address: path + (cleanQuery ? `?${cleanQuery}` : '') + (cleanHash ? `#${cleanHash}` : ''),
    removed,
  };
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
