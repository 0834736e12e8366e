/**
 * The words and phrases that show what is asked, in Danish and English, everyday and dialect spellings included; parted by
 * "|". Inflection and slips of the finger are handled where they are compared; a phrase stands only in this order.
 */
export const cueWords = {
  what: 'hvad|hva|hvd|hvaffor|hvafor|what|whats',
  which: 'hvilke|hvilken|hvilket|hvad for|hvaffor|which',
  who: 'hvem|hvm|who|whom|whose',
  where: 'hvor|hvorhenne|where',
  when: 'hvornår|hvorna|when|hvilket år|årstal',
  why: 'hvorfor|why',
  how: 'hvordan|hvorledes|how',
  howMany: 'fordeling|fordelingen|fordelt|hvor mange|antal|antallet|how many|number of|hvormange',
  list: `
    nævn|vis|list|liste|oplist|remse|rems|opremse|oversigt|overblik|alle|samtlige|fortæl|giv|gi|gir|show|tell|name|give
    |overview|find|all|se|opsummer|summarize
  `,
  explain: `
    betyder|betyde|betydning|betydningen|menes|mener|mene|forstås|forstå|forklar|uddyb|dækker|indebærer|definition
    |ud på|ligger i|beskriv|mean|means|meaning|explain|describe|meant|forklaring|indhold|indholdet|tanken|tanken bag
    |ligger der i
  `,
  standsFor: 'står for|stå for|forkortelse|forkortelsen|bogstaverne|stand for|stands for|short for',
  owns: `
    ejer|ejes|eje|ansvar|ansvaret|ansvarlig|ansvarlige|står for|sidder med|tager sig af|tar sig af|varetager
    |ligger hos|hører under|bord|har|owns|own|owner|responsible|in charge|handles|has|styrer|tovholder|placeret
    |ansvarsområde|kører|arbejder med|bestemmer|bestemme|beslutter|decides|owned by
  `,
  belongs: `
    hører|høre|understøtter|støtter|støtte|understøtte|bidrager|under|tilhører|knyttet|del af|placeret|supports
    |support|belongs|belong|part of|spiller sammen|ind under
  `,
  areaWord: `
    fokusområde|fokusområder|fokus område|fokus områder|fokuspunkt|fokuspunkter|indsatsområder|områder|område
    |focus area|focus areas|areas|focusområder|focus områder|emner
  `,
  sigtepunktWord: `
    sigtepunkt|sigtepunkter|sigte punkt|sigte punkter|pejlemærke|pejlemærker|sigter|sigte|aim|aims|strategic aim
    |strategic aims|guiding points
  `,
  udvalgWord: 'udvalg|udvalget|udvalgene|udvalgenes|fagudvalg|committee|committees',
  strategyWord: 'strategi|strategien|strategiens|strategy|strategipapir|strategidokument',
  says: `
    siger|sige|skriver|skriv|nævner|nævnt|nævnes|omtaler|omtales|står|stå|noget om|holdning|mener|citer|citat
    |citater|quote|teksten|say|says|said|mention|mentions|mentioned|something about|anything about
  `,
  about: `
    handler|handle|drejer|angår|vedrører|berører|rører|at gøre|emnet|emne|omhandler|about|concern|concerns|deal
    |deals|related|retter sig|målrettet|har med
  `,
  difference: `
    forskel|forskellen|forskellige|adskiller|adskille|sammenlign|sammenligne|difference|differ|compare|vs|versus
    |kontra|differences|forskelle
  `,
  connected: `
    forbundne|forbundne kar|forbundet|på tværs|deler|dele|fælles om|overlap|overlapper|hænger sammen|connected
    |across|share|shares|overlaps|vessels|tværgående|beslægtet|går igen|flere udvalg|hos flere|several committees
    |sammenhænge|sammenhængen|sammenhæng|spiller sammen|samarbejde om|linked|hænge sammen
  `,
  target: 'mål|målet|målsætning|målsætninger|måltal|målene|target|targets|goal|goals',
  figure: 'procent|pct|tal|måltal|percent|andel|konkret|konkrete|number|figure',
  most: 'flest|mest|most|største',
  fewest: 'færrest|fewest|mindst',
  more: 'mere|more|uddyb|videre|elaborate|detaljer|details',
  aims: 'sigter mod|sigte mod|retning|fælles retning|direction|overordnede mål|aims|goals',
  period: `
    gælder|gældende|gyldig|periode|perioden|udløber|udløbet|valgperiode|valgperioden|valid|period|expires|expired
    |in force|løber|forældet|aktuel|hvor længe|hvor lang tid|how long
  `,
  newer: 'ny|nye|nyere|næste|kommende|new|newer|next|fremtidig',
  capabilities: `
    hvad kan du|hva kan du|hvad ka du|hva ka du|hjælp|hvad kan jeg|hvem er du|hvordan bruger|what can you
    |what do you do|who are you|help|hvordan virker|kom i gang|hvad er du|hvad laver du|hvad gør du|hva er du
    |sigtebot|hvordan fungerer du|how do you work|how do i use|bruge dig|spørge dig om|spørge om|ask you
  `,
  greeting: 'god dag|god morgen|hej|hejsa|hallo|goddag|godmorgen|dav|mojn|davs|halløj|hi|hello|hey',
  thanks: 'tak|tusind tak|mange tak|super|perfekt|thanks|thank you|fedt|fint',
  andWhat: 'hvad med|hva med|og hvad|what about|how about|and what|samme for|same for|og for',
  pronoun: 'den|det|dem|de|dette|denne|disse|deres|dens|dets|it|them|they|its|their|this|that|these|those|heraf',
} as const satisfies Record<string, string>;

export type Cue = keyof typeof cueWords;

/** Gives the words and phrases of a list that is parted by "|". */
export function phrasesIn(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim());
}
