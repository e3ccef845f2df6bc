import { findAll, findIn, isShown, textContentOf } from './dom';

/**
 * Whether a page asks about the person or speaks of them: no such page is recorded unless the person asks for it. Fields
 * for a code, a search or the search of an address do not count.
 */

/** What browsers and sites call the fields that are about a person (the HTML standard's autofill names). */
const autofill =
  /\b(name|(given|additional|family)-name|honorific-(prefix|suffix)|nickname|username|(current|new)-password|email|tel(-[a-z-]+)?|bday(-(day|month|year))?|sex|(street-)?address(-(line|level)[1-4])?|postal-code|country(-name)?|photo)\b/;

/** Words of such fields' labels and names, in French and in English, without accents. */
const words =
  /\b(nom|prenoms?|civilite|naissance|ne(\(e\))? le|nationalite|sexe|e-?mail|courriel|mel|adresse|code[ _-]?postal|ville|pays|tel|telephone|portable|mobile|passeport|agdref|numero[ _-]?(d[' _-]?)?etranger|n° ?(d')?etranger|numero de titre|mot de passe|identifiant|profession|situation familiale|last[ _-]?name|first[ _-]?name|surname|birth(day|date)?|phone|passport|password|user_?(email|name|phone))\b/;

const aside = /captcha|code de securite|recherch|search|\bq\b|where|combobox/;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Splits "applicantLastName" and "user[last_name]" into words. */
const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[[\].]/g, ' ');

const silentTypes = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'checkbox', 'radio']);

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function labelOf(field: Field): string {
  const labels = [...(field.labels ?? [])].map((label) => label.textContent ?? '');
  const named = ['aria-label', 'placeholder', 'title'].map(
    (name) => field.getAttribute(name) ?? '',
  );
  return [...labels, ...named].join(' ');
}

/** The site's own furniture: a newsletter, a login that is folded away. */
const furniture =
  'header, footer, nav, aside, [role="banner"], [role="contentinfo"], [class*="newsletter" i], [id*="newsletter" i]';

function isAboutPerson(field: Field): boolean {
  if (silentTypes.has(field.type)) return false;
  if (field.closest(furniture) || !field.checkVisibility()) return false;
  if (field.type === 'password') return true;
  const told = fold(spaced(`${labelOf(field)} ${field.name} ${field.id}`)).replace(/_/g, ' ');
  const isSearch =
    field.type === 'search' ||
    field.matches('[role="combobox"], [aria-autocomplete], [role="search"] *') ||
    aside.test(told);
  if (isSearch) return false;
  return (
    field.type === 'email' ||
    field.type === 'tel' ||
    autofill.test(field.getAttribute('autocomplete') ?? '') ||
    words.test(told)
  );
}

/** Headings of the steps that show what the person has given. */
const summaries =
  /\b(recapitulatif|vos coordonnees|co?ordonnees personnelles|vos informations|votre rendez-vous (est|a ete)|confirmation de (votre|la) (rendez-vous|reservation|demande)|mes rendez-vous|mon compte|validez votre)\b/;

/** Ways out that only someone who is logged in is shown. */
const exits =
  'a[href*="sign_out"], a[href*="logout"], a[href*="deconnexion"], form[action*="sign_out"], form[action*="logout"]';

/** Whether the page asks about the person or shows what they gave. */
export function speaksOfPerson(page: Document = document): boolean {
  if (findAll<Field>(page, 'input, select, textarea').some(isAboutPerson)) return true;
  const headings = findAll(page, 'h1, h2, h3, h4, legend, [role="heading"]');
  const own = headings.filter((heading) => !heading.closest(furniture) && isShown(heading));
  return own.some((heading) => summaries.test(fold(textContentOf(heading) ?? '')));
}

/** Whether the page may be about the person: it speaks of them, or someone is logged in. */
export function isPersonal(page: Document = document): boolean {
  return findIn(page, exits) !== null || speaksOfPerson(page);
}
