import type { Outcome } from '../../conversation/feature.js';
import { channelInWords, channelTexts } from '../../replies/channels/channel-texts.js';
import { textsOf } from '../../replies/texts.js';
import { auditEntry } from '../audit.js';
import { changeSetup } from '../change-setup.js';
import { udvalgSetupKey } from '../udvalg-setup.js';
import { type Asked, said } from './asked.js';
import { namesOf, planNews } from './channel-news.js';
import { type ChannelOwner, everyChannelOwner } from './channel-owner.js';
import { byOf, otherAdmins } from './channel-turn.js';
import { unlinkChannel } from './link-channel.js';
import { withoutOldEntries } from './old-entries.js';
import type { ChannelRequest } from './understand-request.js';

/** Takes away what the channel that an admin writes in is linked to: all of it, or the udvalg that is named. */
export async function unlinkHere({ owner }: Extract<ChannelRequest, { is: 'unlink' }>, asked: Asked): Promise<Outcome> {
  const { strategies, ownWords } = asked.turn.knowledge;
  const owners = owner === undefined ? everyChannelOwner(strategies, ownWords) : [owner];
  const results = await Promise.all(owners.map(async (one) => ({ one, result: await unlinkFrom(one, asked) })));
  const unlinked = results.filter(({ result }) => result === 'unlinked').map(({ one }) => one);
  if (results.some(({ result }) => result === 'busy')) {
    return { ...said('busy', textsOf('da').notSaved), wake: unlinked.map(({ id }) => udvalgSetupKey(id)) };
  }
  if (unlinked.length === 0) return said('channel-not-linked', channelTexts.notLinked);
  return {
    ...said('channel-unlinked', channelTexts.unlinked(unlinked.map(({ title }) => title))),
    wake: unlinked.map(({ id }) => udvalgSetupKey(id)),
  };
}

async function unlinkFrom(
  owner: ChannelOwner,
  { turn, people, channel, parts }: Asked,
): Promise<'unlinked' | 'not-linked' | 'busy'> {
  const { channelId } = channel.address;
  const admins = otherAdmins(turn, people, parts);
  const by = byOf(turn, people);
  const changed = await changeSetup(turn, owner.id, (setup) => {
    const unlinked = unlinkChannel(setup, channelId);
    if (unlinked === undefined) return { setup, outcome: 'not-linked' as const };
    const names = namesOf(unlinked.channel);
    const news = { news: 'unlinked', owner: owner.title, ...names, by: turn.caller.name } as const;
    const audit = [...setup.audit, auditEntry(by, 'channel', channelInWords(names), '')];
    const entries = planNews(news, channelId, { admins, now: turn.now });
    const outbox = [...withoutOldEntries(setup.outbox, turn.now), ...entries];
    return { setup: { ...unlinked.setup, audit, outbox }, outcome: 'unlinked' as const };
  });
  return changed.ok ? changed.outcome : 'busy';
}
