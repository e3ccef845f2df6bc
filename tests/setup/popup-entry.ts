import { h, render } from 'preact';
import { directionOf, type Language, speak } from '@/locales/language';
import { Popup } from '@/ui/popup';
import type { PopupActions } from '@/ui/popup-actions';
import { type PopupAnswer, popupAnswers } from '@/ui/popup-state';
import { popupStates } from '../unit/ui/popup-states';

declare global {
  var answersOfPopup: PopupAnswer[];
  var showPopup: (answer: PopupAnswer, language: Language, picture: string) => void;
}

const actions = new Proxy({}, { get: () => () => {} }) as PopupActions;

globalThis.answersOfPopup = popupAnswers;

/** Shows one of the popup's states in the popup's own page. */
globalThis.showPopup = (answer, language, picture) => {
  const root = document.getElementById('popup');
  if (!root) throw new Error('This is not the popup');
  speak(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const state = { ...popupStates[answer], thumbnail: popupStates[answer].thumbnail && picture };
  render(h(Popup, { state, actions }), root);
};
