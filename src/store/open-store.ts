import type { Timing } from './change-document.js';
import type { Charge } from './cosmos-requests.js';
import type { DocumentStore } from './document-store.js';
import { openEmbeddedStore } from './open-embedded-store.js';
import type { StoreConfig } from './store-config.js';

export type StoreSurroundings = {
  /** Milliseconds since 1970: what has expired is told by it. */
  readonly now: () => number;
  readonly timing: Timing;
  /** Told of every request to Cosmos DB and what it cost. */
  readonly onCharge: (charge: Charge) => void;
};

/**
 * Opens the store that the configuration names: Cosmos DB when it has an endpoint, else the embedded store. Throws a
 * `StoreFault` that names the remedy when it cannot be used.
 */
export async function openStore({ cosmos, dataDir }: StoreConfig, around: StoreSurroundings): Promise<DocumentStore> {
  if (cosmos === undefined) return openEmbeddedStore(dataDir, around.now);
  // Loaded only where it is used: the SDK and the identity take a good part of a second.
  const [{ openCosmosStore }, { usualLimits }] = await Promise.all([
    import('./open-cosmos-store.js'),
    import('./cosmos-requests.js'),
  ]);
  return openCosmosStore(cosmos, { ...around, ...usualLimits });
}
