import { type Feature, press } from '../../conversation/feature.js';
import { RequestPress, takeAnswer } from './answer-press.js';
import type { ChannelsParts } from './channel-turn.js';
import { hearRequest } from './hear-request.js';
import { noticePlace } from './notice-place.js';

/** Links channels to udvalg, so that their summaries have somewhere to come, and keeps an eye on what becomes of them. */
export function createChannelsFeature(parts: ChannelsParts): Feature {
  return {
    hear: (text, turn) => hearRequest(text, turn, parts),
    presses: {
      'channel-confirm': press(RequestPress, (data, turn) => takeAnswer('confirmed', data, turn, parts)),
      'channel-refuse': press(RequestPress, (data, turn) => takeAnswer('refused', data, turn, parts)),
    },
    notice: (event, turn) => noticePlace(event, turn, parts),
  };
}
