import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import type { Starters } from '../indicators/read-catalogue.js';
import type { Messenger } from '../outbox/messenger.js';
import { type AdminIds, adminsOf, isAdmin } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { personByAad } from '../people/find-person.js';
import type { People } from '../people/person.js';
import { administrationTexts } from '../replies/administration/administration-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Changing } from './change.js';

/** What the features of the set-up are built on. */
export type AdministrationParts = {
  readonly adminIds: AdminIds;
  readonly starters: Starters;
  readonly messenger: Pick<Messenger, 'roster'>;
};

/** An admin in a turn, with what a change is made with; or what is answered to anybody else. */
export type AdminTurn =
  | { readonly is: 'admin'; readonly changing: Changing }
  | { readonly is: 'refused'; readonly outcome: Outcome };

/** Lets an admin in, and nobody else: looked up now, from the authenticated id. */
export async function asAdmin(turn: FeatureTurn, parts: AdministrationParts): Promise<AdminTurn> {
  const people = await readPeople(turn.store);
  return adminAmong(people, turn, parts);
}

/** The same where the people have been read already. */
export function adminAmong(people: People, turn: FeatureTurn, { adminIds, starters }: AdministrationParts): AdminTurn {
  const { aadObjectId } = turn.caller;
  if (!isAdmin(people, adminIds, aadObjectId)) {
    const admins = adminsOf(people, adminIds).map(({ name }) => name);
    return { is: 'refused', outcome: { kind: 'not-admin', line: administrationTexts.onlyAdmins(admins) } };
  }
  const personId = personByAad(people, aadObjectId)?.id ?? aadObjectId ?? '';
  const by = { personId, at: turn.now };
  return { is: 'admin', changing: { turn, people, by, adminIds, starters } };
}

/** What is answered where others read along. */
export function refusedInPublic({ place }: FeatureTurn): Outcome | undefined {
  if (place.scope === 'personal') return undefined;
  return { kind: 'not-in-public', say: noticeReply(administrationTexts.onlyInPersonalChat, { language: 'da' }) };
}

/** Reads the people again after a change, so that a card shows them as they are now. */
export async function reread(changing: Changing): Promise<Changing> {
  return { ...changing, people: await readPeople(changing.turn.store) };
}
