import { tokensOf } from '../language/tokens.js';
import type { Fact } from '../strategy/own-words.js';
import { type Asked, type Found, has } from './asked.js';
import type { Comparable } from './comparable.js';
import { holdsPhrase, isFiller } from './cues.js';
import type { Word } from './reading.js';

/** A question that the strategy answers in so many words. The fact that explains most of the text is the one. */
export function askedForFact(asked: Asked): Found | undefined {
  if (!asked.isPut && asked.unexplained > 1) return undefined;
  const [best] = asked.book.own.facts
    .map((fact) => ({ fact, explained: explainedBy(fact, asked) }))
    .filter(({ explained }) => explained !== undefined)
    .map(({ fact, explained = new Set<string>() }) => ({
      fact,
      explained: explained.size,
      left: unexplainedBy(explained, asked),
    }))
    .filter(({ left }) => left <= 2)
    .sort((a, b) => a.left - b.left || b.explained - a.explained);
  return best === undefined
    ? undefined
    : { body: { kind: 'fact', factId: best.fact.id }, clear: best.left <= 1 || has(asked, 'strategyWord') };
}

/** The stems of the text that the fact asks for, or undefined when it asks for something that is not there. */
function explainedBy(fact: Fact, { words }: Asked): Set<string> | undefined {
  const explained = new Set<string>();
  for (const group of askStems(fact)) {
    const held = group.filter((phrase) => holdsPhrase(words, phrase));
    if (held.length === 0) return undefined;
    for (const phrase of held) for (const { folded, stem } of phrase) explained.add(folded).add(stem);
  }
  return explained;
}

/** How much of the text's substance the fact leaves out; what is named weighs double, but for an udvalg. */
function unexplainedBy(explained: ReadonlySet<string>, { words }: Asked): number {
  return words
    .filter(
      ({ part, small, stem, folded }) =>
        (part === 'mention' || (part === 'rest' && !small)) && !explained.has(stem) && !explained.has(folded),
    )
    .reduce((sum, { part, ofUdvalg, folded }) => sum + weightOf(part, ofUdvalg, folded), 0);
}

function weightOf(part: Word['part'], ofUdvalg: boolean, folded: string): number {
  if (part === 'mention') return ofUdvalg ? 1 : 2;
  return isFiller(folded) ? 0 : 1;
}

const stemsByFact = new WeakMap<Fact, readonly (readonly (readonly Comparable[])[])[]>();

function askStems(fact: Fact): readonly (readonly (readonly Comparable[])[])[] {
  const known = stemsByFact.get(fact) ?? fact.asks.map((group) => group.map(tokensOf));
  stemsByFact.set(fact, known);
  return known;
}
