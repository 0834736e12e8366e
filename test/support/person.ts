import type { FakeConnector, SentActivity } from './fake-connector.js';
import { noteWritten } from './log-watch.js';

/** Somebody who writes to the bot in a Teams conversation, over real HTTP. */
export type Person = {
  /** Writes a message; gives the HTTP answer and what the bot sent meanwhile. */
  write(text: string, more?: object): Promise<Exchange>;
  /** Presses a button whose Action.Execute carries `data`. */
  press(data: object, more?: object): Promise<Exchange>;
  /** Sends any activity. */
  send(activity: object): Promise<Exchange>;
};

export type Exchange = {
  readonly status: number;
  readonly body: unknown;
  /** In the same conversation; what others are told comes after the answer. */
  readonly sent: readonly SentActivity[];
};

export type PersonOptions = {
  readonly name?: string;
  readonly aadObjectId?: string;
  readonly conversationId?: string;
  readonly conversationType?: 'personal' | 'groupChat' | 'channel';
};

const tenantId = '11111111-1111-4111-8111-111111111111';

/** Gives a person in a conversation of their own, unless told otherwise. */
export function personAt(botUrl: string, connector: FakeConnector, options: PersonOptions = {}): Person {
  const { name = 'Anne Bech', aadObjectId = '33333333-3333-4333-8333-333333333330' } = options;
  const { conversationId = `a:personal-${aadObjectId}`, conversationType = 'personal' } = options;
  let count = 0;

  async function send(activity: object): Promise<Exchange> {
    count += 1;
    noteWritten({ from: { name }, ...activity });
    const before = connector.calls.length;
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: `in-${count}`,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `29:${aadObjectId}`, name, aadObjectId },
        recipient: { id: '28:bot', name: 'Sigtebot' },
        conversation: { id: conversationId, conversationType, tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: 'en-US',
        ...activity,
      }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      sent: connector.calls
        .slice(before)
        .filter(({ method, path }) => method !== 'GET' && isIn(conversationOf(activity), path))
        .map(({ body }) => body),
    };
  }

  function conversationOf(activity: { readonly conversation?: { readonly id?: string } }): string {
    return activity.conversation?.id ?? conversationId;
  }

  return {
    send,
    write: (text, more = {}) => send({ type: 'message', text, textFormat: 'plain', ...more }),
    press: (data, more = {}) =>
      send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: (data as { verb?: string }).verb, data }, trigger: 'manual' },
        ...more,
      }),
  };
}

function isIn(conversationId: string, path: string): boolean {
  return decodeURIComponent(path).startsWith(`/v3/conversations/${conversationId}/`);
}
