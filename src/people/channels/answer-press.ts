import { z } from 'zod';
import type { FeatureTurn, Outcome } from '../../conversation/feature.js';
import { answeredRequestReply } from '../../replies/channels/channel-replies.js';
import { channelTexts } from '../../replies/channels/channel-texts.js';
import { textsOf } from '../../replies/texts.js';
import { isAdmin } from '../admins.js';
import { readPeople } from '../change-people.js';
import { changeSetup } from '../change-setup.js';
import { meetTeams } from '../meet-teams.js';
import type { People } from '../person.js';
import { type LinkRequest, type UdvalgSetup, udvalgSetupKey } from '../udvalg-setup.js';
import { ownerById } from './channel-owner.js';
import { byOf, type ChannelsParts, type FirstSummaryDue, otherAdmins, ownersNow } from './channel-turn.js';
import { linkAndTell } from './link-here.js';
import { answerRequest, requestById } from './link-request.js';
import { planAnswered } from './tell-channels.js';

/** What the buttons of a request carry: which one it is. Who may answer is found out here. */
export const RequestPress = z.object({ udvalgId: z.string().max(100), requestId: z.string().max(100) });
export type RequestPress = z.infer<typeof RequestPress>;

type Answer = 'confirmed' | 'refused';

/** Takes an admin's answer to a request; the first one counts, and every later one sees what it was. */
export async function takeAnswer(
  is: Answer,
  { udvalgId, requestId }: RequestPress,
  turn: FeatureTurn,
  parts: ChannelsParts,
): Promise<Outcome> {
  const people = await readPeople(turn.store);
  if (!isAdmin(people, parts.adminIds, turn.caller.aadObjectId)) {
    return { kind: 'channel-not-admin', line: channelTexts.onlyAdminsAnswer };
  }
  const owner = ownerById(ownersNow(turn), udvalgId);
  if (owner === undefined) return { kind: 'channel-request-gone', line: channelTexts.requestGone };

  const firstSummaryDue = await parts.readFirstSummaryDue();
  const changed = await changeSetup(turn, udvalgId, (setup) => {
    const request = requestById(setup, requestId);
    if (request === undefined || request.answer !== undefined) return { setup, outcome: request };
    const answered = answer(setup, request, is, { turn, people, parts, owner, firstSummaryDue });
    return { setup: answered, outcome: requestById(answered, requestId) };
  });
  if (!changed.ok) return { kind: 'busy', line: textsOf('da').notSaved };
  const request = changed.outcome;
  if (request?.answer === undefined) return { kind: 'channel-request-gone', line: channelTexts.requestGone };
  const { adminIds, messenger } = parts;
  const { newId, now } = turn;
  return {
    kind: `channel-request-${request.answer.is}`,
    card: answeredRequestReply(request, owner.title, request.answer.byName),
    ...(request.answer.is === 'confirmed'
      ? { saving: meetTeams(turn, [request], { messenger, adminIds, newId, now }) }
      : {}),
    wake: [udvalgSetupKey(udvalgId)],
  };
}

type AnswerParts = {
  readonly turn: FeatureTurn;
  readonly people: People;
  readonly parts: ChannelsParts;
  readonly owner: NonNullable<ReturnType<typeof ownerById>>;
  readonly firstSummaryDue: FirstSummaryDue;
};

function answer(
  setup: UdvalgSetup,
  request: LinkRequest,
  is: Answer,
  { turn, people, parts, owner, firstSummaryDue }: AnswerParts,
): UdvalgSetup {
  const { now, caller } = turn;
  const by = byOf(turn, people);
  const given = answerRequest(setup, request.id, { is, by: by.personId, byName: caller.name, at: now.toISOString() });
  const admins = otherAdmins(turn, people, parts);
  const firstAt = firstSummaryDue(setup, turn);
  const linked =
    is === 'confirmed'
      ? linkAndTell(given, request, { owner, firstAt, admins, now, by, byName: caller.name }).setup
      : given;
  return { ...linked, outbox: [...linked.outbox, ...planAnswered(setup, request, { now, by: caller.name })] };
}
