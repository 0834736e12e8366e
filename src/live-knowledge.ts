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
  const [first] = [...built.strategies].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  const strategies: Strategy[] = first === undefined ? [] : [first];
  const ownWords: OwnWords[] = built.ownWords.filter(({ strategyId }) => strategyId === first?.id);
  const engines = new Map<string, MatchEngine>([...built.engines].filter(([id]) => id === first?.id));
  let adoptions: readonly StoredAdoption[] = [];

  function takeIn({ adoption }: StoredAdoption): void {
    const id = adoption.strategyId;
    const isBuiltIn = built.strategies.some((one) => one.id === id && isSame(one, adoption.strategy));
    const words = isBuiltIn ? built.ownWords.find(({ strategyId }) => strategyId === id) : undefined;
    const engine = isBuiltIn ? built.engines.get(id) : undefined;
    // What has not changed stays the same object: it has been opened for questions.
    if (!strategies.some((one) => isSame(one, adoptedStrategy(adoption)))) {
      putIn(strategies, adoptedStrategy(adoption), (one) => one.id === id);
    }
    putIn(ownWords, words ?? adoption.ownWords, ({ strategyId }) => strategyId === id);
    if (engine !== undefined) engines.set(id, engine);
  }

  return {
    knowledge: { strategies, ownWords, engines },
    async refresh() {
      const now = await readAdoptions(store, adoptions);
      for (const one of now) if (!adoptions.includes(one)) takeIn(one);
      adoptions = now;
      return now.map(({ adoption }) => adoption);
    },
  };
}

/** Gives what the program was built with and what is adopted by now, for a command that ends soon. Throws what the store throws. */
export async function readAdopted(store: DocumentStore, built: Knowledge): Promise<Knowledge> {
  const { knowledge, refresh } = openKnowledge(built, store);
  await refresh();
  return knowledge;
}

function putIn<T>(list: T[], one: T, isOld: (other: T) => boolean): void {
  const at = list.findIndex(isOld);
  if (at === -1) list.push(one);
  else list[at] = one;
}

/** Both have come through the same schema, so their fields stand in the same order. */
function isSame(a: Strategy, b: Strategy): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
