import { withoutCover } from '../cover.js';
import type { Cover, LinkedChannel, UdvalgSetup } from '../udvalg-setup.js';

/** A channel as it is to be linked. */
export type ChannelToLink = Pick<LinkedChannel, 'address' | 'teamName' | 'channelName' | 'covers'>;

/** A channel that gave something up to another; `left` is undefined when nothing is left of its link. */
export type Moved = { readonly channel: LinkedChannel; readonly left: Cover | undefined };

export type LinkResult =
  /** It was linked so already, and all is well with it. */
  | { readonly is: 'same'; readonly channel: LinkedChannel }
  | { readonly is: 'linked'; readonly setup: UdvalgSetup; readonly moved: readonly Moved[] };

/**
 * Gives the set-up with a channel linked. A fokusområde has one channel in its udvalg: what the new link names moves to it,
 * another channel keeps the rest, and a channel that is linked again has what was named last. `allIds` are the udvalg's
 * fokusområder in printed order.
 */
export function linkChannel(
  setup: UdvalgSetup,
  { address, teamName, channelName, covers }: ChannelToLink,
  { allIds, now }: { readonly allIds: readonly string[]; readonly now: Date },
): LinkResult {
  const before = setup.channels.find((channel) => isThere(channel, address.channelId));
  if (before !== undefined && isWell(before, address) && isSameCover(before.covers, covers)) {
    return { is: 'same', channel: before };
  }
  const others = setup.channels.filter((channel) => channel !== before);
  const kept = others.map((channel) => ({ channel, left: withoutCover(channel.covers, covers, allIds) }));
  const channels = kept.flatMap(({ channel, left }) => (left === undefined ? [] : [{ ...channel, covers: left }]));
  return {
    is: 'linked',
    setup: {
      ...setup,
      channels: [...channels, { address, teamName, channelName, covers, linkedAt: now.toISOString() }],
    },
    moved: kept.filter(({ channel, left }) => left === undefined || !isSameCover(left, channel.covers)),
  };
}

/** Gives the set-up without a channel, and the link that was; undefined when it was not linked. */
export function unlinkChannel(
  setup: UdvalgSetup,
  channelId: string,
): { readonly setup: UdvalgSetup; readonly channel: LinkedChannel } | undefined {
  const channel = setup.channels.find((one) => isThere(one, channelId));
  return channel && { setup: { ...setup, channels: setup.channels.filter((one) => one !== channel) }, channel };
}

/** Gives the fokusområder that no channel covers; none when nothing is linked, for then there is no split yet. */
export function areasWithoutChannel({ channels }: UdvalgSetup, allIds: readonly string[]): readonly string[] {
  if (channels.length === 0) return [];
  return allIds.filter((id) => channels.every(({ covers }) => covers !== 'all' && !covers.includes(id)));
}

export function isThere({ address }: { readonly address: LinkedChannel['address'] }, channelId: string): boolean {
  return address.channelId === channelId;
}

/** Whether posts can go where the channel was linked: Teams may have moved it to another address since. */
function isWell({ trouble, address }: LinkedChannel, now: LinkedChannel['address']): boolean {
  return trouble === undefined && address.serviceUrl === now.serviceUrl;
}

function isSameCover(a: Cover, b: Cover): boolean {
  if (a === 'all' || b === 'all') return a === b;
  return a.length === b.length && a.every((id) => b.includes(id));
}
