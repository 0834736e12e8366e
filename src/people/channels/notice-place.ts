import type { FeatureTurn, Outcome, PlaceEvent } from '../../conversation/feature.js';
import type { Address } from '../../outbox/messenger.js';
import { auditEntry } from '../audit.js';
import { readPeople } from '../change-people.js';
import { changeSetup } from '../change-setup.js';
import { type UdvalgSetup, udvalgSetupKey } from '../udvalg-setup.js';
import { type ChannelNews, namesOf, planNews } from './channel-news.js';
import { type ChannelOwner, everyChannelOwner } from './channel-owner.js';
import { adminsToTell, type ChannelsParts } from './channel-turn.js';
import { type Changed, noticeEvent, type TeamsEvent } from './notice-channel.js';
import { withoutOldEntries } from './old-entries.js';

/** Takes in what Teams tells of a team or a channel; the admins hear of it where something is linked there. */
export async function noticePlace(
  event: PlaceEvent,
  turn: FeatureTurn,
  parts: ChannelsParts,
): Promise<Outcome | undefined> {
  const { team, channel } = turn.place;
  if (team === undefined) return undefined;
  const people = await readPeople(turn.store);
  const admins = adminsToTell(people, parts.adminIds, turn.place);
  const { strategies, ownWords } = turn.knowledge;
  const owners = everyChannelOwner(strategies, ownWords);
  const changed = await Promise.all(
    owners.map((owner) => noticeFor(owner, { event, team, channel }, { turn, admins })),
  );
  return { kind: event, wake: changed.flatMap((key) => key ?? []) };
}

async function noticeFor(
  owner: ChannelOwner,
  told: TeamsEvent,
  { turn, admins }: { readonly turn: FeatureTurn; readonly admins: readonly Address[] },
): Promise<ReturnType<typeof udvalgSetupKey> | undefined> {
  const result = await changeSetup(turn, owner.id, (stored) => {
    const { setup, changed } = noticeEvent(stored, told);
    if (changed.length === 0) return { setup: stored, outcome: false };
    return { setup: withNews(setup, owner, changed, { admins, now: turn.now }), outcome: true };
  });
  if (!result.ok) throw new Error(`The set-up of ${owner.id} kept changing, so ${told.event} is not noted`);
  return result.outcome ? udvalgSetupKey(owner.id) : undefined;
}

/** Gives the set-up with the trace of what happened to its channels, and word of it to the admins. */
export function withNews(
  setup: UdvalgSetup,
  owner: ChannelOwner,
  changed: readonly Changed[],
  { admins, now }: { readonly admins: readonly Address[]; readonly now: Date },
): UdvalgSetup {
  const by = { personId: 'system', at: now };
  return {
    ...setup,
    audit: [...setup.audit, ...changed.map((one) => auditEntry(by, 'channel', stateOf(one.before), stateOf(one.now)))],
    outbox: [
      ...withoutOldEntries(setup.outbox, now),
      ...changed.flatMap((one) => planNews(newsOf(one, owner), one.now.address.channelId, { admins, now })),
    ],
  };
}

function newsOf({ before, now }: Changed, owner: ChannelOwner): ChannelNews {
  const about = { owner: owner.title, ...namesOf(before) };
  if (now.trouble !== undefined && now.trouble !== before.trouble)
    return { news: 'trouble', ...about, trouble: now.trouble };
  if (before.trouble !== undefined && now.trouble === undefined) return { news: 'well-again', ...about };
  return { news: 'renamed', ...about, toTeam: now.teamName, toChannel: now.channelName };
}

function stateOf({ teamName, channelName, trouble }: Changed['now']): string {
  return [teamName, channelName, ...(trouble === undefined ? [] : [trouble])].join(' / ');
}
