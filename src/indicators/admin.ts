import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import { type AdminIds, isAdmin } from '../people/admins.js';
import type { By } from '../people/audit.js';
import { readPeople } from '../people/change-people.js';
import { personByAad, personById } from '../people/find-person.js';
import type { People } from '../people/person.js';
import { catalogueTexts } from '../replies/indicators/catalogue-texts.js';
import { strategyInForce } from '../strategy/in-force.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Starters } from './read-catalogue.js';

/** What the catalogue needs of the settings and the content. */
export type CatalogueParts = { readonly adminIds: AdminIds; readonly starters: Starters };

/** A turn of an admin: found by the Entra object id of the authenticated activity. */
export type CatalogueTurn = {
  readonly turn: FeatureTurn;
  readonly people: People;
  readonly strategy: Strategy;
  readonly starters: Starters;
  readonly by: By;
};

/** Does something as an admin, or refuses: whether somebody is one is looked up at every press. */
export async function byAdmin(
  turn: FeatureTurn,
  { adminIds, starters }: CatalogueParts,
  take: (admin: CatalogueTurn) => Promise<Outcome>,
): Promise<Outcome> {
  const people = await readPeople(turn.store);
  const { aadObjectId } = turn.caller;
  if (aadObjectId === undefined || !isAdmin(people, adminIds, aadObjectId)) {
    return { kind: 'not-admin', line: catalogueTexts.onlyAdmins };
  }
  const personId = personByAad(people, aadObjectId)?.id ?? aadObjectId;
  const strategy = strategyInForce(turn.knowledge.strategies, turn.today);
  return take({ turn, people, strategy, starters, by: { personId, at: turn.now } });
}

/** Gives what somebody is called, also one who is not known any more. */
export function calledBy({ people }: Pick<CatalogueTurn, 'people'>): (personId: string) => string {
  return (personId) => personById(people, personId)?.name ?? catalogueTexts.unknownPerson;
}
