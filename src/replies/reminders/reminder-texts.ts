import { dayInWords, weekdayOf } from '../../language/days.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { capital } from '../people/person-words.js';
import { inWords } from '../plain-text.js';

const sooner = 'Skriv »påmind mig igen«, hvis det skal være før.';
const counted = (count: number) => (count === 1 ? '1 indikator' : `${count} indikatorer`);

/** What reminders say: what is owed, until when, and the way to do it. */
export const reminderTexts = {
  owners: (count: number, udvalg: string, deadline: string) =>
    `Du mangler ${counted(count)} til ${udvalg} senest ${weekdayOf(deadline)} den ${dayInWords(deadline)}`,
  ownersLastDay: (count: number, udvalg: string) => `I dag er sidste dag: du mangler ${counted(count)} til ${udvalg}`,
  ownersFor: (quarter: string) => `Det gælder ${quarter}. Det tager et øjeblik pr. indikator.`,
  deciders: (count: number, udvalg: string) => `${counted(count)} fra ${udvalg} venter på din godkendelse i dag`,
  decidersFor: (quarter: string) => `Det, der ikke er godkendt, kommer ikke med i opsamlingen for ${quarter}.`,
  admins: (udvalg: string, quarter: string) => `${udvalg} mangler noget til ${quarter}`,
  missing: (who: string, names: readonly string[]) =>
    `${who} har ikke indberettet ${inWords(names.map(quoted), 'og')}.`,
  waiting: (who: string, names: readonly string[]) => `${inWords(names.map(quoted), 'og')} venter på ${who}.`,
  ownerless: (names: readonly string[]) => `Ingen ejer ${inWords(names.map(quoted), 'og')}.`,
  openUpdates: { title: 'Opdatér nu', ask: 'opdater' },
  openQueue: { title: 'Se det, der venter', ask: 'til godkendelse' },
  later: { title: 'Påmind mig i morgen', ask: 'påmind mig ikke før i morgen' },

  snoozed: (day: string) => `Du bliver ikke påmindet før ${withWeekday(day)}. ${sooner}`,
  snoozedNoLonger: (day: string) =>
    `Du bliver ikke påmindet før ${withWeekday(day)}. Længere kan det ikke vente, for da åbner indberetningen for næste kvartal. ${sooner}`,
  stopped: (quarter: Quarter, day: string) =>
    `Du bliver ikke påmindet mere om ${quarterName(quarter)}. ${capital(withWeekday(day))} åbner indberetningen for næste kvartal, og så påminder jeg dig igen. ${sooner}`,
  awake: 'Du bliver påmindet igen.',
  notADay: 'Hvornår må jeg påminde dig igen? Skriv for eksempel »påmind mig ikke før 1. december«.',
  notAhead: 'Den dag er gået. Skriv en dag, der kommer.',
  unknownPerson: 'Jeg påminder dig ikke om noget, for du ejer ingen indikatorer og godkender ikke noget.',
  busy: 'Det blev ikke gemt, for andre gemte samtidig. Prøv igen.',
};

function quoted(name: string): string {
  return `»${name}«`;
}

function withWeekday(day: string): string {
  return `${weekdayOf(day)} den ${dayInWords(day)}`;
}
