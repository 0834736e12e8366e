import { type Indicator, indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { type IndicatorUpdate, updateDocument, updateKey } from '../../src/indicators/update.js';
import { noPeople, type Person, peopleDocument, peopleKey } from '../../src/people/person.js';
import {
  emptySetup,
  type LinkedChannel,
  type Seat,
  type UdvalgSetup,
  udvalgSetupDocument,
  udvalgSetupKey,
} from '../../src/people/udvalg-setup.js';
import type { DocumentDraft, DocumentStore } from '../../src/store/document-store.js';
import { bodyOf, draftOf } from '../../src/store/document-type.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import type { RunningBot } from '../support/running-bot.js';

/** A person whom 1:1 messages reach, with an Entra id that follows from the id. */
export function somePerson(id: string, name: string, connectorUrl: string): Person {
  return {
    id,
    aadObjectId: `aad-${id}`,
    name,
    reach: {
      is: 'open',
      conversationId: `a:personal-aad-${id}`,
      mri: `29:aad-${id}`,
      serviceUrl: connectorUrl,
      since: '2026-01-01T08:00:00.000Z',
    },
    isAdmin: false,
  };
}

/** What stands in the store before a test begins. */
export type Seed = {
  readonly people: readonly Person[];
  readonly seats?: readonly { readonly udvalgId: string; readonly seats: Seat[] }[];
  /** The same with channels. */
  readonly setups?: readonly (Pick<UdvalgSetup, 'udvalgId' | 'seats'> & {
    readonly channels: readonly LinkedChannel[];
  })[];
  readonly indicators?: readonly { readonly udvalgId: string; readonly indicator: Indicator }[];
  readonly updates?: readonly IndicatorUpdate[];
};

/** Puts a seed into the running bot's own store. */
export async function seed(bot: RunningBot, what: Seed): Promise<void> {
  await withStore(bot, (store) => seedStore(store, what));
}

/** Puts a seed into a store. */
export async function seedStore(
  store: DocumentStore,
  { people, seats = [], setups = [], indicators = [], updates = [] }: Seed,
): Promise<void> {
  const drafts: DocumentDraft[] = [
    draftOf(peopleDocument, peopleKey, { ...noPeople, people: [...people] }),
    ...seats.map((one) =>
      draftOf(udvalgSetupDocument, udvalgSetupKey(one.udvalgId), { ...emptySetup(one.udvalgId), seats: one.seats }),
    ),
    ...setups.map((one) =>
      draftOf(udvalgSetupDocument, udvalgSetupKey(one.udvalgId), {
        ...emptySetup(one.udvalgId),
        seats: one.seats,
        channels: [...one.channels],
      }),
    ),
    ...indicators.map(({ udvalgId, indicator }) =>
      draftOf(indicatorDocument, indicatorKey(udvalgId, indicator.id), indicator),
    ),
    ...updates.map((update) =>
      draftOf(updateDocument, updateKey(update.udvalgId, update.indicatorId, update.quarter), update),
    ),
  ];
  for (const draft of drafts) await store.create(draft);
}

/** Gives an update as it is stored, or undefined. */
export function storedUpdate(bot: RunningBot, indicatorId: string, quarter: string, udvalgId = 'vtf') {
  return withStore(bot, async (store) => {
    const stored = await store.read(updateKey(udvalgId, indicatorId, quarter));
    return stored === undefined ? undefined : bodyOf(updateDocument, stored);
  });
}

/** Gives an indicator as it is stored, or undefined. */
export function storedIndicator(bot: RunningBot, indicatorId: string, udvalgId = 'vtf') {
  return withStore(bot, async (store) => {
    const stored = await store.read(indicatorKey(udvalgId, indicatorId));
    return stored === undefined ? undefined : bodyOf(indicatorDocument, stored);
  });
}

/** Looks into, or changes, the running bot's store, as the command line does beside it. */
export async function withStore<T>(bot: RunningBot, use: (store: DocumentStore) => Promise<T>): Promise<T> {
  const store = openEmbeddedStore(bot.dataDir, () => Date.now());
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
