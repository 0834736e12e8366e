import type { Fault } from '../../exchange/faults.js';
import type { TermsFault } from '../../indicators/terms-faults.js';
import { dayInWords } from '../../language/days.js';
import { inWords } from '../plain-text.js';
import { rowText } from './exchange-places.js';

/** Gives what is wrong, as it stands behind the place where it is wrong. */
export function faultWords(fault: Fault): string {
  return words[fault.is](fault as never);
}

const termsText: Readonly<Record<TermsFault, string>> = {
  'words-with-numbers': 'en indikator i tekst har ingen enhed, decimaler, mål eller grænser, og retningen er Neutral.',
  'range-missing': 'mangler. Når retningen er Inden for interval, skal intervallet stå der.',
  'range-backwards': 'intervallets tal står ikke i orden: Rød under, Interval fra, Interval til, Rød over.',
  'range-misplaced': 'der står et interval, men retningen er ikke Inden for interval.',
  'target-misplaced': 'ved Inden for interval er intervallet målet. Lad Mål og Mål nås senest være tomme.',
  'thresholds-backwards': 'grøn og rød grænse står omvendt i forhold til retningen.',
  'thresholds-misplaced': 'grænser for grøn og rød kan kun stå, når retningen er Højere eller Lavere er bedre.',
};

/** What each fault is called, with the facts that it carries. */
const words: { readonly [Is in Fault['is']]: (fault: Extract<Fault, { readonly is: Is }>) => string } = {
  'unknown-format': () => 'filen er ikke af en slags, der kan læses. Brug .xlsx, .csv, .json eller .ics.',
  'old-or-locked-workbook': () =>
    'det er en gammel Excel-fil (.xls), eller den har en adgangskode. Gem den som .xlsx uden adgangskode.',
  unreadable: () => 'filen kan ikke læses; den er beskadiget eller ikke det, navnet siger. Gem den igen.',
  'too-large': () => 'filen er for stor. Del den, eller slet det, der ikke hører til.',
  'too-many-rows': (fault) => `der er for mange rækker. Der kan være ${fault.most}; del filen.`,
  'no-table': () => 'ingen kolonner kendes. Overskrifterne skal være som i skabelonen, fx Navn, E-mail og Rolle.',
  'no-meetings': () =>
    'der er ingen udvalgsmøder i kalenderen. Et mødes titel skal nævne udvalget, fx »Møde i Udvalget for Læring«.',
  'column-missing': (fault) => `kolonnen »${fault.heading}« mangler.`,
  'column-twice': (fault) => `kolonnen »${fault.heading}« står to gange.`,
  'column-misspelt': (fault) => `kolonnen »${fault.heading}« kendes ikke. Skal der stå »${fault.meant}«?`,
  cpr: () =>
    'rækken indeholder et CPR-nummer og er ikke læst. Slet nummeret i filen. Er det et beløb, så skriv det i tusinde eller mio. kr.',
  'formula-without-value': () => 'formlen har ingen gemt værdi. Åbn filen i Excel, og gem den.',
  'error-value': (fault) => `cellen viser fejlen ${fault.text}.`,
  empty: () => 'mangler.',
  'too-long': (fault) => `er for langt. Der er plads til ${fault.most} tegn.`,
  'not-a-day': (fault) => `»${fault.text}« er ikke en dato. Skriv fx 01-12-2026.`,
  'day-without-year': (fault) => `»${fault.text}« mangler årstal. Skriv fx 01-12-2026.`,
  'day-too-far': (fault) => `${dayInWords(fault.day)} ligger for langt væk. Er årstallet rigtigt?`,
  'not-a-quarter': (fault) => `»${fault.text}« er ikke et kvartal. Skriv fx 2026-Q3.`,
  'quarter-without-year': (fault) => `»${fault.text}« mangler årstal. Skriv fx 2026-Q3.`,
  'not-quarters': (fault) => `»${fault.text}« er ikke kvartaler på året. Skriv fx 1, 2, 3, 4 eller 2, 4.`,
  'not-a-number': (fault) => `»${fault.text}« er ikke et tal.`,
  'other-unit': (fault) =>
    fault.unit === ''
      ? `»${fault.text}« har en enhed, men Enhed er tom.`
      : `»${fault.text}« er i en anden enhed end ${fault.unit}.`,
  'doubtful-number': (fault) => doubtfulText(fault.text, fault.readings),
  'not-whole': (fault) => `»${fault.text}« skal være et helt tal fra ${fault.low} til ${fault.high}.`,
  'not-one-of': (fault) => `»${fault.text}« kendes ikke. Skriv ${inWords(fault.words, 'eller')}.`,
  'not-an-email': (fault) => `»${fault.text}« er ikke en e-mailadresse.`,
  'unknown-udvalg': (fault) => `»${fault.text}« er ikke et udvalg i strategien. De er ${inWords(fault.titles, 'og')}.`,
  'unknown-area': (fault) =>
    `»${fault.text}« er ikke et fokusområde i strategien.${fault.meant === undefined ? '' : ` Er det »${fault.meant}«?`}`,
  'area-elsewhere': (fault) => `»${fault.area}« hører til ${fault.udvalg}, ikke til udvalget i rækken.`,
  'unit-like-number': (fault) =>
    `»${fault.text}« ligner et tal. Enheden er det, der står efter tallet, fx % eller dage.`,
  'not-an-id': (fault) => `»${fault.text}« er ikke et id fra botten. Lad cellen være tom i nye rækker.`,
  'repeating-event': () => 'mødet gentages efter en regel. Gem hvert møde for sig i kalenderen.',
  'nobody-named': () => 'mangler. Rækken skal sige, hvem det er.',
  'email-and-entra-id': () => 'en person skrives med e-mail eller med Entra-id, ikke med begge.',
  'role-without-udvalg': () => 'mangler. Rollen skal have et udvalg.',
  'udvalg-without-role': () => 'mangler. Hvad er personen i udvalget?',
  'areas-without-role': () => 'fokusområder kan kun stå ved en formand eller næstformand.',
  'stand-in-unfinished': () => 'mangler. En stedfortræder skal have den, der er væk, og første og sidste dag.',
  'stand-in-cells-without-role': () => 'kan kun udfyldes, når rollen er Stedfortræder.',
  'days-backwards': (fault) =>
    `sidste dag (${dayInWords(fault.to)}) ligger før første dag (${dayInWords(fault.from)}).`,
  'deadline-after-meeting': (fault) =>
    `fristen (${dayInWords(fault.deadline)}) ligger efter mødet (${dayInWords(fault.date)}).`,
  'direction-missing': () => 'mangler. Vælg Højere er bedre, Lavere er bedre, Inden for interval eller Neutral.',
  'half-baseline': () => 'mangler. Der står et kvartal for udgangspunktet, men intet tal.',
  'half-target': () => 'mangler. Et mål er et tal og en dag, det skal være nået.',
  'half-range': () => 'mangler. Et interval har både et tal, det går fra, og et, det går til.',
  'half-thresholds': () => 'mangler. Skriv både grøn og rød grænse, eller ingen af dem.',
  'half-rhythm': () => 'mangler. Skriv både Kun hvert … år og Første år, eller ingen af dem.',
  'half-retired': () => 'mangler. Skriv både hvornår og hvorfor den gik ud.',
  'done-day-without-state': () => 'kan kun udfyldes, når status er Udført.',
  terms: (fault) => termsText[fault.fault],
  'row-twice': (fault) => `står også i ${rowText(fault.other)}. Behold én af dem.`,
  'differs-from-row': (fault) => `står anderledes i ${rowText(fault.other)}.`,
  'area-taken': (fault) =>
    `${fault.areas === 'all' ? 'hele udvalget' : inWords(fault.areas, 'og')} har en anden i samme rolle i ${rowText(fault.other)}.`,
  'unknown-person': (fault) => `»${fault.text}« kendes ikke. Skriv e-mailadressen.`,
  'several-people': (fault) => `flere hedder »${fault.text}«. Skriv e-mailadressen.`,
  'last-admin': () => 'den sidste administrator kan ikke fjernes. Sæt først en anden, der har skrevet til botten.',
  'first-admin': () =>
    'personen er administrator i bottens indstillinger (ADMIN_AAD_OBJECT_IDS) og kan kun fjernes dér.',
  'stands-in-for-self': () => 'en person kan ikke være sin egen stedfortræder.',
  'away-without-seat': (fault) => `${fault.away} er hverken formand eller næstformand i ${fault.udvalg}.`,
  'stand-in-overlaps': (fault) =>
    `${fault.other} er allerede stedfortræder fra ${dayInWords(fault.from)} til ${dayInWords(fault.to)}.`,
  'other-area': () => 'id’et hører til et andet fokusområde. Lad Id være tomt, hvis det er en ny.',
  'other-kind': () =>
    'typen kan ikke ændres, når der er indberettet. Giv indikatoren et nyt navn, og lad Id være tomt.',
  'id-taken': () => 'id’et bruges i en anden strategi. Lad cellen være tom.',
  retired: (fault) =>
    `indikatoren gik ud ${dayInWords(fault.on)} og kan ikke ændres. Giv den nye et andet navn, og lad Id være tomt.`,
  'too-many-people': (fault) => `der kan sættes ${fault.most} personer op.`,
};

function doubtfulText(text: string, readings: readonly string[]): string {
  const [one, other] = readings;
  return other === undefined
    ? `»${text}« kan misforstås. Skriv ${one}, hvis det er det.`
    : `»${text}« kan være ${inWords(readings, 'eller')}. Skriv det uden punktum.`;
}
