/** What is chosen from a list: the template has it as a drop-down. */
export type ListName = 'udvalg' | 'area' | 'role' | 'kind' | 'direction' | 'state' | 'yes-no';

export type Column = {
  readonly key: string;
  readonly heading: string;
  /** Other headings that people give it. */
  readonly also?: readonly string[];
  readonly kind: 'text' | 'number' | 'day';
  readonly isRequired?: true;
  readonly list?: ListName;
  /** In characters, as a workbook counts it. */
  readonly width: number;
  /** What only the bot writes: left out of files where it is empty. */
  readonly isOwn?: true;
};

export type TableId = 'people' | 'indicators' | 'actions' | 'meetings';

/** The hidden sheet that a template's drop-downs take their words from. */
export const listsSheet = 'Lister';

/** The sheet of a template that explains it; nothing is read from it. */
export const guideSheet = 'Vejledning';

/** Marks rows that show how it is done: in its own column or as the beginning of any cell. They are never taken in. */
export const exampleMark = 'EKSEMPEL';
const example = {
  key: 'example',
  heading: 'Eksempel',
  also: ['Mærke', 'Status for rækken'],
  kind: 'text',
  width: 11,
  isOwn: true,
} as const;
const udvalg = { key: 'udvalg', heading: 'Udvalg', kind: 'text', list: 'udvalg', width: 18 } as const;
const area = {
  key: 'area',
  heading: 'Fokusområde',
  also: ['Fokusomraade', 'Fokusområdet'],
  kind: 'text',
  isRequired: true,
  list: 'area',
  width: 38,
} as const;
const id = { key: 'id', heading: 'Id', also: ['Id (rør ikke)'], kind: 'text', width: 30, isOwn: true } as const;

/** One row for each role of a person; one without a role has one row. */
const peopleColumns = [
  example,
  { key: 'name', heading: 'Navn', also: ['Fulde navn', 'Person'], kind: 'text', width: 24 },
  {
    key: 'email',
    heading: 'E-mail',
    also: ['Mail', 'Mailadresse', 'E-mailadresse', 'UPN'],
    kind: 'text',
    isRequired: true,
    width: 32,
  },
  { key: 'admin', heading: 'Administrator', also: ['Admin'], kind: 'text', list: 'yes-no', width: 14 },
  udvalg,
  { key: 'role', heading: 'Rolle', kind: 'text', list: 'role', width: 16 },
  {
    key: 'areas',
    heading: 'Fokusområder',
    also: ['Fokusområde', 'Dækker', 'Fokusomraader'],
    kind: 'text',
    list: 'area',
    width: 32,
  },
  { key: 'forWhom', heading: 'Stedfortræder for', also: ['For'], kind: 'text', width: 32 },
  { key: 'from', heading: 'Fra', also: ['Fra og med', 'Fra dato'], kind: 'day', width: 12 },
  { key: 'to', heading: 'Til', also: ['Til og med', 'Til dato'], kind: 'day', width: 12 },
  { key: 'entraId', heading: 'Entra-id', also: ['Entra objekt-id', 'Objekt-id'], kind: 'text', width: 38, isOwn: true },
] as const satisfies readonly Column[];

/** One row for each time that an indicator's terms change; the first holds from the beginning. */
const indicatorColumns = [
  example,
  udvalg,
  area,
  { key: 'name', heading: 'Indikator', also: ['Navn', 'Indikatorens navn'], kind: 'text', isRequired: true, width: 40 },
  { key: 'kind', heading: 'Type', kind: 'text', list: 'kind', width: 9 },
  { key: 'validFrom', heading: 'Gælder fra', also: ['Gælder fra kvartal'], kind: 'text', width: 13 },
  { key: 'unit', heading: 'Enhed', kind: 'text', width: 14 },
  { key: 'decimals', heading: 'Decimaler', also: ['Antal decimaler'], kind: 'number', width: 10 },
  { key: 'direction', heading: 'Retning', kind: 'text', list: 'direction', width: 20 },
  { key: 'baseline', heading: 'Udgangspunkt', also: ['Baseline'], kind: 'number', width: 14 },
  {
    key: 'baselineIn',
    heading: 'Udgangspunkt i kvartal',
    also: ['Udgangspunkt kvartal', 'Udgangspunktets kvartal'],
    kind: 'text',
    width: 14,
  },
  { key: 'target', heading: 'Mål', also: ['Måltal'], kind: 'number', width: 12 },
  { key: 'targetBy', heading: 'Mål nås senest', also: ['Mål senest', 'Målet nås senest'], kind: 'day', width: 15 },
  { key: 'rangeLow', heading: 'Interval fra', kind: 'number', width: 11 },
  { key: 'rangeHigh', heading: 'Interval til', kind: 'number', width: 11 },
  { key: 'redBelow', heading: 'Rød under', kind: 'number', width: 11 },
  { key: 'redAbove', heading: 'Rød over', kind: 'number', width: 11 },
  { key: 'green', heading: 'Grøn grænse', also: ['Grænse for grøn'], kind: 'number', width: 12 },
  { key: 'red', heading: 'Rød grænse', also: ['Grænse for rød'], kind: 'number', width: 12 },
  { key: 'dueIn', heading: 'Indberettes i kvartal', also: ['Indberettes i', 'Kvartaler'], kind: 'text', width: 13 },
  { key: 'everyYears', heading: 'Kun hvert … år', also: ['Kun hvert', 'Hvert … år'], kind: 'number', width: 10 },
  { key: 'firstYear', heading: 'Første år', kind: 'number', width: 9 },
  { key: 'source', heading: 'Kilde', kind: 'text', width: 26 },
  { key: 'lagDays', heading: 'Forsinkelse i dage', also: ['Forsinkelse'], kind: 'number', width: 12 },
  { key: 'owners', heading: 'Ejere', also: ['Ejer', 'Indikatorejer', 'Indikatorejere'], kind: 'text', width: 34 },
  { key: 'toCheck', heading: 'Skal afklares', kind: 'text', width: 40, isOwn: true },
  { key: 'retiredOn', heading: 'Udgået den', kind: 'day', width: 12, isOwn: true },
  { key: 'retiredWhy', heading: 'Udgået fordi', kind: 'text', width: 26, isOwn: true },
  id,
] as const satisfies readonly Column[];

const actionColumns = [
  example,
  udvalg,
  area,
  { key: 'title', heading: 'Handling', also: ['Titel'], kind: 'text', isRequired: true, width: 44 },
  { key: 'responsible', heading: 'Ansvarlig', also: ['Ansvarlig person'], kind: 'text', isRequired: true, width: 32 },
  { key: 'deadline', heading: 'Frist', also: ['Deadline'], kind: 'day', isRequired: true, width: 12 },
  { key: 'state', heading: 'Status', also: ['Tilstand'], kind: 'text', list: 'state', width: 12 },
  { key: 'note', heading: 'Note', also: ['Bemærkning', 'Bemærkninger'], kind: 'text', width: 44 },
  { key: 'doneOn', heading: 'Udført den', kind: 'day', width: 12 },
  id,
] as const satisfies readonly Column[];

const meetingColumns = [
  example,
  { ...udvalg, isRequired: true },
  {
    key: 'date',
    heading: 'Mødedato',
    also: ['Dato', 'Møde', 'Mødedag'],
    kind: 'day',
    isRequired: true,
    width: 13,
  },
  {
    key: 'agendaDeadline',
    heading: 'Dagsordenfrist',
    also: ['Dagsordensfrist', 'Frist for dagsorden', 'Frist'],
    kind: 'day',
    width: 15,
  },
  { key: 'cancelled', heading: 'Aflyst', kind: 'text', list: 'yes-no', width: 9 },
] as const satisfies readonly Column[];

/** The tables that can be exchanged, each with the name of its sheet, in the order in which they are written. */
export const tables = {
  people: { id: 'people', sheet: 'Personer', columns: peopleColumns },
  indicators: { id: 'indicators', sheet: 'Indikatorer', columns: indicatorColumns },
  actions: { id: 'actions', sheet: 'Handlinger', columns: actionColumns },
  meetings: { id: 'meetings', sheet: 'Møder', columns: meetingColumns },
} as const satisfies Record<TableId, Table>;

export type Table = { readonly id: TableId; readonly sheet: string; readonly columns: readonly Column[] };

export const tableIds = Object.keys(tables) as readonly TableId[];

/** Gives the keys of a table's columns as a type. */
export type KeyOf<Id extends TableId> = (typeof tables)[Id]['columns'][number]['key'];

/** A row as it is written: text, a number, or a day (ISO) by the column's kind; what is empty is left out. */
export type TableRow<Id extends TableId = TableId> = { readonly [Key in KeyOf<Id>]?: string | number };

/** What is written: the rows of each table. */
export type Tables = { readonly [Id in TableId]: readonly TableRow<Id>[] };
