import { fold } from './fold.js';

/** Words that say nothing about the subject: function words only, no nouns or verbs of the trade. */
const words = `
ad af al alle alt anden andet andre at bare begge blandt blev blive bliver bør da de deg dem den denne der deres det dette
dig din dine disse dit dog du efter ej eller en end ene eneste enhver er et fik flere for fordi forrige fra få får før
gennem går gør gøre ham han hans har hav have havde hen hende hendes her hos hun hvad hvem hver hvilke hvilken hvilket
hvis hvor hvordan hvorfor hvornår i igen ikke ind inden indenfor ingen intet ja jeg jer jeres jo kan kl kom komme kommer
kun kunne lad lidt lige man mange med meget mellem men mens mere mest mig min mindre mine mit mod må måske ned nej nogen
noget nogle nok nu når og også om omkring op os over på samt se selv sig sin sine sit skal skulle som stadig så sådan
således tag til tilbage ud udenfor under uden var ved vi via videre vil ville vor vore vores være været vedr vedrørende
hhv evt bl.a m.fl m.v mv ift ifm ifht iht jf herunder henholdsvis
`;

const stopWords = new Set(words.trim().split(/\s+/).map(fold));

/** Whether a folded word is a Danish function word. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded);
}
