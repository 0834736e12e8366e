import { messageDays, trailDays, verdictDays } from '../people/retention.js';
import type { JsonObject, JsonValue } from '../store/document-store.js';

/** How a document of any kind is cut to the time that things are kept. */
export type Trimmed = { readonly body: JsonObject; readonly isChanged: boolean };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Gives a document's body without what is past its time: entries of its trail (unless the trail is documentation itself),
 * messages to people that have ended, whom a post's trouble was told to, cards in people's chats about old reports, and
 * lessons of somebody's verdicts.
 */
export function trim(body: JsonObject, now: Date, trailIsKept = false): Trimmed {
  const isOld = isPast(body.createdAt ?? newestReport(body), messageDays, now);
  const kept: Readonly<Record<string, (part: JsonObject) => boolean>> = {
    audit: ({ at }) => trailIsKept || !isPast(at, trailDays, now),
    outbox: ({ to, state }) =>
      !(partOf(to, 'kind') === 'person' && hasEnded(state) && isPast(partOf(state, 'at'), messageDays, now)),
    tellTo: () => !isOld,
    cards: () => !isOld,
    lessons: ({ at }) => !isPast(at, verdictDays, now),
  };
  const cut = Object.entries(kept).flatMap(([name, isKept]) => {
    const list = body[name];
    if (!Array.isArray(list)) return [];
    const left = (list as readonly JsonObject[]).filter(isKept);
    return left.length === list.length ? [] : [[name, left] as const];
  });
  return { body: { ...body, ...Object.fromEntries(cut) }, isChanged: cut.length > 0 };
}

/** Gives when the newest report in a document was sent, where it holds reports. */
function newestReport({ revisions }: JsonObject): JsonValue | undefined {
  return Array.isArray(revisions) ? partOf(revisions.at(-1) as JsonValue | undefined, 'submittedAt') : undefined;
}

/** Whether a moment lies more than so many days back. */
export function isPast(moment: JsonValue | undefined, days: number, now: Date): boolean {
  return typeof moment === 'string' && Date.parse(moment) + days * dayMs < now.getTime();
}

function hasEnded(state: JsonValue | undefined): boolean {
  const is = partOf(state, 'is');
  return is !== 'planned' && is !== 'claimed';
}

function partOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[name] : undefined;
}
