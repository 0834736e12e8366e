import type { Activity, ChannelAccount, ConversationParameters } from 'botbuilder';
import { type ConnectorClient, Teams } from 'botframework-connector';
import type { Address, Attempt, Messenger, Posted, RosterEntry, TeamNames } from '../outbox/messenger.js';
import type { Reply } from '../replies/reply.js';
import { replyActivity } from './carry-out.js';
import { type ConnectorRequest, createConnectorDoor, type DoorParts } from './connector-door.js';
import type { RenderCard } from './render-card.js';

export type MessengerParts = DoorParts & { readonly renderCard: RenderCard };

/** Teams gives a roster page by page; a team may have 25,000 members, more than anybody asks the bot about. */
const rosterPage = 500;
const mostRosterPages = 50;

/**
 * Gives the one way to speak without being spoken to. Each attempt is one request, goes no faster than Teams allows, ends
 * in time, and is judged by what is certain. A person without a conversation costs one more request before it, which gives
 * the one and only 1:1 conversation and shows nothing to anybody.
 */
export function createMessenger(parts: MessengerParts): Messenger {
  const door = createConnectorDoor(parts);
  const activityOf = (reply: Reply) => replyActivity(reply, parts.renderCard) as Promise<Partial<Activity>>;

  async function postToPerson(to: Extract<Address, { kind: 'person' }>, reply: Reply): Promise<Attempt> {
    const found = to.conversationId ?? (await openPersonal(to));
    if (typeof found !== 'string') return found;
    return say(to.serviceUrl, found, reply);
  }

  /** Nothing was said yet whatever goes wrong here, and asking again gives the same conversation: never `unknown`. */
  async function openPersonal(to: Extract<Address, { kind: 'person' }>): Promise<string | Attempt> {
    const tenant =
      to.tenantId === undefined ? {} : { tenantId: to.tenantId, channelData: { tenant: { id: to.tenantId } } };
    const parameters = { isGroup: false, members: [{ id: to.mri ?? to.aadObjectId }], ...tenant };
    const opened = await door.ask(to.serviceUrl, to.aadObjectId, (client, options) =>
      client.conversations.createConversation(parameters as unknown as ConversationParameters, options),
    );
    if ('answer' in opened && opened.answer.id) return opened.answer.id;
    if ('answer' in opened) return { outcome: 'not-delivered', retryAfterMs: 0, why: 'no-conversation' };
    const { attempt } = opened;
    return attempt.outcome === 'refused' || attempt.outcome === 'not-delivered'
      ? attempt
      : { outcome: 'not-delivered', retryAfterMs: 0, why: `no-conversation: ${'why' in attempt ? attempt.why : ''}` };
  }

  async function say(serviceUrl: string, conversationId: string, reply: Reply): Promise<Attempt> {
    const activity = await activityOf(reply);
    const sent = await door.ask(serviceUrl, threadOf(conversationId), (client, options) =>
      client.conversations.sendToConversation(conversationId, activity, options),
    );
    return 'answer' in sent ? delivered(conversationId, sent.answer.id, serviceUrl) : sent.attempt;
  }

  async function postToChannel(to: Extract<Address, { kind: 'channel' }>, reply: Reply): Promise<Attempt> {
    const channelId = threadOf(to.channelId);
    const tenant = to.tenantId === undefined ? {} : { tenant: { id: to.tenantId } };
    const parameters = {
      isGroup: true,
      channelData: { channel: { id: channelId }, ...tenant },
      ...(to.tenantId === undefined ? {} : { tenantId: to.tenantId }),
      activity: await activityOf(reply),
    };
    const sent = await door.ask(to.serviceUrl, channelId, (client, options) =>
      client.conversations.createConversation(parameters as unknown as ConversationParameters, options),
    );
    if ('attempt' in sent) return sent.attempt;
    // Some answers carry the thread only; its root's id is part of its name.
    const activityId = sent.answer.activityId ?? /;messageid=(\d+)$/.exec(sent.answer.id ?? '')?.[1];
    return delivered(sent.answer.id, activityId, to.serviceUrl);
  }

  return {
    post: (to, reply) => (to.kind === 'person' ? postToPerson(to, reply) : postToChannel(to, reply)),
    async edit(posted, reply) {
      const { serviceUrl, conversationId, activityId } = posted;
      const activity = { ...(await activityOf(reply)), id: activityId };
      const sent = await door.ask(serviceUrl, threadOf(conversationId), (client, options) =>
        client.conversations.updateActivity(conversationId, activityId, activity, options),
      );
      return 'answer' in sent ? { outcome: 'delivered', posted } : sent.attempt;
    },
    answerInThread: (posted, reply) => say(posted.serviceUrl, threadConversation(posted), reply),
    roster: (conversationId, serviceUrl) => readRoster(door.ask, conversationId, serviceUrl),
    team: (teamId, serviceUrl) => readTeam(door.ask, teamId, serviceUrl),
  };
}

type Ask = ReturnType<typeof createConnectorDoor>['ask'];

async function readRoster(ask: Ask, conversationId: string, serviceUrl: string): Promise<RosterEntry[] | undefined> {
  const members: RosterEntry[] = [];
  let continuationToken: string | undefined;
  for (let page = 0; page < mostRosterPages; page += 1) {
    // The SDK's type wants a token on the first page too; the service does not.
    const place = { pageSize: rosterPage, continuationToken } as { pageSize: number; continuationToken: string };
    const request: ConnectorRequest<{ continuationToken?: string; members: ChannelAccount[] }> = (client, options) =>
      client.conversations.getConversationPagedMembers(conversationId, { ...options, ...place });
    const asked = await ask(serviceUrl, threadOf(conversationId), request);
    if ('attempt' in asked) return undefined;
    members.push(...(asked.answer.members ?? []).map(rosterEntry));
    continuationToken = asked.answer.continuationToken || undefined;
    if (continuationToken === undefined) return members;
  }
  return members;
}

/** What Teams tells of a member beyond the SDK's type; older answers call the Entra object id `objectId`. */
type Member = ChannelAccount & { objectId?: string; email?: string; userPrincipalName?: string };

function rosterEntry(member: Member): RosterEntry {
  return {
    aadObjectId: member.aadObjectId ?? member.objectId,
    mri: member.id,
    name: member.name ?? '',
    email: member.email,
    userPrincipleName: member.userPrincipalName,
  };
}

async function readTeam(ask: Ask, teamId: string, serviceUrl: string): Promise<TeamNames | undefined> {
  const teams = (client: ConnectorClient) => new Teams(client as never);
  const team = await ask(serviceUrl, teamId, (client, options) => teams(client).fetchTeamDetails(teamId, options));
  if ('attempt' in team) return undefined;
  const list = await ask(serviceUrl, teamId, (client, options) => teams(client).fetchChannelList(teamId, options));
  if ('attempt' in list) return undefined;
  const channels = (list.answer.conversations ?? []).flatMap(({ id, name }) =>
    id ? [{ id, name: name || undefined }] : [],
  );
  return { name: team.answer.name ?? '', channels };
}

function delivered(conversationId: string | undefined, activityId: string | undefined, serviceUrl: string): Attempt {
  return conversationId && activityId
    ? { outcome: 'delivered', posted: { conversationId, activityId, serviceUrl } }
    : { outcome: 'delivered' };
}

/** A channel's thread is named `CHANNEL;messageid=ROOT`; its rate is the channel's, and a new thread wants the bare channel. */
function threadOf(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId;
}

function threadConversation({ conversationId, activityId }: Posted): string {
  const isBareChannel = conversationId.startsWith('19:') && !conversationId.includes(';messageid=');
  return isBareChannel ? `${conversationId};messageid=${activityId}` : conversationId;
}
