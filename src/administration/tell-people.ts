import { type Telling, telling } from '../outbox/telling.js';
import type { AdminIds } from '../people/admins.js';
import { personById } from '../people/find-person.js';
import { peopleDocument } from '../people/person.js';
import { chatClosed } from '../people/reach.js';
import { stoppedReply, stoppedTexts } from '../replies/administration/stopped-reply.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { hangingOn, isFree, readUdvalgStates } from './hanging.js';

export type TellPeopleParts = {
  readonly store: DocumentStore;
  readonly strategies: readonly Strategy[];
  readonly adminIds: AdminIds;
  /** Gives the day in Denmark, ISO. */
  readonly today: () => string;
};

/** What is told of people: admins hear of somebody with a part whom messages no longer reach, with all that hangs on them. */
export function peopleTelling({ store, strategies, adminIds, today }: TellPeopleParts): Telling {
  return telling(peopleDocument, {
    [chatClosed]: {
      whenUnknown: 'leave',
      async render({ facts }, people) {
        const person = personById(people, facts?.personId ?? '');
        if (person === undefined || person.reach.is !== 'closed') return undefined;
        const hanging = hangingOn(person, await readUdvalgStates(store, strategies), { adminIds, today: today() });
        if (isFree(hanging)) return undefined;
        const personOf = (id: string) => personById(people, id);
        return stoppedReply(person, hanging, { personOf, notice: stoppedTexts.notReached(person.name) });
      },
    },
  });
}
