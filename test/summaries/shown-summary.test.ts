import { afterEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import type { SentActivity } from '../support/fake-connector.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { channelAt, putUpdate, setUp } from './round-world.js';

const beforeDraft = '2026-10-06T10:00:00+02:00';
const draftDay = '2026-10-12T09:00:00+02:00';
const postDay = '2026-10-14T09:00:00+02:00';
const overallDue = '2026-10-21T09:00:00+02:00';

describe('a summary shown to whoever asks', () => {
  let bot: RunningBot;
  let clock: Date;
  afterEach(() => bot.close());

  async function startAt(now: string): Promise<void> {
    clock = new Date(now);
    bot = await startRunningBot({}, (config) => ({ ...config, now: clock }));
    const store = openEmbeddedStore(bot.dataDir, () => Date.parse(now));
    await setUp(store, bot.connector, { laering: [channelAt(bot.connector, '19:laering')] });
    await putUpdate(store, 'laering', '2026-Q2');
    await putUpdate(store, 'laering', '2026-Q3');
    await store.close();
    await bot.runDue();
    await bot.runDue();
  }

  async function moveTo(now: string): Promise<void> {
    clock = new Date(now);
    await bot.restart();
    await bot.runDue();
    await bot.runDue();
  }

  const someone = (id: string) => bot.person({ aadObjectId: `aad-${id}`, conversationId: `a:personal-aad-${id}` });
  const ask = async (text: string, id = 'dorte') => cardOf((await someone(id).write(text)).sent[0]);

  it('is the newest that is out, under the day when the next one comes', async () => {
    await startAt(beforeDraft);

    const card = await ask('opsamling for Læring');

    expect(card.fallbackText).toMatch(
      /^Opsamlingen for Læring, 3\. kvartal 2026, kommer onsdag den 14\. oktober 2026 kl\. 09\.00\.\n\nLæring, 2\. kvartal 2026/,
    );
    expect(JSON.stringify(card)).toContain('kommer onsdag den 14. oktober');
    for (const verb of ['summary-report', 'summary-area', 'summary-agenda']) {
      expect(JSON.stringify(card)).toContain(`"verb":"${verb}"`);
    }
  });

  it('is never a draft, not even for the chair', async () => {
    await startAt(draftDay);

    const named = await ask('opsamling for Læring 3. kvartal', 'carla');
    const newest = await ask('opsamling for Læring', 'carla');

    expect(named.fallbackText).toBe(
      'Opsamlingen for Læring, 3. kvartal 2026, kommer onsdag den 14. oktober 2026 kl. 09.00.',
    );
    expect(JSON.stringify(named)).toContain('opsamling for Læring 2. kvartal 2026');
    expect(newest.fallbackText).toContain('Læring, 2. kvartal 2026');
  });

  it('is the new one from the moment of its post, and the one before it when that is named', async () => {
    await startAt(draftDay);
    await moveTo(postDay);

    expect((await ask('rapport for Læring')).fallbackText).toMatch(/^Læring, 3\. kvartal 2026/);
    expect((await ask('rapport for Læring 2. kvartal')).fallbackText).toMatch(/^Læring, 2\. kvartal 2026/);
  });

  it('is out on its day also where no channel is linked', async () => {
    await startAt(postDay);

    expect((await ask('opsamling for VTF')).fallbackText).toMatch(/^VTF, 3\. kvartal 2026/);
  });

  it('stays back while it is stopped, and follows a post that is put off', async () => {
    await startAt(draftDay);
    const round = { scope: 'laering', quarter: '2026-Q3' };
    await someone('carla').press({ verb: 'summary-postpone', ...round, day: '2026-10-16', why: 'Tal på vej' });
    await moveTo('2026-10-15T09:00:00+02:00');
    const postponed = await ask('opsamling for Læring');
    await someone('admin').press({ verb: 'summary-stop', ...round, reason: 'Forkerte tal' });
    await moveTo('2026-10-20T09:00:00+02:00');
    const stopped = await ask('opsamling for Læring');

    expect(postponed.fallbackText).toContain('kommer fredag den 16. oktober 2026 kl. 09.00');
    expect(stopped.fallbackText).toContain('Opsamlingen for Læring, 3. kvartal 2026, er ikke slået op endnu.');
    expect(stopped.fallbackText).toContain('Læring, 2. kvartal 2026');
    expect(stopped.fallbackText).not.toContain('Forkerte tal');
  });

  it('of the whole strategy waits until an admin lets it go', async () => {
    await startAt(draftDay);
    await moveTo(postDay);
    const before = await ask('opsamling for hele strategien');
    await moveTo(overallDue);
    const held = await ask('opsamling for alle');
    await someone('admin').press({ verb: 'summary-send', scope: 'alle', quarter: '2026-Q3' });
    const out = await ask('den samlede rapport');

    expect(before.fallbackText).toContain('ventes senest onsdag den 21. oktober 2026');
    expect(before.fallbackText).toContain('Hele strategien, 2. kvartal 2026');
    expect(held.fallbackText).toContain('er ikke slået op endnu: en administrator frigiver den.');
    expect(out.fallbackText).toMatch(/^Hele strategien, 3\. kvartal 2026/);
  });

  it('is asked for by a button for each udvalg where none is named, and each button shows one', async () => {
    await startAt(postDay);

    const question = await ask('hele rapporten');
    const asks = actionsOf(question).map(({ data }) => data.ask);
    const shown = await Promise.all(
      asks.map((text) => someone('dorte').send({ type: 'message', value: { verb: 'ask', ask: text } })),
    );

    expect(question.fallbackText).toContain('Hvilken opsamling vil du se?');
    expect(actionsOf(question).map(({ title }) => title)).toEqual([
      'Økonomiudvalget',
      'VTF',
      'Beskæftigelse',
      'Læring',
      'Social omsorg',
      'Hele strategien',
    ]);
    for (const { sent } of shown) expect(cardOf(sent[0]).fallbackText).toMatch(/\d\. kvartal 2026/);
  });

  it("is the udvalg's own in its channel, shown there", async () => {
    await startAt(postDay);
    const person = bot.person({ conversationId: '19:laering;messageid=1', conversationType: 'channel' });

    const { sent } = await person.write('opsamling', {
      channelData: { channel: { id: '19:laering' }, team: { id: 'team' } },
    });

    expect(cardOf(sent[0]).fallbackText).toMatch(/^Læring, 3\. kvartal 2026/);
  });

  it('is announced in English to whoever asks in English', async () => {
    await startAt(beforeDraft);

    expect((await ask('report for Læring')).fallbackText).toContain(
      'The summary for Læring, Q3 2026, comes Wednesday 14 October 2026 at 09:00.',
    );
  });
});

type Card = Readonly<Record<string, unknown>> & { readonly fallbackText?: string };
type Action = { readonly title: string; readonly data: { readonly ask: string } };

function cardOf(activity: SentActivity | undefined): Card {
  return activity?.attachments?.[0]?.content ?? {};
}

function actionsOf(card: Card): readonly Action[] {
  return card.actions as readonly Action[];
}
