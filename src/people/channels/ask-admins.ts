import type { Outcome } from '../../conversation/feature.js';
import { channelTexts } from '../../replies/channels/channel-texts.js';
import { textsOf } from '../../replies/texts.js';
import { changeSetup } from '../change-setup.js';
import { type LinkRequest, udvalgSetupKey } from '../udvalg-setup.js';
import { type Asked, said } from './asked.js';
import { adminsToTell } from './channel-turn.js';
import { askToLink, withoutOldRequests } from './link-request.js';
import { withoutOldEntries } from './old-entries.js';
import { planRequest } from './tell-channels.js';
import type { ChannelRequest } from './understand-request.js';

/** Sends the wish of somebody who may not link a channel to the admins, to answer. */
export async function askAdmins(
  { owner, covers }: Extract<ChannelRequest, { is: 'link' }>,
  { turn, people, channel, parts }: Asked,
): Promise<Outcome> {
  const admins = adminsToTell(people, parts.adminIds, turn.place);
  if (admins.length === 0) return said('channel-nobody-to-ask', channelTexts.nobodyToAsk);
  const { caller, place, now } = turn;
  const request: LinkRequest = {
    ...channel,
    id: turn.newId(),
    covers,
    askedBy: { aadObjectId: caller.personId, name: caller.name },
    askedAt: now.toISOString(),
    asked: {
      conversationId: place.conversationId,
      activityId: place.conversationId.split(';messageid=')[1] ?? turn.newId(),
      serviceUrl: place.serviceUrl,
    },
  };
  const changed = await changeSetup(turn, owner.id, (stored) => {
    const result = askToLink(withoutOldRequests(stored, now), request);
    if (result.is === 'asked-before') return { setup: stored, outcome: result.is };
    const outbox = [...withoutOldEntries(stored.outbox, now), ...planRequest(request, admins, now)];
    return { setup: { ...result.setup, outbox }, outcome: result.is };
  });
  if (!changed.ok) return said('busy', textsOf('da').notSaved);
  if (changed.outcome === 'asked-before') return said('channel-asked-before', channelTexts.askedBefore(owner.title));
  return { ...said('channel-asked', channelTexts.asked(owner.title)), wake: [udvalgSetupKey(owner.id)] };
}
