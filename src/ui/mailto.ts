import { text } from '@/locales/text';

/** Mail programs refuse longer addresses. */
const longest = 7_500;

/** An address that opens an e-mail in the person's own program; a text that is too long for it is cut, and says so. */
export function mailtoOf(to: string, subject: string, body: string): string {
  const mark = `\n\n${text('letters.cut')}`;
  const head = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=`;
  const fits = (whole: string) => head.length + encodeURIComponent(whole).length <= longest;
  if (fits(body)) return head + encodeURIComponent(body);
  let cut = body;
  while (cut && !fits(cut + mark)) cut = cut.slice(0, Math.floor(cut.length * 0.9)).toWellFormed();
  return head + encodeURIComponent(cut + mark);
}
