import type { JsonObject, JsonValue } from '../store/document-store.js';
import type { Identity } from './identity.js';

/** What stands where a name stood. */
export const erasedName = 'En, der er slettet';

type Part = Readonly<Record<string, JsonValue | undefined>>;

/**
 * Gives a document's body without somebody: their place among the people, messages to them, cards in their chat and what
 * was learnt from them go; where they did something, only the pseudonym stays, so that a trail stays whole. Gives the same
 * object when they were not in it. It goes by what every room's documents share, so that a new kind is erased too.
 */
export function eraseFrom<Body extends JsonObject>(body: Body, identity: Identity): Body {
  return erased(body, identity) as Body;
}

function erased(value: JsonValue, identity: Identity): JsonValue {
  if (typeof value === 'string') return erasedText(value, identity);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const left = (value as readonly JsonValue[]).filter((part) => !goesWith(part, identity));
    const parts = left.map((part) => erased(part, identity));
    const isSame = parts.length === value.length && parts.every((part, index) => part === value[index]);
    return isSame ? value : parts;
  }
  const entries = Object.entries(value as Part).map(
    ([name, part]) => [name, part === undefined ? part : erased(part, identity)] as const,
  );
  const isSame = entries.every(([name, part]) => part === (value as Part)[name]);
  return isSame ? value : (Object.fromEntries(entries) as JsonObject);
}

function erasedText(text: string, { pattern, names, pseudonym }: Identity): string {
  return names.includes(text) ? erasedName : text.replace(pattern, pseudonym);
}

/** Whether a part of a list is about nobody else: then it is taken out whole. */
function goesWith(part: JsonValue, { ids, pseudonym }: Identity): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return false;
  const { id, to, posted, matchId, personId, reach } = part as Part;
  const isTheirs = (value: JsonValue | undefined) =>
    typeof value === 'string' && (ids.includes(value) || value === pseudonym);
  const isPerson = reach !== undefined && id === pseudonym;
  const isCard = posted !== undefined && isTheirs(personId);
  const isLesson = matchId !== undefined && isTheirs(personId);
  return isPerson || isCard || isLesson || isAddress(part as Part, ids) || (isPart(to) && isAddress(to, ids));
}

/** Whether a message would go to them: to the person, or to a card in their chat. */
function isAddress({ kind, aadObjectId, posted }: Part, ids: readonly string[]): boolean {
  if (kind === 'person') return typeof aadObjectId === 'string' && ids.includes(aadObjectId);
  if (kind !== 'edit' && kind !== 'thread') return false;
  return isPart(posted) && typeof posted.conversationId === 'string' && ids.includes(posted.conversationId);
}

function isPart(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
