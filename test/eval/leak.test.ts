import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/language/stop-words.js';
import { tokensOf } from '../../src/language/tokens.js';

const root = resolve(import.meta.dirname, '../..');

/** The strategy is what questions are asked about: its own words are no leak. */
const verbatim = /strategy[\\/]content[\\/][^\\/]+[\\/]strategy\.json$/;

describe('what the bot is judged by', () => {
  const asked = [
    ...lines('cases-real.jsonl').map(({ id, title = '', text }) => ({ id, title, text: `${title} ${text}` })),
    ...lines('cases-written.jsonl').map(({ id, query = '' }) => ({ id, title: query, text: query })),
    ...lines('questions.jsonl').map(({ id, question = '' }) => ({ id, title: question, text: question })),
  ];
  const files = ['src', 'cards'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|json|txt|md)$/.test(name) && !name.includes('weights') && !verbatim.test(name))
      .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  );

  it('is there, and so is what it is compared with', () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(files.length).toBeGreaterThan(100);
  });

  it('shares no run of five words with code, content, cards or examples', () => {
    const runs = new Map(asked.flatMap(({ id, text }) => runsOf(text).map((run) => [run, id] as const)));

    const leaks = files.flatMap(({ name, text }) =>
      runsOf(text).flatMap((run) => (runs.has(run) ? [`${runs.get(run)} in ${name}: ${run}`] : [])),
    );

    expect([...new Set(leaks)]).toEqual([]);
  });

  it('shares no line of which four words of five are the same', () => {
    const titles = asked.map(({ id, title }) => ({ id, words: subjectWords(title) })).filter(({ words }) => words.size >= 3);

    const leaks = files.flatMap(({ name, text }) =>
      linesOf(text).flatMap((line) => {
        const words = subjectWords(line);
        return titles
          .filter((title) => isNearCopy(title.words, words))
          .map(({ id }) => `${id} in ${name}: ${line.trim().slice(0, 120)}`);
      }),
    );

    expect(leaks).toEqual([]);
  });
});

describe('the examples that nobody learned from', () => {
  it('have no near copy among those that were learned from', () => {
    const unseen = titlesIn('test/eval/heldout').map((title) => ({ title, words: subjectWords(title) }));
    const learned = titlesIn('src/matching/training/examples').map(subjectWords);

    const copies = unseen
      .filter(({ words }) => words.size >= 3 && learned.some((other) => isNearCopy(words, other)))
      .map(({ title }) => title);

    expect(copies).toEqual([]);
  });
});

function lines(name: string): Record<string, string>[] {
  return readFileSync(join(root, 'test/eval', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Lines of a text; in JSON and code, what stands between quotes is a line of its own. */
function linesOf(text: string): string[] {
  return text.split(/\n|","|", "|', '|\|/).filter((line) => line.length < 400);
}

function titlesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) =>
    readFileSync(join(root, folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('|')[0] ?? ''),
  );
}

function runsOf(text: string): string[] {
  const words = tokensOf(text).map(({ folded }) => folded);
  return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
}

function subjectWords(text: string): ReadonlySet<string> {
  return new Set(
    tokensOf(text)
      .map(({ folded }) => folded)
      .filter((word) => !isStopWord(word)),
  );
}

/** At least 0.8 of the words of a title stand in the line, and the line is not much longer. */
function isNearCopy(title: ReadonlySet<string>, line: ReadonlySet<string>): boolean {
  const shared = [...title].filter((word) => line.has(word)).length;
  return shared >= 0.8 * title.size && line.size <= 2.5 * title.size;
}
