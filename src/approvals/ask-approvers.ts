import type { Announce } from '../indicators/announce.js';
import { pendingOf } from '../indicators/series.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import type { AdminIds } from '../people/admins.js';
import { cardsBeside, missingFaces, subjectKey } from './plan-faces.js';
import { adminNotices, decisionNotice } from './plan-notices.js';
import { missingRequests, type NextAskedFrom, type RequestContext } from './plan-requests.js';

/** What is settled outside of the room. */
export type ApprovalRules = {
  readonly adminIds: AdminIds;
  /** Left out where something is sent or decided, for no day passes by that: only the clock asks those who come next. */
  readonly nextAskedFrom?: NextAskedFrom;
};

/** Who is who, what else waits in the udvalg, and what a press does beside deciding this one. */
export type ApprovalContext = RequestContext & {
  /** What is settled together with this one (`subjectKey`). */
  readonly settledToo?: ReadonlySet<string>;
  /** The activity id of the list that is being pressed: a card that stays a list for what still waits. */
  readonly pressedList?: string | undefined;
};

/**
 * Gives what others are to be told so that everybody knows what is so of an update: the approvers are asked, cards that
 * stand say what became of it or where it went, its owner hears of the decision, and the admins when it reaches nobody.
 * What was planned before is not planned again, so it may be asked at any time; it changes nothing where all is told.
 */
export function askApprovers(rules: ApprovalRules): Announce {
  return ({ before, after }, context) => approvalEntries(before, after, context, rules);
}

/** The same, for what is pressed: several at once, or on a list that stays a list. */
export function approvalEntries(
  before: IndicatorUpdate | undefined,
  after: IndicatorUpdate,
  context: ApprovalContext,
  { adminIds, nextAskedFrom }: ApprovalRules,
): readonly OutboxEntry[] {
  const { updates, settledToo = new Set(), pressedList, now } = context;
  const others = updates.filter((other) => subjectKey(other) !== subjectKey(after));
  const requests = missingRequests(after, context, nextAskedFrom);
  const asked = { ...after, outbox: [...after.outbox, ...requests] };
  const waited = before === undefined ? undefined : pendingOf(before);
  const settled = pendingOf(after)?.revision === waited?.revision ? undefined : waited;
  return [
    ...requests,
    ...missingFaces(after, context, { now, pressedList, updates: others }),
    ...(settled === undefined ? [] : cardsBeside(after, settled, { updates: others, settledToo, now })),
    ...decisionNotice(before, after, context),
    ...adminNotices(asked, context, { adminIds, updates: others }),
  ];
}
