import type { Knowledge } from '../../conversation/converse.js';
import type { Attempt } from '../../outbox/messenger.js';
import type { Target } from '../../outbox/outbox.js';
import type { AdminIds } from '../admins.js';
import { readPeople } from '../change-people.js';
import { changeSetup } from '../change-setup.js';
import type { Keeping } from '../contact.js';
import { everyChannelOwner } from './channel-owner.js';
import { adminsToTell } from './channel-turn.js';
import { isThere } from './link-channel.js';
import { type Changed, withTrouble } from './notice-channel.js';
import { withNews } from './notice-place.js';

/** Notes that Teams would not take a post for a channel (403, 404), and tells the admins once. Any other ending costs nothing. */
export async function noteChannelAttempt(
  keeping: Keeping,
  to: Target,
  attempt: Attempt,
  { knowledge, adminIds, now }: { readonly knowledge: Knowledge; readonly adminIds: AdminIds; readonly now: Date },
): Promise<void> {
  if (to.kind !== 'channel' || attempt.outcome !== 'refused') return;
  const people = await readPeople(keeping.store);
  const admins = adminsToTell(people, adminIds, to);
  for (const owner of everyChannelOwner(knowledge.strategies, knowledge.ownWords)) {
    await changeSetup(keeping, owner.id, (setup) => {
      const changed: Changed[] = setup.channels
        .filter((channel) => isThere(channel, to.channelId))
        .map((before) => ({ before, now: withTrouble(before, 'refused') }))
        .filter(({ before, now: after }) => before !== after);
      if (changed.length === 0) return { setup, outcome: undefined };
      const channels = setup.channels.map(
        (channel) => changed.find(({ before }) => before === channel)?.now ?? channel,
      );
      return { setup: withNews({ ...setup, channels }, owner, changed, { admins, now }), outcome: undefined };
    });
  }
}
