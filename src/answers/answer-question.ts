import type { Answer } from './answer.js';
import {
  answerAreas,
  answerAreasOnTopic,
  answerBelonging,
  answerCount,
  answerOwner,
  answerRanking,
  answerShared,
  answerSupports,
} from './answer-areas.js';
import { answerMissing } from './answer-missing.js';
import {
  answerArea,
  answerChapter,
  answerDifference,
  answerOverview,
  answerPeriod,
  answerSigtepunkt,
  answerSigtepunkter,
  answerUdvalg,
} from './answer-strategy.js';
import { answerConnected, answerFact, answerTarget, answerTopic } from './answer-topic.js';
import { bookOf, openBooks } from './book.js';
import { type Desk, type Draft, deskFor, finish } from './draft.js';
import type { Question } from './question.js';
import type { AskedOf } from './understand-question.js';

/**
 * Answers a question from the strategy that it is put to. Every quote is checked to be printed there. Throws when the
 * question names a strategy or an id that there is not, which `understandQuestion` never makes.
 */
export function answerQuestion(question: Question, of: AskedOf): Answer {
  const books = openBooks(of.strategies, of.ownWords);
  const desk = deskFor(question, bookOf(books, question.strategyId), books, of.today);
  return finish(draftFor(question, desk), desk);
}

function draftFor(question: Question, desk: Desk): Draft {
  const { texts } = desk;
  switch (question.kind) {
    case 'capabilities':
      return {
        headline: texts.capabilities,
        lines: texts.capabilityLines,
        next: [texts.next.sigtepunkter, texts.next.udvalg, texts.next.areas],
      };
    case 'thanks':
      return { headline: texts.thanks, next: [texts.next.capabilities] };
    case 'off-topic':
      return { headline: texts.offTopic, lines: [texts.offTopicLine], next: [texts.next.capabilities] };
    case 'overview':
      return answerOverview(desk);
    case 'period':
      return answerPeriod(desk);
    case 'sigtepunkter':
      return answerSigtepunkter(desk);
    case 'udvalg':
      return answerUdvalg(desk);
    case 'areas':
      return answerAreas(question, desk);
    case 'areas-on-topic':
      return answerAreasOnTopic(question, desk);
    case 'count':
      return answerCount(question, desk);
    case 'ranking':
      return answerRanking(question, desk);
    case 'belonging':
      return answerBelonging(question, desk);
    case 'owner':
      return answerOwner(question, desk);
    case 'supports':
      return answerSupports(question, desk);
    case 'shared':
      return answerShared(question, desk);
    case 'chapter':
      return answerChapter(question, desk);
    case 'area':
      return answerArea(question, desk);
    case 'sigtepunkt':
      return answerSigtepunkt(question, desk);
    case 'difference':
      return answerDifference(question, desk);
    case 'connected':
      return answerConnected(question, desk);
    case 'topic':
      return answerTopic(question, desk);
    case 'fact':
      return answerFact(question, desk);
    case 'target':
      return answerTarget(question, desk);
    case 'not-in-strategy':
      return answerMissing(question, desk);
  }
}
