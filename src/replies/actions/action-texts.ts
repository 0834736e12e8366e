import type { Action } from '../../actions/action.js';
import type { ActionFault } from '../../actions/action-form.js';
import { dayInWords } from '../../language/days.js';

/** What the bot says about handlinger. */
export const actionTexts = {
  all: 'Handlinger',
  mine: 'Dine handlinger',
  of: (title: string) => `Handlinger: ${title}`,
  none: 'Her er ingen handlinger endnu.',
  noneOfMine: 'Du er ikke ansvarlig for nogen handlinger.',
  overdue: (count: number) => (count === 1 ? '1 handling er over fristen.' : `${count} handlinger er over fristen.`),
  noneOverdue: 'Ingen er over fristen.',
  counts: (open: number, done: number, stopped: number) =>
    [
      `${open} i gang eller planlagt`,
      ...(done > 0 ? [`${done} ${done === 1 ? 'færdig' : 'færdige'}`] : []),
      ...(stopped > 0 ? [`${stopped} ${stopped === 1 ? 'stoppet' : 'stoppede'}`] : []),
    ].join(', '),
  page: (page: number, pages: number) => `Side ${page} af ${pages}.`,
  late: (days: number) => `${days === 1 ? '1 dag' : `${days} dage`} over fristen`,
  detail: (area: string, responsible: string, when: string) => `${area} · ${responsible} · ${when}`,
  deadline: (day: string) => `frist ${dayInWords(day)}`,
  doneOn: (day: string) => `færdig ${dayInWords(day)}`,
  unknownPerson: 'en, som ikke er kendt længere',
  change: 'Opdatér',
  finish: 'Færdig',
  add: 'Ny handling',
  previous: 'Forrige side',
  next: 'Næste side',

  newHeadline: 'Ny handling',
  newPlace: 'Hvad gør I ved et fokusområde? Alle kan se handlingen.',
  faultsTitle: 'Ret dette, så gemmer jeg. Alt, du har skrevet, står her endnu.',
  fields: {
    fokusomraadeId: 'Fokusområde',
    title: 'Hvad skal gøres?',
    responsibleId: 'Ansvarlig',
    deadline: 'Frist',
    state: 'Status',
    note: 'Note',
    notePlaceholder: 'Kort: hvor langt er I? Kan stå tom.',
    choose: 'Vælg',
    save: 'Gem',
    back: 'Tilbage',
  },
  added: (title: string) => `Gemt: »${title}«.`,
  addedBefore: (title: string) => `»${title}« var gemt i forvejen.`,
  changed: (title: string) => `Opdateret: »${title}«.`,
  finished: (title: string) => `Færdig: »${title}«.`,
  finishedBefore: (title: string) => `»${title}« var færdig i forvejen.`,
  isStopped: (title: string) => `»${title}« er stoppet. Vælg »Opdatér«, hvis den skal i gang igen.`,
  nothingChanged: (title: string) => `»${title}« står, som du ville have den. Der var ikke noget at ændre.`,
  named: (title: string, by: string | undefined) =>
    by === undefined ? `Du er nu ansvarlig for »${title}«` : `${by} har gjort dig ansvarlig for »${title}«`,
  seeMine: { title: 'Mine handlinger', ask: 'mine handlinger' },
  notSaved: 'Det blev ikke gemt, fordi andre gemte samtidig. Prøv igen.',
  overtaken:
    'En anden har ændret handlingen, siden du åbnede den. Det, du har skrevet, står her endnu. Gem igen, hvis det skal gælde.',
  notFound: 'Den handling findes ikke længere. Skriv »handlinger« for at se dem, der er.',
  mayNotAdd:
    'Du kan ikke oprette handlinger. Det kan udvalgets formand og næstformand, dem, der ejer en indikator i fokusområdet, og administratorer.',
  mayNotAddThere:
    'Du kan ikke oprette handlinger i det fokusområde. Det kan udvalgets formand og næstformand, dem, der ejer en indikator der, og administratorer.',
  mayNotChange:
    'Du kan ikke ændre den handling. Det kan den ansvarlige, udvalgets formand og næstformand, dem, der ejer en indikator i fokusområdet, og administratorer.',
  onlyPersonal: 'Skriv »ny handling« til mig i din egen chat. Så åbner jeg formularen der.',
} as const;

/** How a state is shown: with a symbol and a word, never by colour alone. */
export const actionStates: Readonly<
  Record<Action['state'], { readonly symbol: string; readonly word: string; readonly color: 'good' | 'default' }>
> = {
  planned: { symbol: '○', word: 'Planlagt', color: 'default' },
  'under-way': { symbol: '◇', word: 'I gang', color: 'default' },
  done: { symbol: '●', word: 'Færdig', color: 'good' },
  stopped: { symbol: '–', word: 'Stoppet', color: 'default' },
};

const missing: Readonly<Record<Extract<ActionFault, { is: 'missing' }>['field'], string>> = {
  fokusomraadeId: 'Vælg et fokusområde.',
  title: 'Skriv, hvad der skal gøres.',
  responsibleId: 'Vælg, hvem der er ansvarlig.',
  deadline: 'Vælg en frist.',
};

/** Gives what is to be put right. */
export function actionFaultText(fault: ActionFault): string {
  switch (fault.is) {
    case 'missing':
      return missing[fault.field];
    case 'no-day':
      return `»${fault.written}« er ikke en dato. Skriv fristen som 1/12-2026.`;
    case 'day-gone':
      return `Fristen ${dayInWords(fault.day)} er gået. Vælg en dag, der kommer.`;
    case 'too-long':
      return `${fault.field === 'title' ? 'Titlen' : 'Noten'} er på ${fault.length} tegn. Der er plads til ${fault.most}.`;
  }
}
