import type { Placed } from './faults.js';
import { groupBy } from './group-by.js';
import type { IndicatorRow } from './indicator-rows.js';
import { plain } from './names.js';
import { inColumn, type Notes } from './planning.js';

type Row = Placed<IndicatorRow>;

/** What an indicator has one of, however often its terms change. */
const shared = [
  'kind',
  'dueIn',
  'everyYears',
  'firstYear',
  'source',
  'lagDays',
  'owners',
  'retiredOn',
  'retiredWhy',
  'id',
] as const;

/**
 * Gives the rows of each indicator, the oldest terms first. What an indicator has one of may stand in one of its rows or in
 * all; where two rows say different things, it is noted.
 */
export function indicatorGroups(rows: readonly Row[], notes: Notes): readonly (readonly Row[])[] {
  const byName = groupBy(rows, ({ row }) => `${row.area.id} ${plain(row.name)}`);
  return [...byName.values()]
    .flatMap((named) => [...byId(named).values()])
    .map((group) => {
      checkTwice(group, notes);
      return [...group]
        .sort((a, b) => (a.row.validFrom ?? '').localeCompare(b.row.validFrom ?? ''))
        .map((row) => withShared(row, group, notes));
    });
}

/** Two with the same name are told from each other by their ids; a row without one belongs to the first. */
function byId(named: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const first = named.find(({ row }) => row.id !== undefined)?.row.id ?? '';
  return groupBy(named, ({ row }) => row.id ?? first);
}

function checkTwice(group: readonly Row[], notes: Notes): void {
  group.forEach(({ place, row }, index) => {
    const other = group.slice(0, index).find((one) => one.row.validFrom === row.validFrom);
    if (other !== undefined)
      notes.fault(inColumn(place, 'indicators', 'validFrom'), { is: 'row-twice', other: other.place });
  });
}

function withShared({ place, row, cells }: Row, group: readonly Row[], notes: Notes): Row {
  const told = shared.flatMap((key) => {
    const teller = group.find((one) => one.row[key] !== undefined);
    if (teller === undefined) return [];
    if (row[key] !== undefined && JSON.stringify(row[key]) !== JSON.stringify(teller.row[key])) {
      notes.fault(inColumn(place, 'indicators', key), { is: 'differs-from-row', other: teller.place });
    }
    return [[key, teller.row[key]] as const];
  });
  return { place, cells, row: { ...row, ...Object.fromEntries(told) } };
}
