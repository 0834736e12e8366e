import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import { type Language, languageOf } from '../language/language-of.js';
import { type Quarter, reportingQuarter } from '../language/quarter.js';
import { readSetup } from '../people/change-setup.js';
import type { Reply } from '../replies/reply.js';
import {
  comingText,
  noSummaryReply,
  notOutReply,
  type Whose,
  whichSummaryReply,
  withComing,
} from '../replies/summaries/shown-summary-reply.js';
import { shownSummaryTexts, shownSummaryTextsEn } from '../replies/summaries/shown-summary-texts.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { namedUdvalg } from '../strategy/named-part.js';
import { noOwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { readCalendar } from './calendar-settings.js';
import type { ComposeNow } from './compose-now.js';
import { postedOn } from './correct-posts.js';
import { readDeliveries } from './deliver.js';

import { postReply } from './show-round.js';
import { type SummaryAsked, summaryAsked } from './summary-asked.js';
import { everyUdvalg } from './summary-round.js';
import { newestOut, readStanding } from './summary-standing.js';

/** "opsamling for Læring": a summary that is out, shown to whoever asks, where they ask. Drafts stay with those who steer them. */
export function createShowSummaryFeature(compose: ComposeNow): Feature {
  return { hear: (text, turn) => hear(text, turn, compose) };
}

async function hear(text: string, turn: FeatureTurn, compose: ComposeNow): Promise<Outcome | undefined> {
  const asked = summaryAsked(text, turn.today);
  if (asked === undefined) return undefined;
  const language = languageOf(text);
  const strategy = strategyOfQuarter(turn.knowledge.strategies, asked.quarter ?? reportingQuarter(turn.today));
  const scope = scopeOf(asked, strategy, turn) ?? (await scopeHere(asked, strategy, turn));
  if (scope === undefined) {
    if (asked.of === 'named') return undefined;
    const titles = strategy.udvalg.map(({ title }) => title);
    return { kind: 'summary-which', say: whichSummaryReply(titles, asked.quarter, language) };
  }
  return asked.quarter === undefined
    ? showNewest(scope, turn, { compose, language })
    : showQuarter(scope, asked.quarter, turn, { compose, language });
}

function scopeOf(asked: SummaryAsked, strategy: Strategy, { knowledge }: FeatureTurn): string | undefined {
  if (asked.of === 'all') return everyUdvalg;
  if (asked.of === 'unsaid') return undefined;
  const own = knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  return asked.names.map((name) => namedUdvalg(name, strategy, own)).find((found) => found !== undefined)?.id;
}

/** In an udvalg's own channel nobody needs to say whose. */
async function scopeHere(
  asked: SummaryAsked,
  strategy: Strategy,
  { place, store }: FeatureTurn,
): Promise<string | undefined> {
  const { channel } = place;
  if (asked.of !== 'unsaid' || channel === undefined) return undefined;
  const setups = await Promise.all(strategy.udvalg.map(({ id }) => readSetup(store, id)));
  const here = setups.filter(({ channels }) => channels.some(({ address }) => address.channelId === channel.id));
  return here.length === 1 ? here[0]?.udvalgId : undefined;
}

type Shown = { readonly compose: ComposeNow; readonly language: Language };

/** The newest that is out; a newer one that is on its way is announced above it. */
async function showNewest(scope: string, turn: FeatureTurn, shown: Shown): Promise<Outcome> {
  const { language } = shown;
  const current = reportingQuarter(turn.today);
  const whose = whoseOf(scope, current, turn, language);
  const standing = await readStanding(scope, current, turn);
  const newest = await newestOut(scope, current, turn);
  const say = newest === undefined ? undefined : await postOf(scope, newest, turn, shown.compose);
  if (standing === undefined || say === undefined) {
    return { kind: 'summary-none', say: noSummaryReply(whose, language) };
  }
  const coming = standing.is === 'out' ? undefined : comingText(whose, standing, language);
  return { kind: 'summary-shown', say: coming === undefined ? say : withComing(say, coming) };
}

async function showQuarter(scope: string, quarter: Quarter, turn: FeatureTurn, shown: Shown): Promise<Outcome> {
  const { language } = shown;
  const whose = whoseOf(scope, quarter, turn, language);
  const standing = await readStanding(scope, quarter, turn);
  if (standing === undefined) return { kind: 'summary-none', say: noSummaryReply(whose, language) };
  if (standing.is !== 'out') {
    const newest = await newestOut(scope, reportingQuarter(turn.today), turn);
    return { kind: 'summary-not-out', say: notOutReply(whose, standing, newest, language) };
  }
  const say = await postOf(scope, quarter, turn, shown.compose);
  return say === undefined
    ? { kind: 'summary-none', say: noSummaryReply(whose, language) }
    : { kind: 'summary-shown', say };
}

function whoseOf(scope: string, quarter: Quarter, { knowledge }: FeatureTurn, language: Language): Whose {
  const isAll = scope === everyUdvalg;
  const { udvalg } = strategyOfQuarter(knowledge.strategies, quarter);
  const texts = language === 'en' ? shownSummaryTextsEn : shownSummaryTexts;
  return { isAll, title: isAll ? texts.all : (udvalg.find(({ id }) => id === scope)?.title ?? scope) };
}

/** The post of a quarter with the corrections that it had, its ages counted on the day when it was posted. */
async function postOf(
  scope: string,
  quarter: Quarter,
  { store, knowledge, today }: FeatureTurn,
  compose: ComposeNow,
): Promise<Reply | undefined> {
  const ownerIds = scope === everyUdvalg ? (await readCalendar(store)).overallTo : [scope];
  const deliveries = await Promise.all(ownerIds.map((ownerId) => readDeliveries(store, { scope, ownerId, quarter })));
  const posted = deliveries.flat().find((delivery) => postedOn(delivery) !== undefined);
  const of = {
    strategyId: strategyOfQuarter(knowledge.strategies, quarter).id,
    quarter,
    scope,
    covers: 'all' as const,
  };
  const corrections = posted?.corrections.map(({ text }) => text) ?? [];
  return postReply(compose, of, (posted && postedOn(posted)) ?? today, corrections);
}
