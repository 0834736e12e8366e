import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { postOf } from '../../src/summaries/delivery.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { channelAt, deliveriesIn, isChannelPost, postsIn, putUpdate, setUp } from './round-world.js';

/** One minute before the draft of 2026-Q3, and on the day itself. */
const draftDay = '2026-10-12T09:00:00+02:00';
const postDay = '2026-10-14T09:00:00+02:00';
const round = { scope: 'laering', quarter: '2026-Q3' };

describe('steering a summary in chat', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  async function startAt(now: string): Promise<void> {
    bot = await startRunningBot({ SIGTEBOT_NOW: now });
    const store = openEmbeddedStore(bot.dataDir, () => Date.parse(now));
    await setUp(store, bot.connector, { laering: [channelAt(bot.connector, '19:laering')] });
    await putUpdate(store, 'laering', '2026-Q3');
    await store.close();
    await runAnew();
  }

  /** The run that began with the bot may have looked before there was anything to see. */
  async function runAnew(): Promise<void> {
    await bot.runDue();
    await bot.runDue();
  }

  const someone = (id: string) => bot.person({ aadObjectId: `aad-${id}`, conversationId: `a:personal-aad-${id}` });

  function faceOf({ body }: { readonly body: unknown }): string {
    return JSON.stringify((body as { value?: unknown }).value ?? '');
  }

  describe('on the day of the draft', () => {
    beforeEach(() => startAt(draftDay));

    it('is shown to the chair and to the admin who ask, and to nobody else', async () => {
      const chair = await someone('carla').write('vis kladde');
      const asAdmin = await someone('admin').write('Kan du vise mig kladden for Læring 3. kvartal?');
      const other = await someone('dorte').write('vis kladde for Læring');

      expect(chair.sent[0]?.summary).toContain(
        'Kladde: Læring, 3. kvartal 2026. Slås op i Strategi, kanalen 19:laering',
      );
      expect(asAdmin.sent[0]?.summary).toContain('Kladde: Læring');
      expect(other.sent[0]?.summary).toBe('Det kan formanden, næstformanden og administratorerne.');
    });

    it('is not shown where others read along', async () => {
      const inGroup = bot.person({
        aadObjectId: 'aad-carla',
        conversationId: '19:gruppe',
        conversationType: 'groupChat',
      });

      expect((await inGroup.write('vis kladde')).sent[0]?.summary).toContain('kun i vores egen chat');
    });

    it('does not take other words for its own', async () => {
      const { sent } = await someone('carla').write('kladde til ny vejledning om byggesager i Hedensted');

      expect(sent[0]?.summary).not.toContain('Kladde:');
    });

    it('is put off by the chair with a reason, and then goes out on the new day', async () => {
      const pressed = await someone('carla').press({
        verb: 'summary-postpone',
        ...round,
        day: '2026-10-16',
        why: 'Tallene er på vej',
      });

      expect(faceOf(pressed)).toContain(
        'fredag den 16. oktober 2026 kl. 09.00. Udskudt af Carla Bech: Tallene er på vej',
      );
    });

    it.each([
      ['2026-10-09', 'Dagen er gået. Vælg en dag, der kommer.'],
      ['2027-03-01', 'Så sent kan den ikke udskydes. Vælg senest 11. december 2026.'],
    ])('is not put off to %s', async (day, line) => {
      const pressed = await someone('carla').press({ verb: 'summary-postpone', ...round, day, why: 'Ferie' });

      expect(faceOf(pressed)).toContain(line);
    });

    it('is stopped by the admin, and the stop is shown with its reason', async () => {
      const pressed = await someone('admin').press({ verb: 'summary-stop', ...round, reason: 'Forkerte tal' });
      const again = await someone('carla').press({ verb: 'summary-stop', ...round, reason: 'Igen' });

      expect(faceOf(pressed)).toContain('Stoppet af Admin Bech 12. oktober 2026 kl. 09.00: Forkerte tal');
      expect(faceOf(again)).toContain('Den er allerede stoppet. Intet er ændret.');
    });

    it('is sent at once, and only once', async () => {
      await someone('carla').press({ verb: 'summary-send', ...round });
      await bot.runDue();
      await someone('admin').press({ verb: 'summary-send', ...round });
      await bot.runDue();

      expect(postsIn(bot.connector, '19:laering')).toHaveLength(1);
    });

    it.each([
      ['summary-send', {}],
      ['summary-stop', { reason: 'x' }],
      ['summary-postpone', { day: '2026-10-16', why: 'x' }],
    ])('is not touched by %s of somebody without the right, whatever the card says', async (verb, more) => {
      const pressed = await someone('dorte').press({ verb, ...round, ...more });
      await bot.runDue();

      expect(faceOf(pressed)).toContain('Det kan formanden, næstformanden og administratorerne.');
      expect(postsIn(bot.connector, '19:laering')).toEqual([]);
    });

    it('leaves the overall report to the admins', async () => {
      const pressed = await someone('carla').press({ verb: 'summary-send', scope: 'alle', quarter: '2026-Q3' });

      expect(faceOf(pressed)).toContain('Den samlede rapport frigives af en administrator.');
    });
  });

  describe('when a post may or may not stand there', () => {
    const which = { ...round, ownerId: 'laering', channelId: '19:laering' };
    beforeEach(async () => {
      bot = await startRunningBot({ SIGTEBOT_NOW: postDay });
      bot.connector.behave((call) => (isChannelPost(call) ? { status: 502 } : { status: 200 }));
      const store = openEmbeddedStore(bot.dataDir, () => Date.parse(postDay));
      await setUp(store, bot.connector, { laering: [channelAt(bot.connector, '19:laering')] });
      await store.close();
      await runAnew();
      bot.connector.behave({ status: 200 });
    });

    async function stateOfPost(): Promise<string | undefined> {
      const store = openEmbeddedStore(bot.dataDir, () => Date.parse(postDay));
      const [delivery] = await deliveriesIn(store, '2026-Q3');
      await store.close();
      return delivery && postOf(delivery).state.is;
    }

    it('is left as it is by anybody but an admin', async () => {
      const pressed = await someone('carla').press({ verb: 'summary-post-again', ...which });
      await bot.runDue();

      expect(faceOf(pressed)).toContain('Det kan formanden, næstformanden og administratorerne.');
      expect(postsIn(bot.connector, '19:laering')).toEqual([]);
      expect(await stateOfPost()).toBe('unknown');
    });

    it('is posted again when the admin says that it is not there, and a second click changes nothing', async () => {
      await someone('admin').press({ verb: 'summary-post-again', ...which });
      await bot.runDue();
      const again = await someone('admin').press({ verb: 'summary-post-again', ...which });
      await bot.runDue();

      expect(postsIn(bot.connector, '19:laering')).toHaveLength(1);
      expect(faceOf(again)).toContain('Det er allerede afgjort: slået op 14. oktober 2026');
    });

    it('counts as posted when the admin saw it there', async () => {
      await someone('admin').press({ verb: 'summary-stands', ...which });
      await bot.runDue();

      expect(await stateOfPost()).toBe('sent');
      expect(postsIn(bot.connector, '19:laering')).toEqual([]);
      expect((await someone('admin').write('historik over opslag')).sent[0]?.summary).toBe('Opslag');
    });
  });

  describe('from the post itself', () => {
    beforeEach(() => startAt(postDay));
    const key = { strategyId: '2022-2025', udvalgId: 'laering', quarter: '2026-Q3', covers: [] };

    it('anybody opens an area, turns the page and gets the agenda item', async () => {
      const reader = someone('dorte');
      const area = await reader.press({
        verb: 'summary-area',
        about: key,
        page: '1',
        fokusomraadeId: 'laer-balance-almen-special',
      });
      const page = await reader.press({ verb: 'summary-page', about: key, page: 1 });
      const agenda = await reader.press({ verb: 'summary-agenda', about: key });

      expect(faceOf(area)).toContain('Den nødvendige balance imellem almen og special');
      expect(faceOf(page)).toContain('Læring, 3. kvartal 2026');
      expect(faceOf(agenda)).toContain('Administrationen indstiller, at udvalget drøfter status');
    });

    it('a card about what is not there is refused politely', async () => {
      const pressed = await someone('dorte').press({ verb: 'summary-page', about: { ...key, udvalgId: 'x' }, page: 1 });

      expect(pressed.status).toBe(200);
      expect(faceOf(pressed)).toContain('Intet er ændret');
    });
  });
});
