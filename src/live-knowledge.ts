import { type Adoption, adoptedStrategy, readAdoptions, type StoredAdoption } from './adoption/adoption.js';
import type { Knowledge } from './conversation/converse.js';
import type { MatchEngine } from './matching/engine.js';
import type { DocumentStore } from './store/document-store.js';
import type { OwnWords } from './strategy/own-words.js';
import type { Strategy } from './strategy/strategy.js';

/** What the bot knows by heart, kept up with the strategies that are adopted while it runs. */
export type LiveKnowledge = {
  /** The same lists and the same map for as long as the program runs, so whoever holds one of them sees what is added. */
  readonly knowledge: Knowledge;
  /** Takes in what was adopted since, here or by another instance, and gives all adoptions. Throws what the store throws. */
  refresh(): Promise<readonly Adoption[]>;
};

/**
 * Opens what the program was built with. Its oldest strategy is in force from the start; each later one is known and in force
 * only as it was adopted, whether or not it was built in: else a new build would take quarters from the older one that were
 * reported under it. Our own words and the match engine of the build hold where it has the very strategy that was adopted.
 */
export function openKnowledge(built: Knowledge, store: DocumentStore): LiveKnowledge {
  const strategies: Strategy[] = [];
  const ownWords: OwnWords[] = [];
  const engines = new Map<string, MatchEngine>();
  let stored: readonly StoredAdoption[] = [];
  takeIn([]);

  function takeIn(adoptions: readonly Adoption[]): void {
    const known = knownWith(built, adoptions);
    putInPlace(strategies, known.strategies);
    putInPlace(ownWords, known.ownWords);
    for (const [id, engine] of known.engines) engines.set(id, engine);
  }

  return {
    knowledge: { strategies, ownWords, engines },
    async refresh() {
      const now = await readAdoptions(store, stored);
      const adoptions = now.map(({ adoption }) => adoption);
      if (now.some((one) => !stored.includes(one))) takeIn(adoptions);
      stored = now;
      return adoptions;
    },
  };
}

/** Gives what the program was built with and what is adopted by now, for a command that ends soon. Throws what the store throws. */
export async function readAdopted(store: DocumentStore, built: Knowledge): Promise<Knowledge> {
  const { knowledge, refresh } = openKnowledge(built, store);
  await refresh();
  return knowledge;
}

function knownWith(built: Knowledge, adoptions: readonly Adoption[]): Knowledge {
  const [first] = [...built.strategies].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  const isBuiltIn = ({ strategyId, strategy }: Adoption) =>
    built.strategies.some((one) => one.id === strategyId && isSame(one, strategy));
  const wordsOf = (id: string) => built.ownWords.find(({ strategyId }) => strategyId === id);
  const strategies = [...(first === undefined ? [] : [first]), ...adoptions.map(adoptedStrategy)];
  const engineIds = new Set([first?.id, ...adoptions.filter(isBuiltIn).map(({ strategyId }) => strategyId)]);
  return {
    strategies: strategies.map((one) => {
      const next = adoptions.find(({ after }) => after === one.id);
      return next === undefined ? one : { ...one, succeededFrom: next.from };
    }),
    ownWords: [
      ...built.ownWords.filter(({ strategyId }) => strategyId === first?.id),
      ...adoptions.map((one) => (isBuiltIn(one) ? wordsOf(one.strategyId) : undefined) ?? one.ownWords),
    ],
    engines: new Map([...built.engines].filter(([id]) => engineIds.has(id))),
  };
}

/** Makes a list hold this. What has not changed stays the same object: strategies have been opened for questions. */
function putInPlace<T>(list: T[], wanted: readonly T[]): void {
  wanted.forEach((one, at) => {
    const now = list[at];
    if (now === undefined || !isSame(now, one)) list[at] = one;
  });
}

/** All have come through the same schemas, so their fields stand in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
