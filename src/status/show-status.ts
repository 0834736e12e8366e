import type { FeatureTurn } from '../conversation/feature.js';
import type { Quarter } from '../language/quarter.js';
import { markOfAreas } from '../overview/compose-overview.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { personByAad } from '../people/find-person.js';
import type { Reply } from '../replies/reply.js';
import { type SpokenIn, statusAreaReply } from '../replies/status/status-area-reply.js';
import { noQuarterReply } from '../replies/status/status-no-quarter-reply.js';
import { statusReply } from '../replies/status/status-reply.js';
import { composeAreas } from '../summaries/compose-summary.js';
import type { AreaSummary } from '../summaries/quarterly-summary.js';
import type { Records } from '../summaries/records.js';
import { ownPending, type Pending } from './own-pending.js';
import { quarterShown } from './quarter-shown.js';
import type { StatusOf } from './status-of.js';

/** How somebody wants to see it. */
export type Wanted = {
  readonly page?: number;
  /** Left out for as things stand now. */
  readonly quarter?: Quarter | undefined;
  /** What was written, where it may be a case. */
  readonly mayBeCase?: string | undefined;
  /** For others to read: what waits is left out, whoever asks. */
  readonly forAll?: boolean;
};

/**
 * Gives how something stands now, or how it stood in a quarter: approved values only. Undefined when the strategy has no
 * such thing any more. Where a quarter has nothing to show, that is said.
 */
export async function showStatus(
  turn: FeatureTurn,
  records: Records,
  status: StatusOf,
  { page = 1, quarter: asked, mayBeCase, forAll = false }: Wanted = {},
): Promise<Reply | undefined> {
  const { strategy } = records;
  const { today } = turn;
  const shown = quarterShown(records, status, { asked, today });
  if (shown.is !== 'shown') {
    const title = titleOf(status, records);
    return title === undefined ? undefined : noQuarterReply(shown, title, { cprCount: turn.cprCount });
  }
  const { quarter } = shown;
  const areas = areasOf(composeAreas(records, quarter, today).areas, status);
  const [first] = areas;
  if (first === undefined) return undefined;
  const waiting = forAll ? [] : await pendingFor(turn, records, areas);
  const view = {
    strategy,
    ...shown,
    today,
    page,
    mayBeCase,
    pending: shown.isOther ? waiting.filter((one) => one.quarter === quarter) : waiting,
    notices: { cprCount: turn.cprCount },
  };
  switch (status.of) {
    case 'strategy':
    case 'udvalg':
    case 'sigtepunkt':
      return statusReply({ ...view, status, areas, markOf: markOfAreas });
    case 'fokusomraade':
    case 'indicator':
      return statusAreaReply({ ...view, status, area: first, lastWords: lastWords(records, first, quarter) });
  }
}

/** What it is called; '' for the whole strategy, and undefined where there is no such thing any more. */
function titleOf(status: StatusOf, { strategy, indicatorsOf }: Records): string | undefined {
  const titled = (parts: readonly { readonly id: string; readonly title: string }[], id: string) =>
    parts.find((part) => part.id === id)?.title;
  switch (status.of) {
    case 'strategy':
      return '';
    case 'udvalg':
      return titled(strategy.udvalg, status.id);
    case 'sigtepunkt':
      return titled(strategy.sigtepunkter, status.id);
    case 'fokusomraade':
      return titled(strategy.fokusomraader, status.id);
    case 'indicator':
      return [...indicatorsOf.values()].flat().find(({ indicator }) => indicator.id === status.id)?.indicator.name;
  }
}

function areasOf(all: readonly AreaSummary[], status: StatusOf): readonly AreaSummary[] {
  switch (status.of) {
    case 'strategy':
      return all;
    case 'udvalg':
      return all.filter(({ area }) => area.udvalgId === status.id);
    case 'sigtepunkt':
      return all.filter(({ area }) => area.sigtepunktId === status.id);
    case 'fokusomraade':
      return all.filter(({ area }) => area.id === status.id);
    case 'indicator':
      return all.flatMap((one) => {
        const lines = one.lines.filter(({ indicator }) => indicator.id === status.id);
        return lines.length === 0 ? [] : [{ ...one, lines }];
      });
  }
}

/** The newest approved words of each indicator that has none of the quarter itself. */
function lastWords(records: Records, { area, lines }: AreaSummary, quarter: Quarter): ReadonlyMap<string, SpokenIn> {
  const silent = new Set(lines.flatMap(({ indicator, narrative }) => (narrative === '' ? [indicator.id] : [])));
  return new Map(
    (records.indicatorsOf.get(area.id) ?? []).flatMap(({ indicator, approved }) => {
      const spoken = approved.findLast((point) => point.quarter <= quarter && point.revision.report.narrative !== '');
      return spoken === undefined || !silent.has(indicator.id)
        ? []
        : [[indicator.id, { quarter: spoken.quarter, words: spoken.revision.report.narrative }] as const];
    }),
  );
}

/** What the person who asks may see of what waits, in their own chat only: others read along everywhere else. */
async function pendingFor(
  turn: FeatureTurn,
  records: Records,
  areas: readonly AreaSummary[],
): Promise<readonly Pending[]> {
  if (turn.place.scope !== 'personal' || turn.caller.aadObjectId === undefined) return [];
  const person = personByAad(await readPeople(turn.store), turn.caller.aadObjectId);
  if (person === undefined) return [];
  const home = person.reach.is === 'open' ? person.reach.tenantId : undefined;
  if (home !== undefined && turn.place.tenantId !== undefined && home !== turn.place.tenantId) return [];
  const udvalgIds = [...new Set(areas.map(({ area }) => area.udvalgId))];
  const setups = await Promise.all(udvalgIds.map((id) => readSetup(turn.store, id)));
  const shown = new Set(areas.flatMap(({ lines }) => lines.map(({ indicator }) => indicator.id)));
  const areaIds = areas.map(({ area }) => area.id);
  return ownPending(records, areaIds, { personId: person.id, setups, today: turn.today }).filter(({ indicator }) =>
    shown.has(indicator.id),
  );
}
