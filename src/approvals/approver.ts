import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import { readPeople } from '../people/change-people.js';
import { personByAad } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import { approvalTexts as texts } from '../replies/approvals/approval-texts.js';
import type { BoardParts } from './board.js';

/** A turn of somebody whom the bot knows by the Entra object id of the authenticated activity, never by a card. */
export type ApproverTurn = {
  readonly turn: FeatureTurn;
  readonly person: Person;
  readonly people: People;
  readonly parts: BoardParts;
};

/**
 * Gives who is writing or pressing as a known person, or the refusal. Somebody from another organisation than the one that
 * they are known in is refused, whatever their id: the door refuses other tenants too, this holds where it is open.
 */
export async function asApprover(turn: FeatureTurn): Promise<ApproverTurn | Outcome> {
  const people = await readPeople(turn.store);
  const person = personByAad(people, turn.caller.aadObjectId);
  if (person === undefined) return { kind: 'approval-refused-not-known', line: texts.notKnown };
  const { tenantId } = turn.place;
  const known = person.reach.is === 'open' ? person.reach.tenantId : undefined;
  if (tenantId !== undefined && known !== undefined && tenantId !== known) {
    return { kind: 'approval-refused-other-tenant', line: texts.otherTenant };
  }
  return { turn, person, people, parts: { store: turn.store, strategies: turn.knowledge.strategies } };
}

/** Whether the one who asked was refused. */
export function isRefused(found: ApproverTurn | Outcome): found is Outcome {
  return 'kind' in found;
}
