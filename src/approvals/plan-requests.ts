import type { AnnounceContext } from '../indicators/announce.js';
import { pendingOf } from '../indicators/series.js';
import type { IndicatorUpdate, Revision } from '../indicators/update.js';
import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { addressOf } from '../people/admins.js';
import { personById } from '../people/find-person.js';
import type { Person } from '../people/person.js';
import type { Decider } from '../people/who-decides.js';
import { approversOf, requestTo, sentOn } from './asked.js';

/** From which day (ISO) on those who come next are asked about what was sent on a day and has reached nobody. */
export type NextAskedFrom = (sentOn: string) => string;

/**
 * Gives the requests that are missing for a revision that waits: one for each who may decide it, and, when none of them
 * could be reached for long enough, one for each who comes next. Nothing where it does not wait.
 */
export function missingRequests(
  update: IndicatorUpdate,
  context: AnnounceContext,
  nextAskedFrom: NextAskedFrom,
): readonly OutboxEntry[] {
  const revision = pendingOf(update);
  if (revision === undefined) return [];
  const { decides, may } = approversOf(update, revision, context);
  const next =
    decides.is === 'decided-by' &&
    context.today >= nextAskedFrom(sentOn(revision)) &&
    !may.some((decider) => isReached(update, revision, decider, context))
      ? decides.next.filter(({ personId }) => !may.some((decider) => decider.personId === personId))
      : [];
  return [...may, ...next].flatMap((decider) => requestFor(update, revision, decider, context));
}

/** Whether somebody was asked and it arrived, may have arrived, or is still on its way; or can be asked. */
export function isReached(
  update: IndicatorUpdate,
  revision: Revision,
  { personId }: Pick<Decider, 'personId'>,
  { people }: Pick<AnnounceContext, 'people'>,
): boolean {
  const request = requestTo(update, revision, personId);
  if (request !== undefined) return request.state.is !== 'failed';
  const person = personById(people, personId);
  return person !== undefined && addressOf(person) !== undefined;
}

/** Whom a request did not reach is asked again when they are reached anew, such as when they let the bot in again. */
function isAsked(update: IndicatorUpdate, revision: Revision, { id, reach }: Person): boolean {
  const request = requestTo(update, revision, id);
  if (request?.state.is !== 'failed') return request !== undefined;
  return !(reach.is === 'open' && reach.since > request.state.at);
}

function requestFor(
  update: IndicatorUpdate,
  revision: Revision,
  { personId }: Decider,
  { people, now }: AnnounceContext,
): readonly OutboxEntry[] {
  const person = personById(people, personId);
  const to = person === undefined ? undefined : addressOf(person);
  if (person === undefined || to === undefined || isAsked(update, revision, person)) return [];
  const number = String(revision.revision);
  // One that was dropped unsent, for the person could not decide it just then, or did not arrive leaves its id used.
  const begins = `asked:${number}:${personId}:`;
  const id = `${begins}${update.outbox.filter((entry) => entry.id.startsWith(begins)).length + 1}`;
  return [planEntry({ id, to, what: 'approval-asked', facts: { revision: number, personId } }, now)];
}
