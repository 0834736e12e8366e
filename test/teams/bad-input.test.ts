import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

describe('bad input', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterAll(() => bot.close());

  const post = (body: string, contentType = 'application/json') =>
    fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': contentType }, body });

  it.each([
    ['malformed JSON', '{"type": "message"', 400],
    ['an array', '[]', 400],
    ['a string', '"hej"', 400],
    ['null', 'null', 400],
    ['an empty body', '', 400],
    ['an activity without anything', '{}', 400],
  ])('answers %s with %s and lives on', async (_, body, status) => {
    const response = await post(body);

    expect(response.status).toBe(status);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });

  it('answers a wrong content type with 415', async () => {
    expect((await post('type=message', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('hej', 'text/plain')).status).toBe(415);
  });

  it.each([
    ['that is none', Buffer.from('no gzip at all')],
    ['that unpacks to a hundred megabytes', gzipSync(Buffer.alloc(100_000_000, ' '))],
    ['of an activity', gzipSync('{"type":"message"}')],
  ])('answers a packed body %s with 415, unread, and lives on', async (_, body) => {
    const before = process.memoryUsage().arrayBuffers;

    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
    });

    expect(response.status).toBe(415);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });

  it('answers a body of more than 256 KB with 413', async () => {
    expect((await post(JSON.stringify({ type: 'message', text: 'a'.repeat(300_000) }))).status).toBe(413);
  });

  it.each([
    ['no serviceUrl', { serviceUrl: undefined }],
    ['a serviceUrl that is no address', { serviceUrl: 'hej' }],
    ['a serviceUrl of another kind', { serviceUrl: 'file:///etc/passwd' }],
    ['a serviceUrl elsewhere', { serviceUrl: 'https://example.com/' }],
    ['a serviceUrl that only looks like loopback', { serviceUrl: 'http://127.0.0.1.example.com/' }],
    ['no from', { from: undefined }],
    ['an empty from', { from: {} }],
    ['a from that is a number', { from: 7 }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without id', { conversation: { id: '' } }],
    ['a conversation id of 100,000 characters', { conversation: { id: 'x'.repeat(100_000) } }],
    ['no recipient', { recipient: null }],
    ['a text that is a number', { text: 12 }],
    ['a type that is an object', { type: {} }],
  ])('refuses %s with 4xx, and says nothing to anybody', async (_, fault) => {
    const { status, sent } = await bot.person().send({ type: 'message', text: 'hej', ...fault });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(sent).toEqual([]);
  });

  it('answers a message of 100,000 characters, and says how much of it was read', async () => {
    const { status, sent } = await bot.person().write('Budgetopfølgning for skolerne og dagtilbud. '.repeat(2_300));

    expect(status).toBe(200);
    expect(JSON.stringify(sent[0])).toContain('Jeg har læst de første 20.000 tegn');
  });

  it.each(['', '   ', '😀😀🎉', '?!', '\u200b'])('answers a message of only %j with what to write', async (text) => {
    const { status, sent } = await bot.person().write(text);

    expect(status).toBe(200);
    expect(sent[0]?.summary).toContain('Skriv et spørgsmål');
  });

  it('answers an unknown invoke with 400', async () => {
    const { status } = await bot.person().send({ type: 'invoke', name: 'noget/andet', value: {} });

    expect(status).toBe(400);
  });

  it('answers the thumbs of a client with 200', async () => {
    const { status } = await bot.person().send({ type: 'invoke', name: 'message/submitAction', value: {} });

    expect(status).toBe(200);
  });

  it.each([
    [{}],
    [{ verb: 'slet-alt' }],
    [{ verb: 'verdict', verdict: 'fits' }],
    [{ verb: 'verdict', verdict: 'fits', matchId: 'x', strategyId: '2022-2025', fokusomraadeIds: ['findes-ikke'] }],
    [{ verb: 'verdict', verdict: 'fits', matchId: 'x', strategyId: '1999-2003', fokusomraadeIds: ['oek-vaekst'] }],
    [
      {
        verb: 'verdict',
        verdict: 'fits-not',
        matchId: 'x',
        strategyId: '2022-2025',
        fokusomraadeIds: ['oek-vaekst'],
        better: 'intet',
      },
    ],
    [{ verb: 'ask', ask: 7 }],
  ])('refuses a card that sends %j in plain Danish and changes nothing', async (data) => {
    const pressed = await bot.person().press(data);
    const submitted = await bot.person().send({ type: 'message', value: data });

    expect(pressed.status).toBe(200);
    expect(JSON.stringify(pressed.body)).toContain('Intet er ændret');
    expect(submitted.status).toBe(200);
    expect(submitted.sent[0]?.summary).toContain('Intet er ændret');
  });

  it.each([
    ['null', null],
    ['a string', 'hej'],
    ['no action', { action: null }],
    ['an array', [1, 2]],
  ])('survives a card action whose value is %s', async (_, value) => {
    const { status } = await bot.person().send({ type: 'invoke', name: 'adaptiveCard/action', value });

    expect(status).toBe(200);
  });

  it('takes no notice of activities that it does not know', async () => {
    const { status, sent } = await bot.person().send({ type: 'typing' });

    expect(status).toBe(200);
    expect(sent).toEqual([]);
  });

  it('survives a connector that is not there', async () => {
    const { status } = await bot.person().write('Hvad er sigtepunkterne?', { serviceUrl: 'http://127.0.0.1:9' });

    expect(status).toBe(200);
  });
});
