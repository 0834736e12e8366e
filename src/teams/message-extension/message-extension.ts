import type { TurnContext } from 'botbuilder';
import type { z } from 'zod';
import { caseReply } from '../../conversation/converse.js';
import type { FeatureTurn } from '../../conversation/feature.js';
import { maskCpr } from '../../language/cpr.js';
import { languageOf } from '../../language/language-of.js';
import { readLearning } from '../../matching/learning/learning.js';
import { matchDialogReply } from '../../replies/answers/match-reply.js';
import { textsOf } from '../../replies/texts.js';
import type { Activity } from '../activity.js';
import { cardAttachment, replyActivity } from '../carry-out.js';
import type { RenderCard } from '../render-card.js';
import { messageText } from './message-text.js';
import { postInThread } from './post-in-thread.js';
import { type ExtensionAnswer, MessageAction, type MessagePayload, Search } from './schemas.js';
import { searchCards } from './search-cards.js';

/**
 * Answers the message extension: "Find fokusområder" on a message (a dialog for the one who asked; from there the match can
 * be posted as a reply), and the search in the compose box. Undefined when the invoke is none of these.
 */
export async function answerExtension(
  {
    activity,
    context,
    turn,
  }: { readonly activity: Activity; readonly context: TurnContext; readonly turn: FeatureTurn },
  renderCard: RenderCard,
): Promise<ExtensionAnswer | undefined> {
  switch (activity.name) {
    case 'composeExtension/fetchTask':
      return parsed(MessageAction, activity.value, ({ messagePayload }) =>
        matchDialog(messagePayload, turn, renderCard),
      );
    case 'composeExtension/submitAction':
      return parsed(MessageAction, activity.value, ({ messagePayload }) =>
        postMatch(messagePayload, { activity, context, turn }, renderCard),
      );
    case 'composeExtension/query':
      return parsed(Search, activity.value, (query) => searchCards(query, turn, renderCard));
    default:
      return undefined;
  }
}

async function parsed<T>(
  schema: z.ZodType<T>,
  value: unknown,
  answer: (data: T) => ExtensionAnswer | Promise<ExtensionAnswer>,
): Promise<ExtensionAnswer> {
  const { success, data } = schema.safeParse(value);
  if (success) return answer(data);
  return { kind: 'extension-refused', body: messageTask(textsOf('da').cardNotUnderstood) };
}

async function matchDialog(
  payload: MessagePayload,
  turn: FeatureTurn,
  renderCard: RenderCard,
): Promise<ExtensionAnswer> {
  const heard = heardMessage(payload, turn);
  if (heard.text === '') return { kind: 'extension-empty', body: messageTask(textsOf('da').emptyMessage) };
  const reply = matchDialogReply(await caseReply(heard, turn.knowledge));
  const card = { contentType: cardAttachment, content: await renderCard(reply.card, reply.data as never) };
  const value = { title: textsOf(languageOf(heard.text)).matchDialogTitle, height: 'large', width: 'medium', card };
  return { kind: 'extension-match', body: { task: { type: 'continue', value } } };
}

/** Posts the match under the message; where the bot is not a member, the one who asked gets the card to send themselves. */
async function postMatch(
  payload: MessagePayload,
  {
    activity,
    context,
    turn,
  }: { readonly activity: Activity; readonly context: TurnContext; readonly turn: FeatureTurn },
  renderCard: RenderCard,
): Promise<ExtensionAnswer> {
  const heard = heardMessage(payload, turn);
  const reply = await caseReply(heard, turn.knowledge);
  if (await postInThread(context, { activity, payload }, await replyActivity(reply, renderCard))) {
    return { kind: 'extension-posted', body: messageTask(textsOf(languageOf(heard.text)).matchPosted) };
  }
  const forSending = matchDialogReply(reply);
  const attachment = {
    contentType: cardAttachment,
    content: await renderCard(forSending.card, forSending.data as never),
  };
  return {
    kind: 'extension-inserted',
    body: {
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [{ ...attachment, preview: attachment }],
      },
    },
  };
}

function heardMessage({ body }: MessagePayload, turn: FeatureTurn) {
  const { text, count } = maskCpr(messageText(body.content ?? '', body.contentType ?? 'html'));
  return {
    text,
    cprCount: turn.cprCount + count,
    today: turn.today,
    newId: turn.newId,
    readLearning: () => readLearning(turn.store),
  };
}

function messageTask(message: string): object {
  return { task: { type: 'message', value: message } };
}
