/** What the content script of a page may note of its reading. It has codes alone: the words are the extension's. */
export type Limit =
  | { code: (typeof plainLimits)[number] }
  | { code: 'address-cleaned'; names: string[] }
  /** `found`: cut around the decisive text. */
  | { code: 'text-cut' | 'html-cut'; found: boolean };

export const plainLimits = [
  ...['html-cleaned', 'shadow', 'covered', 'address-cut', 'load-limit'],
  ...['practice', 'connection-cut', 'plain-http'],
] as const;

/** A name out of an address, as a limit may carry it. */
export const limitName = (text: string): string =>
  text.replace(/[^\p{L}\p{N}_.~[\]%;:$*-]/gu, '?').slice(0, 60) || '?';

const sentences = {
  'html-cleaned': 'HTML enregistré sans scripts, champs cachés, saisies ni jetons.',
  shadow:
    'Texte des composants de la page (shadow DOM ouvert) joint à la suite de son texte ; absent de son HTML.',
  covered:
    'Le message était recouvert à l’écran par autre chose (bandeau, fenêtre), ou illisible (couleur, transparence, taille, découpe), au moment de la lecture : la page n’est pas qualifiée.',
  'address-cut': 'Adresse trop longue : coupée.',
  'load-limit':
    'Cette page a changé de nombreuses fois sans être rechargée : la suite de ce chargement n’est plus relevée.',
  practice: 'EXERCICE : page d’essai de l’extension, aucune préfecture n’a été interrogée.',
  'connection-cut':
    'La connexion a été coupée, par le site ou en chemin (réseau, Wi-Fi, antivirus) : aucune page n’a été reçue.',
  'plain-http':
    'Page reçue en http, sans chiffrement : rien ne montre qu’elle vient du site. Elle n’est pas qualifiée et ne compte pas comme une tentative.',
} as const;

/** A limit as the record has it, in plain French. */
export function limitText(one: Limit): string {
  switch (one.code) {
    case 'address-cleaned':
      return `Adresse enregistrée sans ces paramètres, propres à la session : ${one.names.join(', ')}.`;
    case 'text-cut':
    case 'html-cut': {
      const part = one.code === 'text-cut' ? 'Texte' : 'HTML';
      return `${part} de la page trop long : coupé${one.found ? ' autour du message' : ''}.`;
    }
    default:
      return sentences[one.code];
  }
}

/** Written where the message is in a frame of another site, which does not say where it is. */
export const frameNote =
  'Le message est dans un cadre d’un autre site : rien ne dit s’il se voit sur l’image ; son texte est dans page.txt.';

/** Written where the picture shows a translation: into which language, and whether the page's own text was read before. */
export function translationNote(language: string, isRead: boolean): string {
  const into = language === '' ? '' : ` (langue affichée : ${language})`;
  const text = isRead
    ? 'le texte et la phrase relevés sont ceux de la page avant la traduction'
    : 'son texte d’origine n’a pas pu être lu';
  return `Page traduite par le navigateur${into} : l’image et le HTML montrent la traduction ; ${text}.`;
}
