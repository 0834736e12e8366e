import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../src/strategy/parse-strategy.js';
import type { Strategy } from '../../src/strategy/strategy.js';
import { madeUpStrategy, realStrategy } from './content.js';

describe('reading a strategy', () => {
  it('gives the 35 fokusområder of 2022-2025, each with its udvalg and sigtepunkt', () => {
    const { fokusomraader } = realStrategy();

    const perUdvalg = countBy(fokusomraader.map(({ udvalgId }) => udvalgId));
    const perSigtepunkt = countBy(fokusomraader.map(({ sigtepunktId }) => sigtepunktId));

    expect(perUdvalg).toEqual({ oekonomiudvalget: 7, vtf: 6, beskaeftigelse: 7, laering: 7, 'social-omsorg': 8 });
    expect(perSigtepunkt).toEqual({
      'vaekst-i-balance': 16,
      'smidige-og-effektive-processer': 9,
      'forpligtende-faellesskaber': 10,
    });
  });

  it('says in which file and field the form is wrong', () => {
    const { title: _, ...untitled } = madeUpStrategy();

    expect(() => parseStrategy(untitled, 'content/x/strategy.json')).toThrow(/content\/x\/strategy\.json[\s\S]*title/);
  });

  it.each<[string, (strategy: Strategy) => unknown, RegExp]>([
    [
      'a fokusområde of an unknown udvalg',
      (s) => ({ ...s, fokusomraader: s.fokusomraader.map((f) => ({ ...f, udvalgId: 'nix' })) }),
      /fokusomraader "hav-badesteder"\.udvalgId points at "nix"/,
    ],
    [
      'a fokusområde of an unknown sigtepunkt',
      (s) => ({ ...s, fokusomraader: s.fokusomraader.map((f) => ({ ...f, sigtepunktId: 'nix' })) }),
      /fokusomraader "hav-badesteder"\.sigtepunktId points at "nix"/,
    ],
    [
      'a sigtepunkt without its chapter',
      (s) => ({ ...s, chapters: s.chapters.filter(({ id }) => id !== 'rent-vand') }),
      /sigtepunkter "rent-vand"\.chapterId/,
    ],
    ['an id used twice', (s) => ({ ...s, chapters: [...s.chapters, ...s.chapters] }), /chapters: the id "indledning"/],
    [
      'an udvalg with nothing to do',
      (s) => ({ ...s, udvalg: [...s.udvalg, { id: 'tomt', title: 'Tomt' }] }),
      /udvalg "tomt" has no fokusområde/,
    ],
    [
      'a stray sign',
      (s) => ({ ...s, udvalg: s.udvalg.map((u) => ({ ...u, title: `\uFFFD${u.title}` })) }),
      /udvalg "havudvalget"\.title holds a stray sign/,
    ],
    [
      'a period that ends before it starts',
      (s) => ({ ...s, validTo: '2020-01-01' }),
      /validFrom 2026-01-01 is not before/,
    ],
    ['an id that names other years', (s) => ({ ...s, id: '2030-2033' }), /id 2030-2033 does not name the years/],
  ])('refuses %s, and says where', (_, spoil, message) => {
    const spoilt = spoil(madeUpStrategy());

    expect(() => parseStrategy(spoilt, 'strategy.json')).toThrow(message);
  });

  it('names every fault at once', () => {
    const spoilt = { ...madeUpStrategy(), validTo: '2020-01-01', appendix: { chapterId: 'nix', headings: [] } };

    expect(() => parseStrategy(spoilt, 'strategy.json')).toThrow(/validTo[\s\S]*appendix\.chapterId/);
  });
});

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((v) => v === value).length]));
}
