import type { FeatureTurn, Outcome } from '../../conversation/feature.js';
import { channelTexts } from '../../replies/channels/channel-texts.js';
import { isAdmin } from '../admins.js';
import { readPeople } from '../change-people.js';
import { askAdmins } from './ask-admins.js';
import { type Asked, said } from './asked.js';
import { type ChannelsParts, channelOf, ownersNow } from './channel-turn.js';
import { linkHere } from './link-here.js';
import { type ChannelRequest, understandChannelRequest } from './understand-request.js';
import { unlinkHere } from './unlink-here.js';

/** Takes "tilknyt …" and "fjern tilknytning" in a channel: an admin's wish is done, anybody else's link goes to the admins. */
export async function hearRequest(text: string, turn: FeatureTurn, parts: ChannelsParts): Promise<Outcome | undefined> {
  const owners = ownersNow(turn);
  const request = understandChannelRequest(text, owners);
  if (request === undefined) return undefined;
  if (turn.place.scope !== 'channel') return said('channel-elsewhere', channelTexts.onlyInChannel);
  if (request.is === 'owner-unknown' || request.is === 'area-unknown')
    return notUnderstood(
      request,
      owners.map(({ title }) => title),
    );

  const people = await readPeople(turn.store);
  const channel = await channelOf(turn, parts);
  if (channel === undefined) return said('channel-elsewhere', channelTexts.onlyInChannel);
  const asked: Asked = { turn, people, channel, parts };
  const mayDecide = isAdmin(people, parts.adminIds, turn.caller.aadObjectId);
  if (request.is === 'link') return mayDecide ? linkHere(request, asked) : askAdmins(request, asked);
  return mayDecide ? unlinkHere(request, asked) : said('channel-not-admin', channelTexts.onlyAdminsUnlink);
}

function notUnderstood(
  request: Extract<ChannelRequest, { is: 'owner-unknown' | 'area-unknown' }>,
  titles: readonly string[],
): Outcome {
  if (request.is === 'owner-unknown')
    return said('channel-unknown', channelTexts.ownerUnknown(request.written, titles));
  const { owner, written } = request;
  const areas = owner.areas.map(({ title }) => title);
  return said('channel-unknown', channelTexts.areaUnknown(written, owner.title, areas));
}
