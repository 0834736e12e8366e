import { type CatalogueResult, retireIndicator, sameNamed } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/indicator.js';
import type { TermsFault } from '../indicators/terms-faults.js';
import { todayIn } from '../language/local-day.js';
import { momentIn } from '../language/local-moment.js';
import type { People } from '../people/person.js';
import type { Placed } from './faults.js';
import { freeId } from './free-id.js';
import { applyRow } from './indicator-draft.js';
import { indicatorGroups } from './indicator-groups.js';
import type { IndicatorRow } from './indicator-rows.js';
import { finerValues, type Refused } from './indicator-terms.js';
import { plain } from './names.js';
import { inColumn, type Notes, type Planning, personIn } from './planning.js';
import type { KeyOf } from './tables.js';

export type WithIndicators = { readonly people: People; readonly indicators: ReadonlyMap<string, Indicator> };

type Row = Placed<IndicatorRow>;

/**
 * Puts the indicators that the rows name into the catalogue: changes those there are, makes the municipality's own of
 * examples that are named, and adds the others. An indicator has a row for each quarter from which other terms hold.
 */
export function putIndicators(
  before: WithIndicators,
  rows: readonly Row[],
  planning: Planning,
  notes: Notes,
): WithIndicators {
  return indicatorGroups(rows, notes).reduce((now, group) => putGroup(now, group, planning, notes), before);
}

/** Gives what was there where a row cannot be used, which is noted. */
function putGroup(before: WithIndicators, group: readonly Row[], planning: Planning, notes: Notes): WithIndicators {
  const [first] = group;
  if (first === undefined) return before;
  const subject = subjectOf(first.row, before, planning);
  if (planning.otherIds.has(subject.id)) {
    notes.fault(inColumn(first.place, 'indicators', 'id'), { is: 'id-taken' });
    return before;
  }
  const owners = ownersIn(before.people, first, planning, notes);
  if (owners === undefined) return before;
  let indicator = subject.stored;
  for (const { place, row } of group) {
    const applied = applyRow({ ...subject, indicator }, row, owners.ids, planning);
    const refused = refusalIn(applied);
    if (refused !== undefined) {
      notes.fault(inColumn(place, 'indicators', refused.key), refused.fault);
      return before;
    }
    indicator = 'indicator' in applied ? applied.indicator : indicator;
  }
  if (indicator === undefined) return before;
  for (const value of finerValues(indicator, subject.stored)) notes.remark(first.place, { is: 'more-decimals', value });
  const after = retiredAs(indicator, first.row, planning);
  const isSame = after === subject.stored;
  return {
    people: owners.people,
    indicators: isSame ? before.indicators : new Map([...before.indicators, [subject.id, after]]),
  };
}

/** What a group of rows is about: an indicator that is stored, one of the examples, or a new one. */
type Subject = { readonly id: string; readonly stored: Indicator | undefined; readonly example: Indicator | undefined };

/** By id where the file has one, else by its name in the fokusområde. */
function subjectOf(row: IndicatorRow, { indicators }: WithIndicators, { examples, otherIds }: Planning): Subject {
  const stored = [...indicators.values()];
  const isNamed = (one: Indicator) => one.fokusomraadeId === row.area.id && plain(one.name) === plain(row.name);
  const found =
    (row.id === undefined ? undefined : indicators.get(row.id)) ??
    sameNamed(stored, { fokusomraadeId: row.area.id, name: row.name }) ??
    stored.find((one) => one.isExample && isNamed(one));
  if (found !== undefined) return { id: found.id, stored: found, example: undefined };

  const example = examples.find((one) => !indicators.has(one.id) && (one.id === row.id || isNamed(one)));
  const isTaken = (id: string) => indicators.has(id) || otherIds.has(id) || examples.some((one) => one.id === id);
  const id = example?.id ?? row.id ?? freeId(`${row.area.id}-${row.name}`, isTaken);
  return { id, stored: undefined, example };
}

/** Gives the owners by id; undefined where one of them cannot be found, which is noted. */
function ownersIn(
  people: People,
  { place, row }: Row,
  planning: Planning,
  notes: Notes,
): { readonly people: People; readonly ids: readonly string[] | undefined } | undefined {
  if (!('owners' in row)) return { people, ids: undefined };
  let now = people;
  const ids: string[] = [];
  for (const written of row.owners ?? []) {
    const found = personIn(now, written, planning);
    if ('is' in found) {
      notes.fault(inColumn(place, 'indicators', 'owners'), found);
      return undefined;
    }
    if (found.people.people.length > now.people.length) notes.remark(place, { is: 'new-owner', email: written });
    now = found.people;
    ids.push(found.person.id);
  }
  return { people: now, ids: [...new Set(ids)] };
}

/** Takes an indicator out of use where its row says so, on the day that it says. */
function retiredAs(indicator: Indicator, { retiredOn, retiredWhy }: IndicatorRow, { by }: Planning): Indicator {
  if (retiredOn === undefined || retiredWhy === undefined || indicator.retired !== undefined) return indicator;
  const result = retireIndicator(indicator, retiredWhy, by);
  if (result.is !== 'changed') return indicator;
  return { ...result.indicator, retired: { at: momentIn(retiredOn, '12:00').toISOString(), why: retiredWhy } };
}

function refusalIn(applied: CatalogueResult | Refused): Refused['refused'] | undefined {
  if ('refused' in applied) return applied.refused;
  switch (applied.is) {
    case 'changed':
    case 'same':
      return undefined;
    case 'faulty': {
      const [fault] = applied.faults;
      return fault === undefined ? undefined : { key: cellOf[fault], fault: { is: 'terms', fault } };
    }
    case 'retired':
      return { key: 'name', fault: { is: 'retired', on: todayIn(new Date(applied.indicator.retired?.at ?? 0)) } };
    case 'other-indicator':
      return { key: 'kind', fault: { is: 'other-kind' } };
  }
}

/** Which cell to look at when the terms cannot be used. */
const cellOf: Readonly<Record<TermsFault, KeyOf<'indicators'>>> = {
  'words-with-numbers': 'kind',
  'range-missing': 'rangeLow',
  'range-backwards': 'rangeLow',
  'range-misplaced': 'direction',
  'target-misplaced': 'target',
  'thresholds-backwards': 'green',
  'thresholds-misplaced': 'green',
};
