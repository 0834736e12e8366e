import { ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Config } from '../config.js';
import { noticeReply } from '../replies/plain-replies.js';
import { textsOf } from '../replies/texts.js';
import { Activity, personOf } from './activity.js';
import type { HttpAnswer, TeamsAdapter } from './adapter.js';
import { answerInvoke, lineAnswer, replyActivity } from './carry-out.js';
import { guardActivity } from './guard.js';
import { isServiceAllowed } from './service-address.js';
import { takeTurn } from './turn.js';
import { createTurnLimit } from './turn-limit.js';
import type { TurnParts } from './turn-parts.js';
import { timed } from './turn-timer.js';

/** The bot as the HTTP server knows it. */
export type Bot = {
  /** Takes the body of one request and answers when its turn is done: the reply accepted, the state saved. */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
  /** Resolves when no turn is under way. */
  finished(): Promise<void>;
};

/** Gives the bot. What a sender gets wrong is answered with 4xx and why; what we get wrong, with a sentence and a reference. */
export function createBot(adapter: TeamsAdapter, config: Config, parts: TurnParts): Bot {
  const underWay = new Set<Promise<HttpAnswer>>();
  const limit = createTurnLimit();

  async function receive(authorization: string, body: unknown): Promise<HttpAnswer> {
    const parsed = Activity.safeParse(body);
    if (!parsed.success) return refusal(400, 'BadActivity', z.prettifyError(parsed.error));
    if (!isServiceAllowed(parsed.data.serviceUrl, config)) {
      return refusal(403, 'ServiceNotAllowed', 'Replies are not sent to this serviceUrl');
    }

    if (config.app !== undefined && parsed.data.channelId !== 'msteams') {
      return refusal(403, 'ChannelNotAllowed', 'Only Microsoft Teams is served');
    }

    let refused: HttpAnswer | undefined;
    const answer = await adapter.receive(authorization, parsed.data, async (context) => {
      refused = refusedTurn(parsed.data);
      if (refused === undefined) await runTurn(context, parsed.data, parts);
    });
    return refused ?? answer;
  }

  /** What only an authenticated activity is asked; local mode serves whoever is on this machine. */
  function refusedTurn(activity: Activity): HttpAnswer | undefined {
    if (config.app === undefined) return undefined;
    if (tenantOf(activity) !== config.app.tenantId) {
      return refusal(403, 'TenantNotAllowed', 'This tenant is not served');
    }
    return limit.take(personOf(activity), parts.timing.now())
      ? undefined
      : refusal(429, 'TooManyTurns', 'One person may take 60 turns a minute');
  }

  return {
    receive(authorization, body) {
      const answer = receive(authorization, body)
        .catch((error: unknown) => failure(error, parts))
        .finally(() => underWay.delete(answer));
      answer.then(({ status }) => parts.measures.answered(status));
      underWay.add(answer);
      return answer;
    },
    async finished() {
      await Promise.allSettled(underWay);
    },
  };
}

async function runTurn(context: TurnContext, received: Activity, parts: TurnParts): Promise<void> {
  const { activity, cprCount } = guardActivity(received);
  // The SDK replies from its own copy of the activity: what is masked here must not stand there either.
  Object.assign(context.activity, { text: activity.text, value: activity.value });
  // The reference that a person is told finds the turn's line in the log, and the activity's id the turn in the channel's.
  const reference = parts.newId().slice(0, 8);
  const about = {
    reference,
    activityId: activity.id ?? undefined,
    type: activity.type,
    name: activity.name ?? undefined,
  };
  try {
    const { result, ownMs, wholeMs } = await timed(context, () => takeTurn({ context, activity, cprCount }, parts));
    parts.measures.turn(result, { ownMs, wholeMs });
    parts.log.info({ ...about, kind: result, ownMs, wholeMs, cprCount }, 'turn done');
  } catch (error) {
    parts.measures.turnFailed();
    parts.log.error({ ...about, err: loggable(error) }, 'turn failed');
    await apologise(context, error, reference, parts);
  }
}

/** Says sorry once. When it was the connector that failed, a second call would fail too, or say the same twice. */
async function apologise(context: TurnContext, error: unknown, reference: string, parts: TurnParts): Promise<void> {
  const sentence = textsOf('da').fault(reference);
  try {
    if (context.activity.type === ActivityTypes.Invoke) return await answerInvoke(context, 200, lineAnswer(sentence));
    if (isConnectorFault(error)) return;
    await context.sendActivity(await replyActivity(noticeReply(sentence, { language: 'da' }), parts.renderCard));
  } catch (cause) {
    parts.log.error({ reference, err: loggable(cause) }, 'apology not delivered');
  }
}

function isConnectorFault(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RestError' || error.name === 'AbortError');
}

/** A connector's error carries the request with the whole reply in it; only what happened goes to the log. */
function loggable(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
} {
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error) };
  if (isConnectorFault(error)) {
    const { statusCode, code } = error as { readonly statusCode?: number; readonly code?: string };
    return { name: error.name, message: `connector: ${statusCode ?? code ?? 'no answer'}` };
  }
  return { name: error.name, message: error.message, stack: error.stack };
}

function tenantOf({ channelData, conversation }: Activity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId ?? undefined;
}

/** What is left is ours: the channel's keys cannot be fetched, say. The sender may come again. */
function failure(error: unknown, { log }: TurnParts): HttpAnswer {
  log.error({ err: loggable(error) }, 'activity not taken');
  return refusal(503, 'Unavailable', 'Try again later');
}

function refusal(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { code, message } };
}
