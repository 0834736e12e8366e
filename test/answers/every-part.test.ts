import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/eval-questions.js';
import { fokusomraaderOf, sigtepunktById, udvalgById } from '../../src/strategy/look-up.js';
import { realStrategy } from '../strategy/content.js';
import { ask, titles, understand } from './asking.js';

const strategy = realStrategy();

describe('every fokusområde', () => {
  it.each(strategy.fokusomraader.map((area) => [area.title, area] as const))(
    '%s is known by its title',
    (title, area) => {
      const owner = udvalgById(strategy, area.udvalgId).title;
      const sigtepunkt = sigtepunktById(strategy, area.sigtepunktId).title;

      expect(understand(title)).toMatchObject({ kind: 'area', fokusomraadeId: area.id, strength: 'clear' });
      expect(ask(`hvem ejer ${title}?`).headline).toContain(`»${title}« ligger hos ${owner}`);
      expect(ask(`Hvilket sigtepunkt hører ${title} under`).headline).toContain(sigtepunkt);
      expect(ask(`who owns ${title}?`).headline).toBe(`"${title}" lies with ${owner}.`);
      expect(ask(`Hvad siger strategien om »${title}«?`).about.fokusomraadeIds).toContain(area.id);
    },
  );

  it('is never named in an answer about another one alone', () => {
    const others = (id: string): readonly string[] =>
      strategy.fokusomraader.filter((area) => area.id !== id).map(({ title }) => title);
    const named = strategy.fokusomraader.flatMap(({ id, title }) => {
      const text = textOf(ask(`hvem ejer ${title}`)).replaceAll(title, '');
      // "Vækst" and "Kultur" are ordinary words and parts of other titles: only a title on its own line counts.
      return others(id).filter((other) => text.split('\n').includes(other));
    });

    expect(named).toEqual([]);
  });
});

describe('every udvalg', () => {
  it.each(strategy.udvalg.map((udvalg) => [udvalg.title, udvalg] as const))(
    '%s lists its fokusområder, all and only',
    (title, { id }) => {
      const expected = fokusomraaderOf(strategy, { udvalgId: id }).map((area) => area.title);

      for (const text of [
        title,
        `fokusområder for ${title}`,
        `hvilke fokusområder har ${title.toLowerCase()}`,
        `Which focus areas does ${title} have?`,
      ]) {
        expect(titles(ask(text))).toEqual(expected);
      }
      expect(ask(`hvor mange fokusområder har ${title}`).headline).toContain(`${expected.length} fokusområder`);
    },
  );
});

describe('every sigtepunkt', () => {
  it.each(strategy.sigtepunkter.map((sigtepunkt) => [sigtepunkt.title, sigtepunkt] as const))(
    '%s is explained by its chapter and lists its fokusområder',
    (title, { id, chapterId }) => {
      const chapter = strategy.chapters.find((one) => one.id === chapterId);
      const explained = ask(`hvad betyder ${title.toLowerCase()}`);

      expect(explained.quotes[0]?.text).toBe(chapter?.paragraphs[0]);
      expect(titles(ask(`hvilke fokusområder hører under ${title}`))).toEqual(
        fokusomraaderOf(strategy, { sigtepunktId: id }).map((area) => area.title),
      );
    },
  );

  it.each(
    strategy.sigtepunkter.flatMap((sigtepunkt) =>
      strategy.udvalg.map((udvalg) => [udvalg.title, sigtepunkt.title, udvalg.id, sigtepunkt.id] as const),
    ),
  )('%s under %s lists what both have', (udvalg, sigtepunkt, udvalgId, sigtepunktId) => {
    const expected = fokusomraaderOf(strategy, { udvalgId, sigtepunktId }).map(({ title }) => title);

    expect(titles(ask(`hvilke fokusområder har ${udvalg} under ${sigtepunkt}?`))).toEqual(expected);
  });
});
