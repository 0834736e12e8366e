import type { TurnContext } from 'botbuilder';
import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import type { FileAnswer } from '../files/offered-file.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { textsOf } from '../replies/texts.js';
import type { Activity } from './activity.js';
import { answerInvoke, replyActivity } from './carry-out.js';
import { fileAnswer } from './file-consent.js';
import type { TurnParts } from './turn-parts.js';

/** Lets the feature that offered a file take the person's answer; the question shows meanwhile that somebody is at it. */
export async function takeFileAnswer(
  {
    context,
    activity,
    turn,
  }: { readonly context: TurnContext; readonly activity: Activity; readonly turn: FeatureTurn },
  parts: TurnParts,
): Promise<string> {
  const answer = fileAnswer(activity.value);
  if (answer === undefined || turn.place.scope !== 'personal') {
    await answerInvoke(context, 400, { code: 'BadFileConsent', message: 'The answer to the file cannot be read' });
    return 'file-answer-refused';
  }
  if (answer.is === 'accepted') await changeQuestion(progress, context, parts);
  const outcome = await firstToTake(answer, turn, parts.features);
  if (outcome.card !== undefined) await changeQuestion(outcome.card, context, parts);
  if (outcome.say !== undefined) await context.sendActivity(await replyActivity(outcome.say, parts.renderCard));
  await answerInvoke(context, 200, {});
  parts.wake(outcome.wake ?? []);
  return outcome.kind;
}

const progress = noticeReply(textsOf('da').makingFile, { language: 'da' });

async function firstToTake(answer: FileAnswer, turn: FeatureTurn, features: readonly Feature[]): Promise<Outcome> {
  for (const feature of features) {
    const outcome = await feature.takeFileAnswer?.(answer, turn);
    if (outcome !== undefined) return outcome;
  }
  return {
    kind: 'file-answer-unknown',
    card: noticeReply(textsOf('da').fileOfferGone, { language: 'da' }),
  };
}

/** The question is a message of ours; where it cannot be changed, as when it was deleted, nothing is lost. */
async function changeQuestion(reply: Reply, context: TurnContext, { renderCard, log }: TurnParts): Promise<void> {
  const id = context.activity.replyToId;
  if (!id) return;
  try {
    await context.updateActivity({ ...(await replyActivity(reply, renderCard)), id } as never);
  } catch (err) {
    log.debug({ status: (err as { readonly statusCode?: number }).statusCode }, 'file question not changed');
  }
}
