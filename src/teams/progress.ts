import type { TurnContext } from 'botbuilder';
import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import { caseFileTexts } from '../replies/answers/case-file-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { replyActivity } from './carry-out.js';
import type { TurnParts } from './turn-parts.js';

/** How long a person waits for a file without being told that it is being read. */
const silentMs = 1_000;

/** Waits for what becomes of a turn; where a file takes its time, says that it is being read and shows that somebody is at it. */
export async function withProgress(
  { context, turn, parts }: { readonly context: TurnContext; readonly turn: FeatureTurn; readonly parts: TurnParts },
  work: Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  if (turn.attachments.length === 0) return work;
  let told: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    told = tellProgress(context, parts).catch((err: unknown) => parts.log.warn({ err }, 'progress not told'));
  }, silentMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await told;
  }
}

async function tellProgress(context: TurnContext, { renderCard }: TurnParts): Promise<void> {
  const notice = noticeReply(caseFileTexts.reading, { language: 'da' });
  await context.sendActivities([await replyActivity(notice, renderCard), { type: 'typing' }]);
}
