import { answerQuestion } from '../../answers/answer-question.js';
import type { FeatureTurn } from '../../conversation/feature.js';
import { reportingQuarter } from '../../language/quarter.js';
import { answerReply } from '../../replies/answers/answer-reply.js';
import type { Reply } from '../../replies/reply.js';
import { readIndicatorsInUse, searchableIndicators } from '../../status/find-indicators.js';
import { showStatus } from '../../status/show-status.js';
import { strategyInForce, strategyOfQuarter } from '../../strategy/in-force.js';
import { type Hit, search, searchableParts } from '../../strategy/search-strategy.js';
import type { Strategy } from '../../strategy/strategy.js';
import { readStrategyRecords } from '../../summaries/compose-now.js';
import { cardAttachment } from '../carry-out.js';
import type { RenderCard } from '../render-card.js';
import type { ExtensionAnswer, Search } from './schemas.js';

/** How many hits a page of the search holds. */
const pageSize = 25;

/** Answers the search in the compose box: sigtepunkter, fokusområder and indicators, each with the card that is put in. */
export async function searchCards(
  { parameters, queryOptions }: Search,
  turn: FeatureTurn,
  renderCard: RenderCard,
): Promise<ExtensionAnswer> {
  const typed = parameters?.find(({ name }) => name === 'q')?.value;
  const strategy = strategyInForce(turn.knowledge.strategies, turn.today);
  const own = turn.knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id);
  const parts = own === undefined ? [] : searchableParts(strategy, own);
  const followed = reportedStrategy(turn);
  const indicators = searchableIndicators(await readIndicatorsInUse(turn.store, followed), followed);
  const hits = search(typeof typed === 'string' ? typed.slice(0, 200) : '', [...parts, ...indicators]);
  const skip = queryOptions?.skip ?? 0;
  const page = hits.slice(skip, skip + (queryOptions?.count ?? pageSize));
  const cards = await cardsOf(page, strategy, turn);
  const attachments = await Promise.all(cards.map(({ hit, reply }) => hitAttachment(hit, reply, renderCard)));
  return {
    kind: 'extension-search',
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

type HitCard = { readonly hit: Hit; readonly reply: Reply };

/** All that is kept is read where an indicator was found, and nothing where none was: people type letter by letter. */
async function cardsOf(hits: readonly Hit[], strategy: Strategy, turn: FeatureTurn): Promise<readonly HitCard[]> {
  const records = hits.some(({ kind }) => kind === 'indicator')
    ? await readStrategyRecords(turn.store, reportedStrategy(turn), turn.knowledge.ownWords)
    : undefined;
  // What is found may be read by a whole channel, so nothing of it is meant for the one who searches.
  const forAll = { ...turn, cprCount: 0 };
  const cards = await Promise.all(
    hits.map(async (hit) => {
      const reply =
        hit.kind !== 'indicator'
          ? partReply({ ...hit, kind: hit.kind }, strategy, forAll)
          : records && (await showStatus(forAll, records, { of: 'indicator', id: hit.id }, { forAll: true }));
      return reply === undefined ? [] : [{ hit, reply }];
    }),
  );
  return cards.flat();
}

/** Indicators stand as in the quarter that is reported, which belongs to the older strategy for a while after a newer one begins. */
function reportedStrategy({ knowledge, today }: FeatureTurn): Strategy {
  return strategyOfQuarter(knowledge.strategies, reportingQuarter(today));
}

function partReply(
  { kind, id }: { readonly kind: 'area' | 'sigtepunkt'; readonly id: string },
  strategy: Strategy,
  { knowledge, today }: FeatureTurn,
): Reply {
  const asked =
    kind === 'area' ? { kind: 'area' as const, fokusomraadeId: id } : { kind: 'sigtepunkt' as const, sigtepunktId: id };
  const answer = answerQuestion(
    { ...asked, language: 'da', strength: 'clear', strategyId: strategy.id },
    { ...knowledge, today },
  );
  return answerReply(answer, { cprCount: 0 });
}

/** A card that somebody sends is theirs, so it carries no buttons of ours. */
async function hitAttachment({ title, place }: Hit, { card, data }: Reply, renderCard: RenderCard): Promise<object> {
  const { actions: _ours, ...content } = await renderCard(card, data as never);
  return {
    contentType: cardAttachment,
    content,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: place } },
  };
}
