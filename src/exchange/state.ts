import { type Action, actionDocument, actionKey } from '../actions/action.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import { type Contact, readContacts } from '../people/contact.js';
import { noPeople, type People, peopleDocument, peopleKey } from '../people/person.js';
import { emptySetup, type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../people/udvalg-setup.js';
import type { DocumentDraft, DocumentKey, DocumentStore, JsonObject } from '../store/document-store.js';
import { bodyOf, type DocumentType, draftOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import type { Strategy } from '../strategy/strategy.js';

/** What is exchanged, as the bot holds it: everything of one strategy, each aggregate by its id. */
export type ExchangeState = {
  readonly people: People;
  /** By udvalg. */
  readonly setups: ReadonlyMap<string, UdvalgSetup>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly actions: ReadonlyMap<string, Action>;
};

/** The state with what a conditional write needs, and those who have written to the bot. */
export type ReadState = {
  readonly state: ExchangeState;
  /** Ids of indicators and handlinger that belong to another strategy. */
  readonly otherIds: ReadonlySet<string>;
  /** By partition and id. */
  readonly etags: ReadonlyMap<string, string>;
  readonly contacts: readonly Contact[];
};

/** Gives what is exchanged, as it is stored now: some ten requests. */
export async function readState(store: DocumentStore, strategy: Strategy): Promise<ReadState> {
  const etags = new Map<string, string>();
  const people = await readOne(store, peopleKey, peopleDocument, etags);
  const setups = await Promise.all(
    strategy.udvalg.map(async ({ id }) => {
      const setup = await readOne(store, udvalgSetupKey(id), udvalgSetupDocument, etags);
      return [id, setup ?? emptySetup(id)] as const;
    }),
  );
  const partitions = strategy.udvalg.map(({ id }) => udvalgSetupKey(id).partition);
  const indicators = await readAll(store, partitions, indicatorDocument, etags);
  const actions = await readAll(store, partitions, actionDocument, etags);
  const ofStrategy = <T extends { readonly id: string; readonly strategyId: string }>(all: readonly T[]) =>
    new Map(all.filter(({ strategyId }) => strategyId === strategy.id).map((one) => [one.id, one]));
  return {
    state: {
      people: people ?? noPeople,
      setups: new Map(setups),
      indicators: ofStrategy(indicators),
      actions: ofStrategy(actions),
    },
    otherIds: new Set([...indicators, ...actions].flatMap((one) => (one.strategyId === strategy.id ? [] : [one.id]))),
    etags,
    contacts: await readContacts(store),
  };
}

/** Gives what must be written to come from one state to another: people first, for all the rest names them. */
export function writesBetween(
  before: ExchangeState,
  after: ExchangeState,
  strategy: Strategy,
): readonly DocumentDraft[] {
  const udvalgOf = (fokusomraadeId: string) =>
    strategy.fokusomraader.find(({ id }) => id === fokusomraadeId)?.udvalgId ?? '';
  return [
    ...(after.people === before.people ? [] : [checked(peopleDocument, peopleKey, after.people)]),
    ...changed(before.setups, after.setups).map((setup) =>
      checked(udvalgSetupDocument, udvalgSetupKey(setup.udvalgId), setup),
    ),
    ...changed(before.indicators, after.indicators).map((indicator) =>
      checked(indicatorDocument, indicatorKey(udvalgOf(indicator.fokusomraadeId), indicator.id), indicator),
    ),
    ...changed(before.actions, after.actions).map((action) =>
      checked(actionDocument, actionKey(udvalgOf(action.fokusomraadeId), action.id), action),
    ),
  ];
}

/** Gives how an etag is kept for a document. */
export function etagKey({ partition, id }: DocumentKey): string {
  return `${partition}\n${id}`;
}

function changed<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly T[] {
  return [...after].flatMap(([id, one]) => (before.get(id) === one ? [] : [one]));
}

/** What does not pass its own schema could not be read again: throws, for that is a fault of ours. */
function checked<Body extends JsonObject>(type: DocumentType<Body>, key: DocumentKey, body: Body): DocumentDraft {
  return draftOf(type, key, type.body.parse(body));
}

async function readOne<Body extends JsonObject>(
  store: DocumentStore,
  key: DocumentKey,
  type: DocumentType<Body>,
  etags: Map<string, string>,
): Promise<Body | undefined> {
  const stored = await store.read(key);
  if (stored === undefined) return undefined;
  etags.set(etagKey(key), stored.etag);
  return bodyOf(type, stored);
}

async function readAll<Body extends JsonObject>(
  store: DocumentStore,
  partitions: readonly string[],
  type: DocumentType<Body>,
  etags: Map<string, string>,
): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  for (const partition of partitions) {
    for await (const document of documentsIn(store, { partition, kind: type.kind, limit: 1000 })) {
      etags.set(etagKey(document), document.etag);
      bodies.push(bodyOf(type, document));
    }
  }
  return bodies;
}
