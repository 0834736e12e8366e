import type { Outcome } from '../../conversation/feature.js';
import { coveredTitles } from '../../replies/channels/channel-replies.js';
import { channelInWords, channelTexts, firstSummaryText } from '../../replies/channels/channel-texts.js';
import { textsOf } from '../../replies/texts.js';
import { auditEntry, type By } from '../audit.js';
import { changeSetup } from '../change-setup.js';
import { meetTeams } from '../meet-teams.js';
import { type UdvalgSetup, udvalgSetupKey } from '../udvalg-setup.js';
import { type Asked, said } from './asked.js';
import { namesOf } from './channel-news.js';
import type { ChannelOwner } from './channel-owner.js';
import { byOf, otherAdmins } from './channel-turn.js';
import { council } from './council.js';
import { areasWithoutChannel, type ChannelToLink, type LinkResult, linkChannel } from './link-channel.js';
import { withoutOldEntries } from './old-entries.js';
import { type Occasion, planLinked } from './tell-channels.js';
import type { ChannelRequest } from './understand-request.js';

/** Links the channel that an admin writes in, and says when its first summary comes. */
export async function linkHere(
  { owner, covers }: Extract<ChannelRequest, { is: 'link' }>,
  { turn, people, channel, parts }: Asked,
): Promise<Outcome> {
  const admins = otherAdmins(turn, people, parts);
  const by = byOf(turn, people);
  const firstSummaryDue = await parts.readFirstSummaryDue();
  const changed = await changeSetup(turn, owner.id, (setup) => {
    const firstAt = firstSummaryDue(setup, turn);
    const linked = linkAndTell(
      setup,
      { ...channel, covers },
      { owner, firstAt, admins, now: turn.now, by, byName: turn.caller.name },
    );
    return { setup: linked.setup, outcome: { ...linked, firstAt } };
  });
  if (!changed.ok) return said('busy', textsOf('da').notSaved);
  const { result, firstAt, setup } = changed.outcome;
  const first = firstSummaryText(firstAt, owner.id === council.id);
  if (result.is === 'same') return said('channel-linked-before', channelTexts.same(owner.title, first));

  const answer = channelTexts.linked(owner.title, coveredTitles(covers, owner), first);
  const lines = [...answer.lines, ...movedLines(result, owner), ...withoutLines(setup, owner)];
  const { adminIds, messenger } = parts;
  const { newId, now } = turn;
  return {
    ...said('channel-linked', { ...answer, lines }),
    saving: meetTeams(turn, [channel], { messenger, adminIds, newId, now }),
    wake: [udvalgSetupKey(owner.id)],
  };
}

export type LinkOccasion = Omit<Occasion, 'by'> & {
  readonly owner: ChannelOwner;
  readonly firstAt: Date;
  readonly by: By;
  readonly byName: string;
};

/** Gives the set-up with a channel linked, the trace of who did it, and what others are told; the same set-up when it was linked so. */
export function linkAndTell(
  setup: UdvalgSetup,
  channel: ChannelToLink,
  { owner, by, byName, ...occasion }: LinkOccasion,
): { readonly setup: UdvalgSetup; readonly result: LinkResult } {
  const allIds = owner.areas.map(({ id }) => id);
  const result = linkChannel(setup, channel, { allIds, now: occasion.now });
  if (result.is === 'same') return { setup, result };
  const audit = auditEntry(
    by,
    'channel',
    result.moved.map((one) => channelInWords(namesOf(one.channel))).join('; '),
    channelInWords(namesOf(channel)),
  );
  const entries = planLinked(channel, result.moved, { owner, by: byName, ...occasion });
  const told = {
    ...result.setup,
    audit: [...setup.audit, audit],
    outbox: [...withoutOldEntries(setup.outbox, occasion.now), ...entries],
  };
  return { setup: told, result };
}

function movedLines(result: LinkResult, owner: ChannelOwner): readonly string[] {
  if (result.is === 'same') return [];
  return result.moved.map(({ channel }) => channelTexts.moved(channelInWords(namesOf(channel)), owner.title));
}

function withoutLines(setup: UdvalgSetup, owner: ChannelOwner): readonly string[] {
  const ids = areasWithoutChannel(
    setup,
    owner.areas.map(({ id }) => id),
  );
  return ids.length === 0 ? [] : [channelTexts.without(coveredTitles([...ids], owner))];
}
