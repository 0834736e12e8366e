import { z } from 'zod';

const Account = z.looseObject({
  id: z.string().min(1).max(500),
  name: z.string().max(1000).nullish(),
  /** Who it is in Entra ID: what rights hang on. */
  aadObjectId: z.string().min(1).max(100).nullish(),
});

const TeamsChannelData = z.looseObject({
  tenant: z.looseObject({ id: z.string().min(1).max(100) }).nullish(),
  team: z.looseObject({ id: z.string().min(1).max(500), name: z.string().nullish() }).nullish(),
  channel: z.looseObject({ id: z.string().min(1).max(500), name: z.string().nullish() }).nullish(),
  eventType: z.string().max(100).nullish(),
});

const Entity = z.looseObject({
  type: z.string().max(1000),
  text: z.string().max(2000).nullish(),
  mentioned: z.looseObject({ id: z.string().nullish() }).nullish(),
});

/**
 * An activity from the channel, as far as the bot relies on it; anything else in it is kept for the connector and never
 * looked at. Text may be long (the body limit bounds it): how much of it is read is said to the person.
 */
export const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(200).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  from: Account,
  recipient: Account,
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  text: z.string().nullish(),
  textFormat: z.string().max(100).nullish(),
  locale: z.string().max(100).nullish(),
  deliveryMode: z.string().max(100).nullish(),
  replyToId: z.string().max(1000).nullish(),
  value: z.unknown().optional(),
  entities: z.array(Entity).max(500).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().max(500) }))
    .max(100)
    .nullish(),
  membersAdded: z.array(Account).max(1000).nullish(),
  membersRemoved: z.array(Account).max(1000).nullish(),
  channelData: TeamsChannelData.nullish(),
});
export type Activity = z.infer<typeof Activity>;

/** Where a conversation takes place: it decides who reads the answer, and whether the bot must be mentioned. */
export type ConversationScope = 'personal' | 'group' | 'channel';

/** Gives the scope of the conversation that an activity came from. */
export function scopeOf({ conversation, channelData }: Activity): ConversationScope {
  if (conversation.conversationType === 'channel' || channelData?.channel) return 'channel';
  if (conversation.conversationType === 'groupChat' || conversation.isGroup === true) return 'group';
  return 'personal';
}

/** Gives the one that the platform says wrote it: the Entra id where there is one, else the channel's own id. */
export function personOf({ from }: Activity): string {
  return from.aadObjectId ?? from.id;
}

/** Gives what the person wrote, without the mention of the bot that a channel message starts with. */
export function writtenText(activity: Activity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && entity.mentioned?.id === activity.recipient.id && entity.text ? [entity.text] : [],
  );
  return mentions
    .reduce((text, mention) => text.replaceAll(mention, ' '), activity.text ?? '')
    .replaceAll('\u00a0', ' ')
    .trim();
}
