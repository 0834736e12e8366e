import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Address, Posted } from '../../src/outbox/messenger.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { realMessenger, someReply } from '../support/sending.js';

describe('the messenger', () => {
  const messenger = realMessenger({ openMs: 300, requestMs: 400, paceMs: 1_000 });
  let connector: FakeConnector;
  let channel: Address;
  let person: Extract<Address, { kind: 'person' }>;
  let posted: Posted;

  beforeAll(async () => {
    connector = await startFakeConnector();
    const serviceUrl = connector.url;
    channel = { kind: 'channel', channelId: '19:laering@thread.tacv2', serviceUrl, tenantId: 'tenant-1' };
    person = { kind: 'person', aadObjectId: 'anne', conversationId: 'a:anne', serviceUrl };
    posted = { conversationId: '19:laering@thread.tacv2;messageid=170', activityId: '170', serviceUrl };
  });
  afterEach(() => connector.behave({ status: 200 }));
  afterAll(() => connector.close());

  async function callsDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = connector.calls.length;
    await work();
    return connector.calls.slice(before).map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);
  }

  describe('posts', () => {
    it('a new thread in a channel, also where the address names an old thread, and keeps where it stands', async () => {
      const attempt = await messenger.post(
        { ...channel, channelId: '19:laering@thread.tacv2;messageid=99' } as Address,
        someReply('Ny tråd'),
      );

      const shown = connector.shown.at(-1);
      expect(attempt).toEqual({
        outcome: 'delivered',
        posted: {
          conversationId: shown?.conversationId,
          activityId: shown?.activityId,
          serviceUrl: connector.url,
        },
      });
      expect(shown?.conversationId).toBe(`19:laering@thread.tacv2;messageid=${shown?.activityId}`);
      expect(shown?.activity.summary).toBe('Ny tråd');
      expect(shown?.activity.attachments).toHaveLength(1);
      expect(connector.calls.at(-1)?.body).toMatchObject({
        isGroup: true,
        tenantId: 'tenant-1',
        channelData: { channel: { id: '19:laering@thread.tacv2' }, tenant: { id: 'tenant-1' } },
      });
    });

    it('takes the id of a new thread from its name where the answer has no other', async () => {
      connector.behave({ status: 201, body: { id: '19:laering@thread.tacv2;messageid=1700' } });

      expect(await messenger.post(channel, someReply())).toMatchObject({ posted: { activityId: '1700' } });
    });

    it('to a person in the conversation that is known', async () => {
      const calls = await callsDuring(() => messenger.post(person, someReply()));

      expect(calls).toEqual(['POST /v3/conversations/a:anne/activities']);
    });

    it('to a person without a conversation in the 1:1 that Teams gives, by MRI or Entra id', async () => {
      const { conversationId: _, ...stranger } = person;

      const attempt = await messenger.post({ ...stranger, mri: '29:anne-mri', tenantId: 'tenant-1' }, someReply());
      const opening = connector.calls.at(-2)?.body;
      await messenger.post(stranger, someReply());

      expect(attempt).toMatchObject({ posted: { conversationId: 'a:personal-anne-mri' } });
      expect(opening).toMatchObject({ isGroup: false, members: [{ id: '29:anne-mri' }], tenantId: 'tenant-1' });
      expect(connector.calls.at(-2)?.body).toMatchObject({ members: [{ id: 'anne' }] });
    });

    it('nothing when the 1:1 conversation does not open, which is certain even where the answer is lost', async () => {
      const { conversationId: _, ...stranger } = person;
      connector.behave({ status: 502 });

      const calls = await callsDuring(async () => {
        expect(await messenger.post(stranger, someReply())).toMatchObject({ outcome: 'not-delivered' });
      });

      expect(calls).toEqual(['POST /v3/conversations']);
    });
  });

  it('changes a message where it stands', async () => {
    const attempt = await messenger.edit(posted, someReply('Rettet'));

    expect(attempt).toEqual({ outcome: 'delivered', posted });
    expect(connector.shown.at(-1)).toMatchObject({
      is: 'edited',
      conversationId: posted.conversationId,
      activityId: '170',
      activity: { summary: 'Rettet' },
    });
  });

  it.each(['19:laering@thread.tacv2;messageid=170', '19:laering@thread.tacv2'])(
    'answers in the thread of a post that is kept as %s',
    async (conversationId) => {
      await messenger.answerInThread({ ...posted, conversationId }, someReply());

      expect(connector.shown.at(-1)).toMatchObject({
        is: 'posted',
        conversationId: '19:laering@thread.tacv2;messageid=170',
      });
    },
  );

  describe.each([
    ['a post in a channel', () => messenger.post(channel, someReply())],
    ['a post to a person', () => messenger.post(person, someReply())],
    ['a change', () => messenger.edit(posted, someReply())],
    ['an answer in a thread', () => messenger.answerInThread(posted, someReply())],
  ])('makes one request for %s', (_, send) => {
    it.each([
      [408, 'unknown'],
      [500, 'unknown'],
      [502, 'unknown'],
      [503, 'unknown'],
      [504, 'unknown'],
      [400, 'refused'],
      [403, 'refused'],
      [404, 'refused'],
      [413, 'refused'],
      [307, 'refused'],
      [401, 'not-delivered'],
      [412, 'not-delivered'],
      [429, 'not-delivered'],
    ] as const)('when it is answered %d, and takes it as %s', async (status, outcome) => {
      connector.behave({ status, headers: { location: `${connector.url}/elsewhere` } });

      const calls = await callsDuring(async () => expect(await send()).toMatchObject({ outcome }));

      expect(calls).toHaveLength(1);
    });

    it.each(['break', 'silent', 'half'] as const)(
      'over a connection that does this: %s, and takes it as unknown',
      async (how) => {
        connector.behave(how);
        const start = performance.now();

        const calls = await callsDuring(async () => expect(await send()).toMatchObject({ outcome: 'unknown' }));

        expect(calls).toHaveLength(1);
        expect(performance.now() - start).toBeLessThan(2_000);
      },
    );

    it('when the answer says yes and nothing more, and takes it as delivered', async () => {
      connector.behave({ status: 200, body: {} });

      const calls = await callsDuring(async () => expect(await send()).toMatchObject({ outcome: 'delivered' }));

      expect(calls).toHaveLength(1);
    });
  });

  it('names the connector’s own word for a refusal', async () => {
    connector.behave({ status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'no' } } });

    expect(await messenger.post(channel, someReply())).toEqual({
      outcome: 'refused',
      why: '403 BotNotInConversationRoster',
    });
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['soon', 0],
    ['999999', 3_600_000],
  ])('waits as long as a Retry-After of %s asks for', async (header, retryAfterMs) => {
    connector.behave({ status: 429, headers: { 'retry-after': header } });

    expect(await realMessenger({ openMs: 300, requestMs: 400, paceMs: 1_000 }).post(person, someReply())).toMatchObject(
      {
        outcome: 'not-delivered',
        retryAfterMs,
      },
    );
  });

  it('takes a Retry-After that is a date', async () => {
    const at = new Date(Date.now() + 20_000).toUTCString();
    connector.behave({ status: 429, headers: { 'retry-after': at } });

    const attempt = await messenger.post({ ...person, conversationId: 'a:dated' }, someReply());

    expect(attempt).toMatchObject({ outcome: 'not-delivered', retryAfterMs: expect.any(Number) });
    expect((attempt as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(15_000);
  });

  it('sends nothing more to a thread until its Retry-After is over, and gives up when that is too long to wait', async () => {
    connector.behave({ status: 429, headers: { 'retry-after': '60' } });
    const busy = { ...person, conversationId: 'a:busy' };
    await messenger.post(busy, someReply());

    const calls = await callsDuring(async () => {
      expect(await messenger.post(busy, someReply())).toMatchObject({ outcome: 'not-delivered', why: 'paced' });
    });

    expect(calls).toEqual([]);
  });

  it('knows that nothing was delivered when nobody listens, when there is no such host, and when the line never opens', async () => {
    const deaf = createTcpServer(() => {});
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const { port } = deaf.address() as AddressInfo;
    const to = (serviceUrl: string) => messenger.post({ ...person, serviceUrl }, someReply());

    // The TLS handshake is never answered, so the request is never sent.
    const neverOpens = await to(`https://127.0.0.1:${port}`);
    deaf.close();
    const nobody = await to(`http://127.0.0.1:${port}`);

    expect(neverOpens).toEqual({ outcome: 'not-delivered', retryAfterMs: 0, why: 'ENOTOPENED' });
    expect(nobody).toEqual({ outcome: 'not-delivered', retryAfterMs: 0, why: 'ECONNREFUSED' });
  });

  it('knows that nothing was sent when the token cannot be had, or is not had in time', async () => {
    const limits = { openMs: 300, requestMs: 400, paceMs: 1_000 };
    const refused = realMessenger(limits, undefined, () => Promise.reject(new Error('no token')));
    const waiting = realMessenger(limits, undefined, () => new Promise(() => {}));

    const calls = await callsDuring(async () => {
      expect(await refused.post(person, someReply())).toMatchObject({ outcome: 'not-delivered' });
      expect(await waiting.post(person, someReply())).toMatchObject({ outcome: 'not-delivered' });
    });

    expect(calls).toEqual([]);
  });

  it('calls no address that is not allowed', async () => {
    const attempt = await messenger.post({ ...person, serviceUrl: 'https://example.com' }, someReply());

    expect(attempt).toEqual({ outcome: 'refused', why: 'service-not-allowed' });
    expect(await messenger.roster('19:x', 'https://example.com')).toBeUndefined();
  });

  it('reads a roster page by page', async () => {
    const everybody = Array.from({ length: 1_201 }, (_, index) => ({
      aadObjectId: `person-${index}`,
      name: `Person ${index}`,
      email: `p${index}@hedensted.dk`,
      userPrincipalName: `upn${index}@hedensted.dk`,
    }));
    connector.setRoster('19:team', everybody);

    const roster = await messenger.roster('19:team', connector.url);

    expect(roster).toHaveLength(1_201);
    expect(roster?.[1_200]).toEqual({
      aadObjectId: 'person-1200',
      mri: '29:person-1200',
      name: 'Person 1200',
      email: 'p1200@hedensted.dk',
      userPrincipleName: 'upn1200@hedensted.dk',
    });
    expect(await messenger.roster('19:nobody', connector.url)).toBeUndefined();
  });

  it('reads what a team and its channels are called; the first channel has no name of its own', async () => {
    connector.setTeam('19:team', {
      name: 'Børn og Læring',
      channels: [{ id: '19:team' }, { id: '19:opsamling', name: 'Opsamling' }],
    });

    expect(await messenger.team('19:team', connector.url)).toEqual({
      name: 'Børn og Læring',
      channels: [
        { id: '19:team', name: undefined },
        { id: '19:opsamling', name: 'Opsamling' },
      ],
    });
    expect(await messenger.team('19:gone', connector.url)).toBeUndefined();
  });
});
