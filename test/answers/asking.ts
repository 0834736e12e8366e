import type { About, Answer } from '../../src/answers/answer.js';
import { answerQuestion } from '../../src/answers/answer-question.js';
import { type AskedOf, type Question, understandQuestion } from '../../src/answers/understand-question.js';
import { madeUpStrategy, realOwnWords, realStrategy } from '../strategy/content.js';

/** The strategy that the bot ships with, after its period has run out. */
export const real: AskedOf = { strategies: [realStrategy()], ownWords: [realOwnWords()], today: '2026-10-01' };

/** A made-up later strategy beside it, in force. */
export const both: AskedOf = { ...real, strategies: [realStrategy(), madeUpStrategy()] };

export function understand(text: string, about?: About, of = real): Question | undefined {
  return understandQuestion(text, { ...of, about });
}

/** The answer to a question that has to be understood. */
export function ask(text: string, about?: About, of = real): Answer {
  const question = understand(text, about, of);
  if (question === undefined) throw new Error(`Not read as a question: "${text}"`);
  return answerQuestion(question, of);
}

export function titles(answer: Answer): readonly string[] {
  return answer.items.map(({ title }) => title);
}
