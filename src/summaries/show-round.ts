import { todayIn } from '../language/local-day.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { council } from '../people/channels/council.js';
import { personById } from '../people/find-person.js';
import type { People } from '../people/person.js';
import type { Cover } from '../people/udvalg-setup.js';
import type { Reply } from '../replies/reply.js';
import { overallKey, overallReply } from '../replies/summaries/summary-overall-reply.js';
import { keyOf, summaryReply } from '../replies/summaries/summary-reply.js';
import { roundReply } from '../replies/summaries/summary-round-reply.js';
import { channelWords, roundTexts } from '../replies/summaries/summary-round-texts.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { readCalendar } from './calendar-settings.js';
import type { ComposeNow } from './compose-now.js';
import { composeOverall, type QuarterlyReport } from './compose-report.js';
import { composeSummary } from './compose-summary.js';
import type { QuarterlySummary } from './quarterly-summary.js';
import { everyUdvalg, type SummaryRound } from './summary-round.js';

/** Gives whose a round is, as people call it. */
export function whoOf(scope: string, strategy: Strategy | undefined): string {
  if (scope === everyUdvalg) return roundTexts.everybody;
  if (scope === council.id) return council.title;
  return strategy?.udvalg.find(({ id }) => id === scope)?.title ?? scope;
}

/** Gives a post as it would be now, or as it stands: an udvalg's summary or the overall report. Undefined when the strategy is not known. */
export async function postReply(
  compose: ComposeNow,
  of: { readonly strategyId: string; readonly quarter: string; readonly scope: string; readonly covers: Cover },
  asOf: string,
  corrections: readonly string[] = [],
): Promise<Reply | undefined> {
  const areas = await compose(of.strategyId, of.quarter, asOf);
  if (areas === undefined) return undefined;
  return of.scope === everyUdvalg
    ? overallReply(composeOverall(areas), 1, corrections)
    : summaryReply(composeSummary(areas, of.scope, of.covers), 1, corrections);
}

/** Gives a round as the card by which it is steered; undefined when its strategy is not known. */
export async function showRound(
  round: SummaryRound,
  { store, compose, now }: { readonly store: DocumentStore; readonly compose: ComposeNow; readonly now: Date },
): Promise<Reply | undefined> {
  const areas = await compose(round.strategyId, round.quarter, todayIn(now));
  if (areas === undefined) return undefined;
  const isOverall = round.scope === everyUdvalg;
  const settings = await readCalendar(store);
  const [people, setups] = await Promise.all([
    readPeople(store),
    Promise.all((isOverall ? settings.overallTo : [round.scope]).map((id) => readSetup(store, id))),
  ]);
  const shown = isOverall ? reportToShow(composeOverall(areas)) : summaryToShow(composeSummary(areas, round.scope));
  return roundReply({
    round,
    ...shown,
    channels: setups.flatMap(({ channels }) => channels.map(channelWords)),
    time: settings.time,
    nameOf: nameIn(people),
  });
}

function reportToShow(report: QuarterlyReport) {
  return { who: roundTexts.everybody, told: report, key: overallKey(report) };
}

function summaryToShow(summary: QuarterlySummary) {
  return { who: summary.udvalg.title, told: summary, key: keyOf(summary) };
}

/** Gives what somebody is called in a line; one who is forgotten has no name any more. */
export function nameIn(people: People): (personId: string) => string {
  return (personId) => personById(people, personId)?.name ?? 'en, der ikke er her mere';
}
