import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { About, Answer } from '../answers/answer.js';
import { answerQuestion } from '../answers/answer-question.js';
import { type AskedOf, understandQuestion } from '../answers/understand-question.js';

/** A question with what its answer has to say and may not say, as regular expressions. */
export const JudgedQuestion = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** All of these have to be found in the answer's text. */
  expects: z.array(z.string()),
  /** None of these may be. */
  must_not: z.array(z.string()),
  /** The question asked just before, for a follow-up. */
  after: z.string().optional(),
});
export type JudgedQuestion = z.infer<typeof JudgedQuestion>;

/** How a question was answered: nothing is missing and nothing is said in vain when it is right. */
export type JudgedAnswer = {
  readonly question: JudgedQuestion;
  readonly kind: string;
  readonly strength: string;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
};

/** The files of judged questions beside the cases in test/eval. */
const sets = [
  { name: 'givne spørgsmål', file: 'questions.jsonl' },
  { name: 'egne spørgsmål', file: 'questions-own.jsonl' },
  { name: 'lagt til side før reglerne blev rettet til', file: 'questions-unseen.jsonl' },
  { name: 'skrevet efter reglerne', file: 'questions-later.jsonl' },
];

/** Prints how many questions of each set are answered right, and each failure on a line. */
export function evaluateQuestions(of: AskedOf): void {
  for (const { name, file } of sets) {
    const path = new URL(`../../test/eval/${file}`, import.meta.url);
    console.log(reportQuestions(name, judgeQuestions(readQuestions(path), of)));
  }
}

/** Reads judged questions, one a line. Throws when a line is not JSON or not a question. */
export function readQuestions(path: string | URL): readonly JudgedQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JudgedQuestion.parse(JSON.parse(line)));
}

/** Answers each question and judges the whole text of the answer, buttons included. */
export function judgeQuestions(questions: readonly JudgedQuestion[], of: AskedOf): readonly JudgedAnswer[] {
  return questions.map((question) => {
    const before = question.after === undefined ? undefined : ask(question.after, of, undefined)?.answer.about;
    const asked = ask(question.question, of, before);
    const text = asked === undefined ? '' : textOf(asked.answer);
    return {
      question,
      kind: asked?.answer.kind ?? 'case',
      strength: asked?.strength ?? 'none',
      missing: question.expects.filter((pattern) => !new RegExp(pattern, 'iu').test(text)),
      forbidden: question.must_not.filter((pattern) => new RegExp(pattern, 'iu').test(text)),
    };
  });
}

/** Whether an answer says all that it has to and nothing that it may not. */
export function isRight({ missing, forbidden }: JudgedAnswer): boolean {
  return missing.length === 0 && forbidden.length === 0;
}

/** Gives the report on one file of questions: the share that is right, and each failure on a line. */
export function reportQuestions(name: string, judged: readonly JudgedAnswer[]): string {
  const right = judged.filter(isRight).length;
  const failures = judged
    .filter((answer) => !isRight(answer))
    .map(
      ({ question, kind, missing, forbidden }) =>
        `  ${question.id} "${question.question}" (${kind})${listed('lacks', missing)}${listed('says', forbidden)}`,
    );
  return [`${name}: ${right} of ${judged.length} right`, ...failures].join('\n');
}

/** Everything that a person can read of an answer. */
export function textOf(answer: Answer): string {
  return [
    answer.headline,
    ...answer.lines,
    ...answer.items.flatMap(({ title, detail }) => [title, detail]),
    ...answer.quotes.flatMap(({ text, chapterTitle }) => [text, chapterTitle]),
    answer.source,
    ...answer.next.map(({ label }) => label),
  ].join('\n');
}

function ask(text: string, of: AskedOf, about: About | undefined): { answer: Answer; strength: string } | undefined {
  const question = understandQuestion(text, { ...of, about });
  return question === undefined ? undefined : { answer: answerQuestion(question, of), strength: question.strength };
}

function listed(what: string, patterns: readonly string[]): string {
  return patterns.length === 0 ? '' : ` ${what}: ${patterns.join(', ')}`;
}
