import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Outcome } from '../conversation/feature.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { consentAttachment, fileAttachment } from './file-consent.js';
import type { RenderCard } from './render-card.js';

/** The attachment type of an Adaptive Card. */
export const cardAttachment = 'application/vnd.microsoft.card.adaptive';

/** Says what a turn came to: a message, the pressed card's new face, or a line under it; and waits for what is being saved. */
export async function carryOut(
  outcome: Outcome,
  context: TurnContext,
  { renderCard, log }: { readonly renderCard: RenderCard; readonly log: Logger },
): Promise<void> {
  const saved = outcome.saving?.catch((err: unknown) => log.warn({ err, kind: outcome.kind }, 'thread not saved'));
  const isInvoke = context.activity.type === 'invoke';
  if (outcome.say !== undefined) await context.sendActivity(await replyActivity(outcome.say, renderCard));
  if (isInvoke) await answerInvoke(context, 200, await invokeAnswer(outcome, renderCard));
  else {
    if (outcome.card !== undefined) await context.sendActivity(await replyActivity(outcome.card, renderCard));
    if (outcome.line !== undefined) {
      await context.sendActivity(await replyActivity(noticeReply(outcome.line, { language: 'da' }), renderCard));
    }
  }
  await saved;
}

/** Gives a reply as an activity: the card alone, for Teams splits text and card in two and then gives no message id. */
export async function replyActivity(
  reply: Reply,
  renderCard: RenderCard,
): Promise<{
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: { readonly contentType: string; readonly content: unknown }[];
}> {
  return { type: 'message', summary: reply.summary, attachments: [(await attachmentOf(reply, renderCard)) as never] };
}

async function attachmentOf({ card, data, file }: Reply, renderCard: RenderCard): Promise<object> {
  if (file === undefined) return { contentType: cardAttachment, content: await renderCard(card, data as never) };
  return 'offered' in file ? consentAttachment(file.offered) : fileAttachment(file.lying);
}

/** Answers an invoke: the body goes back over HTTP. */
export async function answerInvoke(context: TurnContext, status: number, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}

/** The body that answers an Action.Execute with a line: the card that was pressed stays as it is. */
export function lineAnswer(line: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: line };
}

async function invokeAnswer({ card, line = '' }: Outcome, renderCard: RenderCard): Promise<object> {
  return card === undefined
    ? lineAnswer(line)
    : { statusCode: 200, type: cardAttachment, value: await renderCard(card.card, card.data as never) };
}
