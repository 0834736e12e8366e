import type { Feature } from '../conversation/feature.js';
import { type MeetingParts, meet } from './meet.js';
import { peopleKey } from './person.js';
import { closeReach } from './reach.js';

/** Gets to know the people who write in personal chat, and notes when they take the bot away; it says nothing itself. */
export function createMeetFeature(parts: MeetingParts): Feature {
  return {
    async notice(event, turn) {
      const { place, caller, store, timing, now } = turn;
      if (place.scope !== 'personal' || caller.aadObjectId === undefined) return undefined;
      if (event === 'bot-added') return { kind: 'meet', saving: meet(turn, false, parts) };
      if (event === 'bot-removed') {
        const closing = { why: 'bot-removed', adminIds: parts.adminIds, now };
        return { kind: 'left', saving: closeReach({ store, timing }, caller.aadObjectId, closing), wake: [peopleKey] };
      }
      return undefined;
    },
    async afterAnswer(met, turn) {
      await meet(turn, met === 'no', parts);
    },
  };
}
