import type { Address } from '../outbox/messenger.js';
import { auditEntry, type By } from './audit.js';
import type { People, Person } from './person.js';

/** The Entra object ids of the first admins (the setting ADMIN_AAD_OBJECT_IDS): a chat cannot take their right away. */
export type AdminIds = ReadonlySet<string>;

/** Whether somebody may set the bot up. Rights hang on the Entra object id; without one there are none. */
export function isAdmin({ people }: People, adminIds: AdminIds, aadObjectId: string | undefined): boolean {
  if (aadObjectId === undefined) return false;
  return adminIds.has(aadObjectId) || people.some((person) => person.isAdmin && person.aadObjectId === aadObjectId);
}

/** Gives the admins that the bot knows as people; a first admin who has not written yet is not among them. */
export function adminsOf({ people }: People, adminIds: AdminIds): readonly Person[] {
  return people.filter((person) => person.isAdmin || isFirstAdmin(person, adminIds));
}

/** Whether a person is admin by the bot's own settings. */
export function isFirstAdmin({ aadObjectId }: Person, adminIds: AdminIds): boolean {
  return aadObjectId !== undefined && adminIds.has(aadObjectId);
}

/** Gives where the admins can be written to; those who have not been in touch, or whom nothing reaches, are left out. */
export function adminAddresses(people: People, adminIds: AdminIds): readonly Address[] {
  return adminsOf(people, adminIds).flatMap((person) => addressOf(person) ?? []);
}

/** Gives where a person can be written to, or undefined while 1:1 messages do not reach them. */
export function addressOf({ aadObjectId, reach }: Person): Address | undefined {
  if (aadObjectId === undefined || reach.is !== 'open') return undefined;
  const { conversationId, mri, serviceUrl, tenantId } = reach;
  return {
    kind: 'person',
    aadObjectId,
    mri,
    serviceUrl,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(tenantId === undefined ? {} : { tenantId }),
  };
}

export type AdminResult =
  | { readonly is: 'changed'; readonly people: People }
  | { readonly is: 'same' }
  /** It stands in the bot's settings, where only IT can take it away. */
  | { readonly is: 'first-admin' }
  | { readonly is: 'last-admin' };

/** Makes somebody admin; one who has not been in touch yet becomes it when they are. */
export function addAdmin(people: People, personId: string, adminIds: AdminIds, by: By): AdminResult {
  const person = people.people.find(({ id }) => id === personId);
  if (person === undefined || person.isAdmin || isFirstAdmin(person, adminIds)) return { is: 'same' };
  return { is: 'changed', people: withAdmin(people, personId, true, by) };
}

/** Takes the right away again; never the last admin's, and one who has not been in touch yet does not count as one. */
export function removeAdmin(people: People, personId: string, adminIds: AdminIds, by: By): AdminResult {
  const person = people.people.find(({ id }) => id === personId);
  if (person === undefined) return { is: 'same' };
  if (isFirstAdmin(person, adminIds)) return { is: 'first-admin' };
  if (!person.isAdmin) return { is: 'same' };
  const others = people.people.filter((one) => one.isAdmin && one.aadObjectId !== undefined && one.id !== personId);
  if (adminIds.size === 0 && others.length === 0) return { is: 'last-admin' };
  return { is: 'changed', people: withAdmin(people, personId, false, by) };
}

function withAdmin(people: People, personId: string, isAdmin: boolean, by: By): People {
  const entry = auditEntry(by, 'admin', isAdmin ? '' : personId, isAdmin ? personId : '');
  return {
    ...people,
    people: people.people.map((person) => (person.id === personId ? { ...person, isAdmin } : person)),
    audit: [...people.audit, entry],
  };
}
