import { afterEach, describe, expect, it } from 'vitest';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { draftOf } from '../../src/store/document-type.js';
import { someIndicator } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { openTempStore } from '../store/temp-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { startProgram } from '../support/program.js';

describe('reminders, with three programs on one DATA_DIR', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('are said once by them all together, and not again by the one that is killed and started anew', async () => {
    const connector = await startFakeConnector();
    ends.push(() => connector.close());
    const temp = await openTempStore();
    ends.push(() => temp.end());
    const owners = Array.from({ length: 12 }, (_, index) => `owner${index}`);
    const late = 'owner-late';
    await seedStore(temp.store, {
      people: [...owners, late].map((id) => somePerson(id, id, connector.url)),
      indicators: owners.map((id) => owned(id)),
    });
    const environment = { DATA_DIR: temp.folder, SIGTEBOT_NOW: '2026-10-06T08:00:00Z' };

    const programs = await Promise.all([1, 2, 3].map(() => startProgram(environment)));
    ends.push(...programs.map((program) => () => program.kill()));
    await expect.poll(() => connector.shown.length, { timeout: 60_000 }).toBe(owners.length);
    for (const program of programs) await program.kill();
    // One more owes something now: when they have been reminded, the new program has looked at all.
    const { udvalgId, indicator } = owned(late);
    await temp.store.create(draftOf(indicatorDocument, indicatorKey(udvalgId, indicator.id), indicator));
    const anew = await startProgram(environment);
    ends.push(() => anew.kill());
    await expect.poll(() => remindedIn(connector), { timeout: 60_000 }).toContain(`a:personal-aad-${late}`);

    expect(remindedIn(connector)).toEqual([...owners, late].map((id) => `a:personal-aad-${id}`).sort());
  });

  function owned(id: string) {
    return { udvalgId: 'vtf', indicator: someIndicator({ id: `i-${id}`, ownerIds: [id] }) };
  }

  function remindedIn({ shown }: FakeConnector): readonly string[] {
    return shown.map(({ conversationId }) => conversationId).sort();
  }
});
