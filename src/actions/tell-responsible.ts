import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { type Telling, telling } from '../outbox/telling.js';
import { addressOf } from '../people/admins.js';
import type { By } from '../people/audit.js';
import { readPeople } from '../people/change-people.js';
import { personById } from '../people/find-person.js';
import type { People } from '../people/person.js';
import { actionNamedReply } from '../replies/actions/action-named-reply.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Action, actionDocument } from './action.js';
import { isOpen } from './list-actions.js';

const responsibleNamed = 'responsible-named';

/**
 * Gives the handling with the message to whoever was made responsible for it; as it is where nobody was, where they did it
 * themselves, where nothing is left to do, and where nothing reaches them.
 */
export function withResponsibleTold(before: Action | undefined, after: Action, people: People, by: By): Action {
  const { responsibleId } = after;
  if (responsibleId === before?.responsibleId || responsibleId === by.personId || !isOpen(after)) return after;
  const person = personById(people, responsibleId);
  const to = person === undefined ? undefined : addressOf(person);
  if (to === undefined) return after;
  const id = `named:${after.audit.length}:${responsibleId}`;
  const facts = { personId: responsibleId, by: by.personId };
  return { ...after, outbox: [...after.outbox, planEntry({ id, to, what: responsibleNamed, facts }, by.at)] };
}

/** What handlinger tell; made when it is sent, so that nobody hears of what is not theirs, or is done, by then. */
export function actionTelling({
  store,
  strategies,
}: {
  readonly store: DocumentStore;
  readonly strategies: readonly Strategy[];
}): Telling {
  return telling<Action>(actionDocument, {
    [responsibleNamed]: {
      whenUnknown: 'leave',
      async render({ facts }: OutboxEntry, action) {
        const strategy = strategies.find(({ id }) => id === action.strategyId);
        if (strategy === undefined || facts?.personId !== action.responsibleId || !isOpen(action)) return undefined;
        return actionNamedReply(action, strategy, personById(await readPeople(store), facts.by ?? '')?.name);
      },
    },
  });
}
