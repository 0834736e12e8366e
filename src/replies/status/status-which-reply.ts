import type { Indicator } from '../../indicators/indicator.js';
import type { Notices } from '../notices.js';
import { noticeReply } from '../plain-replies.js';
import type { Reply } from '../reply.js';
import { statusTexts as texts } from './status-texts.js';

/** Asks which of a few indicators somebody means, with a button for each. */
export function whichIndicatorReply(indicators: readonly Pick<Indicator, 'name'>[], notices: Notices): Reply {
  return noticeReply(texts.which, {
    language: 'da',
    notices,
    next: indicators.map(({ name }) => ({ title: name, ask: texts.askFor(name) })),
  });
}
