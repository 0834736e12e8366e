import { describe, expect, it } from 'vitest';
import { actionDocument } from '../../src/actions/action.js';
import { readQueue } from '../../src/approvals/queue.js';
import { exampleActions, exampleIndicators } from '../../src/cli/demo/example-content.js';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import { indicatorDocument } from '../../src/indicators/indicator.js';
import { isDone, myUpdates } from '../../src/indicators/my-updates.js';
import { readOwned } from '../../src/indicators/owned.js';
import { updateDocument } from '../../src/indicators/update.js';
import { todayIn } from '../../src/language/local-day.js';
import { reportingQuarter } from '../../src/language/quarter.js';
import { readPeople } from '../../src/people/change-people.js';
import { personById } from '../../src/people/find-person.js';
import { peopleDocument } from '../../src/people/person.js';
import { udvalgSetupDocument } from '../../src/people/udvalg-setup.js';
import type { DocumentStore, JsonObject } from '../../src/store/document-store.js';
import { bodyOf, type DocumentType } from '../../src/store/document-type.js';
import { everyDocument } from '../../src/store/every-document.js';
import { openTempStore } from '../store/temp-store.js';
import { realStrategy } from '../strategy/content.js';

const clients = { signedIn: ['anne'], serviceUrl: 'http://localhost:56150/_connector' } as const;
const strategy = realStrategy();

/** In the middle of a cycle, long after one, and on a quarter's very first morning. */
const moments = ['2026-10-14T06:59:00Z', '2026-11-24T09:00:00Z', '2027-01-01T05:00:00Z'].map((at) => new Date(at));

describe('the made-up set-up of the demonstration', () => {
  it.each(moments)(
    'passes the bot’s own schemas at %s, with everything that has a name marked EKSEMPEL',
    async (now) => {
      const { store, end } = await openTempStore();
      await putExampleSetup(store, now, clients);

      const [people, setups] = [await all(store, peopleDocument), await all(store, udvalgSetupDocument)];
      const [indicators, actions] = [await all(store, indicatorDocument), await all(store, actionDocument)];
      const updates = await all(store, updateDocument);
      await end();

      expect(setups.map(({ udvalgId }) => udvalgId).sort()).toEqual(strategy.udvalg.map(({ id }) => id).sort());
      expect(indicators).toHaveLength(exampleIndicators.length);
      expect(actions).toHaveLength(exampleActions.length);
      const names = [
        ...people.flatMap((one) => one.people.map(({ name }) => name)),
        ...setups.flatMap(({ channels }) => channels.map(({ channelName }) => channelName)),
        ...indicators.map(({ name }) => name),
        ...actions.map(({ title }) => title),
      ];
      expect(names.filter((name) => !name.includes('(EKSEMPEL)'))).toEqual([]);
      const moments = updates.flatMap(({ audit }) => audit.map(({ at }) => at));
      expect(moments.filter((at) => at > now.toISOString())).toEqual([]);
    },
  );

  it.each(moments)('lets the one who is signed in report, approve and set up at %s', async (now) => {
    const { store, end } = await openTempStore();
    await putExampleSetup(store, now, clients);
    const today = todayIn(now);

    const people = await readPeople(store);
    const anne = personById(people, 'anne');
    if (anne === undefined) throw new Error('Anne is not there');
    const { waiting } = await readQueue({ store, strategies: [strategy] }, people, anne, now);
    const owned = await readOwned(
      store,
      anne.id,
      strategy.udvalg.map(({ id }) => id),
      { strategy, today },
    );
    await end();

    expect(anne.isAdmin).toBe(true);
    expect(new Set(waiting.map(({ udvalg }) => udvalg.id))).toEqual(new Set(['vtf', 'social-omsorg']));
    const left = myUpdates(owned, reportingQuarter(today)).due.filter(({ state }) => !isDone(state));
    expect(left.map(({ state }) => state.is)).toContain('returned');
    expect(left.length).toBeGreaterThanOrEqual(3);
  });

  it('is put into an empty store only', async () => {
    const { store, end } = await openTempStore();

    const first = await putExampleSetup(store, moments[0] as Date, clients);
    const second = await putExampleSetup(store, moments[1] as Date, clients);
    await end();

    expect([first, second]).toEqual([true, false]);
  });
});

async function all<Body extends JsonObject>(store: DocumentStore, type: DocumentType<Body>): Promise<readonly Body[]> {
  const found: Body[] = [];
  for await (const document of everyDocument(store)) {
    if (document.kind === type.kind) found.push(bodyOf(type, document));
  }
  return found;
}
