import { z } from 'zod';
import type { Knowledge } from '../conversation/converse.js';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { momentIn } from '../language/local-moment.js';
import { plainRequest } from '../language/plain-request.js';
import { Quarter, reportingQuarter } from '../language/quarter.js';
import { type AdminIds, isAdmin } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { adminsToTell } from '../people/channels/channel-turn.js';
import { personByAad } from '../people/find-person.js';
import type { People } from '../people/person.js';
import { seatedOn } from '../people/who-decides.js';
import { noticeReply } from '../replies/plain-replies.js';
import { historyReply } from '../replies/summaries/summary-round-reply.js';
import { roundTexts as texts } from '../replies/summaries/summary-round-texts.js';
import { type Change, changeDocument } from '../store/change-document.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { readCalendar } from './calendar-settings.js';
import { createComposeNow } from './compose-now.js';
import { readDeliveries } from './deliver.js';
import { type AnswerResult, answerDelivery, type Delivery, deliveryDocument, deliveryKey } from './delivery.js';
import { readHistory } from './round-history.js';
import { changeRound, readRound } from './rounds.js';
import { nameIn, postReply, showRound, whoOf } from './show-round.js';
import {
  everyUdvalg,
  postponeRound,
  type RoundResult,
  releaseRound,
  roundKey,
  type SummaryRound,
  stopRound,
} from './summary-round.js';
import { nameAndQuarter, scopeNamed } from './udvalg-named.js';

const scope = z.string().min(1).max(100);
const Which = z.object({ scope, quarter: Quarter });
const why = z.string().trim().min(1).max(500);
const WhichDelivery = z.object({
  scope,
  quarter: Quarter,
  ownerId: z.string().min(1).max(100),
  channelId: z.string().min(1).max(300),
});

/** What the steering of rounds is built on. `run` brings all rounds as far as they can come now. */
export type RoundFeatureParts = { readonly adminIds: AdminIds; run(now: Date): Promise<void> };

/** Drafts, "udskyd", "stop", "send nu", the answers about posts that nobody knows of, and the history. */
export function createRoundFeature({ adminIds, run }: RoundFeatureParts): Feature {
  const answering = (answer: 'stands' | 'post-again') =>
    press(WhichDelivery, (data, turn) => answerPost(data, answer, turn, adminIds));

  return {
    hear: (text, turn) => hear(text, turn, adminIds),
    presses: {
      // The clock would let it go within the minute; whoever presses wants to see it now.
      'summary-send': press(Which, async (data, turn) => {
        const outcome = await steer(data, turn, adminIds, 'send', (round, by) => releaseRound(round, by));
        if (outcome.kind !== 'summary-send') return outcome;
        await run(turn.now);
        const now = await shown(data, turn);
        return { ...outcome, ...now, wake: await deliveryKeys(data, turn) };
      }),
      'summary-postpone': press(Which.extend({ day: z.iso.date(), why }), async (data, turn) => {
        const { time } = await readCalendar(turn.store);
        return steer(data, turn, adminIds, 'postpone', (round, by) =>
          postponeRound(round, momentIn(data.day, time), data.why, by),
        );
      }),
      'summary-stop': press(Which.extend({ reason: why }), (data, turn) =>
        steer(data, turn, adminIds, 'stop', (round, by) => stopRound(round, data.reason, by)),
      ),
      'summary-stands': answering('stands'),
      'summary-post-again': answering('post-again'),
    },
  };
}

type By = Parameters<typeof releaseRound>[1];

async function steer(
  { scope: of, quarter }: z.infer<typeof Which>,
  turn: FeatureTurn,
  adminIds: AdminIds,
  what: string,
  decide: (round: SummaryRound, by: By) => RoundResult,
): Promise<Outcome> {
  const people = await readPeople(turn.store);
  const strategy = strategyOfQuarter(turn.knowledge.strategies, quarter);
  if (!(await maySteer(of, { turn, people, adminIds, strategies: [strategy] }))) {
    return { kind: `summary-${what}-refused`, line: of === everyUdvalg ? texts.onlyAdmins : texts.notYours };
  }
  const by = { personId: personByAad(people, turn.caller.aadObjectId)?.id ?? turn.caller.personId, at: turn.now };
  const result = await changeRound(turn, of, quarter, (round) => decide(round, by));
  if (result === 'busy') return { kind: 'busy', line: texts.busy };
  if (result === undefined)
    return {
      kind: `summary-${what}-none`,
      line: texts.noRound(whoOf(of, strategy), quarter),
    };
  if (result.is !== 'changed') return { kind: `summary-${what}-refused`, line: refusalText(result) };
  const card = await showRound(result.round, { store: turn.store, compose: composeFor(turn), now: turn.now });
  return { kind: `summary-${what}`, ...(card === undefined ? {} : { card }), wake: [roundKey(of, quarter)] };
}

/** The round's card as it is by now. */
async function shown({ scope: of, quarter }: z.infer<typeof Which>, turn: FeatureTurn): Promise<Pick<Outcome, 'card'>> {
  const round = await readRound(turn.store, of, quarter);
  const card = round && (await showRound(round, { store: turn.store, compose: composeFor(turn), now: turn.now }));
  return card === undefined ? {} : { card };
}

async function deliveryKeys({ scope: of, quarter }: z.infer<typeof Which>, { store }: FeatureTurn) {
  const ownerIds = of === everyUdvalg ? (await readCalendar(store)).overallTo : [of];
  const read = ownerIds.map((ownerId) => readDeliveries(store, { scope: of, ownerId, quarter }));
  return (await Promise.all(read)).flat().map((delivery) => deliveryKey(delivery, delivery.channel.address.channelId));
}

function refusalText(result: Exclude<RoundResult, { readonly is: 'changed' }>): string {
  switch (result.is) {
    case 'released':
      return texts.alreadySent(result.round.state.is === 'released' ? result.round.state.at : result.round.postAt);
    case 'stopped':
      return texts.alreadyStopped;
    case 'not-ahead':
      return texts.notAhead;
    case 'too-late':
      return texts.tooLate(result.latest);
  }
}

/** The overall report is the admins'; an udvalg's is also its chair's and deputy's, or whoever stands in for them that day. */
async function maySteer(of: string, { turn, people, adminIds, strategies }: Steering): Promise<boolean> {
  const { aadObjectId } = turn.caller;
  if (isAdmin(people, adminIds, aadObjectId)) return true;
  const person = personByAad(people, aadObjectId);
  if (person === undefined || of === everyUdvalg) return false;
  const setup = await readSetup(turn.store, of);
  return strategies
    .flatMap((strategy) => fokusomraaderOf(strategy, { udvalgId: of }))
    .some(({ id }) => seatedOn(setup, id, turn.today).some(({ personId }) => personId === person.id));
}

/** Who asks, and the strategies whose udvalg it may be about: that of the quarter, or all where all quarters are meant. */
type Steering = {
  readonly turn: FeatureTurn;
  readonly people: People;
  readonly adminIds: AdminIds;
  readonly strategies: readonly Strategy[];
};

async function answerPost(
  of: z.infer<typeof WhichDelivery>,
  answer: 'stands' | 'post-again',
  turn: FeatureTurn,
  adminIds: AdminIds,
): Promise<Outcome> {
  const people = await readPeople(turn.store);
  if (!isAdmin(people, adminIds, turn.caller.aadObjectId)) {
    return { kind: 'summary-answer-refused', line: texts.notYours };
  }
  const key = deliveryKey(of, of.channelId);
  const personId = personByAad(people, turn.caller.aadObjectId)?.id ?? turn.caller.personId;
  const by = { personId, at: turn.now, admins: adminsToTell(people, adminIds, turn.place) };
  const target = { store: turn.store, timing: turn.timing, type: deliveryDocument, key };
  const result = await changeDocument(target, (delivery): Change<Delivery, AnswerResult | undefined> => {
    if (delivery === undefined) return { do: 'nothing', outcome: undefined };
    const outcome = answerDelivery(delivery, answer, by);
    return outcome.is === 'changed' ? { do: 'write', body: outcome.delivery, outcome } : { do: 'nothing', outcome };
  });
  if (!result.ok) return { kind: 'busy', line: texts.busy };
  if (result.outcome === undefined) return { kind: 'summary-answer-none', line: texts.historyNone };
  if (result.outcome.is === 'settled') {
    return { kind: 'summary-answer-settled', line: texts.settled(result.outcome.delivery) };
  }
  const said = answer === 'stands' ? texts.stands : texts.postedAgain;
  return { kind: `summary-${answer}`, card: noticeReply(said, { language: 'da' }), wake: [key] };
}

const draftWords = /^kladden?(?: (?:for|til|af|i|over))?(?: (?<rest>.{1,80}))?$/;
const historyWords =
  /^(?:historik(?:ken)?(?: over| for)? (?:opslag(?:ene)?)|opslagshistorik(?:ken)?|alle opslag(?:ene)?)$/;

async function hear(text: string, turn: FeatureTurn, adminIds: AdminIds): Promise<Outcome | undefined> {
  const said = plainRequest(text);
  if (said === undefined) return undefined;
  const draft = draftWords.exec(said);
  if (draft !== null) return showDraft(draft.groups?.rest ?? '', turn, adminIds);
  return historyWords.test(said) ? showHistory(turn, adminIds) : undefined;
}

async function showDraft(rest: string, turn: FeatureTurn, adminIds: AdminIds): Promise<Outcome | undefined> {
  const { name, quarter = reportingQuarter(turn.today) } = nameAndQuarter(rest, turn.today);
  const strategy = strategyOfQuarter(turn.knowledge.strategies, quarter);
  const named = name === '' ? undefined : scopeNamed(name, strategy, turn.knowledge.ownWords);
  if (name !== '' && named === undefined) return undefined;
  if (turn.place.scope !== 'personal') return say('draft-in-public', texts.onlyPersonal);

  const people = await readPeople(turn.store);
  const scopes = await scopesFor(named, { turn, people, adminIds, strategies: [strategy] });
  const [first, ...others] = scopes;
  if (first === undefined) return say('draft-refused', texts.notYours);
  if (others.length > 0) return say('draft-which', texts.whichUdvalg(strategy.udvalg.map(({ title }) => title)));

  const compose = composeFor(turn);
  const round = await readRound(turn.store, first, quarter);
  const card =
    round === undefined
      ? await postReply(compose, { strategyId: strategy.id, quarter, scope: first, covers: 'all' }, turn.today)
      : await showRound(round, { store: turn.store, compose, now: turn.now });
  return card === undefined ? undefined : { kind: 'draft', say: card };
}

/** Gives what of the rounds somebody may see: the one that they name, else all that are theirs. */
async function scopesFor(named: string | undefined, steering: Steering): Promise<readonly string[]> {
  const all = new Set(steering.strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)));
  const asked = named === undefined ? [...all] : [named];
  const may = await Promise.all(asked.map((one) => maySteer(one, steering)));
  return asked.filter((_, index) => may[index] === true);
}

async function showHistory(turn: FeatureTurn, adminIds: AdminIds): Promise<Outcome> {
  if (turn.place.scope !== 'personal') return say('history-in-public', texts.onlyPersonal);
  const people = await readPeople(turn.store);
  const { strategies } = turn.knowledge;
  const scopes = await scopesFor(undefined, { turn, people, adminIds, strategies });
  if (scopes.length === 0) return say('history-refused', texts.notYours);
  const all = isAdmin(people, adminIds, turn.caller.aadObjectId) ? [...scopes, everyUdvalg] : scopes;
  const history = await readHistory(turn.store, all, turn.now);
  const named = history.map((one) => ({
    ...one,
    who: whoOf(
      one.round.scope,
      turn.knowledge.strategies.find(({ id }) => id === one.round.strategyId),
    ),
  }));
  return { kind: 'history', say: historyReply(named, nameIn(people)) };
}

function composeFor({ store, knowledge, now }: FeatureTurn & { readonly knowledge: Knowledge }) {
  return createComposeNow(store, knowledge, () => now);
}

function say(kind: string, text: string): Outcome {
  return { kind, say: noticeReply(text, { language: 'da' }) };
}
