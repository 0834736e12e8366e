import type { Action } from '../../actions/action.js';
import type { Seat } from '../../people/udvalg-setup.js';
import type { Townsperson } from './town-hall.js';

/** How many quarters of approved reports stand before the one that is reported now: as many as each example has. */
export const quartersBack = 5;

/** Who sits where. The one who is usually signed in chairs one udvalg, and stands in in another whose chair is away. */
export const exampleSeats: readonly {
  readonly udvalgId: string;
  readonly seats: readonly (readonly [Seat['role'], Townsperson])[];
  readonly standIn?: { readonly person: Townsperson; readonly insteadOf: Townsperson };
}[] = [
  {
    udvalgId: 'oekonomiudvalget',
    seats: [
      ['chair', 'bo'],
      ['deputy', 'dorte'],
    ],
  },
  {
    udvalgId: 'vtf',
    seats: [
      ['chair', 'anne'],
      ['deputy', 'bo'],
    ],
  },
  {
    udvalgId: 'beskaeftigelse',
    seats: [
      ['chair', 'carl'],
      ['deputy', 'freja'],
    ],
  },
  {
    udvalgId: 'laering',
    seats: [
      ['chair', 'dorte'],
      ['deputy', 'carl'],
    ],
  },
  {
    udvalgId: 'social-omsorg',
    seats: [
      ['chair', 'erik'],
      ['deputy', 'freja'],
    ],
    standIn: { person: 'anne', insteadOf: 'erik' },
  },
];

/** A report of the quarter that is reported now. Without one the indicator is due. */
export type ExampleReport = {
  readonly is: 'waiting' | 'approved' | 'returned';
  readonly value?: number;
  readonly narrative: string;
  /** Why it was returned. */
  readonly why?: string;
};

export type ExampleIndicator = {
  /** Which of the starter file's examples is confirmed. */
  readonly starterId: string;
  readonly owner: Townsperson;
  readonly target?: number;
  /** What was approved before, oldest first: numbers, or words. Every one is made up. */
  readonly past: readonly (number | string)[];
  readonly now?: ExampleReport;
};

export const exampleIndicators: readonly ExampleIndicator[] = [
  {
    starterId: 'oek-rekruttering-fastholdelse-sygefravaer',
    owner: 'anne',
    target: 4.5,
    past: [5.9, 5.6, 6.1, 5.4, 5.2],
  },
  {
    starterId: 'oek-oekonomi-i-balance-ordinaer-drift',
    owner: 'freja',
    target: 160,
    past: [132, 141, 138.5, 146, 149],
    now: { is: 'approved', value: 151.5, narrative: 'Skatteindtægterne er lidt højere end ventet.' },
  },
  {
    starterId: 'oek-vaekst-folketal',
    owner: 'freja',
    target: 51000,
    past: [50010, 50080, 50150, 50190, 50260],
    now: { is: 'approved', value: 50310, narrative: '' },
  },
  {
    starterId: 'vtf-smidige-processer-byggesager-dage',
    owner: 'carl',
    target: 40,
    past: [52, 49, 47, 45, 44],
    now: { is: 'waiting', value: 42, narrative: 'To nye sagsbehandlere er i gang.' },
  },
  {
    starterId: 'vtf-smidige-processer-inden-for-servicemaal',
    owner: 'carl',
    target: 90,
    past: [71, 74, 78, 80, 83],
    now: { is: 'waiting', value: 86, narrative: '' },
  },
  {
    starterId: 'vtf-byudvikling-udstykninger-solgte-grunde',
    owner: 'freja',
    target: 14,
    past: [10, 11, 9, 12, 11],
    now: { is: 'waiting', value: 5, narrative: 'To udstykninger er forsinkede, så der var færre grunde at sælge.' },
  },
  {
    starterId: 'vtf-lokalsamfund-faellesskaber-i-ord',
    owner: 'freja',
    past: [
      'To lokalråd har lavet en plan for deres by.',
      'Puljen til mødesteder er søgt af syv foreninger.',
      'Et nyt fælleshus er åbnet, og to er på vej.',
      'Lokalrådene har mødtes om fælles ønsker til stier.',
      'Fem byer har holdt åbent hus for nye borgere.',
    ],
    now: { is: 'waiting', narrative: 'Fire lokalråd har fået midler fra puljen, og tre fælles forløb er aftalt.' },
  },
  {
    starterId: 'besk-arbejdsfastholdelse-sygedagpenge',
    owner: 'anne',
    target: 560,
    past: [690, 672, 655, 660, 641],
  },
  {
    starterId: 'besk-partnerskaber-virksomheder-samarbejdsgrad',
    owner: 'dorte',
    target: 40,
    past: [28, 29, 31, 33, 34],
    now: { is: 'approved', value: 36, narrative: '' },
  },
  {
    starterId: 'besk-tvaerfagligt-samarbejde-i-ord',
    owner: 'anne',
    past: [
      'Jobcenter og sundhed holder fælles møde hver uge.',
      'Ti borgere har fået én plan på tværs.',
      'Medarbejderne har været på fælles kursus.',
      'Aftalen med egen læge er på plads.',
      'Borgerne fortæller, at de sjældnere skal sige det samme to gange.',
    ],
  },
  {
    starterId: 'laer-styrket-borgerkontakt-svartid',
    owner: 'anne',
    target: 2,
    past: [4.8, 4.4, 4.1, 3.6, 3.4],
    now: {
      is: 'returned',
      value: 2.9,
      narrative: 'Flere svarer samme dag.',
      why: 'Er ferien regnet med? Skriv det gerne i forklaringen.',
    },
  },
  {
    starterId: 'laer-trivselsfremme-elevfravaer',
    owner: 'erik',
    target: 5,
    past: [6.4, 6.6, 6.2, 6.3, 6],
    now: {
      is: 'approved',
      value: 6.9,
      narrative: 'Influenza i september trækker op. Skolerne ringer nu hjem på dag tre.',
    },
  },
  {
    starterId: 'laer-boerne-ungepolitik-underretninger',
    owner: 'bo',
    past: [210, 198, 225, 240, 231],
    now: { is: 'approved', value: 228, narrative: 'Flere kommer fra skolerne end før.' },
  },
  {
    starterId: 'soc-aeldre-handicappede-ventetid',
    owner: 'bo',
    target: 44,
    past: [50, 51, 48, 50, 49],
    now: { is: 'waiting', value: 49, narrative: 'Ni nye pladser åbner til foråret.' },
  },
  {
    starterId: 'soc-sagsbehandling-taet-inden-for-frist',
    owner: 'bo',
    target: 95,
    past: [82, 84, 83, 87, 88],
    now: { is: 'approved', value: 91, narrative: '' },
  },
  {
    starterId: 'soc-fastholdelse-arbejdsmiljoe-sygefravaer',
    owner: 'dorte',
    target: 6,
    past: [7.9, 7.6, 7.8, 7.4, 7.1],
  },
];

/** What the udvalg do about it. Days are counted from the start of the demonstration. */
export const exampleActions: readonly (Pick<Action, 'fokusomraadeId' | 'title' | 'state' | 'note'> & {
  readonly responsible: Townsperson;
  readonly dueInDays: number;
})[] = [
  {
    fokusomraadeId: 'oek-rekruttering-fastholdelse',
    title: 'Bedre modtagelse af nye kolleger',
    responsible: 'anne',
    dueInDays: 20,
    state: 'under-way',
    note: 'Prøves først i to afdelinger.',
  },
  {
    fokusomraadeId: 'vtf-smidige-processer',
    title: 'Vejledning til den gode byggeansøgning',
    responsible: 'carl',
    dueInDays: 30,
    state: 'under-way',
    note: '',
  },
  {
    fokusomraadeId: 'vtf-byudvikling-udstykninger',
    title: 'Byggemodning af den nye udstykning',
    responsible: 'freja',
    dueInDays: -8,
    state: 'under-way',
    note: 'Venter på den arkæologiske undersøgelse.',
  },
  {
    fokusomraadeId: 'besk-arbejdsfastholdelse',
    title: 'Møde med de ti største arbejdspladser',
    responsible: 'anne',
    dueInDays: 10,
    state: 'planned',
    note: '',
  },
  {
    fokusomraadeId: 'laer-styrket-borgerkontakt',
    title: 'Én indgang for forældre',
    responsible: 'anne',
    dueInDays: -3,
    state: 'under-way',
    note: '',
  },
  {
    fokusomraadeId: 'laer-trivselsfremme',
    title: 'Fælles kursus om trivsel i klassen',
    responsible: 'erik',
    dueInDays: 45,
    state: 'planned',
    note: '',
  },
  {
    fokusomraadeId: 'soc-aeldre-handicappede',
    title: 'Aftale om korte ophold',
    responsible: 'bo',
    dueInDays: -20,
    state: 'done',
    note: '',
  },
];
