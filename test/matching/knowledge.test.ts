import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAreaKnowledge, readStrategies } from '../../src/content-files.js';
import { readExamples } from '../../src/training-files.js';

const [strategy] = readStrategies();

describe('the matching knowledge', () => {
  const knowledge = strategy === undefined ? [] : readAreaKnowledge(strategy);
  const ids = knowledge.map((area) => area.fokusomraadeId);

  it('covers each fokusområde of the strategy with terms and with the twins that it is mixed up with', () => {
    expect(ids).toEqual(strategy?.fokusomraader.map(({ id }) => id));
    for (const area of knowledge) {
      expect(area.terms[3].length + area.terms[2].length).toBeGreaterThan(30);
      expect(area.twins.length).toBeGreaterThan(1);
    }
  });

  it('says of no area that it is its own twin, and ends no reason with a full stop, for it stands inside a sentence', () => {
    for (const { fokusomraadeId, twins } of knowledge) {
      for (const twin of twins) {
        expect(twin.fokusomraadeId).not.toBe(fokusomraadeId);
        expect(twin.because).not.toMatch(/\.$/);
      }
    }
  });

  it('has hundreds of examples an area, and labels that the strategy has', () => {
    const examples = readExamples();
    const known = new Set([...ids, '']);

    for (const id of ids) expect(examples.filter(({ labels }) => labels[0] === id).length).toBeGreaterThan(150);
    for (const { labels, title } of examples) {
      expect(
        labels.filter((label) => !known.has(label)),
        title,
      ).toEqual([]);
    }
  });

  it('keeps a third of the themes of each area unseen', () => {
    const unseen = readdirSync(new URL('../eval/heldout/', import.meta.url));

    expect(unseen.map((name) => name.replace('.txt', '')).sort()).toEqual([...ids, 'none'].sort());
  });
});
