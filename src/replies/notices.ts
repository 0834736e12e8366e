import type { Language } from '../language/language-of.js';
import { textsOf } from './texts.js';

/** What an answer must add in a line of its own. */
export type Notices = {
  /** How many CPR numbers were masked in what the person wrote. */
  readonly cprCount: number;
  /** How many characters were read, when the text was longer than that. */
  readonly readCharacters?: number;
};

/** Gives the line that an answer ends with, or '' when there is nothing to add. */
export function noticeText(notices: Notices, language: Language): string {
  const texts = textsOf(language);
  return [
    ...(notices.cprCount > 0 ? [texts.cprMasked(notices.cprCount)] : []),
    ...(notices.readCharacters === undefined ? [] : [texts.readOnlyTheFirst(notices.readCharacters)]),
  ].join(' ');
}
