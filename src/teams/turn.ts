import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { askAndMatchFeature, askFeature } from '../conversation/ask-and-match.js';
import type { FeatureTurn, Outcome, PlaceEvent } from '../conversation/feature.js';
import { todayIn } from '../language/local-day.js';
import { welcomeReply } from '../replies/plain-replies.js';
import { textsOf } from '../replies/texts.js';
import { strategyInForce } from '../strategy/in-force.js';
import { type Activity, personOf, scopeOf, writtenText } from './activity.js';
import { attachedFiles } from './attached-file.js';
import { pressedButton } from './card-press.js';
import { answerInvoke, carryOut } from './carry-out.js';
import type { GuardedActivity } from './guard.js';
import { forgetGreeting, takeGreeting } from './installation.js';
import { answerExtension } from './message-extension/message-extension.js';
import { placeEvent } from './place-event.js';
import { withProgress } from './progress.js';
import { takeFileAnswer } from './take-file-answer.js';
import type { TurnParts } from './turn-parts.js';

/** One activity on its way through: what came in, with CPR numbers masked, and the way to answer. */
export type Turn = GuardedActivity & { readonly context: TurnContext };

/** Does what an activity asks for and gives its kind for the log: routing only, each branch does its own work elsewhere. */
export async function takeTurn({ context, activity, cprCount }: Turn, parts: TurnParts): Promise<string> {
  const turn = featureTurn({ activity, cprCount }, parts);
  if (activity.type === 'invoke' && activity.name !== 'adaptiveCard/action') {
    return takeOtherInvoke({ context, activity, turn }, parts);
  }
  const outcome = await withProgress({ context, turn, parts }, outcomeOf(activity, turn, parts));
  if (outcome === undefined) return 'ignored';
  try {
    await carryOut(outcome, context, parts);
  } finally {
    parts.wake(outcome.wake ?? []);
  }
  await afterAnswer(activity, outcome, { turn, parts });
  return outcome.kind;
}

/** Lets the features do what need not be done before the answer is out. What is pressed is followed up only where it is known to be needed. */
async function afterAnswer(
  { type }: Activity,
  { met = 'unknown', kind }: Outcome,
  { turn, parts: { features, log } }: { readonly turn: FeatureTurn; readonly parts: TurnParts },
): Promise<void> {
  if (turn.place.scope !== 'personal' || met === 'yes' || (type !== 'message' && met === 'unknown')) return;
  for (const feature of features) {
    try {
      await feature.afterAnswer?.(met, turn);
    } catch (err) {
      log.warn({ err, kind }, 'not followed up');
    }
  }
}

async function outcomeOf(activity: Activity, turn: FeatureTurn, parts: TurnParts): Promise<Outcome | undefined> {
  const event = placeEvent(activity);
  if (event !== undefined) return takeEvent(event, turn, parts);
  if (activity.type === 'invoke' || isCardSubmit(activity)) return takePress(activity, turn, parts);
  return activity.type === 'message' ? hear(writtenText(activity), turn, parts) : undefined;
}

/** Greets or forgets where the bot comes or goes, and lets every feature do its part. */
async function takeEvent(event: PlaceEvent, turn: FeatureTurn, { features }: TurnParts): Promise<Outcome> {
  const own =
    event === 'bot-added' ? await greet(turn) : event === 'bot-removed' ? await forget(turn) : { kind: event };
  const noticed = await Promise.all(features.map((feature) => feature.notice?.(event, turn)));
  return {
    ...own,
    saving: Promise.all(noticed.map((outcome) => outcome?.saving)),
    wake: noticed.flatMap((outcome) => outcome?.wake ?? []),
  };
}

async function greet({ store, place, now, today, knowledge }: FeatureTurn): Promise<Outcome> {
  if (!(await takeGreeting(store, place.conversationId, now))) return { kind: 'greeted-before' };
  return { kind: 'welcome', say: welcomeReply(strategyInForce(knowledge.strategies, today), today) };
}

async function forget({ store, place }: FeatureTurn): Promise<Outcome> {
  await forgetGreeting(store, place.conversationId);
  return { kind: 'removed' };
}

async function hear(text: string, turn: FeatureTurn, { features }: TurnParts): Promise<Outcome> {
  for (const feature of features) {
    const outcome = await feature.hear?.(text, turn);
    if (outcome !== undefined) return outcome;
  }
  return askAndMatchFeature.hear(text, turn);
}

async function takePress(activity: Activity, turn: FeatureTurn, parts: TurnParts): Promise<Outcome> {
  const asking = askFeature((text, asked) => hear(text, asked, parts));
  const button = pressedButton(activity, [...parts.features, asking, askAndMatchFeature]);
  if (button === undefined) return { kind: 'card-refused', line: textsOf('da').cardNotUnderstood };
  return button.press.take(button.data as never, turn);
}

async function takeOtherInvoke(
  asked: { readonly context: TurnContext; readonly activity: Activity; readonly turn: FeatureTurn },
  parts: TurnParts,
): Promise<string> {
  const { context, activity } = asked;
  if (activity.name === 'message/submitAction' || activity.name === 'message/fetchTask') {
    await answerInvoke(context, 200, {});
    return 'feedback';
  }
  if (activity.name === 'fileConsent/invoke') return takeFileAnswer(asked, parts);
  const answer = await answerExtension(asked, parts.renderCard);
  if (answer === undefined) {
    await answerInvoke(context, 400, { code: 'UnknownInvoke', message: 'Sigtebot kender ikke denne handling' });
    return 'unknown-invoke';
  }
  await answerInvoke(context, 200, answer.body);
  return answer.kind;
}

const Trigger = z.object({ trigger: z.literal('automatic') });

function featureTurn({ activity, cprCount }: GuardedActivity, parts: TurnParts): FeatureTurn {
  const { from, conversation, channelData, serviceUrl } = activity;
  const now = parts.clock();
  return {
    caller: {
      personId: personOf(activity),
      aadObjectId: from.aadObjectId ?? undefined,
      mri: from.id,
      name: from.name ?? '',
    },
    place: {
      scope: scopeOf(activity),
      serviceUrl,
      tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? undefined,
      conversationId: conversation.id,
      team: channelData?.team ? { id: channelData.team.id, name: channelData.team.name ?? undefined } : undefined,
      channel: channelData?.channel
        ? { id: channelData.channel.id, name: channelData.channel.name ?? undefined }
        : undefined,
    },
    knowledge: parts.knowledge,
    store: parts.store,
    timing: parts.timing,
    now,
    today: todayIn(now),
    newId: parts.newId,
    cprCount,
    attachments: attachedFiles(activity),
    cardActivityId: activity.replyToId ?? undefined,
    isRefresh: Trigger.safeParse(activity.value).success,
  };
}

function isCardSubmit({ type, value, text }: Activity): boolean {
  return type === 'message' && value !== undefined && value !== null && (text ?? '').trim() === '';
}
