import type { Quarter } from '../language/quarter.js';
import type { Sigtepunkt, Strategy, Udvalg } from '../strategy/strategy.js';
import { composeSummary, countsOf, kindOf, type QuarterOfAreas } from './compose-summary.js';
import type { AreaSummary, QuarterlySummary, TalkPoint } from './quarterly-summary.js';
import { talkAbout } from './talk-about.js';

/** What a report over one or all udvalg tells of a quarter: data, no words. */
export type QuarterlyReport = {
  readonly strategy: Strategy;
  readonly quarter: Quarter;
  readonly asOf: string;
  readonly kind: QuarterlySummary['kind'];
  /** One udvalg's own, or all in the strategy's order. */
  readonly summaries: readonly QuarterlySummary[];
  readonly areas: readonly AreaSummary[];
  readonly bySigtepunkt: readonly {
    readonly sigtepunkt: Sigtepunkt;
    readonly udvalg: readonly { readonly udvalg: Udvalg; readonly areas: readonly AreaSummary[] }[];
  }[];
  readonly talkAbout: readonly TalkPoint[];
} & Pick<QuarterlySummary, 'colours' | 'states' | 'actions'>;

/** Gives the overall report: all sigtepunkter, all udvalg. */
export function composeOverall(areas: QuarterOfAreas): QuarterlyReport {
  return reportOf(areas.records.strategy.udvalg.map(({ id }) => composeSummary(areas, id)));
}

/** Gives the report over some udvalg's summaries of one quarter. Throws when there is none. */
export function reportOf(summaries: readonly QuarterlySummary[]): QuarterlyReport {
  const [first] = summaries;
  if (first === undefined) throw new Error('A report needs the summary of at least one udvalg');
  const { strategy, quarter, asOf } = first;
  const areas = strategy.fokusomraader.flatMap(({ id }) =>
    summaries.flatMap((summary) => summary.areas.filter(({ area }) => area.id === id)),
  );
  return {
    strategy,
    quarter,
    asOf,
    kind: kindOf(areas),
    summaries,
    areas,
    bySigtepunkt: strategy.sigtepunkter.flatMap((sigtepunkt) => {
      const udvalg = summaries.flatMap((summary) => {
        const own = summary.areas.filter(({ area }) => area.sigtepunktId === sigtepunkt.id);
        return own.length === 0 ? [] : [{ udvalg: summary.udvalg, areas: own }];
      });
      return udvalg.length === 0 ? [] : [{ sigtepunkt, udvalg }];
    }),
    ...countsOf(areas),
    talkAbout: summaries.length === 1 ? first.talkAbout : talkAbout(areas, []),
  };
}
