import type { FeatureTurn } from '../../conversation/feature.js';
import type { Address, Messenger } from '../../outbox/messenger.js';
import { strategyInForce } from '../../strategy/in-force.js';
import { noOwnWords, type OwnWords } from '../../strategy/own-words.js';
import { type AdminIds, adminAddresses } from '../admins.js';
import type { By } from '../audit.js';
import { personByAad } from '../find-person.js';
import type { People } from '../person.js';
import type { LinkedChannel, Meeting } from '../udvalg-setup.js';
import { type ChannelOwner, channelOwners } from './channel-owner.js';

/** Gives when the first summary for an udvalg (or Kommunalbestyrelsen) comes after a moment, by the calendar that was read. */
export type FirstSummaryDue = (
  of: { readonly udvalgId: string; readonly meetings: readonly Meeting[] },
  at: { readonly now: Date; readonly today: string },
) => Date;

export type ChannelsParts = {
  readonly messenger: Pick<Messenger, 'team' | 'roster'>;
  readonly adminIds: AdminIds;
  readonly readFirstSummaryDue: () => Promise<FirstSummaryDue>;
};

/** A channel and what it is called. */
export type NamedChannel = Pick<LinkedChannel, 'address' | 'teamName' | 'channelName'>;

/** Gives everybody who may have a channel now. */
export function ownersNow({ knowledge, today }: FeatureTurn): readonly ChannelOwner[] {
  const strategy = strategyInForce(knowledge.strategies, today);
  const own = knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  const owners = ownersBy.get(own) ?? channelOwners(strategy, own);
  ownersBy.set(own, owners);
  return owners;
}

/** A strategy's words never change, and every message is asked whether it names one of its owners. */
const ownersBy = new WeakMap<OwnWords, readonly ChannelOwner[]>();

/** Gives the channel that a turn takes place in, with the names that Teams gives; undefined outside channels of a team. */
export async function channelOf(turn: FeatureTurn, { messenger }: ChannelsParts): Promise<NamedChannel | undefined> {
  const { place } = turn;
  if (place.scope !== 'channel') return undefined;
  const channelId = (place.channel?.id ?? place.conversationId).split(';messageid=')[0] ?? '';
  const teamId = place.team?.id;
  const { serviceUrl, tenantId } = place;
  const address = {
    kind: 'channel',
    channelId,
    serviceUrl,
    ...(teamId === undefined ? {} : { teamId }),
    ...(tenantId === undefined ? {} : { tenantId }),
  } as const;
  const asked =
    teamId === undefined || (place.team?.name && place.channel?.name)
      ? undefined
      : await messenger.team(teamId, serviceUrl);
  const channelName = place.channel?.name ?? asked?.channels.find(({ id }) => id === channelId)?.name;
  return {
    address,
    teamName: place.team?.name ?? asked?.name ?? '',
    channelName: channelName ?? (channelId === teamId ? firstChannelName : ''),
  };
}

/** What Teams in Danish calls a team's first channel; it tells no name for it. */
const firstChannelName = 'Generelt';

/** Gives who makes a change, by our own id where the person is known. */
export function byOf({ caller, now }: FeatureTurn, people: People): By {
  return { personId: personByAad(people, caller.aadObjectId)?.id ?? caller.personId, at: now };
}

/**
 * Gives where the admins can be written to. A first admin who has not been in touch is among them: where the bot is in a
 * team with them, Teams lets it write first, from the service address (`from`) that serves the team.
 */
export function adminsToTell(
  people: People,
  adminIds: AdminIds,
  from: { readonly serviceUrl: string; readonly tenantId?: string | undefined },
): readonly Address[] {
  const { serviceUrl, tenantId } = from;
  const known = adminAddresses(people, adminIds);
  const unmet = [...adminIds].filter((id) => {
    const person = personByAad(people, id);
    return person === undefined || person.reach.is === 'never-met';
  });
  const tenant = tenantId === undefined ? {} : { tenantId };
  return [...known, ...unmet.map((aadObjectId) => ({ kind: 'person', aadObjectId, serviceUrl, ...tenant }) as const)];
}

/** Gives the admins but the one who acts, who sees it in the answer. */
export function otherAdmins(turn: FeatureTurn, people: People, parts: ChannelsParts): readonly Address[] {
  return adminsToTell(people, parts.adminIds, turn.place).filter(
    (to) => to.kind !== 'person' || to.aadObjectId !== turn.caller.aadObjectId,
  );
}
