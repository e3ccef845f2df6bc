/** Written into a record whose decisive text something else covered: nobody could read it on the screen. */
export const coveredNote =
  'Le message était recouvert à l’écran par autre chose (bandeau, fenêtre) au moment de la lecture : la page n’est pas qualifiée.';

/** Written into the last record that one load of a page may have. */
export const loadLimitNote =
  'Cette page a changé de nombreuses fois sans être rechargée : la suite de ce chargement n’est plus relevée.';

/** Written where the message stands in a frame of another site, which tells nobody where it is. */
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
