import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { answerReply } from '../../src/replies/answers/answer-reply.js';
import { escapeMarkdown, shortTitle } from '../../src/replies/plain-text.js';

const answer: Answer = {
  kind: 'topic',
  language: 'da',
  headline: 'Det siger strategien om »skoler«:',
  lines: [],
  items: [],
  quotes: [{ text: 'Vi skal sikre en kapacitet i balance.', chapterTitle: 'Vækst i balance' }],
  source: 'Strategien 2022-2025',
  next: [],
  about: {},
};

describe('an answer as a card', () => {
  it('says in its notification what the answer is, not only that there is one', () => {
    expect(answerReply(answer, { cprCount: 0 }).summary).toBe(
      'Det siger strategien om »skoler«: Vi skal sikre en kapacitet i balance.',
    );
  });

  it('keeps a notification short, cut between words', () => {
    const long = { ...answer, quotes: [{ text: 'fællesskab '.repeat(100).trim(), chapterTitle: 'Forord' }] };

    const { summary } = answerReply(long, { cprCount: 0 });

    expect(summary.length).toBeLessThan(220);
    expect(summary).toMatch(/fællesskab …$/);
  });

  it('says the whole of it in plain text, quotes with their chapter and the source last', () => {
    expect(answerReply(answer, { cprCount: 0 }).text).toBe(
      'Det siger strategien om »skoler«:\n\n»Vi skal sikre en kapacitet i balance.«\n(Vækst i balance)\n\nKilde: Strategien 2022-2025',
    );
  });
});

describe('text on a card', () => {
  it.each([
    ['*fed*', '\\*fed\\*'],
    ['[link](http://x)', '\\[link\\](http://x)'],
    ['# titel', '\\# titel'],
    ['- punkt', '\\- punkt'],
    ['1. punkt', '1\\. punkt'],
    ['2) punkt', '2\\) punkt'],
    ['Klima-indsats og 70 %', 'Klima-indsats og 70 %'],
    ['en_understregning', 'en\\_understregning'],
  ])('is shown as it was written: %s', (written, escaped) => {
    expect(escapeMarkdown(written)).toBe(escaped);
  });

  it('names a long title by its beginning', () => {
    expect(shortTitle('Kultur')).toBe('Kultur');
    expect(
      shortTitle(
        'Partnerskaber med virksomheder – fokus på job, opkvalificering og på småjob vejen til selvforsørgelse.',
      ),
    ).toBe('Partnerskaber med virksomheder …');
  });
});
