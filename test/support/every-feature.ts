import { readConfig } from '../../src/config.js';
import { readKnowledge } from '../../src/content-files.js';
import { createFeatures, type Features } from '../../src/features.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { realMessenger } from './sending.js';

/** A store that must not be touched: features are put together before anything is asked of them. */
const untouched = new Proxy({} as DocumentStore, {
  get(_, name) {
    throw new Error(`the store was asked to ${String(name)} while the features were put together`);
  },
});

/** Gives everything that the bot is put together from beside questions and cases, as the program has it. */
export function everyFeature(): Features {
  return createFeatures({
    config: readConfig({}),
    knowledge: readKnowledge(),
    refreshKnowledge: () => Promise.resolve([]),
    messenger: realMessenger({ openMs: 100, requestMs: 100, paceMs: 100 }),
    store: untouched,
    clock: () => new Date('2026-11-24T08:00:00Z'),
  });
}
