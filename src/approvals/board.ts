import { type Indicator, indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import { readApprovedBefore, readUpdates } from '../indicators/read-catalogue.js';
import { approvedOf, comparableBefore, type Point, pendingOf, pointsOf } from '../indicators/series.js';
import { statusOf } from '../indicators/status.js';
import type { IndicatorUpdate, Revision } from '../indicators/update.js';
import { todayIn } from '../language/local-day.js';
import type { Quarter } from '../language/quarter.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import type { People, Person } from '../people/person.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { fokusomraadeById, udvalgById } from '../strategy/look-up.js';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';
import { approversOf, type Desk, mayDecide } from './asked.js';

/** All that approvals in one udvalg hang on, as it is now. */
export type Board = Desk & {
  readonly udvalgId: string;
  readonly now: Date;
  readonly strategies: readonly Strategy[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Of all quarters: an old one may be corrected. */
  readonly updates: readonly IndicatorUpdate[];
};

/** A revision as the one who decides sees it. */
export type Submitted = {
  readonly update: IndicatorUpdate;
  readonly revision: Revision;
  readonly indicator: Indicator;
  readonly area: Fokusomraade;
  readonly udvalg: Udvalg;
  /** What holds until it is approved: the value that it corrects, else the last one of the same unit before its quarter. */
  readonly before: Point | undefined;
  /** Whether an approved value of the same quarter is corrected. */
  readonly isCorrection: boolean;
};

export type BoardParts = { readonly store: DocumentStore; readonly strategies: readonly Strategy[] };

/** Reads the board of an udvalg: four requests, and one more for each further thousand updates; fewer by what is known. */
export async function readBoard(
  { store, strategies }: BoardParts,
  udvalgId: string,
  now: Date,
  known: { readonly people?: People; readonly setup?: UdvalgSetup } = {},
): Promise<Board> {
  const [people, setup, indicators, updates] = await Promise.all([
    known.people ?? readPeople(store),
    known.setup ?? readSetup(store, udvalgId),
    readAllIndicators(store, udvalgId),
    readUpdates(store, udvalgId, '0000-Q1'),
  ]);
  const before = await readApprovedBefore(store, [...indicators.values()], [udvalgId]);
  return {
    udvalgId,
    people,
    setup,
    today: todayIn(now),
    now,
    strategies,
    indicators,
    updates: [...updates, ...before],
  };
}

/** Gives what waits for one person's decision in the udvalg, what was sent first before. */
export function waitingFor(board: Board, person: Person): readonly Submitted[] {
  return board.updates
    .flatMap((update) => {
      const revision = pendingOf(update);
      const isTheirs = revision !== undefined && mayDecide(approversOf(update, revision, board), person);
      return isTheirs ? (submittedOn(board, update, revision) ?? []) : [];
    })
    .sort((a, b) => a.revision.submittedAt.localeCompare(b.revision.submittedAt));
}

/** Gives a revision with what it is about; undefined when its indicator is not there any more. */
export function submittedOn(
  { indicators, strategies, updates }: Board,
  update: IndicatorUpdate,
  revision: Revision,
): Submitted | undefined {
  const indicator = indicators.get(update.indicatorId);
  const strategy = strategies.find(({ id }) => id === indicator?.strategyId);
  if (indicator === undefined || strategy === undefined) return undefined;
  const held = approvedOf(update);
  const isCorrection = held !== undefined && held.revision !== revision.revision;
  return {
    update,
    revision,
    indicator,
    area: fokusomraadeById(strategy, update.fokusomraadeId),
    udvalg: udvalgById(strategy, update.udvalgId),
    before: isCorrection
      ? { quarter: update.quarter, revision: held }
      : lastBefore(updates, update.quarter, indicator, revision),
    isCorrection,
  };
}

/** Whether "godkend alle grønne" takes it: green by its own terms, and no correction of what has been published. */
export function isPlainGreen({ update, revision, isCorrection }: Submitted): boolean {
  const status = statusOf(revision.report, revision.terms, update.quarter);
  return !isCorrection && status.is === 'judged' && status.colour === 'green';
}

function lastBefore(
  updates: readonly IndicatorUpdate[],
  quarter: Quarter,
  indicator: Indicator,
  { terms }: Revision,
): Point | undefined {
  const points = pointsOf(updates, indicator);
  return indicator.kind === 'number'
    ? comparableBefore(points, quarter, terms).at(-1)
    : points.findLast((point) => point.quarter < quarter);
}

async function readAllIndicators(store: DocumentStore, udvalgId: string): Promise<ReadonlyMap<string, Indicator>> {
  const { partition } = indicatorKey(udvalgId, '');
  const found = new Map<string, Indicator>();
  for await (const document of documentsIn(store, { partition, kind: indicatorDocument.kind, limit: 1000 })) {
    const indicator = bodyOf(indicatorDocument, document);
    found.set(indicator.id, indicator);
  }
  return found;
}
