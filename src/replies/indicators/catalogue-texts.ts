import type { DraftFault, NumberField, WholeField } from '../../indicators/draft-form.js';
import type { Direction } from '../../indicators/indicator.js';
import type { TermsFault } from '../../indicators/terms-faults.js';
import { inWords } from '../plain-text.js';

/** What the bot says to admins about the catalogue of indicators, a message each. */
export const catalogueTexts = {
  headline: (udvalg: string) => `Indikatorer: ${udvalg}`,
  count: (own: number, examples: number, retired: number) =>
    [
      own === 1 ? '1 i brug' : `${own} i brug`,
      ...(examples === 0
        ? []
        : [examples === 1 ? '1 eksempel at tage stilling til' : `${examples} eksempler at tage stilling til`]),
      ...(retired === 0 ? [] : [retired === 1 ? '1 udgået' : `${retired} udgåede`]),
    ].join(', '),
  exampleRule: 'Eksempler er forslag. De bliver aldrig indberettet eller vist, før en administrator bekræfter dem.',
  flags: {
    example: 'Eksempel: skal bekræftes',
    ownerless: 'Ingen ejer',
    retired: (day: string, why: string) => `Udgået ${day}: ${why}`,
  },
  kinds: { number: 'Tal', narrative: 'Ord' },
  owners: (names: readonly string[]) => (names.length === 0 ? 'Ingen ejer' : `Ejer: ${inWords(names, 'og')}`),
  choose: 'Vælg en indikator',
  choosePlaceholder: 'Vælg eller skriv for at søge',
  open: 'Åbn',
  add: 'Ny indikator',
  choiceExample: (name: string) => `${name} (eksempel)`,
  choiceRetired: (name: string) => `${name} (udgået)`,

  facts: {
    kind: 'Slags',
    unit: 'Enhed',
    direction: 'Bedre',
    target: 'Mål',
    baseline: 'Udgangspunkt',
    due: 'Indberettes',
    source: 'Kilde',
    owners: 'Ejere',
    from: 'Gælder fra',
    later: (quarter: string) => `Fra ${quarter}`,
    toCheck: 'Tjek først',
  },
  bareCount: 'antal',
  decimals: (count: number) => (count === 1 ? '1 decimal' : `${count} decimaler`),
  directions: { higher: 'højere', lower: 'lavere', range: 'inden for et interval', neutral: 'ikke besluttet' } as const,
  lag: (days: number) => `ca. ${days} dage bagud`,
  noOwners: 'ingen endnu',
  noSource: 'ikke oplyst',
  saved: {
    added: 'Oprettet.',
    changed: 'Gemt.',
    confirmed: 'Bekræftet. Den indberettes nu.',
    retired: 'Taget ud af brug. Historikken er gemt.',
    declined: 'Eksemplet er lagt væk.',
  },
  change: 'Ændr',
  confirm: 'Bekræft …',
  retire: 'Tag ud af brug',
  decline: 'Brug ikke',
  why: 'Hvorfor?',
  whyMissing: 'Skriv en kort begrundelse.',
  back: 'Tilbage til listen',

  formHeadline: {
    new: 'Ny indikator',
    change: (name: string) => `Ændr: ${name}`,
    confirm: (name: string) => `Bekræft: ${name}`,
  },
  toCheck: (text: string) => `Tjek først: ${text}`,
  putRight: 'Ret dette, så gemmer jeg. Alt, du har skrevet, står her endnu.',
  directionChoices: [
    { value: 'higher', title: 'Højere er bedre' },
    { value: 'lower', title: 'Lavere er bedre' },
    { value: 'range', title: 'Bedst i et interval' },
    { value: 'neutral', title: 'Ikke besluttet: ingen farve' },
  ] satisfies readonly { readonly value: Direction; readonly title: string }[],
  kindChoices: [
    { value: 'number', title: 'Tal' },
    { value: 'narrative', title: 'Ord (ingen enhed, mål eller farve)' },
  ],
  fields: {
    name: 'Navn',
    fokusomraadeId: 'Fokusområde',
    kind: 'Tal eller ord',
    unit: 'Enhed (tom for et antal)',
    unitPlaceholder: 'fx %, dage, mio. kr.',
    decimals: 'Decimaler',
    direction: 'Hvad er bedst?',
    dueIn: 'Indberettes for',
    from: 'Enhed, mål og grænser gælder fra',
    owners: 'Ejere',
    ownerEmails: 'Nye ejere (e-mail)',
    target: 'Mål',
    targetBy: 'Nås senest',
    baseline: 'Udgangspunkt',
    baselineQuarter: 'Fra kvartal',
    more: 'Flere felter',
    limitsHint:
      'Uden egne grænser er gul op til 10 % fra målet. Står udgangspunktets kvartal, ventes en lige vej fra det til målet.',
    green: 'Grøn til og med',
    red: 'Rød efter',
    rangeHint: 'Til et interval:',
    low: 'Godt fra',
    high: 'Godt til',
    redBelow: 'Rød under',
    redAbove: 'Rød over',
    everyYears: 'Kun hvert … år',
    everyYearsFrom: 'Regnet fra år',
    source: 'Kilde',
    lagDays: 'Forsinkelse i dage',
    save: 'Gem',
    back: 'Tilbage',
  },
  /** With a hard blank: Markdown would make a list of it. */
  quarterOfYear: (number: number) => `${number}.\u00a0kvartal`,

  onlyAdmins:
    'Kun administratorer af Sigtebot kan se og ændre kataloget over indikatorer. Skriv »opdater« for at se dine egne.',
  onlyPersonal: 'Det gør vi i vores egen chat: Skriv »indikatorer« til mig der.',
  notFound: 'Jeg kan ikke finde den indikator. Skriv »indikatorer«, så viser jeg listen.',
  several: 'Flere indikatorer kan passe på det navn',
  chooseFirst: 'Vælg en indikator først.',
  nameTaken: (name: string) => `Der er allerede en indikator, der hedder »${name}«, under det fokusområde.`,
  overtaken: (name: string, at: string) =>
    `${name} ændrede indikatoren ${at}, mens du skrev. Se efter, og gem igen, hvis dit skal gælde.`,
  isRetired: 'Indikatoren er taget ud af brug, så den kan ikke ændres. Opret en ny.',
  otherIndicator: 'Slags og fokusområde kan ikke ændres. Opret en ny indikator.',
  notSaved: 'Det blev ikke gemt, for andre gemte samtidig. Gem igen.',
  unknownPerson: 'en tidligere bruger',
};

const numberFields: Record<NumberField, string> = {
  target: 'Målet',
  baseline: 'Udgangspunktet',
  green: '»Grøn til og med«',
  red: '»Rød efter«',
  low: '»Godt fra«',
  high: '»Godt til«',
  redBelow: '»Rød under«',
  redAbove: '»Rød over«',
};

const wholeFields: Record<WholeField, string> = {
  lagDays: 'Forsinkelsen skal være et antal dage fra 0 til 1000.',
  everyYears: '»Kun hvert … år« skal være et tal fra 2 til 10.',
  everyYearsFrom: '»Regnet fra år« skal være et årstal.',
};

const missing: Record<Extract<DraftFault, { is: 'missing' }>['field'], string> = {
  name: 'Skriv et navn.',
  fokusomraadeId: 'Vælg et fokusområde.',
  kind: 'Vælg, om det er tal eller ord.',
  dueIn: 'Vælg mindst ét kvartal, den indberettes for.',
  from: 'Vælg, hvilket kvartal det gælder fra.',
  direction: 'Vælg, hvad der er bedst.',
};

const halves: Record<Extract<DraftFault, { is: 'half' }>['field'], string> = {
  target: 'Mål og dato hører sammen: udfyld begge eller ingen.',
  thresholds: 'Grænserne for grøn og rød hører sammen: udfyld begge eller ingen.',
  range: 'Intervallet skal have både »Godt fra« og »Godt til«.',
  everyYears: '»Kun hvert … år« og »Regnet fra år« hører sammen.',
  baseline: 'Udgangspunktets kvartal skal have et tal ved siden af.',
};

const termsFaultTexts: Record<TermsFault, string> = {
  'words-with-numbers': 'En indikator med ord har ingen enhed, mål eller farve.',
  'range-missing': 'Skriv intervallets »Godt fra« og »Godt til«.',
  'range-backwards': 'Intervallets grænser står i forkert rækkefølge.',
  'range-misplaced': 'Intervallets grænser bruges kun, når et interval er bedst. Slet dem.',
  'target-misplaced': 'Et interval har grænser i stedet for et mål. Slet målet.',
  'thresholds-backwards': 'Grænserne vender forkert: rød skal ligge på den dårlige side af grøn.',
  'thresholds-misplaced': 'Grænser for grøn og rød bruges kun, når højere eller lavere er bedre. Slet dem.',
};

const names: Record<'name' | 'unit' | 'source', string> = {
  name: 'Navnet må højst være 200 tegn.',
  unit: 'Enheden må højst være 40 tegn.',
  source: 'Kilden må højst være 300 tegn.',
};

/** Gives what is to be put right in the form of an indicator, in one sentence. */
export function draftFaultText(fault: DraftFault): string {
  switch (fault.is) {
    case 'missing':
      return missing[fault.field];
    case 'too-long':
      return names[fault.field];
    case 'unit-like-number':
      return 'Enheden må ikke begynde med et ciffer. Skriv fx »tusind kr.«';
    case 'no-number':
      return `${numberFields[fault.field]} kan jeg ikke læse som et tal. Skriv det som 12,5 eller 1 250.`;
    case 'ambiguous':
      return `${numberFields[fault.field]}: »${fault.typed}« kan læses på flere måder. Skriv ${inWords(fault.readings, 'eller')}.`;
    case 'no-whole-number':
      return wholeFields[fault.field];
    case 'no-day':
      return 'Datoen kan jeg ikke læse. Skriv den som 31/12-2027.';
    case 'no-quarter':
      return 'Udgangspunktets kvartal skrives som »4. kvartal 2021«.';
    case 'half':
      return halves[fault.field];
    case 'no-email':
      return `»${fault.written}« er ikke en e-mail.`;
    case 'terms':
      return termsFaultTexts[fault.fault];
  }
}
