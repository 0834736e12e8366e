import type { About } from '../answers/answer.js';
import { answerQuestion } from '../answers/answer-question.js';
import type { Question } from '../answers/question.js';
import { understandQuestion } from '../answers/understand-question.js';
import { type Language, languageOf } from '../language/language-of.js';
import { caseWords } from '../matching/learning/case-words.js';
import type { Learning } from '../matching/learning/learning.js';
import type { MatchResult } from '../matching/match.js';
import { type MatchEngine, matchCase, readCase } from '../matching/match-case.js';
import type { Verdict } from '../matching/verdict.js';
import { answerReply } from '../replies/answers/answer-reply.js';
import { matchReply } from '../replies/answers/match-reply.js';
import type { Notices } from '../replies/notices.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { textsOf } from '../replies/texts.js';
import { strategyInForce } from '../strategy/in-force.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Thread } from './thread.js';
import { verdictInWords } from './verdict-in-words.js';

/** What the bot knows by heart: loaded once, the same for all. */
export type Knowledge = {
  readonly strategies: readonly Strategy[];
  readonly ownWords: readonly OwnWords[];
  /** The match engine of a strategy, by its id. */
  readonly engines: ReadonlyMap<string, MatchEngine>;
};

/** What a person wrote, CPR numbers masked, and where their conversation stands. */
export type Heard = {
  readonly text: string;
  readonly cprCount: number;
  readonly thread: Thread;
  /** The day in Denmark, ISO. */
  readonly today: string;
  /** Whether the person has said that it is a case, whatever it looks like. */
  readonly isCase?: boolean;
  readonly newId: () => string;
  /** What has been learnt from verdicts; asked for only where a case is matched. */
  readonly readLearning: () => Promise<Learning>;
};

/** What is said to it: a reply and the thread from here on, or a verdict that is to be kept first. */
export type Said =
  | {
      readonly kind: string;
      readonly reply: Reply;
      readonly thread: Thread;
      /** What a verdict on the match can teach, while the bot learns. */
      readonly teaches?: { readonly matchId: string; readonly words: Readonly<Record<string, number>> };
      readonly verdict?: undefined;
    }
  | { readonly verdict: Verdict };

type Matched = Extract<Said, { readonly verdict?: undefined }>;

/** How much of a text is read: more than ten pages; the rest is said not to be. */
const readCharacters = 20_000;

/** Nobody asks a question in more than this: what is longer is a case. */
const longestQuestion = 600;

/** Gives the answer to what a person wrote: a question is answered, a verdict is taken, and anything else is a case to match. */
export async function converse(heard: Heard, knowledge: Knowledge): Promise<Said> {
  const text = heard.text.slice(0, readCharacters);
  const notices = noticesOf(heard);
  if (!/[\p{L}\d]/u.test(text)) return nothingWritten(heard, languageOf(text), notices);

  const verdict = heard.isCase ? undefined : verdictInWords(text, heard.thread.shownMatch);
  if (verdict !== undefined) return { verdict };

  const question =
    heard.isCase || text.length > longestQuestion
      ? undefined
      : understandQuestion(text, { ...knowledge, about: heard.thread.about, today: heard.today });
  if (question?.strength === 'clear') return answered(question, heard, knowledge, notices);

  const strategy = strategyInForce(knowledge.strategies, heard.today);
  if (!knowledge.engines.has(strategy.id)) {
    return question === undefined
      ? { kind: 'match-not-built', reply: noMatching(strategy, languageOf(text), notices), thread: heard.thread }
      : answered(question, heard, knowledge, notices);
  }
  const learning = await heard.readLearning();
  const result = matchResult(text, strategy, knowledge, learning);
  if (result.matches.length === 0 && question !== undefined) return answered(question, heard, knowledge, notices);
  const said = matched(result, strategy, { heard, language: languageOf(text), notices });
  return learning.isOn ? teaching(said, text, strategy, knowledge) : said;
}

/** Gives what a text that can only be a case is answered with, such as a message that "Find fokusområder" was chosen on. */
export async function caseReply(heard: Omit<Heard, 'thread'>, knowledge: Knowledge): Promise<Reply> {
  const text = heard.text.slice(0, readCharacters);
  const strategy = strategyInForce(knowledge.strategies, heard.today);
  if (!knowledge.engines.has(strategy.id)) return noMatching(strategy, languageOf(text), noticesOf(heard));
  return matchReply({
    result: matchResult(text, strategy, knowledge, await heard.readLearning()),
    strategy,
    language: languageOf(text),
    notices: noticesOf(heard),
    matchId: heard.newId(),
  });
}

/** A strategy that was adopted before the knowledge that matches cases to it was built in: said, not guessed. */
function noMatching({ id }: Strategy, language: Language, notices: Notices): Reply {
  const { notBuilt, notBuiltLine } = textsOf(language);
  return noticeReply(notBuilt(id), { language, lines: [notBuiltLine], notices });
}

function noticesOf({ text, cprCount }: Pick<Heard, 'text' | 'cprCount'>): Notices {
  return { cprCount, ...(text.length > readCharacters ? { readCharacters } : {}) };
}

function matchResult(text: string, strategy: Strategy, knowledge: Knowledge, learning: Learning): MatchResult {
  const lessons = learning.isOn ? learning.lessons.filter(({ strategyId }) => strategyId === strategy.id) : [];
  return matchCase(text, engineOf(strategy, knowledge), undefined, lessons);
}

function engineOf(strategy: Strategy, { engines }: Knowledge): MatchEngine {
  const engine = engines.get(strategy.id);
  if (engine === undefined) throw new Error(`No match engine is loaded for the strategy ${strategy.id}`);
  return engine;
}

function teaching(said: Matched, text: string, strategy: Strategy, knowledge: Knowledge): Said {
  const matchId = said.thread.shownMatch?.matchId;
  if (said.kind === 'match-none' || matchId === undefined) return said;
  const engine = engineOf(strategy, knowledge);
  return { ...said, teaches: { matchId, words: caseWords(readCase(text, engine), engine) } };
}

function answered(question: Question, heard: Heard, knowledge: Knowledge, notices: Notices): Said {
  const answer = answerQuestion(question, { ...knowledge, today: heard.today });
  const about: About = answer.about;
  return {
    kind: `answer-${answer.kind}`,
    reply: answerReply(answer, notices),
    thread: { ...heard.thread, about: about as Thread['about'] },
  };
}

function matched(
  result: MatchResult,
  strategy: Strategy,
  { heard, language, notices }: { readonly heard: Heard; readonly language: Language; readonly notices: Notices },
): Matched {
  const matchId = heard.newId();
  const fokusomraadeIds = result.matches.map(({ fokusomraadeId }) => fokusomraadeId);
  return {
    kind: `match-${result.matches[0]?.certainty ?? 'none'}`,
    reply: matchReply({ result, strategy, language, notices, matchId }),
    thread:
      fokusomraadeIds.length === 0
        ? heard.thread
        : {
            about: { strategyId: strategy.id, fokusomraadeIds },
            shownMatch: { matchId, strategyId: strategy.id, fokusomraadeIds },
          },
  };
}

function nothingWritten(heard: Heard, language: Language, notices: Notices): Said {
  const texts = textsOf(language);
  return {
    kind: 'nothing-written',
    reply: noticeReply(texts.nothingWritten, { language, lines: texts.nothingWrittenLines, notices }),
    thread: heard.thread,
  };
}
