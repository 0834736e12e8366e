import { noOwnWords, type OwnWords } from '../../strategy/own-words.js';
import type { Strategy } from '../../strategy/strategy.js';
import { council } from './council.js';

/** Whose summaries a channel may be for, and what people call them and their fokusområder. */
export type ChannelOwner = {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Its fokusområder in printed order. */
  readonly areas: readonly { readonly id: string; readonly title: string; readonly names: readonly string[] }[];
};

const councilNames = ['kommunalbestyrelse', 'kommunalbestyrelsen', 'byrådet', 'byråd', 'KB', 'council'];

/** Gives everybody who may have a channel: the udvalg of the strategy, and Kommunalbestyrelsen. */
export function channelOwners(
  strategy: Strategy,
  { udvalg, fokusomraader }: OwnWords = noOwnWords(strategy.id),
): readonly ChannelOwner[] {
  const ofUdvalg = strategy.udvalg.map(({ id, title }) => ({
    id,
    title,
    names: [title, `udvalget for ${title}`, `${title} udvalget`, ...(udvalg[id]?.aliases ?? [])],
    areas: strategy.fokusomraader
      .filter(({ udvalgId }) => udvalgId === id)
      .map((area) => ({
        id: area.id,
        title: area.title,
        names: [area.title, ...(fokusomraader[area.id]?.aliases ?? [])],
      })),
  }));
  return [...ofUdvalg, { ...council, names: councilNames, areas: [] }];
}

/** Gives everybody who has or may have had a channel, by whatever strategy; each by the newest that names it. */
export function everyChannelOwner(
  strategies: readonly Strategy[],
  ownWords: readonly OwnWords[],
): readonly ChannelOwner[] {
  const newestFirst = [...strategies].sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  const owners = newestFirst.flatMap((strategy) =>
    channelOwners(
      strategy,
      ownWords.find(({ strategyId }) => strategyId === strategy.id),
    ),
  );
  return owners.filter((owner, index) => ownerById(owners, owner.id) === owners[index]);
}

/** Gives the owner with that id, or undefined: a set-up may be older than the strategy in force. */
export function ownerById(owners: readonly ChannelOwner[], id: string): ChannelOwner | undefined {
  return owners.find((owner) => owner.id === id);
}
