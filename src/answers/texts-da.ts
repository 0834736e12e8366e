import { inWords, numeral } from './in-words.js';

/** What answers say in Danish, a message each. Titles come in as printed. */
export const textsDa = {
  source: (period: string, chapters: readonly string[]) =>
    [`Strategien ${period}`, ...chapters.map((chapter) => `»${chapter}«`)].join(', '),
  list: (items: readonly string[]) => inWords(items, 'og'),
  areaCount: (count: number) => (count === 1 ? '1 fokusområde' : `${count} fokusområder`),
  ownerAndAim: (udvalg: string, sigtepunkt: string) => `${udvalg}, under ${sigtepunkt}`,
  runOut: (period: string) =>
    `Perioden ${period} er udløbet, men der er ikke lagt en nyere strategi ind. Derfor er den stadig den, jeg svarer ud fra.`,
  ourReading: 'At de hører sammen, er vores egen læsning. Det siger strategien ikke selv.',

  capabilities: 'Jeg svarer på spørgsmål om strategien og finder de fokusområder, som en sag hører til.',
  capabilityLines: [
    'Spørg for eksempel: »Hvilke fokusområder har vi?«, »Hvem ejer dem?« eller »Hvad siger strategien om tillid?«',
    'Eller indsæt en sag: en titel eller et helt dagsordenspunkt.',
    'Skriv »status« eller »handlinger« for at se, hvordan det går. Ejer du en indikator, så skriv »opdater«. Godkender du, så skriv »til godkendelse«.',
    'Skriv »opsamling« for at se et kvartal samlet, »frister« for at se datoerne, eller spørg, hvem der er formand.',
    'Administratorer begynder med »kom i gang«.',
  ],
  thanks: 'Selv tak. Spørg endelig igen.',

  overview: (title: string, sigtepunkter: number, udvalg: number, areas: number) =>
    `${title} har ${numeral(sigtepunkter, 'og')} sigtepunkter, som ${numeral(udvalg, 'og')} udvalg arbejder med i ${areas} fokusområder.`,
  period: (period: string) => `Strategien gælder for perioden ${period}.`,
  sigtepunkter: (titles: readonly string[]) =>
    `De ${numeral(titles.length, 'og')} sigtepunkter er ${inWords(titles, 'og')}.`,
  udvalg: (titles: readonly string[]) =>
    `Strategien nævner ${numeral(titles.length, 'og')} udvalg: ${inWords(titles, 'og')}.`,

  areasOfAll: (count: number) => `Strategien har ${count} fokusområder.`,
  areasOf: (udvalg: readonly string[], sigtepunkter: readonly string[], count: number) => {
    const areas = count === 1 ? '1 fokusområde' : `${count} fokusområder`;
    const under = sigtepunkter.length === 0 ? '' : ` under ${inWords(sigtepunkter, 'og')}`;
    if (count === 0)
      return `${udvalg.length === 0 ? 'Strategien' : inWords(udvalg, 'og')} har ikke fokusområder${under}.`;
    return udvalg.length === 0 ? `Der er ${areas}${under}.` : `${inWords(udvalg, 'og')} har ${areas}${under}.`;
  },
  areasOnTopic: (topic: string, count: number) =>
    count === 1 ? `Ét fokusområde handler om »${topic}«.` : `${count} fokusområder handler om »${topic}«.`,
  noAreaOnTopic: (topic: string) => `Strategien har ikke et fokusområde, der nævner »${topic}«.`,
  countOfSigtepunkter: (count: number) => `Strategien har ${count} sigtepunkter.`,
  countOfUdvalg: (count: number) => `Strategien nævner ${count} udvalg.`,
  ranking: (titles: readonly string[], count: number, order: 'most' | 'fewest') =>
    `${inWords(titles, 'og')} har ${order === 'most' ? 'flest' : 'færrest'} fokusområder: ${count}.`,

  belonging: (yes: boolean, titles: readonly string[], homes: readonly string[]) =>
    `${yes ? 'Ja' : 'Nej'}, ${inWords(
      titles.map((title) => `»${title}«`),
      'og',
    )} hører til ${inWords(homes, 'og')}.`,
  owner: (title: string, udvalg: string) => `»${title}« ligger hos ${udvalg}.`,
  ownersOfTopic: (topic: string, udvalg: readonly string[]) => `»${topic}« ligger hos ${inWords(udvalg, 'og')}.`,
  supports: (title: string, sigtepunkt: string) => `»${title}« hører under sigtepunktet ${sigtepunkt}.`,
  topicSupports: (topic: string, sigtepunkter: readonly string[]) =>
    `»${topic}« hører under ${inWords(sigtepunkter, 'og')}.`,
  ownedBy: (udvalg: string) => `Det ligger hos ${udvalg}.`,
  underSigtepunkt: (sigtepunkt: string) => `Det hører under sigtepunktet ${sigtepunkt}.`,
  shared: (sigtepunkt: string, udvalg: readonly string[]) =>
    `${sigtepunkt} er fælles for hele Kommunalbestyrelsen. ${inWords(udvalg, 'og')} har fokusområder under det.`,

  area: (title: string, udvalg: string, sigtepunkt: string) =>
    `»${title}« er et fokusområde hos ${udvalg}, under sigtepunktet ${sigtepunkt}.`,
  areaNotDescribed: 'Strategien beskriver det ikke nærmere end titlen.',
  areaSeeAlso: 'Det siger strategien, hvor den bruger de ord:',
  nameIsPartOf: (sigtepunkt: string) => `Det er ikke det samme som sigtepunktet ${sigtepunkt}.`,
  sigtepunkt: (title: string, count: number) =>
    `${title} er et af strategiens ${numeral(count, 'og')} sigtepunkter. Sådan forklarer strategien det:`,

  chapter: (title: string) => `Sådan står der i »${title}«:`,
  chapterShortened: (shown: number, all: number) => `De første ${shown} af ${all} afsnit.`,

  differenceOwners: (parts: readonly { readonly title: string; readonly what: string }[]) =>
    `${inWords(
      parts.map(({ title, what }) => `»${title}« er ${what}`),
      'og',
    )}.`,
  isArea: (udvalg: string) => `et fokusområde hos ${udvalg}`,
  isSigtepunkt: 'et sigtepunkt, som er fælles for alle udvalg',
  isUdvalg: (areas: number) => `et udvalg med ${areas} fokusområder`,
  differenceNotExplained: 'Strategien forklarer ikke selv forskellen nærmere.',

  connected: 'Udvalgenes fokusområder påvirker ofte hinanden. Disse emner går på tværs af udvalg:',
  connectedTopic: (topic: string, udvalg: readonly string[]) => `»${topic}« går på tværs af ${inWords(udvalg, 'og')}.`,
  notConnected: (topic: string) => `Jeg kender ikke andre udvalg, der deler »${topic}«.`,

  topic: (topic: string) => `Det siger strategien om »${topic}«:`,
  topicOnlyAreas: (topic: string, count: number) =>
    `Strategiens tekst siger ikke noget om »${topic}«, men ${count === 1 ? 'dette fokusområde' : 'disse fokusområder'} handler om det:`,
  them: 'dem',
  notMentioned: (topic: string) =>
    topic === '' ? 'Det siger strategien ikke noget om.' : `Strategien siger ikke noget om »${topic}«.`,
  nearest: 'Det nærmeste, den siger:',

  noTarget: (topic: string) => `Nej, strategien sætter ikke noget mål for »${topic}«.`,
  target: (topic: string) => `Det nævner strategien af tal om »${topic}«:`,

  abbreviation: (udvalg: string) => `Strategien skriver ikke, hvad ${udvalg} står for.`,
  abbreviationHas: (count: number) =>
    `Den bruger kun forkortelsen, for det udvalg der har disse ${count} fokusområder:`,
  otherPeriod: (years: string, known: readonly string[]) =>
    `Der er ikke lagt en strategi ind for ${years}. Jeg kender strategien ${inWords(known, 'og')}.`,
  people: 'Det står ikke i strategien: den nævner udvalg, men ingen personer.',
  meetings: 'Det står ikke i strategien: den har hverken møder, dagsordener eller beslutninger.',
  money: 'Det står ikke i strategien: den nævner ingen beløb.',
  contact: 'Det står ikke i strategien: den har ingen kontaktoplysninger. Prøv kommunens hjemmeside.',
  figure: 'Det tal står ikke i strategien.',
  unknownUdvalg: (titles: readonly string[]) =>
    `Det udvalg nævner strategien ikke. Den nævner ${inWords(titles, 'og')}.`,
  unknown: 'Det finder jeg ikke svar på i strategien – ingen sikkert match.',
  offTopic: 'Det kan jeg ikke hjælpe med – ingen sikkert match i strategien.',
  offTopicLine: 'Spørg mig om strategien, eller indsæt en sag.',

  next: {
    sigtepunkter: { label: 'Sigtepunkterne', ask: 'Hvad er sigtepunkterne?' },
    udvalg: { label: 'Udvalgene', ask: 'Hvilke udvalg er der?' },
    areas: { label: 'Alle fokusområder', ask: 'Vis alle fokusområder' },
    capabilities: { label: 'Hvad kan du?', ask: 'Hvad kan du?' },
    connected: { label: 'På tværs af udvalg', ask: 'Hvilke fokusområder går på tværs af udvalg?' },
    followUp: { label: 'Hvordan følges der op?', ask: 'Hvordan følger vi udviklingen?' },
    explain: (title: string) => ({ label: `Om ${title}`, ask: `Hvad betyder ${title}?` }),
    areasOf: (title: string) => ({ label: `Fokusområder: ${title}`, ask: `Hvilke fokusområder har ${title}?` }),
    areasUnder: (title: string) => ({
      label: `Fokusområder: ${title}`,
      ask: `Hvilke fokusområder hører under ${title}?`,
    }),
    whatItSays: (title: string) => ({ label: 'Strategiens ord om det', ask: `Hvad siger strategien om ${title}?` }),
    owner: (title: string) => ({ label: 'Hvem ejer det?', ask: `Hvem ejer ${title}?` }),
  },
};

/** Every sentence that an answer is made of, in one language. */
export type Texts = typeof textsDa;
