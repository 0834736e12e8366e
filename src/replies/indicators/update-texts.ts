import type { Doubt } from '../../indicators/plausible.js';
import type { FormFault, TextField } from '../../indicators/report-form.js';
import type { Revision } from '../../indicators/update.js';
import { dayInWords, daysFrom, weekdayOf } from '../../language/days.js';
import { momentInWords } from '../../language/moment-in-words.js';
import { type NumberUnit, printNumber, printWithUnit } from '../../language/print-number.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { inWords } from '../plain-text.js';

/** What the bot says to those who report, a message each. */
export const updateTexts = {
  mine: (quarter: Quarter) => `Dine indikatorer, ${quarterName(quarter)}`,
  progress: (done: number, count: number) =>
    count === 0
      ? 'Ingen af dem skal indberettes for dette kvartal.'
      : done === count
        ? count === 1
          ? 'Den er indberettet. Tak.'
          : `Alle ${count} er indberettet. Tak.`
        : `${done} af ${count} er indberettet.`,
  deadline: (day: string, today: string) =>
    `Frist ${weekdayOf(day)} den ${dayInWords(day)}: ${daysLeft(daysFrom(today, day))}.`,
  last: (what: string) => `Sidst: ${what}`,
  neverReported: 'Ikke indberettet før',
  target: (target: string) => `Mål: ${target}`,
  series: (series: string) => `Udvikling: ${series}`,
  marks: { missing: '○', returned: '↩', pending: '✓', approved: '✓' },
  missing: 'Mangler',
  returned: (why: string) => `Returneret: »${why}«`,
  pending: (what: string) => `Indberettet: ${what}. Venter på godkendelse.`,
  approved: (what: string) => `Indberettet: ${what}. Godkendt.`,
  report: 'Indberet',
  correct: 'Ret',
  more: (count: number) => `Der er ${count} mere. Skriv »opdater« og navnet på en af dem.`,
  resting: (lines: readonly string[]) => `Ikke i dette kvartal: ${lines.join('; ')}.`,
  restingOne: (name: string, last: string | undefined, next: Quarter | undefined) =>
    [
      name,
      ...(last === undefined ? [] : [`sidst ${last}`]),
      ...(next === undefined ? [] : [`næste gang ${quarterName(next)}`]),
    ].join(', '),
  late: (lines: readonly string[]) => `Mangler fra før: ${lines.join('; ')}. Vælg kvartalet i formularen.`,
  lateOne: (name: string, quarters: readonly Quarter[]) => `${name} (${inWords(quarters.map(quarterName), 'og')})`,

  ownsNothing: 'Du står ikke som ejer af en indikator',
  ownsNothingLines: ['En administrator af Sigtebot kan sætte dig på. Skriv »status« for at se, hvordan det går.'],
  notKnown: 'Jeg kan ikke se, hvem du er i Teams, så du kan ikke indberette her.',
  onlyPersonal: 'Det gør vi i vores egen chat: Skriv »opdater« til mig der.',

  valueLabel: (unit: string) => (unit === '' ? 'Tal' : `Tal (${unit})`),
  valuePlaceholder: 'fx 12,5 eller 1 250',
  narrativeLabel: (kind: 'number' | 'narrative') =>
    kind === 'narrative' ? 'Hvad er der sket, og hvordan går det?' : 'Hvad ligger bag? (kort)',
  narrativePlaceholder: (kind: 'number' | 'narrative') =>
    kind === 'narrative' ? 'Et par sætninger. Ingen personoplysninger.' : 'Kræves ved rød og ved spring over 25 %',
  correctionLabel: 'Hvorfor rettes det?',
  moreFields: 'Andet kvartal, ikke relevant, link',
  quarterLabel: 'Kvartal',
  quarterChoice: (quarter: Quarter, state: 'missing' | 'returned' | 'pending' | 'approved') =>
    `${quarterName(quarter)}${{ missing: '', returned: ' (returneret)', pending: ' (venter)', approved: ' (godkendt)' }[state]}`,
  notRelevantLabel: 'Ikke relevant i dette kvartal',
  reasonLabel: 'Hvorfor er den ikke relevant?',
  evidenceLabel: 'Link til dokumentation (valgfrit)',
  readingLabel: (typed: string) => `Hvad betyder »${typed}«?`,
  send: 'Send til godkendelse',
  back: 'Tilbage',
  wasReturned: (name: string, at: string, why: string) => `Returneret af ${name} ${at}: »${why}«`,
  waits: (what: string) => `${what} venter allerede på godkendelse. Det, du sender nu, afløser det.`,
  isApproved: (what: string) => `${what} er godkendt og gælder, til en rettelse er godkendt.`,
  putRight: 'Ret dette, så sender jeg det. Alt, du har skrevet, står her endnu.',

  sent: 'Sendt til godkendelse',
  sentBefore: 'Sendt tidligere',
  takenBack: 'Trukket tilbage',
  takenBackLine: 'Det, du havde sendt, kan ikke længere godkendes. Historikken er gemt.',
  readAs: (quarter: Quarter, what: string) => `${quarterName(quarter)}: ${what}`,
  roundedFrom: (typed: string) => `Afrundet fra »${typed}«.`,
  goesTo: (names: string) => `${names} kan nu godkende det.`,
  goesToNobody: 'Der er ingen, der kan godkende det endnu. Administratoren får besked, og det venter så længe.',
  next: (name: string) => `Næste: ${name}`,
  nextButton: 'Indberet næste',
  nothingLeft: 'Du er færdig for dette kvartal. Tak.',
  all: 'Se dine indikatorer',
  correctThis: 'Ret det',
  takeBack: 'Træk tilbage',

  noLonger: 'Indikatoren er taget ud af brug, så der skal ikke indberettes mere på den.',
  notFound: 'Jeg kan ikke finde den indikator. Skriv »opdater«, så viser jeg dine.',
  whose: (name: string, owners: readonly string[], place: string) =>
    owners.length === 0
      ? `»${name}« (${place}) har ingen ejer endnu.`
      : `»${name}« (${place}) indberettes af ${inWords(owners, 'og')}.`,
  askToBeOwner: 'En administrator kan sætte dig på. Skriv »opdater« for at se dine egne.',
  notYours: (name: string) =>
    `Du står ikke længere som ejer af »${name}«, så du kan ikke indberette den. Spørg en administrator, hvis det er forkert.`,
  notReportable: (quarter: Quarter) => `Den indberettes ikke for ${quarterName(quarter)}. Vælg et andet kvartal.`,
  overtaken: (name: string, at: string, what: string) =>
    `${name} indberettede ${what} ${at}, mens du skrev. Se efter, og send igen, hvis dit skal gælde.`,
  alreadyThere: (quarter: Quarter, what: string) =>
    `Der er allerede indberettet ${what} for ${quarterName(quarter)}. Se efter, og send igen, hvis det skal rettes.`,
  formUsed: (at: string, what: string) =>
    `Du sendte ${what} med denne formular ${at}. Send igen, hvis det nye skal gælde i stedet.`,
  notSaved: 'Det blev ikke gemt, for andre gemte samtidig. Alt, du skrev, står her endnu. Send igen.',
  unknownPerson: 'en tidligere bruger',
};

function daysLeft(days: number): string {
  if (days === 0) return 'det er i dag';
  if (days > 0) return days === 1 ? '1 dag tilbage' : `${days} dage tilbage`;
  return days === -1 ? 'overskredet med 1 dag' : `overskredet med ${-days} dage`;
}

const settled = {
  approved: (name: string, at: string) =>
    `Det er allerede godkendt af ${name} ${at}, så det kan ikke trækkes tilbage. Ret det i stedet.`,
  returned: (name: string, at: string) => `Det er allerede returneret af ${name} ${at}.`,
  withdrawn: (name: string, at: string) => `Det er allerede trukket tilbage af ${name} ${at}.`,
  closed: (_name: string, at: string) => `Det blev lukket ${at}, da en ny strategi trådte i kraft.`,
  superseded: (_name: string, at: string) => `Det blev afløst af en nyere indberetning ${at}.`,
  pending: () => 'Det venter stadig.',
} satisfies Record<Revision['state']['is'], (name: string, at: string) => string>;

/** Gives what became of a revision, by whom and when. */
export function settledText(state: Revision['state'], nameOf: (personId: string) => string): string {
  if (state.is === 'pending') return settled.pending();
  return settled[state.is]('by' in state ? nameOf(state.by) : '', momentInWords(state.at));
}

const fields: Record<TextField, string> = {
  narrative: 'Forklaringen',
  reason: 'Begrundelsen',
  evidence: 'Linket',
  correction: 'Begrundelsen for rettelsen',
};

const unreadable: Record<Extract<FormFault, { is: 'value-unreadable' }>['why'], string> = {
  empty: 'Skriv et tal.',
  'no-digits': 'Skriv tallet med cifre, fx 12 eller 12,5.',
  'several-numbers': 'Skriv kun ét tal. Et interval eller en brøk kan jeg ikke gemme.',
  form: 'Jeg kan ikke læse tallet. Skriv det som 12,5 eller 1 250, uden andet omkring.',
  'too-long': 'Tallet er for langt til at blive gemt præcist.',
  'other-unit': 'Det, der står ved tallet, passer ikke med indikatorens enhed. Skriv kun tallet.',
};

/** Gives what is to be put right, or is asked about, in one sentence. */
export function faultText(fault: FormFault, unit: NumberUnit): string {
  switch (fault.is) {
    case 'value-missing':
      return 'Skriv et tal, eller sæt »Ikke relevant i dette kvartal« og skriv hvorfor.';
    case 'value-unreadable':
      return unreadable[fault.why];
    case 'value-ambiguous':
      return ambiguousText(fault);
    case 'doubt':
      return `${doubtText(fault.value, fault.doubt, unit)} Er det rigtigt, så send igen.`;
    case 'narrative-missing':
      return narrativeMissing[fault.why];
    case 'value-and-not-relevant':
      return 'Der står både et tal, og at den ikke er relevant. Fjern det ene.';
    case 'reason-missing':
      return 'Skriv, hvorfor den ikke er relevant i dette kvartal.';
    case 'no-link':
      return 'Linket skal begynde med https://';
    case 'too-long':
      return `${fields[fault.field]} er for lang: højst ${printNumber(fault.most, 0)} tegn.`;
    case 'correction-missing':
      return 'Tallet er godkendt. Skriv, hvorfor det rettes.';
  }
}

function ambiguousText({ typed, readings }: Extract<FormFault, { is: 'value-ambiguous' }>): string {
  const [only, another] = readings;
  return another === undefined
    ? `Betyder »${typed}« ${only?.echo}? Så send igen. Ellers skriv tallet om.`
    : `»${typed}« kan læses på flere måder. Vælg, eller skriv tallet om.`;
}

const narrativeMissing: Record<Extract<FormFault, { is: 'narrative-missing' }>['why'], string> = {
  red: 'Status bliver rød: skriv kort, hvad der ligger bag.',
  jump: 'Tallet springer mere end 25 % fra sidst: skriv kort, hvad der ligger bag.',
  words: 'Skriv et par sætninger.',
};

function doubtText(value: number, doubt: Doubt, unit: NumberUnit): string {
  const print = (number: number) => printWithUnit(number, unit);
  switch (doubt.is) {
    case 'sign':
      return `${print(value)} har et andet fortegn end de tidligere tal (sidst ${print(doubt.last)}).`;
    case 'magnitude':
      return doubt.times > 1
        ? `${print(value)} er ${printNumber(doubt.times, 0)} gange så meget som sidst (${print(doubt.last)}).`
        : `${print(value)} er kun en ${printNumber(1 / doubt.times, 0)}.-del af sidst (${print(doubt.last)}).`;
    case 'far':
      return `${print(value)} ligger langt uden for de seneste ${doubt.count} tal (${printNumber(doubt.low, unit.decimals)} til ${print(doubt.high)}).`;
    case 'percentage':
      return `${print(value)} er ikke mellem 0 og 100 %.`;
  }
}
