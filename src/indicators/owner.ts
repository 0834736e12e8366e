import type { FeatureTurn } from '../conversation/feature.js';
import { type Quarter, reportingQuarter } from '../language/quarter.js';
import { readPeople } from '../people/change-people.js';
import { personByAad, personById } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import {
  emptySetup,
  type Meeting,
  type UdvalgSetup,
  udvalgSetupDocument,
  udvalgSetupKey,
} from '../people/udvalg-setup.js';
import { updateTexts } from '../replies/indicators/update-texts.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Announce } from './announce.js';

/** What reporting needs of the rooms that build on it. */
export type UpdateParts = {
  /** Gives what gives the owners' last day (ISO) for a quarter in an udvalg with these meetings, as it is settled now. */
  readonly readOwnersDeadline: () => Promise<(quarter: Quarter, meetings: readonly Meeting[]) => string>;
  readonly announce: Announce;
};

/** A turn with what it takes to answer who reports what. */
export type Asker = {
  readonly turn: FeatureTurn;
  readonly people: People;
  /** The one that the quarter which is reported on belongs to. */
  readonly strategy: Strategy;
};

/** A turn of somebody whom the bot knows: found by the Entra object id of the authenticated activity, never by a card. */
export type OwnerTurn = Asker & { readonly person: Person };

/**
 * Gives who is writing or pressing as a known person, or undefined: then they own nothing. An older quarter is reported on
 * and corrected under the strategy that it belongs to.
 */
export async function asOwner(turn: FeatureTurn, quarter?: Quarter): Promise<OwnerTurn | undefined> {
  const asker = await asAsker(turn, quarter);
  const person = personByAad(asker.people, turn.caller.aadObjectId);
  return person === undefined ? undefined : { ...asker, person };
}

/** Gives what a turn of anybody needs to be answered who reports what in a quarter; left out, the one that is reported now. */
export async function asAsker(turn: FeatureTurn, quarter: Quarter = reportingQuarter(turn.today)): Promise<Asker> {
  return {
    turn,
    people: await readPeople(turn.store),
    strategy: strategyOfQuarter(turn.knowledge.strategies, quarter),
  };
}

/** Gives what somebody is called, also one who is not known any more. */
export function nameOf({ people }: Pick<OwnerTurn, 'people'>, personId: string): string {
  return personById(people, personId)?.name ?? updateTexts.unknownPerson;
}

/** Gives how an udvalg is set up, also before anything is. */
export async function readSetup(store: DocumentStore, udvalgId: string): Promise<UdvalgSetup> {
  const stored = await store.read(udvalgSetupKey(udvalgId));
  return stored === undefined ? emptySetup(udvalgId) : bodyOf(udvalgSetupDocument, stored);
}
