import type { FeatureTurn, Outcome } from '../../conversation/feature.js';
import { saidReply } from '../../replies/channels/channel-replies.js';
import type { Said } from '../../replies/channels/channel-texts.js';
import { noticeReply } from '../../replies/plain-replies.js';
import type { People } from '../person.js';
import type { ChannelsParts, NamedChannel } from './channel-turn.js';

/** A request with all that is known of who makes it and where. */
export type Asked = {
  readonly turn: FeatureTurn;
  readonly people: People;
  readonly channel: NamedChannel;
  readonly parts: ChannelsParts;
};

/** Gives an outcome that says something in a new message. */
export function said(kind: string, what: Said | string): Outcome {
  return { kind, say: typeof what === 'string' ? noticeReply(what, { language: 'da' }) : saidReply(what) };
}
