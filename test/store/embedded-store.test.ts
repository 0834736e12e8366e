import { rm } from 'node:fs/promises';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { describeStoreContract } from './contract.js';
import { makeTempFolder } from './temp-store.js';

describeStoreContract('the embedded store', async () => {
  const folder = await makeTempFolder();
  const clock = { now: Date.parse('2026-10-14T08:00:00Z') };
  const store = openEmbeddedStore(folder, () => clock.now);
  const other = openEmbeddedStore(folder, () => clock.now);
  const end = async () => {
    await other.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, other, clock, end };
});
