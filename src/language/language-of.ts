import { foldedWords } from './tokens.js';

/** The languages that Sigtebot answers in. */
export type Language = 'da' | 'en';

/**
 * Gives the language of a text by its commonest small words; undecided is Danish. Titles of fokusområder are Danish in an
 * English question too, so the small words count and the nouns do not. Words of both languages ("for", "have") are left out.
 */
export function languageOf(text: string): Language {
  const words = foldedWords(text);
  const english = words.filter((word) => englishWords.has(word)).length;
  const danish = words.filter((word) => danishWords.has(word)).length;
  return english > danish ? 'en' : 'da';
}

const englishWords = wordSet(`
  the and of is are was were what which who whom whose when where why how does did do you your our my we they it its this
  that these those there about say says said mean means please can could would should tell show give many much any all
  from with by not focus area areas aim aims goal goals committee committees strategy strategic owns own responsible
  support supports difference between target targets list name hello thanks explain describe often updated report help
  weather today tomorrow yesterday mayor council municipality report summary deadlines chair deputy approves meeting meet
`);

const danishWords = wordSet(`
  og er hvad hva hvem hvor hvornår hvorfor hvordan hvilke hvilken hvilket hvis de den det der dem en et i på til om af med
  som ikke kan du jeg vi os jer sig vil skal har havde blev bliver være så også når men eller fra ved under over efter gi
  giv mig lige nævn vis fortæl siger står betyder menes hører ejer alle nogen noget mange tak hej forskel forskellen mål
  målet strategien strategi fokusområde fokusområder fokusområderne sigtepunkt sigtepunkter sigtepunkterne udvalg udvalget
`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).flatMap(foldedWords));
}
