/** Words of politeness and the small change of talk: they carry nothing of the question. Parted by "|". */
export const fillerWords = `
  please|venligst|gerne|lige|nu|egentlig|egentligt|godt|måske|vide|høre|spørge|mig|spørgsmål|kunne|kan|ka|du|jeg|vil
  |ville|gir|undskyld|hjælpe|hjælpe med|forresten|altså|jo|sådan|bare|hurtigt|kort|tak|hej|hejsa|os|vi|vores
  |i|jer|jeres|så|ok|okay|åh|øh|hmm|tænker|tænkte|ved|dig|to|know|could|would|like|just|you|me|we|our|us|hedensted
  |hedensteds|kommune|kommunen|kommunens|municipality|nævnte|kommunalbestyrelsen|kommunalbestyrelsens|alt|total
  |samlet|totalt|fandens|pokker|lille|tre|fem|three|five|hedder|kaldes|findes|egen|ifølge|according|konkret
  |overhovedet|præcis|præcist|help|remember|husker|huske|tilfældigvis|sig|said|navn|navne|navnene|gøre|gør|laver
  |lave|arbejder|arbejde med|beskæftiger|program|programmet|bestemt|lidt|egne|forskellige|enkelte|vigtigste|vigtige
  |hovedpunkter|hovedpunkterne|centrale|overordnet|main|points|ligger|si|meget|stor|stort|store|høj|højt|much|big
  |high|old|the|fortalt|sagt
`;

/**
 * Subjects that no municipality's strategy is asked about in earnest: a question that names one is declined kindly. Parted
 * by "|".
 */
export const offTopicWords = `
  vejret|vejr|vejrudsigt|vejrudsigten|regn|regner|regne|regnvejr|sne|sner|solskin|torden|grader|weather|rain
  |forecast|sunny|snow|fodbold|fodboldkamp|kampen|vandt|vinder|superliga|superligaen|landskamp|landsholdet
  |champions league|won|scored|vm|em|ol|tour de france|håndboldkamp|football|soccer|match score|opskrift|opskriften
  |lasagne|pandekager|boller|kage|recipe|cook|bage|lave mad|aftensmad|middagsmad|vittighed|vits|joke|jokes|horoskop
  |horoscope|lotto|lottotal|film|biografen|netflix|tv|sang|digt|poem|song|movie|bitcoin|aktier|aktiekurs|stocks
  |frokost|kantinen|lunch|ferie|feriedage|sommerferie|vinterferie|efterårsferie|juleferie|påskeferie|jeg fri|vi fri|holiday|vacation|lønseddel|fødselsdag|birthday|klokken|what time|password
  |adgangskode|kodeord|printer|printeren|wifi|computer|mus|tastatur|kaffemaskinen|kaffe|hovedstaden|hovedstad
  |capital|statsminister|statsministeren|prime minister|præsident|president|usa|kongen|dronningen|meaning of life
  |meningen med livet|kæreste|gave
`;
