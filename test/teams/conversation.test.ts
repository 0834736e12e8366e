import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictDocument } from '../../src/matching/verdict.js';
import { bodyOf } from '../../src/store/document-type.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import type { SentActivity } from '../support/fake-connector.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

describe('a conversation with the bot', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterAll(() => bot.close());

  it('answers a question with a card alone: a summary, the whole text as fallback, and buttons that go on', async () => {
    const { status, sent } = await bot.person().write('Hvad er de tre sigtepunkter?');

    const [activity] = sent;
    expect(status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(activity?.text).toBeUndefined();
    expect(activity?.summary).toMatch(/sigtepunkt/i);
    for (const title of ['Vækst i balance', 'Smidige og effektive processer', 'Forpligtende fællesskaber']) {
      expect(cardOf(activity).fallbackText).toContain(title);
    }
    expect(cardOf(activity).actions).not.toEqual([]);
  });

  it('answers what a button asks, as a new message', async () => {
    const { sent } = await bot
      .person()
      .send({ type: 'message', value: { verb: 'ask', ask: 'Hvem ejer Demensområdet?' } });

    expect(sent[0]?.summary).toContain('Social omsorg');
  });

  it.each([
    ['status', 'Status på strategien'],
    ['opdater', 'Du står ikke som ejer'],
  ])('does what a button asks when that is a command: %s', async (ask, expected) => {
    const { sent } = await bot.person().send({ type: 'message', value: { verb: 'ask', ask } });

    expect(cardOf(sent[0]).fallbackText).toContain(expected);
  });

  it('keeps the thread per person and conversation', async () => {
    const anne = bot.person({ aadObjectId: 'anne', conversationId: '19:gruppe', conversationType: 'groupChat' });
    const bo = bot.person({ aadObjectId: 'bo', conversationId: '19:gruppe', conversationType: 'groupChat' });

    await anne.write('Hvad siger strategien om Velfærdsteknologi?');
    await bo.write('Hvad siger strategien om Kultur?');
    const toAnne = await anne.write('hvem ejer den?');
    const toBo = await bo.write('hvem ejer den?');

    expect(toAnne.sent[0]?.summary).toContain('Social omsorg');
    expect(toBo.sent[0]?.summary).toContain('VTF');
  });

  it('keeps the thread when it is stopped and started again', async () => {
    const person = bot.person({ aadObjectId: 'carl', conversationId: 'a:carl' });
    await person.write('Hvad siger strategien om Velfærdsteknologi?');

    await bot.restart();
    const { sent } = await bot.person({ aadObjectId: 'carl', conversationId: 'a:carl' }).write('hvem ejer den?');

    expect(sent[0]?.summary).toContain('Social omsorg');
  });

  it('matches a case, naming the fokusområder in rank order by their printed titles', async () => {
    const { sent } = await bot.person().write('Handleplan for velfærdsteknologi på plejecentrene');

    expect(sent[0]?.summary).toMatch(/^Passer til: Velfærdsteknologi(;|$)/);
    expect(cardOf(sent[0]).fallbackText).toContain('Social omsorg · Vækst i balance');
  });

  it('hears its mention in a channel as nothing', async () => {
    const person = bot.person({ conversationId: '19:kanal;messageid=1', conversationType: 'channel' });
    const { sent } = await person.write('<at>Sigtebot</at> Hvem ejer Demensområdet?', {
      entities: [{ type: 'mention', text: '<at>Sigtebot</at>', mentioned: { id: '28:bot', name: 'Sigtebot' } }],
    });

    expect(sent[0]?.summary).toContain('Social omsorg');
  });

  it('masks a CPR number before anything else sees it, says so, and reminds that it still stands in Teams', async () => {
    const { sent } = await bot.person().write('Sygedagpenge til borger 010190-1234, forlængelse ud over 52 uger');

    const text = JSON.stringify(sent[0]);
    expect(text).toContain('Du skrev et CPR-nummer');
    expect(text).toContain('står stadig i Teams');
    expect(text).not.toContain('010190');
  });

  it('greets once where it is installed, though Teams tells of it twice, and again when it comes back', async () => {
    const person = bot.person({ conversationId: 'a:ny' });
    const installed = { type: 'installationUpdate', action: 'add' };
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };

    const greetings = [await person.send(installed), await person.send(added), await person.send(installed)];
    await person.send({ type: 'installationUpdate', action: 'remove' });
    const again = await person.send(installed);

    expect(greetings.flatMap(({ sent }) => sent)).toHaveLength(1);
    expect(cardOf(greetings[0]?.sent[0]).fallbackText).toContain('2022-2025');
    expect(cardOf(greetings[0]?.sent[0]).fallbackText).toContain('udløbet');
    expect(again.sent).toHaveLength(1);
  });

  it('does not greet when somebody else joins', async () => {
    const { sent } = await bot.person().send({ type: 'conversationUpdate', membersAdded: [{ id: '29:bo' }] });

    expect(sent).toEqual([]);
  });
});

describe('a verdict on a match', () => {
  it('is kept without the text of the case, the newest one of each person', async () => {
    const bot = await startRunningBot();
    const person = bot.person();
    const { sent } = await person.write('Handleplan for velfærdsteknologi på plejecentrene');
    const button = findAction(cardOf(sent[0]), 'verdict');

    const first = await person.press(button);
    const second = await person.press({ ...button, verdict: 'fits-not', better: 'soc-demens' });
    const inWords = await person.write('det passer');
    const kept = await storedVerdicts(bot);
    await bot.close();

    expect(JSON.stringify(first.body)).toContain('det passer');
    expect(JSON.stringify(second.body)).toContain('»Demensområdet« passer bedre');
    expect(inWords.sent[0]?.summary).toContain('det passer');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ verdict: 'fits', strategyId: '2022-2025' });
    expect(JSON.stringify(kept)).not.toContain('plejecentrene');
  });

  async function storedVerdicts(bot: RunningBot) {
    const store = openEmbeddedStore(bot.dataDir, () => Date.now());
    const { documents } = await store.list({ partition: 'match-verdicts', kind: 'match-verdict' });
    await store.close();
    return documents.map((document) => bodyOf(verdictDocument, document));
  }
});

type Card = Readonly<Record<string, unknown>> & { readonly fallbackText?: unknown; readonly actions?: unknown };

function cardOf(activity: SentActivity | undefined): Card {
  return activity?.attachments?.[0]?.content ?? {};
}

function findAction(card: Card, verb: string): object {
  const action = (card.actions as { readonly verb?: string; readonly data: object }[]).find((one) => one.verb === verb);
  if (action === undefined) throw new Error(`the card has no action ${verb}`);
  return action.data;
}
