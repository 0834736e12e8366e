import type { AnnounceContext } from '../indicators/announce.js';
import { pendingOf } from '../indicators/series.js';
import type { IndicatorUpdate, Revision } from '../indicators/update.js';
import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { type AdminIds, addressOf, adminsOf } from '../people/admins.js';
import { personById } from '../people/find-person.js';
import { approversOf, revisionOf } from './asked.js';
import { isReached } from './plan-requests.js';

/** Gives the message to the owner that their report was approved, returned or closed; nothing where it was not, or they cannot be reached. */
export function decisionNotice(
  before: IndicatorUpdate | undefined,
  after: IndicatorUpdate,
  { people, now }: AnnounceContext,
): readonly OutboxEntry[] {
  const waited = before === undefined ? undefined : pendingOf(before);
  const decided = waited === undefined ? undefined : revisionOf(after, waited.revision);
  if (decided === undefined || !isTold(decided)) return [];
  const owner = personById(people, decided.submittedBy);
  const to = owner === undefined ? undefined : addressOf(owner);
  if (to === undefined) return [];
  const number = String(decided.revision);
  return [planEntry({ id: `decided:${number}`, to, what: 'decision-told', facts: { revision: number } }, now)];
}

/** Whether an owner hears of what became of their report: they know themselves what they withdrew or sent anew. */
function isTold({ state }: Revision): boolean {
  return state.is === 'approved' || state.is === 'returned' || state.is === 'closed';
}

/** Why something that waits reaches nobody who may decide it; `about` is the same for what has the same cause. */
export type Stuck = {
  readonly why: 'no-chair' | 'not-met' | 'only-the-submitter' | 'not-reached';
  readonly about: string;
};

/** Gives why what waits reaches nobody, or undefined when somebody was asked or can be. */
export function stuckOf(update: IndicatorUpdate, revision: Revision, context: AnnounceContext): Stuck | undefined {
  const { decides, may } = approversOf(update, revision, context);
  if (decides.is === 'nobody') {
    const who = decides.why === 'no-chair' ? update.fokusomraadeId : [...decides.personIds].sort().join(',');
    return { why: decides.why, about: `${decides.why}:${who}` };
  }
  if (may.some((decider) => isReached(update, revision, decider, context))) return undefined;
  const who = decides.first.map(({ personId }) => personId).sort();
  return { why: 'not-reached', about: `not-reached:${who.join(',')}` };
}

/**
 * Gives the message to the admins that what waits reaches nobody, and why. Once for each cause: when something else in the
 * udvalg waits for the same cause and told them, or this one did before, there is none.
 */
export function adminNotices(
  update: IndicatorUpdate,
  context: AnnounceContext,
  { adminIds, updates }: { readonly adminIds: AdminIds; readonly updates: readonly IndicatorUpdate[] },
): readonly OutboxEntry[] {
  const revision = pendingOf(update);
  const stuck = revision === undefined ? undefined : stuckOf(update, revision, context);
  if (revision === undefined || stuck === undefined) return [];
  const waiting = updates.filter((one) => pendingOf(one) !== undefined);
  if ([update, ...waiting].some(({ outbox }) => outbox.some((entry) => tells(entry, stuck)))) return [];

  const { why, about } = stuck;
  return adminsOf(context.people, adminIds).flatMap((admin) => {
    const to = addressOf(admin);
    const id = `stuck:${revision.revision}:${about}:${admin.id}`;
    const facts = { revision: String(revision.revision), why, about };
    return to === undefined ? [] : [planEntry({ id, to, what: 'approval-stuck', facts }, context.now)];
  });
}

function tells({ what, facts }: OutboxEntry, { about }: Stuck): boolean {
  return what === 'approval-stuck' && facts?.about === about;
}
