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
import { subjectKey } from './plan-faces.js';

/** From which day (ISO) on those who come next are asked about what was sent on a day and has reached nobody. */
export type NextAskedFrom = (sentOn: string) => string;

/**
 * `together` is there when all that waits in the udvalg is looked through at once, one after the other: then one message
 * asks a person for all of it, for each card shows all that waits for them.
 */
export type RequestContext = AnnounceContext & { readonly together?: boolean };

/**
 * Gives the requests that are missing for a revision that waits: one for each who may decide it, and, when none of them
 * could be reached for long enough, one for each who comes next: asked only where it is known how long that is. Nothing
 * where it does not wait.
 */
export function missingRequests(
  update: IndicatorUpdate,
  context: RequestContext,
  nextAskedFrom: NextAskedFrom | undefined,
): readonly OutboxEntry[] {
  const revision = pendingOf(update);
  if (revision === undefined) return [];
  const { decides, may } = approversOf(update, revision, context);
  const next =
    decides.is === 'decided-by' &&
    nextAskedFrom !== undefined &&
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
  { people, updates }: Pick<AnnounceContext, 'people' | 'updates'>,
): boolean {
  const state = stateOf(requestTo(update, revision, personId), updates);
  if (state !== undefined) return state.is !== 'failed';
  const person = personById(people, personId);
  return person !== undefined && addressOf(person) !== undefined;
}

/** Whom a request did not reach is asked again when they are reached anew, such as when they let the bot in again. */
function isAsked(
  update: IndicatorUpdate,
  revision: Revision,
  { id, reach }: Person,
  updates: AnnounceContext['updates'],
): boolean {
  const state = stateOf(requestTo(update, revision, id), updates);
  if (state?.is !== 'failed') return state !== undefined;
  return !(reach.is === 'open' && reach.since > state.at);
}

/** How a request stands: one that was told with another's as that one; dropped unsent, it asked nobody. */
function stateOf(
  request: OutboxEntry | undefined,
  updates: AnnounceContext['updates'],
): OutboxEntry['state'] | undefined {
  const told = request?.facts?.with;
  if (request === undefined || told === undefined) return request?.state;
  const other = updates.find((one) => subjectKey(one) === told)?.outbox.find(({ id }) => id === request.facts?.withId);
  if (other?.state.is === 'dropped') return undefined;
  return other?.state ?? request.state;
}

function requestFor(
  update: IndicatorUpdate,
  revision: Revision,
  { personId }: Decider,
  context: RequestContext,
): readonly OutboxEntry[] {
  const { people, updates, now } = context;
  const person = personById(people, personId);
  const to = person === undefined ? undefined : addressOf(person);
  if (person === undefined || to === undefined || isAsked(update, revision, person, updates)) return [];
  const number = String(revision.revision);
  // One that was dropped unsent, for the person could not decide it just then, or did not arrive leaves its id used.
  const begins = `asked:${number}:${personId}:`;
  const id = `${begins}${update.outbox.filter((entry) => entry.id.startsWith(begins)).length + 1}`;
  const facts = { revision: number, personId };
  const first = context.together ? firstToldNow(update, personId, context) : undefined;
  const entry = planEntry({ id, to, what: 'approval-asked', facts: { ...facts, ...first } }, now);
  return [first === undefined ? entry : { ...entry, state: { is: 'sent', at: now.toISOString(), attempts: 0 } }];
}

/** Gives the request to the same person that has just been planned for another report: its card will show this one too. */
function firstToldNow(
  update: IndicatorUpdate,
  personId: string,
  { updates, now }: RequestContext,
): { readonly with: string; readonly withId: string } | undefined {
  for (const other of updates) {
    const waiting = pendingOf(other);
    const request = waiting && requestTo(other, waiting, personId);
    const isNew = request?.state.is === 'planned' && request.state.notBefore === now.toISOString();
    if (isNew && subjectKey(other) !== subjectKey(update)) return { with: subjectKey(other), withId: request.id };
  }
  return undefined;
}
