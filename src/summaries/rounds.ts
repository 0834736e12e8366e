import type { Knowledge } from '../conversation/converse.js';
import { todayIn } from '../language/local-day.js';
import { type Quarter, reportingQuarter } from '../language/quarter.js';
import type { Address } from '../outbox/messenger.js';
import { type AdminIds, addressOf } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { adminsToTell } from '../people/channels/channel-turn.js';
import type { Keeping } from '../people/contact.js';
import { personById } from '../people/find-person.js';
import type { People } from '../people/person.js';
import type { LinkedChannel, UdvalgSetup } from '../people/udvalg-setup.js';
import { seatedOn } from '../people/who-decides.js';
import { type Change, changeDocument } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf, draftOf } from '../store/document-type.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { type CalendarSettings, readCalendar } from './calendar-settings.js';
import { type RoundResult, roundDocument, roundKey, type SummaryRound } from './summary-round.js';

/** What rounds are run with. */
export type RoundParts = Keeping & {
  readonly knowledge: Pick<Knowledge, 'strategies' | 'ownWords'>;
  readonly adminIds: AdminIds;
};

/** All that a quarter's rounds hang on, as it is now. */
export type Desk = {
  readonly now: Date;
  readonly quarter: Quarter;
  readonly strategy: Strategy;
  readonly settings: CalendarSettings;
  readonly people: People;
  /** Of each udvalg of the strategy, and of those who get the overall report. */
  readonly setups: ReadonlyMap<string, UdvalgSetup>;
};

/** Reads what the rounds of the quarter that is reported now hang on. Throws what the store throws. */
export async function readDesk({ store, knowledge }: RoundParts, now: Date): Promise<Desk> {
  const quarter = reportingQuarter(todayIn(now));
  const strategy = strategyOfQuarter(knowledge.strategies, quarter);
  const [settings, people] = await Promise.all([readCalendar(store), readPeople(store)]);
  const ids = [...new Set([...strategy.udvalg.map(({ id }) => id), ...settings.overallTo])];
  const setups = await Promise.all(ids.map(async (id) => [id, await readSetup(store, id)] as const));
  return { now, quarter, strategy, settings, people, setups: new Map(setups) };
}

/** Gives a round as it is now, or undefined. */
export async function readRound(
  store: DocumentStore,
  scope: string,
  quarter: Quarter,
): Promise<SummaryRound | undefined> {
  const stored = await store.read(roundKey(scope, quarter));
  return stored === undefined ? undefined : bodyOf(roundDocument, stored);
}

/** Changes a round by a pure decision; undefined when there is none, `busy` when others kept changing it. */
export async function changeRound(
  { store, timing }: Keeping,
  scope: string,
  quarter: Quarter,
  decide: (round: SummaryRound) => RoundResult,
): Promise<RoundResult | 'busy' | undefined> {
  const target = { store, timing, type: roundDocument, key: roundKey(scope, quarter) };
  const result = await changeDocument(target, (round): Change<SummaryRound, RoundResult | undefined> => {
    if (round === undefined) return { do: 'nothing', outcome: undefined };
    const outcome = decide(round);
    return outcome.is === 'changed' ? { do: 'write', body: outcome.round, outcome } : { do: 'nothing', outcome };
  });
  return result.ok ? result.outcome : 'busy';
}

/** Changes a round where it is still as `decide` wants it, and gives it as it is then. Others being faster is no fault: they did the same. */
export async function bringRound(
  { store, timing }: Keeping,
  round: SummaryRound,
  decide: (round: SummaryRound) => SummaryRound,
): Promise<SummaryRound> {
  const target = { store, timing, type: roundDocument, key: roundKey(round.scope, round.quarter) };
  const result = await changeDocument(target, (stored): Change<SummaryRound, SummaryRound> => {
    const before = stored ?? round;
    const after = decide(before);
    return after === before ? { do: 'nothing', outcome: before } : { do: 'write', body: after, outcome: after };
  });
  return result.ok ? result.outcome : round;
}

/** Creates a round, or gives the one that somebody else has created meanwhile. */
export async function createRound(store: DocumentStore, round: SummaryRound): Promise<SummaryRound> {
  const key = roundKey(round.scope, round.quarter);
  const created = await store.create(draftOf(roundDocument, key, round));
  return created.ok ? round : ((await readRound(store, round.scope, round.quarter)) ?? round);
}

/** Gives a udvalg's channels that were linked by a moment. */
export function channelsBy(desk: Desk, ownerId: string, moment: string): readonly LinkedChannel[] {
  return (desk.setups.get(ownerId)?.channels ?? []).filter(({ linkedAt }) => linkedAt <= moment);
}

/** Gives where the admins can be written to. */
export function adminsOfDesk(desk: Desk, { adminIds }: Pick<RoundParts, 'adminIds'>): readonly Address[] {
  const channel = [...desk.setups.values()].flatMap(({ channels }) => channels)[0];
  if (channel === undefined) return [];
  const { serviceUrl, tenantId } = channel.address;
  return adminsToTell(desk.people, adminIds, { serviceUrl, tenantId });
}

/** Gives where the chairs of an udvalg can be written to, stand-ins of the day in the place of those who are away. */
export function chairsOfDesk(desk: Desk, udvalgId: string): readonly Address[] {
  const setup = desk.setups.get(udvalgId);
  if (setup === undefined) return [];
  const day = todayIn(desk.now);
  const ids = fokusomraaderOf(desk.strategy, { udvalgId })
    .flatMap(({ id }) => seatedOn(setup, id, day))
    .flatMap(({ personId, as }) => (as === 'chair' ? [personId] : []));
  return [...new Set(ids)].flatMap((id) => {
    const person = personById(desk.people, id);
    return (person && addressOf(person)) ?? [];
  });
}
