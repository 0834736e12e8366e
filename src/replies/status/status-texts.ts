import { dayInWords } from '../../language/days.js';

/** What the bot says about how things stand. */
export const statusTexts = {
  strategy: 'Status på strategien',
  of: (title: string) => `Status: ${title}`,
  place: (kind: string, quarter: string, day: string) =>
    [kind, quarter, `set ${dayInWords(day)}`].filter((part) => part !== '').join(' · '),
  kinds: { strategy: '', udvalg: 'Udvalg', sigtepunkt: 'Sigtepunkt' },
  sigtepunkter: 'Sigtepunkter',
  attention: 'Kræver opmærksomhed',
  noAttention: 'Intet er rødt eller gult, og ingen handlinger er over fristen.',
  more: (count: number) => (count === 1 ? 'Og 1 fokusområde mere.' : `Og ${count} fokusområder mere.`),
  areasOverdue: (count: number) => (count === 1 ? '1 handling over fristen' : `${count} handlinger over fristen`),
  unfollowed: 'Ingen indikatorer er sat op.',
  actionsAreNow: 'Handlinger står, som de er i dag.',
  noActions: 'Der er ingen handlinger.',
  owed: (waiting: number, missing: number) =>
    [...(waiting > 0 ? [`${waiting} venter på godkendelse`] : []), ...(missing > 0 ? [`${missing} mangler`] : [])].join(
      ', ',
    ),
  valueOf: (value: string, quarter: string, colour: string) =>
    `${value} (${[quarter, colour].filter((part) => part !== '').join(', ')})`,
  wordsOf: (quarter: string, words: string) => `${quarter}: ${words}`,
  pendingTitle: 'Kun synligt for dig',
  pending: (name: string, value: string, quarter: string) => `${name}: venter på godkendelse: ${value} (${quarter})`,
  notRelevant: 'ikke relevant i kvartalet',
  words: 'med ord',
  now: 'Vis nu',
  isCase: 'Find fokusområder til sagen',
  which: 'Hvilken indikator mener du?',
  askFor: (name: string) => `status for ${name}`,
  notBegun: (quarter: string) => `${quarter} er ikke begyndt endnu.`,
  beforeAll: (title: string, quarter: string, first: string) =>
    `Der er ingen tal for ${quarter}${title === '' ? '' : ` (${title})`}. De første er fra ${first}.`,
  askNow: (title: string) => ({ title: 'Vis nu', ask: title === '' ? 'status' : `status: ${title}` }),
  choose: 'Vis et fokusområde',
  open: 'Vis',
  whole: 'Hele strategien',
  actions: 'Handlinger',
  area: 'Hele fokusområdet',
  previous: 'Forrige side',
  next: 'Næste side',
  chooseFirst: 'Vælg et fokusområde først.',
  indicatorPlace: (udvalg: string, area: string) => `Indikator · ${udvalg} · ${area}`,
  notFound: 'Det findes ikke i strategien længere. Skriv »status« for at se, hvad der er.',
} as const;
