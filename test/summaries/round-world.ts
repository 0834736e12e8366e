import { randomUUID } from 'node:crypto';
import type { Knowledge } from '../../src/conversation/converse.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { type IndicatorUpdate, updateDocument, updateKey } from '../../src/indicators/update.js';
import type { Messenger } from '../../src/outbox/messenger.js';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import { rememberPending } from '../../src/outbox/pending.js';
import type { By } from '../../src/people/audit.js';
import { council } from '../../src/people/channels/council.js';
import { type People, peopleDocument, peopleKey } from '../../src/people/person.js';
import {
  emptySetup,
  type LinkedChannel,
  type UdvalgSetup,
  udvalgSetupDocument,
  udvalgSetupKey,
} from '../../src/people/udvalg-setup.js';
import { makeReport } from '../../src/report-files.js';
import type { Timing } from '../../src/store/change-document.js';
import type { DocumentStore, JsonObject } from '../../src/store/document-store.js';
import { type DocumentType, draftOf } from '../../src/store/document-type.js';
import { createSummaries } from '../../src/summaries/create-summaries.js';
import { readDeliveries } from '../../src/summaries/deliver.js';
import type { Delivery } from '../../src/summaries/delivery.js';
import { changeRound } from '../../src/summaries/rounds.js';
import { everyUdvalg, releaseRound } from '../../src/summaries/summary-round.js';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';
import { peopleOf, person } from '../people/people-data.js';
import { realOwnWords } from '../strategy/content.js';
import type { ConnectorCall, FakeConnector } from '../support/fake-connector.js';
import { onIndicator, strategy } from './builders.js';

export const knowledge: Pick<Knowledge, 'strategies' | 'ownWords'> = {
  strategies: [strategy],
  ownWords: [realOwnWords()],
};
export const admin: By = { personId: 'admin', at: new Date(0) };

/** What one instance of the program has in its hands. */
export type Hands = {
  readonly store: DocumentStore;
  readonly messenger: Pick<Messenger, 'post' | 'edit' | 'answerInThread'>;
  readonly timing: Timing;
};

/** Does what the program does every minute: brings the rounds on, then sends what is to be sent. */
export async function runMinute(hands: Hands, clock: () => Date): Promise<void> {
  const summaries = createSummaries({
    store: rememberPending(hands.store, clock),
    timing: hands.timing,
    knowledge,
    adminIds: new Set(),
    clock,
    makeReport,
    putFile: () => Promise.resolve({ is: 'refused', why: 'place' }),
  });
  const outbox = openOutbox({
    ...hands,
    tellings: summaries.tellings,
    clock,
    newId: randomUUID,
    isStopping: () => false,
    report: () => {},
  });
  await summaries.run(clock());
  await outbox.sendDue(clock());
}

/** A channel that was linked long ago. */
export function channelAt(
  connector: Pick<FakeConnector, 'url'>,
  channelId: string,
  more: Partial<LinkedChannel> = {},
): LinkedChannel {
  return {
    address: { kind: 'channel', channelId, teamId: 'team', serviceUrl: connector.url },
    teamName: 'Strategi',
    channelName: channelId,
    covers: 'all',
    linkedAt: '2026-01-05T08:00:00.000Z',
    ...more,
  };
}

/** Sets a municipality up: an admin, a chair for Læring, an indicator in each udvalg, and the channels that are told. */
export async function setUp(
  store: DocumentStore,
  connector: Pick<FakeConnector, 'url'>,
  channelsOf: Readonly<Record<string, readonly LinkedChannel[]>>,
): Promise<void> {
  const people: People = peopleOf(
    at(connector, person('admin', { isAdmin: true })),
    at(connector, person('carla')),
    at(connector, person('dorte')),
  );
  await put(store, peopleDocument, peopleKey, people);
  for (const id of [...strategy.udvalg.map((udvalg) => udvalg.id), council.id]) {
    const seats = id === 'laering' ? [{ personId: 'carla', role: 'chair' as const, covers: 'all' as const }] : [];
    const setup: UdvalgSetup = { ...emptySetup(id), seats, channels: [...(channelsOf[id] ?? [])] };
    await put(store, udvalgSetupDocument, udvalgSetupKey(id), setup);
  }
  for (const udvalg of strategy.udvalg) {
    const area = strategy.fokusomraader.find(({ udvalgId }) => udvalgId === udvalg.id);
    await putIndicator(store, udvalg.id, someIndicator({ id: `i-${udvalg.id}`, fokusomraadeId: area?.id ?? '' }));
  }
}

export async function putIndicator(store: DocumentStore, udvalgId: string, indicator: Indicator): Promise<void> {
  await put(store, indicatorDocument, indicatorKey(udvalgId, indicator.id), indicator);
}

/** Puts an approved value, or other words about it, in the place of whatever there was. */
export async function putUpdate(
  store: DocumentStore,
  udvalgId: string,
  quarter: string,
  update: IndicatorUpdate = approvedUpdate(quarter, 38),
): Promise<void> {
  const area = strategy.fokusomraader.find((one) => one.udvalgId === udvalgId);
  const indicator = someIndicator({ id: `i-${udvalgId}`, fokusomraadeId: area?.id ?? '' });
  const key = updateKey(udvalgId, indicator.id, quarter);
  await put(store, updateDocument, key, onIndicator(indicator, udvalgId, update));
}

/** Lets the overall report go, as the admin's button does. */
export function releaseOverall(hands: Pick<Hands, 'store' | 'timing'>, quarter: string, now: Date) {
  const store = rememberPending(hands.store, () => now);
  return changeRound({ store, timing: hands.timing }, everyUdvalg, quarter, (round) =>
    releaseRound(round, { ...admin, at: now }),
  );
}

/** Gives every delivery of a quarter, the overall report's too. */
export async function deliveriesIn(store: DocumentStore, quarter: string): Promise<readonly Delivery[]> {
  const owners = [...strategy.udvalg.map(({ id }) => id), council.id];
  const all = owners.flatMap((ownerId) => [ownerId, everyUdvalg].map((scope) => ({ scope, ownerId, quarter })));
  return (await Promise.all(all.map((of) => readDeliveries(store, of)))).flat();
}

/** Whether a call to the connector is a post to a channel. */
export function isChannelPost({ method, path }: ConnectorCall): boolean {
  return method === 'POST' && path === '/v3/conversations';
}

/** Gives what was said to a person, newest last. */
export function saidTo(connector: FakeConnector, personId: string): readonly string[] {
  return connector.shown
    .filter(({ conversationId }) => conversationId === `a:personal-aad-${personId}`)
    .map(({ activity }) => activity.summary ?? '');
}

/** Gives the posts of a channel, newest last. */
export function postsIn(connector: FakeConnector, channelId: string) {
  return connector.shown.filter(
    ({ is, conversationId }) => is === 'posted' && conversationId.startsWith(`${channelId};`),
  );
}

function at(connector: Pick<FakeConnector, 'url'>, one: ReturnType<typeof person>) {
  return one.reach.is === 'open' ? { ...one, reach: { ...one.reach, serviceUrl: connector.url } } : one;
}

export async function put<Body extends JsonObject>(
  store: DocumentStore,
  type: DocumentType<Body>,
  key: { readonly partition: string; readonly id: string },
  body: Body,
): Promise<void> {
  const stored = await store.read(key);
  const draft = draftOf(type, key, body);
  const result = stored === undefined ? await store.create(draft) : await store.replace(draft, stored.etag);
  if (!result.ok) throw new Error(`${key.id} was not written`);
}
