import type { PlaceEvent } from '../../conversation/feature.js';
import type { ChannelTrouble, LinkedChannel, UdvalgSetup } from '../udvalg-setup.js';

/** What the platform told of a place: the team and the channel as they are called now, where it says so. */
export type TeamsEvent = {
  readonly event: PlaceEvent;
  readonly team: { readonly id: string; readonly name: string | undefined };
  readonly channel: { readonly id: string; readonly name: string | undefined } | undefined;
};

/** A linked channel that something happened to: as it was, and as it is now. */
export type Changed = { readonly before: LinkedChannel; readonly now: LinkedChannel };

/** What an event puts in a channel's way, or takes out of it. */
const puts: Partial<Record<PlaceEvent, ChannelTrouble>> = {
  'channel-deleted': 'channel-deleted',
  'team-archived': 'team-archived',
  'team-deleted': 'team-deleted',
  'bot-removed': 'bot-removed',
};
/** That the bot is back says that the team is there and that it may write; a deleted channel stays deleted. */
const takes: Partial<Record<PlaceEvent, readonly ChannelTrouble[]>> = {
  'channel-restored': ['channel-deleted', 'refused'],
  'team-unarchived': ['team-archived', 'refused'],
  'team-restored': ['team-deleted', 'refused'],
  'bot-added': ['bot-removed', 'refused', 'team-deleted'],
};

/** Gives the set-up after an event, and the linked channels that it changed. What Teams tells twice changes nothing the second time. */
export function noticeEvent(
  setup: UdvalgSetup,
  told: TeamsEvent,
): { readonly setup: UdvalgSetup; readonly changed: readonly Changed[] } {
  const changed: Changed[] = [];
  const channels = setup.channels.map((before) => {
    const now = concerns(told, before) ? after(before, told) : before;
    if (now !== before) changed.push({ before, now });
    return now;
  });
  return changed.length === 0 ? { setup, changed } : { setup: { ...setup, channels }, changed };
}

function concerns({ event, team, channel }: TeamsEvent, { address }: LinkedChannel): boolean {
  return event.startsWith('channel-') ? address.channelId === channel?.id : address.teamId === team.id;
}

function after(before: LinkedChannel, { event, team, channel }: TeamsEvent): LinkedChannel {
  if (event === 'channel-renamed') return renamed(before, { channelName: channel?.name });
  if (event === 'team-renamed') return renamed(before, { teamName: team.name });
  const trouble = puts[event];
  if (trouble !== undefined) return withTrouble(before, trouble);
  const { trouble: had, ...well } = before;
  return had !== undefined && takes[event]?.includes(had) ? well : before;
}

/** What is worse stays: a channel that is deleted is not there again because the bot is put back into the team. */
const worse: readonly ChannelTrouble[] = ['refused', 'bot-removed', 'team-archived', 'team-deleted', 'channel-deleted'];

/** Gives the channel with a trouble, or as it is when it has that or a worse one. */
export function withTrouble(before: LinkedChannel, trouble: ChannelTrouble): LinkedChannel {
  const has = before.trouble === undefined ? -1 : worse.indexOf(before.trouble);
  return worse.indexOf(trouble) > has ? { ...before, trouble } : before;
}

function renamed(
  before: LinkedChannel,
  names: { readonly channelName?: string | undefined; readonly teamName?: string | undefined },
): LinkedChannel {
  const channelName = names.channelName || before.channelName;
  const teamName = names.teamName || before.teamName;
  return channelName === before.channelName && teamName === before.teamName
    ? before
    : { ...before, channelName, teamName };
}
