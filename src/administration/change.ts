import type { FeatureTurn } from '../conversation/feature.js';
import { setOwners } from '../indicators/catalogue.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import type { Starters } from '../indicators/read-catalogue.js';
import { readIndicators } from '../indicators/read-catalogue.js';
import { type AdminIds, addAdmin, removeAdmin } from '../people/admins.js';
import type { By } from '../people/audit.js';
import { changePeople } from '../people/change-people.js';
import { changeSetup, readSetup } from '../people/change-setup.js';
import { personById } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import { type Role, removeSeat, setSeat } from '../people/seats.js';
import { addStandIn, removeStandIn } from '../people/stand-ins.js';
import type { StandIn } from '../people/udvalg-setup.js';
import { changeDocument } from '../store/change-document.js';
import { strategyInForce } from '../strategy/in-force.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy, Udvalg } from '../strategy/strategy.js';
import type { Place } from './place.js';
import { adminAnswer, type SetupAnswer, seatAnswer, standInAnswer } from './setup-answer.js';
import { plain } from './understand.js';

/** What a change is made with: who makes it, and who is there. */
export type Changing = {
  readonly turn: FeatureTurn;
  readonly people: People;
  readonly by: By;
  readonly adminIds: AdminIds;
  readonly starters: Starters;
};

/** Gives somebody a role in an udvalg or for some of its fokusområder. */
export async function giveSeat(
  person: Person,
  role: Role,
  { udvalg, covers }: Place,
  { turn, people, by }: Changing,
): Promise<SetupAnswer> {
  const areas = fokusomraaderOf(strategyOf(turn), { udvalgId: udvalg.id });
  const seat = { personId: person.id, role, covers };
  const result = await changeSetup(turn, udvalg.id, (setup) => {
    const set = setSeat(
      setup,
      seat,
      areas.map(({ id }) => id),
      by,
    );
    return { setup: set.is === 'changed' ? set.setup : setup, outcome: set };
  });
  if (!result.ok) return { is: 'busy' };
  return seatAnswer(result.outcome, { person, role, udvalg, names: nameIn(people) }, areas);
}

/** Takes a role in an udvalg away from somebody. */
export async function takeSeat(
  person: Person,
  role: Role,
  udvalg: Udvalg,
  { turn, by }: Changing,
): Promise<SetupAnswer> {
  const result = await changeSetup(turn, udvalg.id, (setup) => {
    const removed = removeSeat(setup, person.id, role, by);
    return removed.is === 'changed' ? { setup: removed.setup, outcome: true } : { setup, outcome: false };
  });
  if (!result.ok) return { is: 'busy' };
  return { is: result.outcome ? 'seat-taken-away' : 'no-such-seat', person, role, udvalg };
}

/** Lets somebody stand in for another in the udvalg named, or in every udvalg where that person sits. */
export async function giveStandIn(
  { person, away }: { readonly person: Person; readonly away: Person },
  { from, to }: { readonly from: string; readonly to: string },
  where: Udvalg | undefined,
  { turn, people, by }: Changing,
): Promise<SetupAnswer> {
  const standIn: StandIn = { personId: person.id, forPersonId: away.id, from, to };
  const sitsIn = where === undefined ? await udvalgOf(away, turn) : [where];
  if (sitsIn.length === 0) return { is: 'away-has-no-seat', away, udvalg: undefined };

  const answers: SetupAnswer[] = [];
  for (const udvalg of sitsIn) {
    const result = await changeSetup(turn, udvalg.id, (setup) => {
      const added = addStandIn(setup, standIn, turn.today, by);
      return { setup: added.is === 'changed' ? added.setup : setup, outcome: added };
    });
    if (!result.ok) return { is: 'busy' };
    answers.push(standInAnswer(result.outcome, { standIn, person, away, udvalg, names: nameIn(people) }));
  }
  return together(answers);
}

/** Which stand-in is meant: all that a person does, or only for one, or only the one that begins on a day. */
export type WhichStandIn = { readonly person: Person; readonly away?: Person | undefined; readonly from?: string };

/** Takes somebody's standing in away, in one udvalg or in all. */
export async function takeStandIn(
  { person, away, from }: WhichStandIn,
  where: Udvalg | undefined,
  { turn, by }: Changing,
): Promise<SetupAnswer> {
  const isMeant = (standIn: StandIn) =>
    standIn.personId === person.id &&
    (away === undefined || standIn.forPersonId === away.id) &&
    (from === undefined || standIn.from === from);
  const changed: Udvalg[] = [];
  for (const udvalg of where === undefined ? strategyOf(turn).udvalg : [where]) {
    const result = await changeSetup(turn, udvalg.id, (setup) => {
      const left = setup.standIns.filter(isMeant).reduce((now, standIn) => {
        const removed = removeStandIn(now, standIn, by);
        return removed.is === 'changed' ? removed.setup : now;
      }, setup);
      return { setup: left, outcome: left !== setup };
    });
    if (!result.ok) return { is: 'busy' };
    if (result.outcome) changed.push(udvalg);
  }
  return changed.length === 0
    ? { is: 'no-such-stand-in', person }
    : { is: 'stand-in-taken-away', person, udvalg: changed };
}

/** Makes somebody admin, or takes that away. */
export async function changeAdmin(
  person: Person,
  wanted: 'set' | 'unset',
  { turn, by, adminIds }: Changing,
): Promise<SetupAnswer> {
  const change = wanted === 'set' ? addAdmin : removeAdmin;
  const result = await changePeople(turn, (people) => {
    const changed = change(people, person.id, adminIds, by);
    return { people: changed.is === 'changed' ? changed.people : people, outcome: changed };
  });
  return result.ok ? adminAnswer(result.outcome, person, wanted) : { is: 'busy' };
}

/** Makes somebody an owner of an indicator (`only`: the only one), or takes that away. */
export async function changeOwner(
  person: Person,
  indicator: Indicator,
  wanted: 'add' | 'only' | 'unset',
  { turn, by }: Changing,
): Promise<SetupAnswer> {
  const { fokusomraadeId, id, name } = indicator;
  const udvalgId = strategyOf(turn).fokusomraader.find((area) => area.id === fokusomraadeId)?.udvalgId ?? '';
  const target = { store: turn.store, timing: turn.timing, type: indicatorDocument, key: indicatorKey(udvalgId, id) };
  const result = await changeDocument<Indicator, SetupAnswer>(target, (stored) => {
    if (stored === undefined) return { do: 'nothing', outcome: { is: 'indicator-unknown', written: name } };
    const isOwner = stored.ownerIds.includes(person.id);
    const ownerIds = ownersAfter(stored.ownerIds, person.id, wanted);
    const changed = setOwners(stored, ownerIds, by);
    return changed.is === 'changed'
      ? {
          do: 'write',
          body: changed.indicator,
          outcome: { is: wanted === 'unset' ? 'owner-taken-away' : 'owner-set', person, indicator: name },
        }
      : { do: 'nothing', outcome: { is: isOwner ? 'owner-same' : 'not-owner', person, indicator: name } };
  });
  return result.ok ? result.outcome : { is: 'busy' };
}

/** Gives the indicator that somebody names, of all udvalg under the strategy in force. */
export async function indicatorCalled(
  written: string,
  { turn, starters }: Pick<Changing, 'turn' | 'starters'>,
): Promise<Indicator | SetupAnswer> {
  const strategy = strategyOf(turn);
  const all = await Promise.all(strategy.udvalg.map(({ id }) => readIndicators(turn.store, id, strategy, starters)));
  const wanted = plain(written);
  const named = all.flat().filter(({ name }) => plain(name) === wanted);
  const found = named.length > 0 ? named : all.flat().filter(({ name }) => plain(name).includes(wanted));
  const usable = found.filter(({ isExample, retired }) => !isExample && retired === undefined);
  const [indicator] = usable;
  if (indicator !== undefined && usable.length === 1) return indicator;
  if (usable.length > 1) return { is: 'indicator-several', written, names: usable.map(({ name }) => name) };
  if (found.some(({ isExample, retired }) => isExample && retired === undefined)) {
    return { is: 'indicator-example', written };
  }
  return { is: found.length > 0 ? 'indicator-retired' : 'indicator-unknown', written };
}

/** Gives the strategy that is in force in the turn. */
export function strategyOf({ knowledge, today }: FeatureTurn): Strategy {
  return strategyInForce(knowledge.strategies, today);
}

/** Gives what to call a person whose id is at hand. */
export function nameIn(people: People): (personId: string) => string {
  return (personId) => personById(people, personId)?.name ?? 'en, der er slettet';
}

function ownersAfter(
  ownerIds: readonly string[],
  personId: string,
  wanted: 'add' | 'only' | 'unset',
): readonly string[] {
  if (wanted === 'only') return [personId];
  const others = ownerIds.filter((id) => id !== personId);
  return wanted === 'unset' ? others : ownerIds.includes(personId) ? ownerIds : [...ownerIds, personId];
}

async function udvalgOf(person: Person, turn: FeatureTurn): Promise<readonly Udvalg[]> {
  const { udvalg } = strategyOf(turn);
  const setups = await Promise.all(udvalg.map(({ id }) => readSetup(turn.store, id)));
  return udvalg.filter((_, index) => setups[index]?.seats.some(({ personId }) => personId === person.id));
}

/** Several udvalg give one answer: the first refusal, else all where it is set now. */
function together(answers: readonly SetupAnswer[]): SetupAnswer {
  const set = answers.filter(isStandInSet);
  const refused = answers.find((answer) => !isStandInSet(answer));
  const [first] = set;
  if (refused !== undefined || first === undefined) return refused ?? { is: 'busy' };
  return { ...(set.find(({ is }) => is === 'stand-in-set') ?? first), udvalg: set.flatMap(({ udvalg }) => udvalg) };
}

type StandInSet = Extract<SetupAnswer, { is: 'stand-in-set' | 'stand-in-same' }>;

function isStandInSet(answer: SetupAnswer): answer is StandInSet {
  return answer.is === 'stand-in-set' || answer.is === 'stand-in-same';
}
