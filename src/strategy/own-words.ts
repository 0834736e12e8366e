import { z } from 'zod';
import { type Checked, type ContentFault, type FormWords, formFaults, repeated, throwFaults } from './content-fault.js';
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
  const checked = checkOwnWords(content, strategy);
  return checked.is === 'read' ? checked.content : throwFaults('Our own words', where, checked.faults);
}

/** Gives our own words from a content file, or every fault found; faults of form in the words that are given. */
export function checkOwnWords(content: unknown, strategy: Strategy, words?: FormWords): Checked<OwnWords> {
  const parsed = OwnWords.safeParse(content, words === undefined ? {} : { error: words });
  if (!parsed.success) return { is: 'faulty', faults: formFaults(parsed.error) };
  const faults = [
    ...referenceFaults(parsed.data, strategy),
    ...aliasFaults(parsed.data),
    ...parsed.data.facts.flatMap((fact) => factFaults(fact, strategy)),
  ];
  return faults.length > 0 ? { is: 'faulty', faults } : { is: 'read', content: parsed.data };
}

function referenceFaults(words: OwnWords, strategy: Strategy): readonly ContentFault[] {
  const missing = (place: string, known: readonly { readonly id: string }[], ids: readonly string[]) =>
    ids
      .filter((id) => !known.some((one) => one.id === id))
      .map((id): ContentFault => ({ is: 'unknown-id', place, id }));
  const twice = (place: string, list: readonly { readonly id: string }[]) =>
    repeated(list.map(({ id }) => id)).map((value): ContentFault => ({ is: 'id-twice', place, value }));
  const { strategyId: id } = words;

  return [
    ...(id === strategy.id ? [] : [{ is: 'other-strategy', place: 'strategyId', id, expected: strategy.id } as const]),
    ...missing('udvalg', strategy.udvalg, Object.keys(words.udvalg)),
    ...missing('sigtepunkter', strategy.sigtepunkter, Object.keys(words.sigtepunkter)),
    ...missing('fokusomraader', strategy.fokusomraader, Object.keys(words.fokusomraader)),
    ...missing('chapters', strategy.chapters, Object.keys(words.chapters)),
    ...words.topics.flatMap((topic) => missing(`topics "${topic.id}"`, strategy.fokusomraader, topic.fokusomraadeIds)),
    ...twice('topics', words.topics),
    ...twice('facts', words.facts),
  ];
}

function aliasFaults(words: OwnWords): readonly ContentFault[] {
  const groups = ['udvalg', 'sigtepunkter', 'fokusomraader', 'chapters'] as const;
  const aliases = groups.flatMap((group) =>
    Object.values(words[group]).flatMap((entry) => entry.aliases.map((alias) => alias.toLowerCase())),
  );
  return repeated(aliases).map((value) => ({ is: 'alias-twice', place: 'aliases', value }));
}

function factFaults(fact: Fact, strategy: Strategy): readonly ContentFault[] {
  const place = `facts "${fact.id}"`;
  const spoken = [fact.headline.da, fact.headline.en, ...(fact.lines?.da ?? []), ...(fact.lines?.en ?? [])].join(' ');
  const numbers = spoken.match(/\d+/g) ?? [];
  return [
    ...fact.quotes
      .filter((quote) => !isVerbatim(strategy, quote))
      .map((quote) => ({ is: 'not-printed', place, quote }) as const),
    ...numbers
      .filter((number) => !fact.quotes.some((quote) => quote.includes(number)))
      .map((number) => ({ is: 'unborne-number', place, number }) as const),
  ];
}
