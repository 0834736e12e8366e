import { afterAll, beforeAll, describe } from 'vitest';
import { limitsAreTheSame } from './contract-limits.js';
import { listsAreOrdered } from './contract-lists.js';
import type { Contract } from './contract-parts.js';
import { racesLoseNothing } from './contract-races.js';
import { writesAreConditional } from './contract-writes.js';

export type OpenedStore = Omit<Contract, 'partition'> & { readonly end: () => Promise<void> };

/** What every store must do alike. Each case works in a partition of its own, so that a real account may be shared. */
export function describeStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps documents as the port promises`, () => {
    let opened: OpenedStore;
    let partitions = 0;
    const run = Date.now().toString(36);
    const contract: Contract = {
      get store() {
        return opened.store;
      },
      get other() {
        return opened.other;
      },
      get clock() {
        return opened.clock;
      },
      partition: () => {
        partitions += 1;
        return `test:${run}:${partitions}`;
      },
    };

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.end();
    });

    writesAreConditional(contract);
    listsAreOrdered(contract);
    limitsAreTheSame(contract);
    racesLoseNothing(contract);
  });
}
