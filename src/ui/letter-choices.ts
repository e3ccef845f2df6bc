import { type Identity, requestKinds, type TextField } from '@/dossier/identity';
import { text } from '@/locales/text';

/** One of a few answers, and what the person reads for it. */
export type ChoiceOption = readonly [value: string, label: string];

/** The fields that are answered by one of a few, with their answers. */
export function choicesOf(name: keyof Identity): ChoiceOption[] | null {
  switch (name) {
    case 'title':
      return [
        ['Madame', text('identity.madam')],
        ['Monsieur', text('identity.sir')],
      ];
    case 'requestKind':
      return requestKinds.map((kind) => [kind, text(`request.${kind}`)] as const);
    case 'anef':
      return [
        ['no', text('anef.no')],
        ['yes', text('anef.yes')],
      ];
    case 'forWhom':
      return [
        ['', text('for.self')],
        ['child', text('for.child')],
      ];
    case 'childIs':
      return [
        ['daughter', text('child.daughter')],
        ['son', text('child.son')],
      ];
    case 'legalAid':
      return [
        ['none', text('aid.none')],
        ['asked', text('aid.asked')],
        ['granted', text('aid.granted')],
      ];
    default:
      return null;
  }
}

/** What the person chose, as they read it; undefined where the field is typed. */
export const choiceText = (name: TextField, value: string): string | undefined =>
  choicesOf(name)?.find(([one]) => one === value)?.[1];
