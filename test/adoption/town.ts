import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Action, actionDocument, actionKey } from '../../src/actions/action.js';
import type { Adoption } from '../../src/adoption/adoption.js';
import { readOldState } from '../../src/adoption/old-state.js';
import { agreedAdoption, planAdoption } from '../../src/adoption/plan-adoption.js';
import { readMap } from '../../src/adoption/strategy-map.js';
import { decodeText, readCsv } from '../../src/exchange/read-csv.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import type { LinkedChannel, Seat } from '../../src/people/udvalg-setup.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { draftOf } from '../../src/store/document-type.js';
import { parseOwnWords } from '../../src/strategy/own-words.js';
import { parseStrategy } from '../../src/strategy/parse-strategy.js';
import { someAction } from '../actions/builders.js';
import { approvedUpdate, someIndicator, someReport, someRevision, someTerms } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { readJson, realStrategy } from '../strategy/content.js';
import { onIndicator } from '../summaries/builders.js';

/** A folder with a made-up strategy that follows 2022-2025, and a map of where everything goes. */
export const folder = join(import.meta.dirname, 'next');
export const mapFile = join(import.meta.dirname, 'map.csv');

export const old = realStrategy();
export const next = parseStrategy(readJson(join(folder, 'strategy.json')), 'next/strategy.json');
export const nextWords = parseOwnWords(readJson(join(folder, 'own-words.json')), next, 'next/own-words.json');

/** The indicators of the town, and the udvalg that each lies with. */
export const indicators: readonly { readonly udvalgId: string; readonly indicator: Indicator }[] = [
  { udvalgId: 'vtf', indicator: someIndicator() },
  {
    udvalgId: 'vtf',
    indicator: someIndicator({ id: 'kultur-tal', fokusomraadeId: 'vtf-kultur', name: 'Grønne arrangementer' }),
  },
  {
    udvalgId: 'vtf',
    indicator: someIndicator({ id: 'besoeg', fokusomraadeId: 'vtf-klima-baeredygtighed', name: 'Besøg' }),
  },
  {
    udvalgId: 'laering',
    indicator: someIndicator({
      id: 'trivsel',
      fokusomraadeId: 'laer-trivselsfremme',
      name: 'Elevtrivsel',
      ownerIds: ['bo'],
      terms: [someTerms({ unit: '%', direction: 'higher', target: { value: 90, by: '2027-12-31' } })],
    }),
  },
  {
    udvalgId: 'oekonomiudvalget',
    indicator: someIndicator({ id: 'balance', fokusomraadeId: 'oek-oekonomi-i-balance', name: 'Resultat' }),
  },
];

/** Approved in each of these quarters, and what waits. */
export function updatesOf(quarters: readonly string[], waitingIn: readonly string[]): readonly IndicatorUpdate[] {
  const first = indicators[0];
  const approved = quarters.flatMap((quarter, index) =>
    indicators.map(({ udvalgId, indicator }) =>
      onIndicator(
        indicator,
        udvalgId,
        approvedUpdate(quarter, 50 - index, { report: someReport({ value: 50 - index }) }),
      ),
    ),
  );
  const waiting = waitingIn.flatMap((quarter) =>
    first === undefined
      ? []
      : [onIndicator(first.indicator, first.udvalgId, { ...approvedUpdate(quarter, 0), revisions: [someRevision()] })],
  );
  return [...approved, ...waiting];
}

export const actions: readonly { readonly udvalgId: string; readonly action: Action }[] = [
  { udvalgId: 'vtf', action: someAction({ deadline: '2027-03-01' }) },
  {
    udvalgId: 'vtf',
    action: someAction({ id: 'faerdig', title: 'Var færdig', state: 'done', doneAt: '2026-09-01T08:00:00.000Z' }),
  },
  {
    udvalgId: 'laering',
    action: someAction({ id: 'frihed', title: 'Frit forsøg', fokusomraadeId: 'laer-reel-frihedsdagsorden' }),
  },
];

export type Town = {
  readonly connectorUrl: string;
  readonly updates: readonly IndicatorUpdate[];
  readonly channels?: Readonly<Record<string, readonly LinkedChannel[]>>;
};

/** Puts the town into a store: Anne and Bo report, Carla chairs VTF's Smidige processer and all of Læring, Erik is admin. */
export async function seedTown(store: DocumentStore, { connectorUrl, updates, channels = {} }: Town): Promise<void> {
  const chair = (covers: Seat['covers']): Seat => ({ personId: 'carla', role: 'chair', covers });
  await seedStore(store, {
    people: [
      somePerson('anne', 'Anne Bech', connectorUrl),
      somePerson('bo', 'Bo Dam', connectorUrl),
      somePerson('carla', 'Carla Holm', connectorUrl),
      { ...somePerson('erik', 'Erik Lund', connectorUrl), isAdmin: true },
    ],
    setups: [
      { udvalgId: 'vtf', seats: [chair('all')], channels: channels.vtf ?? [] },
      { udvalgId: 'laering', seats: [chair(['laer-trivselsfremme'])], channels: channels.laering ?? [] },
      { udvalgId: 'klima-og-by', seats: [chair('all')], channels: channels['klima-og-by'] ?? [] },
      { udvalgId: 'oekonomiudvalget', seats: [chair('all')], channels: channels.oekonomiudvalget ?? [] },
    ],
    indicators,
    updates,
  });
  for (const { udvalgId, action } of actions) {
    await store.create(draftOf(actionDocument, actionKey(udvalgId, action.id), action));
  }
}

/** The adoption from the first quarter of 2027, as the map says. */
export async function agreedIn(store: DocumentStore, today: string, at: Date): Promise<Adoption> {
  const state = await readOldState(store, old, today);
  const map = readMap(readCsv(decodeText(readFileSync(mapFile)), 'map.csv'), state, next);
  if (map.is === 'faulty') throw new Error(JSON.stringify(map.faults));
  const plan = planAdoption(state, next, '2027-Q1', map.moves);
  return agreedAdoption(plan, map.moves, nextWords, { personId: 'system', at });
}
