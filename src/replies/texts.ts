import type { Language } from '../language/language-of.js';
import { textsDa } from './texts-da.js';
import { textsEn } from './texts-en.js';

/** Every sentence that is not an answer from the strategy, in one language. */
export type Texts = typeof textsDa;

/** Gives the sentences in the language that the person writes. */
export function textsOf(language: Language): Texts {
  return language === 'en' ? textsEn : textsDa;
}
