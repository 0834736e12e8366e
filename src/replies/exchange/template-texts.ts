import type { KeyOf, TableId } from '../../exchange/tables.js';

/** What stands on the sheet that explains the workbook. */
export const guideTexts = {
  title: 'Sigtebot: personer, indikatorer, handlinger og møder',
  lines: [
    'Udfyld arkene, gem filen, og vedhæft den til Sigtebot i din egen chat, hvis du er administrator. Du ser, hvad der vil blive ændret, før noget gemmes. På en server: npm run import -- filens navn',
    'Rækker med EKSEMPEL i første kolonne springes over. På arket Indikatorer står forslag til alle fokusområder: slet ordet EKSEMPEL i de rækker, I vil bruge, og ret dem til.',
    'Indlæsning tilføjer og retter. Den fjerner ikke noget, fordi det ikke står her. Mangler en kolonne, ændres intet af det, den handler om. En indikator tages ud af brug med kolonnerne Udgået den og Udgået fordi; historikken bliver.',
    'Kolonnerne må stå i en anden rækkefølge, og der må være flere. Skriv aldrig CPR-numre: en række med et CPR-nummer afvises.',
  ],
  headings: ['Ark', 'Kolonne', 'Skal udfyldes', 'Hvad der skal stå'],
  isRequired: 'Ja',
  notListed: 'Det står ikke på listen. Behold det kun, hvis det er det, der er ment.',
} as const;

const udvalgHelp = 'Udvalgets navn i strategien. Vælg på listen.';
const areaHelp = 'Fokusområdets titel i strategien. Vælg på listen.';
const exampleHelp = 'Står der EKSEMPEL, springes rækken over.';
const idHelp = 'Bottens eget nummer. Lad det stå, hvis det er der. Tomt i nye rækker.';
const besideHelp = 'Kan stå tomt. Står det der, skal det passe med fokusområdet.';

/** What is to stand in each column: shown when a cell is chosen (at most 255 characters), and on the guide's sheet. */
export const columnHelp: { readonly [Id in TableId]: Readonly<Record<KeyOf<Id>, string>> } = {
  people: {
    example: exampleHelp,
    name: 'Fulde navn. Når personen har skrevet til botten, kommer navnet fra Teams.',
    email: 'E-mail eller brugernavn (UPN) i Microsoft 365. Skal udfyldes.',
    admin: 'Ja: må sætte botten op. Nej: må ikke længere. Tomt: som før.',
    udvalg: `${udvalgHelp} Kun sammen med en rolle.`,
    role: 'Formand, Næstformand eller Stedfortræder. Har en person flere roller, får hver rolle sin række.',
    areas: 'Tomt: hele udvalget. Ellers de fokusområder, rollen gælder, med semikolon imellem.',
    forWhom: 'Kun for en stedfortræder: e-mail på den, der er væk.',
    from: 'Kun for en stedfortræder: første dag, fx 01-12-2026.',
    to: 'Kun for en stedfortræder: sidste dag, fx 31-12-2026.',
    entraId: 'Kun for personer uden e-mail: objekt-id i Entra.',
  },
  indicators: {
    example: exampleHelp,
    udvalg: besideHelp,
    area: areaHelp,
    name: 'Hvad der måles. Skal være forskelligt inden for et fokusområde.',
    kind: 'Tal eller Tekst. Tomt: Tal.',
    validFrom:
      'Fra hvilket kvartal enhed, mål og grænser gælder, fx 2026-Q3. Tomt: fra det kvartal, der indberettes nu. Nye mål skrives i en ny række; de gamle bliver stående.',
    unit: 'Fx %, dage eller mio. kr. Tomt: et antal.',
    decimals: '0 til 4. Tomt: så mange som rækkens egne tal har.',
    direction: 'Hvad der er bedst. Neutral: ingen farve. Skal udfyldes for tal.',
    baseline: 'Hvor I begyndte. Kan stå tomt.',
    baselineIn: 'Kvartalet, udgangspunktet er fra, fx 2025-Q4. Med det regnes en lige vej frem til målet.',
    target: 'Målet i samme enhed. Kan stå tomt; så er der ingen farve.',
    targetBy: 'Dagen, målet skal være nået, fx 31-12-2027.',
    rangeLow: 'Kun ved Inden for interval: den laveste værdi, der er grøn.',
    rangeHigh: 'Kun ved Inden for interval: den højeste værdi, der er grøn.',
    redBelow: 'Kun ved Inden for interval: rød, når værdien er under. Kan stå tomt.',
    redAbove: 'Kun ved Inden for interval: rød, når værdien er over. Kan stå tomt.',
    green: 'Jeres egen grænse for grøn. Tomt: målet, med gult indtil 10 % fra det.',
    red: 'Jeres egen grænse for rød. Skrives sammen med grøn grænse.',
    dueIn: 'Kvartalerne på året, fx 1, 2, 3, 4 eller 2, 4. Tomt: hvert kvartal.',
    everyYears: 'Kun når den ikke kommer hvert år: 2 for hvert andet år.',
    firstYear: 'Et år, hvor den kommer. Skrives sammen med Kun hvert … år.',
    source: 'Hvor tallet hentes.',
    lagDays: 'Hvor mange dage gammelt tallet er, når det kommer. Tomt: 0.',
    owners: 'E-mail på dem, der indberetter, med semikolon imellem.',
    toCheck: 'Hvad der bør afklares, før forslaget bruges. Læses ikke ind.',
    retiredOn: 'Dagen, den gik ud af brug.',
    retiredWhy: 'Hvorfor den gik ud. Skrives sammen med Udgået den.',
    id: idHelp,
  },
  actions: {
    example: exampleHelp,
    udvalg: besideHelp,
    area: areaHelp,
    title: 'Hvad udvalget gør. Skal være forskelligt inden for et fokusområde.',
    responsible: 'E-mail på den ansvarlige.',
    deadline: 'Dagen, den skal være udført, fx 31-12-2026.',
    state: 'Planlagt, I gang, Udført eller Stoppet. Tomt: Planlagt.',
    note: 'Kan stå tomt.',
    doneOn: 'Dagen, den blev udført. Kun når status er Udført.',
    id: idHelp,
  },
  meetings: {
    example: exampleHelp,
    udvalg: udvalgHelp,
    date: 'Mødets dag, fx 01-12-2026.',
    agendaDeadline: 'Dagen, hvor dagsordenen skal være klar. Kan stå tomt; så regnes der fra mødet.',
    cancelled: 'Ja, hvis mødet er aflyst.',
  },
};
