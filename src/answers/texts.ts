import type { Language } from '../language/language-of.js';
import { textsDa } from './texts-da.js';
import { textsEn } from './texts-en.js';

/** Every sentence that an answer is made of, in one language. */
export type Texts = typeof textsDa;

/** Gives the sentences in the language of the question. */
export function textsOf(language: Language): Texts {
  return language === 'en' ? textsEn : textsDa;
}
