import type { FeatureTurn } from '../conversation/feature.js';
import { isMetAt, noteMet, readThread, type ThreadOf } from '../conversation/thread.js';
import type { Messenger, RosterEntry } from '../outbox/messenger.js';
import { changeDocument } from '../store/change-document.js';
import type { AdminIds } from './admins.js';
import { auditEntry, type By } from './audit.js';
import { changePeople } from './change-people.js';
import { type Contact, contactDocument, contactKeptDays, contactKey, type Keeping } from './contact.js';
import { startHandover } from './handover.js';
import { type Known, type Learnt, learn } from './learn.js';
import type { People } from './person.js';

export type MeetingParts = { readonly messenger: Pick<Messenger, 'roster'>; readonly adminIds: AdminIds };

/** What came of it, for the tests and the log. */
export type Meeting = 'met-before' | 'met' | 'not-in-roster' | 'no-entra-id';

/** When a roster did not answer or did not know the person, this long passes before it is asked again. */
const askAgainMs = 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Gets to know who is writing in personal chat: asks the roster of that chat for their own entry, keeps how they are
 * reached, and gives those who were set up by e-mail their Entra id. What a person writes has no part in it. Costs one
 * point read where they are known here; `looked` says that this has been found out already.
 */
export async function meet(turn: FeatureTurn, looked: boolean, parts: MeetingParts): Promise<Meeting> {
  const { store, place, caller, now } = turn;
  const { aadObjectId } = caller;
  if (aadObjectId === undefined) return 'no-entra-id';
  const of: ThreadOf = { ...place, personId: caller.personId };
  if (!looked && isMetAt(await readThread(store, of, now), place)) return 'met-before';

  const roster = await parts.messenger.roster(place.conversationId, place.serviceUrl);
  const entry = roster?.find((one) => one.aadObjectId === aadObjectId);
  if (entry !== undefined) await keepContact(turn, contactFrom(entry, aadObjectId, turn), parts.adminIds);
  const metForMs = entry === undefined ? askAgainMs : contactKeptDays * dayMs;
  const { conversationId, serviceUrl } = place;
  await noteMet(store, of, { conversationId, serviceUrl, until: later(now, metForMs) }, now);
  return entry === undefined ? 'not-in-roster' : 'met';
}

/** Keeps a contact, and puts what it says into the set-up. */
async function keepContact(turn: FeatureTurn, contact: Contact, adminIds: AdminIds): Promise<void> {
  const { store, timing, now, newId } = turn;
  const target = { store, timing, type: contactDocument, key: contactKey(contact.aadObjectId) };
  await changeDocument(target, () => ({
    do: 'write',
    body: contact,
    expiresAt: later(now, contactKeptDays * dayMs),
    outcome: undefined,
  }));
  await learnAbout({ store, timing }, knownFrom(contact), { adminIds, newId, now });
}

/** Puts what the platform says of somebody into the set-up: one read, and a write where it is new. */
export async function learnAbout(
  keeping: Keeping,
  known: Known,
  { adminIds, newId, now }: { readonly adminIds: AdminIds; readonly newId: () => string; readonly now: Date },
): Promise<Learnt | undefined> {
  const by = { personId: 'system', at: now };
  const changed = await changePeople(keeping, (people) => {
    const learnt = learn(withFirstAdmin(people, known, { adminIds, id: newId(), by }), known, by);
    return { people: learnt.people, outcome: learnt };
  });
  const twins = changed.ok ? changed.outcome.twins : undefined;
  if (twins !== undefined) await startHandover(keeping, { ...twins, toAdmin: true, isSamePerson: true, by });
  return changed.ok ? changed.outcome : undefined;
}

/** A first admin stands in the settings as a bare id: here the bot learns who it is, so that it can write to them. */
function withFirstAdmin(
  people: People,
  known: Known,
  { adminIds, id, by }: { readonly adminIds: AdminIds; readonly id: string; readonly by: By },
): People {
  const { aadObjectId, name, emails } = known;
  const isThere = people.people.some(
    (person) =>
      person.aadObjectId === aadObjectId ||
      (person.aadObjectId === undefined && person.email !== undefined && emails.includes(person.email)),
  );
  if (isThere || !adminIds.has(aadObjectId)) return people;
  return {
    ...people,
    people: [...people.people, { id, aadObjectId, name, reach: { is: 'never-met' }, isAdmin: false }],
    audit: [...people.audit, auditEntry(by, 'person', '', id)],
  };
}

function contactFrom(entry: RosterEntry, aadObjectId: string, { caller, place, now }: FeatureTurn): Contact {
  const { conversationId, serviceUrl, tenantId } = place;
  return {
    aadObjectId,
    name: nameOf(entry),
    emails: emailsOf(entry),
    mri: caller.mri,
    conversationId,
    serviceUrl,
    ...(tenantId === undefined ? {} : { tenantId }),
    since: now.toISOString(),
  };
}

/** Gives what a contact says of somebody. */
export function knownFrom(contact: Contact): Known {
  const { aadObjectId, name, emails, mri, conversationId, serviceUrl, tenantId, since } = contact;
  const reach = { mri, conversationId, serviceUrl, since, ...(tenantId === undefined ? {} : { tenantId }) };
  return { aadObjectId, name, emails, reach: { is: 'open', ...reach } };
}

/** Gives what the roster of a team says of its members: they can be written to first, for the bot is in their team. */
export function knownFromTeam(
  roster: readonly RosterEntry[],
  team: { readonly serviceUrl: string; readonly tenantId?: string | undefined },
  now: Date,
): readonly Known[] {
  return roster.flatMap((entry) => {
    const { aadObjectId, mri } = entry;
    if (aadObjectId === undefined) return [];
    const tenantId = team.tenantId === undefined ? {} : { tenantId: team.tenantId };
    const reach = { is: 'open', mri, serviceUrl: team.serviceUrl, since: now.toISOString(), ...tenantId } as const;
    return [{ aadObjectId, name: nameOf(entry), emails: emailsOf(entry), reach }];
  });
}

function nameOf({ name, email, userPrincipleName }: RosterEntry): string {
  return (name.trim() || email || userPrincipleName || 'Uden navn').slice(0, 200);
}

function emailsOf({ email, userPrincipleName }: RosterEntry): string[] {
  const emails = [email, userPrincipleName].flatMap((one) => (one ? [one.toLowerCase().slice(0, 320)] : []));
  return [...new Set(emails)];
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
