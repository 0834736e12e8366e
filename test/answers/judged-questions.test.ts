import { describe, expect, it } from 'vitest';
import { isRight, judgeQuestions, readQuestions, reportQuestions } from '../../src/cli/eval-questions.js';
import { real } from './asking.js';

/** Of each set, the least share that has to be answered right: regressions show, and a lucky rule is not asked for. */
const sets = [
  ['questions.jsonl', 1],
  ['questions-own.jsonl', 0.97],
  ['questions-unseen.jsonl', 0.94],
  ['questions-later.jsonl', 0.94],
] as const;

describe('the judged questions', () => {
  it.each(sets)('of %s are answered right', (file, share) => {
    const judged = judgeQuestions(readQuestions(new URL(`../eval/${file}`, import.meta.url)), real);
    const right = judged.filter(isRight).length;

    expect(right / judged.length, reportQuestions(file, judged)).toBeGreaterThanOrEqual(share);
  });

  it('are clear questions, but for the few that may as well be cases', () => {
    const judged = sets.flatMap(([file]) =>
      judgeQuestions(readQuestions(new URL(`../eval/${file}`, import.meta.url)), real),
    );
    const doubtful = judged.filter(({ strength }) => strength !== 'clear');

    expect(doubtful.length / judged.length).toBeLessThan(0.04);
  });
});
