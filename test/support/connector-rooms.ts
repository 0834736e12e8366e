import type { ConnectorCall, SentActivity, Shown } from './fake-connector.js';

/** Who is in which conversation, and what teams and channels are called. */
export type Rooms = {
  readonly rosters: Record<
    string,
    readonly {
      readonly aadObjectId: string;
      readonly name: string;
      readonly email?: string;
      readonly userPrincipalName?: string;
    }[]
  >;
  readonly teams: Record<
    string,
    { readonly name: string; readonly channels: readonly { readonly id: string; readonly name?: string }[] }
  >;
};

export type Answer = { readonly status: number; readonly body: unknown; readonly shown?: Shown };

type NewConversation = {
  readonly isGroup?: boolean;
  readonly members?: readonly { readonly id: string }[];
  readonly channelData?: { readonly channel?: { readonly id: string } };
  readonly activity?: SentActivity;
};

/** Gives what Teams answers a call when all is well, by its Bot Connector API; 404 for a place or a route that is not there. */
export function answerCall({ method, path, body }: ConnectorCall, rooms: Rooms, count: number): Answer {
  const url = new URL(path, 'http://connector');
  const [version, kind, id, part, partId] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  if (version !== 'v3') return notFound;
  if (kind === 'teams' && method === 'GET') return aboutTeam(rooms, id ?? '', part);
  if (kind !== 'conversations') return notFound;
  if (id === undefined) return newConversation(body as NewConversation, count);
  if (part === 'pagedmembers') return members(rooms, id, url.searchParams);
  if (part !== 'activities' || (method !== 'POST' && method !== 'PUT')) return notFound;
  const isEdit = method === 'PUT';
  const activityId = isEdit ? (partId ?? '') : `activity-${count}`;
  return {
    status: isEdit ? 200 : 201,
    body: { id: activityId },
    shown: { is: isEdit ? 'edited' : 'posted', conversationId: id, activityId, activity: body },
  };
}

const notFound: Answer = { status: 404, body: { error: { code: 'NotFound', message: 'not there' } } };

/** A channel gives a new thread with its first message; a person gives their own chat, always the same. */
function newConversation({ isGroup, members, channelData, activity = {} }: NewConversation, count: number): Answer {
  const channelId = channelData?.channel?.id;
  if (isGroup !== true || channelId === undefined) {
    const memberId = members?.[0]?.id.replace(/^29:/, '');
    return { status: 201, body: { id: `a:personal-${memberId}` } };
  }
  const activityId = String(1_700_000_000_000 + count);
  const conversationId = `${channelId};messageid=${activityId}`;
  return {
    status: 201,
    body: { id: conversationId, activityId },
    shown: { is: 'posted', conversationId, activityId, activity },
  };
}

function members(rooms: Rooms, conversationId: string, query: URLSearchParams): Answer {
  // A hostile conversation may be called "constructor".
  const roster = Object.hasOwn(rooms.rosters, conversationId) ? rooms.rosters[conversationId] : undefined;
  if (roster === undefined) return notFound;
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 50);
  const page = roster.slice(from, to).map((member) => ({ id: `29:${member.aadObjectId}`, ...member }));
  return { status: 200, body: { members: page, ...(to < roster.length ? { continuationToken: String(to) } : {}) } };
}

function aboutTeam({ teams }: Rooms, teamId: string, part: string | undefined): Answer {
  const team = Object.hasOwn(teams, teamId) ? teams[teamId] : undefined;
  if (team === undefined) return notFound;
  return part === 'conversations'
    ? { status: 200, body: { conversations: team.channels } }
    : { status: 200, body: { id: teamId, name: team.name } };
}
