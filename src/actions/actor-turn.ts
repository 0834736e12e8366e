import type { FeatureTurn } from '../conversation/feature.js';
import type { Indicator } from '../indicators/indicator.js';
import { readIndicators } from '../indicators/read-catalogue.js';
import { type AdminIds, isAdmin } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { personByAad } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import { strategyInForce } from '../strategy/in-force.js';
import { noOwnWords, type OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Actor, RightsBase } from './action-rights.js';

/** A turn with who is writing or pressing: found by the Entra object id of the authenticated activity, never by a card. */
export type ActorTurn = {
  readonly turn: FeatureTurn;
  readonly actor: Actor;
  readonly people: People;
  readonly strategy: Strategy;
  readonly own: OwnWords;
};

/** Gives who it is; one who is not known, or who comes from another organisation than they are known in, has no rights. */
export async function asActor(turn: FeatureTurn, adminIds: AdminIds): Promise<ActorTurn> {
  const people = await readPeople(turn.store);
  const { aadObjectId } = turn.caller;
  const person = personByAad(people, aadObjectId);
  const isOurs = person === undefined || isFromHome(person, turn);
  const actor: Actor = {
    personId: isOurs ? person?.id : undefined,
    isAdmin: isOurs && isAdmin(people, adminIds, aadObjectId),
  };
  return { turn, actor, people, ...strategyOf(turn) };
}

/** Gives the strategy in force and our own words about it. */
export function strategyOf({ knowledge, today }: Pick<FeatureTurn, 'knowledge' | 'today'>) {
  const strategy = strategyInForce(knowledge.strategies, today);
  const own = knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  return { strategy, own };
}

/** Reads what rights in an udvalg hang on. */
export async function readRights({ turn, strategy }: ActorTurn, udvalgId: string): Promise<RightsBase> {
  const [setup, indicators] = await Promise.all([
    readSetup(turn.store, udvalgId),
    readIndicators(turn.store, udvalgId, strategy, noStarters),
  ]);
  return { setup, indicators, today: turn.today };
}

/** Nobody owns an example. */
const noStarters: ReadonlyMap<string, readonly Indicator[]> = new Map();

function isFromHome({ reach }: Person, { place }: FeatureTurn): boolean {
  const known = reach.is === 'open' ? reach.tenantId : undefined;
  return known === undefined || place.tenantId === undefined || known === place.tenantId;
}
