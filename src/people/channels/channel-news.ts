import { z } from 'zod';
import { planEntry } from '../../outbox/entry-life.js';
import type { Address } from '../../outbox/messenger.js';
import type { OutboxEntry } from '../../outbox/outbox.js';
import { ChannelTrouble, type LinkedChannel } from '../udvalg-setup.js';

/** A channel as people know it. */
const Named = { team: z.string(), channel: z.string() };

/**
 * Something about a channel that admins are told, as an outbox entry carries it: by the time it is sent the set-up may no
 * longer know what a channel was called. `owner` is the udvalg's title.
 */
export const ChannelNews = z.discriminatedUnion('news', [
  /** The channel lost all of its link, or a part of it, to another. */
  z.strictObject({
    news: z.literal('moved'),
    owner: z.string(),
    ...Named,
    toTeam: z.string(),
    toChannel: z.string(),
    left: z.string(),
    by: z.string(),
  }),
  z.strictObject({ news: z.literal('unlinked'), owner: z.string(), ...Named, by: z.string() }),
  z.strictObject({
    news: z.literal('renamed'),
    owner: z.string(),
    ...Named,
    toTeam: z.string(),
    toChannel: z.string(),
  }),
  z.strictObject({ news: z.literal('trouble'), owner: z.string(), ...Named, trouble: ChannelTrouble }),
  z.strictObject({ news: z.literal('well-again'), owner: z.string(), ...Named }),
]);
export type ChannelNews = z.infer<typeof ChannelNews>;

/** Gives an entry for each admin with the news; `now` and the channel name the occasion, so that it is told once. */
export function planNews(
  news: ChannelNews,
  channelId: string,
  { admins, now }: { readonly admins: readonly Address[]; readonly now: Date },
): readonly OutboxEntry[] {
  return admins.map((to) => {
    const whom = to.kind === 'person' ? to.aadObjectId : to.channelId;
    const id = `channel-news:${news.news}:${channelId}:${whom}:${now.toISOString()}`;
    return planEntry({ id, to, what: 'channel-news', facts: { ...news } }, now);
  });
}

/** Gives the names that news about a channel carries. */
export function namesOf({ teamName, channelName }: Pick<LinkedChannel, 'teamName' | 'channelName'>): {
  readonly team: string;
  readonly channel: string;
} {
  return { team: teamName, channel: channelName };
}
