import type { Activity as BotActivity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Activity } from '../activity.js';
import { scopeOf } from '../activity.js';
import type { TeamsAdapter } from '../adapter.js';
import type { MessagePayload } from './schemas.js';

/** Posts under the message that was chosen, in one attempt. False when the bot may not write there (403) or it is gone (404). */
export async function postInThread(
  context: TurnContext,
  { activity, payload }: { readonly activity: Activity; readonly payload: MessagePayload },
  message: object,
): Promise<boolean> {
  const adapter = context.adapter as TeamsAdapter;
  const connector = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  if (connector === undefined) throw new Error('The turn has no connector client to post with');
  try {
    await connector.conversations.sendToConversation(threadOf(activity, payload), message as BotActivity);
    return true;
  } catch (error) {
    const status = (error as { readonly statusCode?: number }).statusCode;
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

/** In a channel a thread is named by its first message; a chat is one thread. */
function threadOf(activity: Activity, { id, replyToId }: MessagePayload): string {
  const [conversation = ''] = activity.conversation.id.split(';');
  return scopeOf(activity) === 'channel' ? `${conversation};messageid=${replyToId || id}` : conversation;
}
