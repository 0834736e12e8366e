import { z } from 'zod';
import type { Strategy } from './strategy.js';
import { isVerbatim } from './verbatim.js';

const Text = z.string().trim().min(1);
const BothLanguages = z.strictObject({ da: Text, en: Text });
const Aliases = z.array(Text);

/** A subject that fokusområder share: how we see that they touch it, never something that the strategy says. */
export const Topic = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: BothLanguages,
  /** What people call it, in Danish and English. */
  words: z.array(Text).min(1),
  fokusomraadeIds: z.array(z.string()).min(2),
});
export type Topic = z.infer<typeof Topic>;

/** A question that the strategy answers in so many words: our headline, and the passages that bear it. */
export const Fact = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** It is asked for by a text that holds a word or phrase of each of these groups. */
  asks: z.array(z.array(Text).min(1)).min(2),
  headline: BothLanguages,
  lines: z.strictObject({ da: z.array(Text), en: z.array(Text) }).optional(),
  /** Verbatim; each within one paragraph. */
  quotes: z.array(Text).min(1),
});
export type Fact = z.infer<typeof Fact>;

/** Our own words about a strategy: what people call its parts, and how its parts hang together. */
export const OwnWords = z.strictObject({
  strategyId: z.string(),
  udvalg: z.record(z.string(), z.strictObject({ english: Text, aliases: Aliases })),
  sigtepunkter: z.record(z.string(), z.strictObject({ english: Text, aliases: Aliases })),
  fokusomraader: z.record(z.string(), z.strictObject({ aliases: Aliases })),
  chapters: z.record(z.string(), z.strictObject({ aliases: Aliases })),
  topics: z.array(Topic),
  /** Words that mean about the same, for finding the passage on a topic. */
  synonyms: z.array(z.array(Text).min(2)),
  facts: z.array(Fact),
});
export type OwnWords = z.infer<typeof OwnWords>;

/** Gives own words that say nothing, for a strategy that has none yet. */
export function noOwnWords(strategyId: string): OwnWords {
  return {
    strategyId,
    udvalg: {},
    sigtepunkter: {},
    fokusomraader: {},
    chapters: {},
    topics: [],
    synonyms: [],
    facts: [],
  };
}

/**
 * Gives our own words about a strategy from a content file. Throws with every fault found and its place: an id that the
 * strategy does not have, an alias that means two things, a quote that is not printed, a number that no quote bears.
 */
export function parseOwnWords(content: unknown, strategy: Strategy, where: string): OwnWords {
  const parsed = OwnWords.safeParse(content);
  if (!parsed.success) throw new Error(`Our own words in ${where} cannot be read:\n${z.prettifyError(parsed.error)}`);

  const faults = [
    ...referenceFaults(parsed.data, strategy),
    ...aliasFaults(parsed.data),
    ...parsed.data.facts.flatMap((fact) => factFaults(fact, strategy)),
  ];
  if (faults.length > 0) throw new Error(`Our own words in ${where} have faults:\n- ${faults.join('\n- ')}`);

  return parsed.data;
}

function referenceFaults(words: OwnWords, strategy: Strategy): string[] {
  const missing = (place: string, known: readonly { readonly id: string }[], ids: readonly string[]) =>
    ids.filter((id) => !known.some((one) => one.id === id)).map((id) => `${place} names "${id}", which is not there`);

  return [
    ...(words.strategyId === strategy.id ? [] : [`strategyId is "${words.strategyId}", not "${strategy.id}"`]),
    ...missing('udvalg', strategy.udvalg, Object.keys(words.udvalg)),
    ...missing('sigtepunkter', strategy.sigtepunkter, Object.keys(words.sigtepunkter)),
    ...missing('fokusomraader', strategy.fokusomraader, Object.keys(words.fokusomraader)),
    ...missing('chapters', strategy.chapters, Object.keys(words.chapters)),
    ...words.topics.flatMap(({ id, fokusomraadeIds }) =>
      missing(`topics "${id}"`, strategy.fokusomraader, fokusomraadeIds),
    ),
    ...repeated(words.topics.map(({ id }) => id)).map((id) => `topics: the id "${id}" is used twice`),
    ...repeated(words.facts.map(({ id }) => id)).map((id) => `facts: the id "${id}" is used twice`),
  ];
}

function aliasFaults(words: OwnWords): string[] {
  const aliases = [words.udvalg, words.sigtepunkter, words.fokusomraader, words.chapters].flatMap((group) =>
    Object.values(group).flatMap((entry) => entry.aliases.map((alias) => alias.toLowerCase())),
  );
  return repeated(aliases).map((alias) => `the alias "${alias}" stands twice`);
}

function factFaults(fact: Fact, strategy: Strategy): string[] {
  const spoken = [fact.headline.da, fact.headline.en, ...(fact.lines?.da ?? []), ...(fact.lines?.en ?? [])].join(' ');
  const numbers = spoken.match(/\d+/g) ?? [];
  return [
    ...fact.quotes
      .filter((quote) => !isVerbatim(strategy, quote))
      .map((quote) => `facts "${fact.id}": not in the strategy: "${quote}"`),
    ...numbers
      .filter((number) => !fact.quotes.some((quote) => quote.includes(number)))
      .map((number) => `facts "${fact.id}": no quote bears the number ${number}`),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
