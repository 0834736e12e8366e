import type { Language } from '../language/language-of.js';
import { type Texts, textsDa } from './texts-da.js';
import { textsEn } from './texts-en.js';

/** Gives the sentences in the language of the question. */
export function textsOf(language: Language): Texts {
  return language === 'en' ? textsEn : textsDa;
}
