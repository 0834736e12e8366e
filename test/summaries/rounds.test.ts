import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentIn } from '../../src/language/local-moment.js';
import { rememberPending } from '../../src/outbox/pending.js';
import { council } from '../../src/people/channels/council.js';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { postOf } from '../../src/summaries/delivery.js';
import { changeRound, readRound } from '../../src/summaries/rounds.js';
import { everyUdvalg, postponeRound, releaseRound, stopRound } from '../../src/summaries/summary-round.js';
import { approvedUpdate, someReport, someRevision } from '../indicators/builders.js';
import { startWorld } from '../outbox/notes.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { patient, realMessenger } from '../support/sending.js';
import {
  admin,
  channelAt,
  deliveriesIn,
  type Hands,
  isChannelPost,
  postsIn,
  put,
  putUpdate,
  releaseOverall,
  runMinute,
  saidTo,
  setUp,
} from './round-world.js';

const draftAt = momentIn('2026-10-12', '09:00');
const postAt = momentIn('2026-10-14', '09:00');
const minute = 60_000;

describe('a quarter’s rounds', () => {
  let temp: TempStore;
  let connector: FakeConnector;
  let world: ReturnType<typeof startWorld>;
  let hands: Hands;

  beforeEach(async () => {
    temp = await openTempStore(() => world.clock().getTime());
    connector = await startFakeConnector();
    world = startWorld(new Date(draftAt.getTime() - minute));
    hands = {
      store: temp.store,
      messenger: realMessenger(patient),
      timing: world.timing,
    };
    await setUp(temp.store, connector, {
      laering: [channelAt(connector, '19:laering')],
      oekonomiudvalget: [channelAt(connector, '19:oek')],
      [council.id]: [channelAt(connector, '19:kb')],
    });
    await putUpdate(temp.store, 'laering', '2026-Q3');
  });
  afterEach(async () => {
    await connector.close();
    await temp.end();
  });

  async function runAt(moment: Date): Promise<void> {
    world.pass(moment.getTime() - world.clock().getTime());
    await runMinute(hands, world.clock);
  }

  function steer(decide: Parameters<typeof changeRound>[3], scope = 'laering') {
    const store = rememberPending(temp.store, world.clock);
    return changeRound({ store, timing: world.timing }, scope, '2026-Q3', decide);
  }

  const by = () => ({ ...admin, at: world.clock() });

  it('send the draft to chair and admin on its day, and nothing to the channels yet', async () => {
    await runAt(new Date(draftAt.getTime() - minute));
    expect(connector.shown).toEqual([]);

    await runAt(draftAt);
    await runAt(new Date(draftAt.getTime() + minute));

    expect(saidTo(connector, 'carla')).toHaveLength(1);
    expect(saidTo(connector, 'carla')[0]).toContain('Kladde: Læring, 3. kvartal 2026');
    expect(saidTo(connector, 'admin')).toHaveLength(2);
    expect(postsIn(connector, '19:laering')).toEqual([]);
  });

  it('post to each channel at nine on the tenth working day, once, however often the clock runs', async () => {
    await runAt(draftAt);
    await runAt(new Date(postAt.getTime() - minute));
    expect(postsIn(connector, '19:laering')).toHaveLength(0);

    await runAt(postAt);
    for (let count = 1; count < 5; count += 1) await runAt(new Date(postAt.getTime() + count * minute));

    expect(postsIn(connector, '19:laering').map(({ activity }) => activity.summary)).toEqual([
      'Læring, 3. kvartal 2026: ● 1 grøn',
    ]);
    expect(postsIn(connector, '19:oek')).toHaveLength(1);
  });

  it('catch up after the bot was away on the day, without a draft that is too late', async () => {
    await runAt(new Date(postAt.getTime() + 26 * 60 * minute));

    expect(postsIn(connector, '19:laering')).toHaveLength(1);
    expect(saidTo(connector, 'carla')).toEqual([]);
  });

  it('post nothing to a channel that was linked after the day, until somebody sends it there', async () => {
    await runAt(draftAt);
    await runAt(postAt);
    const late = channelAt(connector, '19:new', { linkedAt: '2026-10-20T08:00:00.000Z' });
    await put(temp.store, udvalgSetupDocument, udvalgSetupKey('laering'), {
      ...emptySetup('laering'),
      channels: [channelAt(connector, '19:laering'), late],
    });
    await runAt(new Date('2026-10-21T08:00:00Z'));
    expect(postsIn(connector, '19:new')).toEqual([]);

    await steer((round) => releaseRound(round, by()));
    await runAt(new Date('2026-10-21T08:01:00Z'));

    expect(postsIn(connector, '19:new')).toHaveLength(1);
    expect(postsIn(connector, '19:laering')).toHaveLength(1);
  });

  it('wait when they are put off, and stop when they are stopped', async () => {
    await runAt(draftAt);
    await steer((round) => postponeRound(round, momentIn('2026-10-16', '09:00'), 'Tallene er på vej', by()));
    await steer((round) => stopRound(round, 'Forkerte tal', by()), 'oekonomiudvalget');

    await runAt(postAt);
    expect(postsIn(connector, '19:laering')).toHaveLength(0);
    await runAt(momentIn('2026-10-16', '09:00'));

    expect(postsIn(connector, '19:laering')).toHaveLength(1);
    expect(postsIn(connector, '19:oek').map(({ activity }) => activity.summary?.slice(0, 11))).toEqual([]);
  });

  it('let the overall report go to Økonomiudvalget and Kommunalbestyrelsen when the admin releases it', async () => {
    await runAt(draftAt);
    await runAt(postAt);
    await runAt(new Date(postAt.getTime() + minute));
    expect((await readRound(temp.store, everyUdvalg, '2026-Q3'))?.state.is).toBe('ready');
    expect(saidTo(connector, 'admin').filter((said) => said.includes('Hele strategien'))).toHaveLength(1);
    expect(postsIn(connector, '19:kb')).toEqual([]);

    await releaseOverall(hands, '2026-Q3', world.clock());
    await runAt(new Date(postAt.getTime() + 2 * minute));

    expect(postsIn(connector, '19:kb').map(({ activity }) => activity.summary?.split(':')[0])).toEqual([
      'Hele strategien, 3. kvartal 2026',
    ]);
    expect(postsIn(connector, '19:oek')).toHaveLength(2);
  });

  it('make the overall report ready five working days after the last post though an udvalg was put off', async () => {
    await runAt(draftAt);
    await steer((round) => postponeRound(round, momentIn('2026-11-02', '09:00'), 'Ferie', by()));
    await runAt(postAt);
    await runAt(momentIn('2026-10-21', '08:59'));
    expect((await readRound(temp.store, everyUdvalg, '2026-Q3'))?.state.is).toBe('waiting');

    await runAt(momentIn('2026-10-21', '09:00'));

    expect((await readRound(temp.store, everyUdvalg, '2026-Q3'))?.state.is).toBe('ready');
  });

  it('offer the admin the deeper follow-up once a year, when the overall report is ready', async () => {
    const files = () => saidTo(connector, 'admin').filter((said) => said.startsWith('Opfølgning over hele perioden'));
    await runAt(draftAt);
    await runAt(postAt);
    await runAt(new Date(postAt.getTime() + minute));
    expect(files()).toEqual([]);

    await runAt(momentIn('2027-01-13', '09:00'));
    await runAt(momentIn('2027-01-15', '09:00'));
    for (let count = 1; count < 4; count += 1)
      await runAt(new Date(momentIn('2027-01-15', '09:00').getTime() + count * minute));

    expect(files()).toEqual(['Opfølgning over hele perioden som Word: Hele strategien, 4. kvartal 2026']);
  });

  it('go on to the other channels when one is closed to the bot, and tell the admin what to do', async () => {
    connector.behave((call) =>
      isChannelPost(call) && JSON.stringify(call.body).includes('19:laering') ? { status: 403 } : { status: 200 },
    );

    await runAt(draftAt);
    await runAt(postAt);
    await runAt(new Date(postAt.getTime() + minute));

    expect(postsIn(connector, '19:oek')).toHaveLength(1);
    expect(saidTo(connector, 'admin')).toContain('Læring, 3. kvartal 2026 kunne ikke slås op');
  });

  it('tell the admin an hour later, once, of a post that has not happened', async () => {
    connector.behave((call) =>
      isChannelPost(call) ? { status: 429, headers: { 'retry-after': '3600' } } : { status: 200 },
    );
    await runAt(draftAt);
    await runAt(postAt);
    await runAt(new Date(postAt.getTime() + 59 * minute));
    expect(saidTo(connector, 'admin').filter((said) => said.includes('er ikke kommet'))).toEqual([]);

    await runAt(new Date(postAt.getTime() + 61 * minute));
    await runAt(new Date(postAt.getTime() + 62 * minute));

    expect(
      saidTo(connector, 'admin').filter((said) => said.includes('Læring, 3. kvartal 2026: opslaget er ikke kommet')),
    ).toHaveLength(1);
  });

  it('change the standing post when a number is corrected, and say from what to what and why', async () => {
    await runAt(draftAt);
    await runAt(postAt);
    const approval = { by: 'carla', at: '2026-10-06T08:00:00.000Z' };
    await putUpdate(temp.store, 'laering', '2026-Q3', {
      ...approvedUpdate('2026-Q3', 0),
      revisions: [
        someRevision({
          state: { is: 'superseded', byRevision: 2, at: '2026-10-20T08:00:00.000Z', approved: approval },
        }),
        someRevision({
          revision: 2,
          report: someReport({ value: 44, correction: 'To sager manglede' }),
          state: { is: 'approved', by: 'carla', at: '2026-10-20T08:00:00.000Z' },
        }),
      ],
    });

    await runAt(new Date('2026-10-20T08:10:00Z'));
    await runAt(new Date('2026-10-20T08:30:00Z'));

    const edits = connector.shown.filter(
      ({ is, conversationId }) => is === 'edited' && conversationId.startsWith('19:laering'),
    );
    expect(edits).toHaveLength(1);
    expect(JSON.stringify(edits[0]?.activity)).toContain(
      'Rettet 20. oktober 2026: Sagsbehandlingstid, byggesager 38 -\u003e 44\u00a0dage, fordi to sager manglede',
    );
  });

  it('say it in the thread when the post cannot be changed any more', async () => {
    connector.behave((call) => (call.method === 'PUT' ? { status: 404 } : { status: 200 }));
    await runAt(draftAt);
    await runAt(postAt);
    await putUpdate(temp.store, 'oekonomiudvalget', '2026-Q3');

    await runAt(new Date('2026-10-20T08:10:00Z'));
    await runAt(new Date('2026-10-20T08:30:00Z'));

    const thread = postsIn(connector, '19:oek').slice(1);
    expect(thread.map(({ activity }) => activity.summary)).toEqual([
      'Opslaget herover kunne ikke rettes, så her er rettelsen. Tilføjet 20. oktober 2026: Sagsbehandlingstid, byggesager 38\u00a0dage.',
    ]);
  });

  it.each([408, 500, 502, 503, 504])('make one request and ask the admin after a %d', async (status) => {
    connector.behave((call) => (isChannelPost(call) ? { status } : { status: 200 }));
    await runAt(draftAt);
    await runAt(postAt);
    for (let count = 1; count < 4; count += 1) await runAt(new Date(postAt.getTime() + count * minute));

    const deliveries = (await deliveriesIn(temp.store, '2026-Q3')).filter(({ ownerId }) => ownerId === 'laering');
    const posts = connector.calls.filter(
      (call) => isChannelPost(call) && JSON.stringify(call.body).includes('19:laering'),
    );

    expect(deliveries.map((delivery) => postOf(delivery).state)).toMatchObject([{ is: 'unknown', attempts: 1 }]);
    expect(posts).toHaveLength(1);
    expect(saidTo(connector, 'admin').filter((said) => said.startsWith('Står opslaget der? Læring'))).toHaveLength(1);
  });

  it.each(['break', 'silent'] as const)(
    'make one request and ask the admin when the connection is %s',
    async (behaviour) => {
      hands = { ...hands, messenger: realMessenger({ ...patient, requestMs: 1_000 }) };
      connector.behave((call) => (isChannelPost(call) ? behaviour : { status: 200 }));
      await runAt(draftAt);
      await runAt(postAt);
      await runAt(new Date(postAt.getTime() + minute));

      const posts = connector.calls.filter(
        (call) => isChannelPost(call) && JSON.stringify(call.body).includes('19:laering'),
      );

      expect(posts).toHaveLength(1);
      expect(saidTo(connector, 'admin').filter((said) => said.startsWith('Står opslaget der? Læring'))).toHaveLength(1);
    },
  );

  it('make exactly as many requests as the ledger has attempts when it is throttled', async () => {
    let refusals = 0;
    connector.behave((call) => {
      if (!isChannelPost(call) || !JSON.stringify(call.body).includes('19:laering') || refusals === 3)
        return { status: 200 };
      refusals += 1;
      return { status: 429, headers: { 'retry-after': '1' } };
    });
    await runAt(draftAt);
    await runAt(postAt);

    const [delivery] = (await deliveriesIn(temp.store, '2026-Q3')).filter(({ ownerId }) => ownerId === 'laering');
    const posts = connector.calls.filter(
      (call) => isChannelPost(call) && JSON.stringify(call.body).includes('19:laering'),
    );

    expect(delivery && postOf(delivery).state).toMatchObject({ is: 'sent', attempts: 4 });
    expect(posts).toHaveLength(4);
    expect(postsIn(connector, '19:laering')).toHaveLength(1);
  });
});
