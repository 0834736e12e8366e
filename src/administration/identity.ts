import type { Contact } from '../people/contact.js';
import type { Person } from '../people/person.js';
import type { JsonValue } from '../store/document-store.js';

/** All that names one human in what is kept. */
export type Identity = {
  /** What stays when they are forgotten: an id of ours that then leads to nobody. */
  readonly pseudonym: string;
  /** Ids and addresses that are theirs alone: Entra id, channel id, chat, e-mails. */
  readonly ids: readonly string[];
  /** Finds these inside a longer text, whole ones only: bo@… is not in jumbo@…. */
  readonly pattern: RegExp;
  /** The same with the pseudonym. */
  readonly withPseudonym: RegExp;
  readonly names: readonly string[];
};

/** Gives what names somebody, from all that is known of them. */
export function identityOf(
  known: { readonly person: Person | undefined; readonly contact: Contact | undefined },
  caller: { readonly aadObjectId: string; readonly mri?: string; readonly conversationId?: string },
  newId: () => string,
): Identity {
  const { person, contact } = known;
  const reach = person?.reach.is === 'open' ? person.reach : undefined;
  const ids = [
    caller.aadObjectId,
    caller.mri,
    caller.conversationId,
    reach?.mri,
    reach?.conversationId,
    contact?.mri,
    contact?.conversationId,
    person?.email,
    ...(contact?.emails ?? []),
  ];
  const isNamed = person !== undefined && person.name !== person.email;
  const names = [isNamed ? person.name : undefined, contact?.name];
  const all = distinct(ids);
  const pseudonym = person?.id ?? newId();
  const patterns = { pattern: patternOf(all), withPseudonym: patternOf([...all, pseudonym]) };
  return { pseudonym, ids: all, ...patterns, names: distinct(names) };
}

/** Whether a document or a part of it names them, the pseudonym included. */
export function isNamedIn(value: JsonValue | undefined, identity: Identity): boolean {
  if (typeof value === 'string') {
    return value.search(identity.withPseudonym) >= 0 || identity.names.includes(value);
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part: JsonValue | undefined) => isNamedIn(part, identity));
}

/** The longest first, for a chat's address holds the person's. */
function patternOf(ids: readonly string[]): RegExp {
  const literal = [...ids].sort((a, b) => b.length - a.length).map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\w.+-])(?:${literal.join('|')})(?![\\w-])`, 'g');
}

function distinct(list: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(list.filter((one) => one !== undefined && one !== ''))] as string[];
}
