import type { Quarter } from '../language/quarter.js';
import { coversArea } from '../people/cover.js';
import type { Cover } from '../people/udvalg-setup.js';
import { udvalgById } from '../strategy/look-up.js';
import { areaSummaryOf, countColours } from './area-summary.js';
import { linkedAreas } from './linked-areas.js';
import type { AreaSummary, LineState, QuarterlySummary, StateCounts } from './quarterly-summary.js';
import type { Records } from './records.js';
import { talkAbout } from './talk-about.js';

/** All areas of a strategy in one quarter: what every udvalg's summary and the overall report are cut from. */
export type QuarterOfAreas = {
  readonly records: Records;
  readonly quarter: Quarter;
  /** The day (ISO, Danish time) that ages and deadlines are counted at. */
  readonly asOf: string;
  /** In printed order. */
  readonly areas: readonly AreaSummary[];
};

/** Gives how all areas stand in a quarter. */
export function composeAreas(records: Records, quarter: Quarter, asOf: string): QuarterOfAreas {
  const areas = records.strategy.fokusomraader.map((area) => areaSummaryOf(records, area, quarter, asOf));
  return { records, quarter, asOf, areas };
}

/** Gives one udvalg's summary of a quarter, or the part of it that a channel covers. Throws when the strategy has no such udvalg. */
export function composeSummary(
  { records, quarter, asOf, areas: all }: QuarterOfAreas,
  udvalgId: string,
  covers: Cover = 'all',
): QuarterlySummary {
  const { strategy } = records;
  const areas = all.filter(({ area }) => area.udvalgId === udvalgId && coversArea(covers, area.id));
  const links = linkedAreas(records, udvalgId, areas, all);
  return {
    strategy,
    udvalg: udvalgById(strategy, udvalgId),
    covers,
    quarter,
    asOf,
    kind: kindOf(areas),
    sigtepunkter: strategy.sigtepunkter.flatMap((sigtepunkt) => {
      const supporting = areas.filter(({ area }) => area.sigtepunktId === sigtepunkt.id);
      return supporting.length === 0 ? [] : [{ sigtepunkt, areas: supporting }];
    }),
    areas,
    ...countsOf(areas),
    links,
    talkAbout: talkAbout(areas, links),
  };
}

/** What a set of areas adds up to. */
export function countsOf(areas: readonly AreaSummary[]): Pick<QuarterlySummary, 'colours' | 'states' | 'actions'> {
  const lines = areas.flatMap((area) => area.lines);
  const sum = (of: (actions: AreaSummary['actions']) => number) =>
    areas.reduce((total, { actions }) => total + of(actions), 0);
  return {
    colours: countColours(lines.map(({ colour }) => colour)),
    states: countStates(lines.map(({ state }) => state)),
    actions: {
      done: sum(({ done }) => done.length),
      fresh: sum(({ fresh }) => fresh.length),
      overdue: sum(({ overdue }) => overdue.length),
      open: sum(({ open }) => open.length),
    },
  };
}

/** Gives what kind of quarter it was for some areas. */
export function kindOf(areas: readonly AreaSummary[]): QuarterlySummary['kind'] {
  const lines = areas.flatMap((area) => area.lines);
  if (lines.length === 0) return 'unset';
  if (!lines.some(({ state }) => state === 'reported' || state === 'not-applicable')) return 'empty';
  return lines.every(({ isFirst }) => isFirst) ? 'first' : 'usual';
}

function countStates(states: readonly LineState[]): StateCounts {
  const counts = { reported: 0, 'not-applicable': 0, waiting: 0, returned: 0, missing: 0, 'not-due': 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
