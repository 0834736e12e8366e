import { type Column, type TableId, type TableRow, type Tables, tableIds, tables } from './tables.js';

/** One thing that an import changes, in the words of the tables: what an admin is shown, and agrees to. */
export type Change = {
  readonly table: TableId;
  readonly is: 'new' | 'changed' | 'gone';
  /** What it is about, so that the same thing has the same name before and after. */
  readonly key: string;
  /** Its cells in short: who, what, where. */
  readonly about: readonly string[];
  /** Empty for what is new or gone. `from` and `to` are '' where nothing stood or stands. */
  readonly cells: readonly { readonly heading: string; readonly from: string; readonly to: string }[];
};

/** Gives what is different between two states, told as tables. */
export function changesBetween(before: Tables, after: Tables): readonly Change[] {
  return tableIds.flatMap((table) => {
    const [was, is] = [factsOf(before, table), factsOf(after, table)];
    return [
      ...[...is].flatMap(([key, fact]) => changeOf(table, key, was.get(key), fact)),
      ...[...was]
        .filter(([key]) => !is.has(key))
        .map(([key, fact]): Change => ({ table, is: 'gone', key, about: fact.about, cells: [] })),
    ];
  });
}

/** Whether all of these changes are among those. */
export function areAmong(changes: readonly Change[], shown: readonly Change[]): boolean {
  const known = new Set(shown.map((change) => JSON.stringify(change)));
  return changes.every((change) => known.has(JSON.stringify(change)));
}

type Fact = { readonly about: readonly string[]; readonly cells: Readonly<Record<string, string | number>> };

function changeOf(table: TableId, key: string, was: Fact | undefined, { about, cells }: Fact): readonly Change[] {
  if (was === undefined) return [{ table, is: 'new', key, about, cells: [] }];
  const changed = (tables[table].columns as readonly Column[])
    .filter((column) => was.cells[column.key] !== cells[column.key])
    .map((column) => ({
      heading: column.heading,
      from: shown(column, was.cells[column.key]),
      to: shown(column, cells[column.key]),
    }));
  return changed.length === 0 ? [] : [{ table, is: 'changed', key, about, cells: changed }];
}

function shown({ kind }: Column, value: string | number | undefined): string {
  if (value === undefined) return '';
  if (kind === 'day') return `${String(value).slice(8)}-${String(value).slice(5, 7)}-${String(value).slice(0, 4)}`;
  return String(value).replace('.', typeof value === 'number' ? ',' : '.');
}

/** What a table says, thing by thing. A person and each role of theirs are things of their own. */
function factsOf(all: Tables, table: TableId): ReadonlyMap<string, Fact> {
  switch (table) {
    case 'people':
      return new Map(all.people.flatMap((row) => [personFact(row), ...roleFact(row)]));
    case 'indicators':
      return new Map(
        all.indicators.map((row) => [
          told(row.id, row.validFrom),
          { about: texts(row.name, row.area, row.validFrom), cells: row },
        ]),
      );
    case 'actions':
      return new Map(all.actions.map((row) => [told(row.id), { about: texts(row.title, row.area), cells: row }]));
    case 'meetings':
      return new Map(
        all.meetings.map((row) => [
          told(row.udvalg, row.date),
          { about: texts(row.udvalg, shown({ kind: 'day' } as Column, row.date)), cells: row },
        ]),
      );
  }
}

function personFact({ name, email, entraId, admin }: TableRow<'people'>): readonly [string, Fact] {
  const cells = defined({ name, email, entraId, admin });
  return [told(email ?? entraId), { about: texts(name, email), cells }];
}

function roleFact(row: TableRow<'people'>): readonly (readonly [string, Fact])[] {
  const { name, email, entraId, udvalg, role, areas, forWhom, from, to } = row;
  if (role === undefined) return [];
  const key = told(email ?? entraId, udvalg, role, forWhom, from);
  return [[key, { about: texts(name, role, udvalg, areas), cells: defined({ areas, forWhom, from, to }) }]];
}

function told(...parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? '').join('\n');
}

function texts(...parts: readonly (string | number | undefined)[]): readonly string[] {
  return parts.flatMap((part) => (part === undefined ? [] : [String(part)]));
}

function defined(cells: Readonly<Record<string, string | number | undefined>>): Fact['cells'] {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
