import type { PlaceEvent } from '../conversation/feature.js';
import type { Activity } from './activity.js';
import { isInstalled, isRemoved } from './installation.js';

/** What Teams calls its events (`channelData.eventType`); a team that is gone for good is told in two ways. */
const eventTypes: Readonly<Record<string, PlaceEvent>> = {
  channelRenamed: 'channel-renamed',
  channelDeleted: 'channel-deleted',
  channelRestored: 'channel-restored',
  teamRenamed: 'team-renamed',
  teamArchived: 'team-archived',
  teamUnarchived: 'team-unarchived',
  teamDeleted: 'team-deleted',
  teamHardDeleted: 'team-deleted',
  teamRestored: 'team-restored',
};

/** Gives what the platform tells of the place that an activity came from, or undefined when it tells of nothing we know. */
export function placeEvent(activity: Activity): PlaceEvent | undefined {
  if (isInstalled(activity)) return 'bot-added';
  if (isRemoved(activity)) return 'bot-removed';
  const { eventType } = activity.channelData ?? {};
  if (activity.type !== 'conversationUpdate' || !eventType) return undefined;
  return Object.hasOwn(eventTypes, eventType) ? eventTypes[eventType] : undefined;
}
