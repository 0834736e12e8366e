import { quarterName } from '../../language/quarter.js';
import type { QuarterShown } from '../../status/quarter-shown.js';
import type { Notices } from '../notices.js';
import { noticeReply } from '../plain-replies.js';
import type { Reply } from '../reply.js';
import { statusTexts as texts } from './status-texts.js';

/** Says why a quarter has nothing to show of what is called so ('' for the whole strategy), with the way to how it stands now. */
export function noQuarterReply(shown: Exclude<QuarterShown, { is: 'shown' }>, title: string, notices: Notices): Reply {
  const quarter = quarterName(shown.quarter);
  const headline =
    shown.is === 'not-begun' ? texts.notBegun(quarter) : texts.beforeAll(title, quarter, quarterName(shown.first));
  return noticeReply(headline, { language: 'da', notices, next: [texts.askNow(title)] });
}
