import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { AuditEntry } from '../people/udvalg-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf, type DocumentType } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { OwnWords } from '../strategy/own-words.js';
import { Strategy } from '../strategy/strategy.js';

/** Where a part of the older strategy goes: to a fokusområde of the newer one, or nowhere, and why. */
export const Move = z.strictObject({
  of: z.enum(['fokusomraade', 'indicator', 'action']),
  id: z.string().min(1),
  /** The id of a fokusområde of the newer strategy. */
  to: z.string().min(1).optional(),
  why: z.string().max(1_000),
});
export type Move = z.infer<typeof Move>;

/**
 * A strategy that takes over from a quarter on, as it was agreed to: its content, and where everything goes. It is kept in
 * the store, so that every instance knows it at the same time, and holds all that a carrying that was cut short needs.
 */
export const Adoption = z.strictObject({
  strategyId: z.string(),
  /** Its first quarter. */
  from: Quarter,
  /** The strategy that it takes over from. */
  after: z.string(),
  strategy: Strategy,
  ownWords: OwnWords,
  moves: z.array(Move),
  /**
   * `agreed`: nothing is carried yet. `carried`: indicators, owners and handlinger are, and what waited for older quarters
   * is closed; the last quarter of the older strategy is still being reported. `closed`: that is over too.
   */
  stage: z.enum(['agreed', 'carried', 'closed']),
  audit: z.array(AuditEntry),
});
export type Adoption = z.infer<typeof Adoption>;

export const adoptionDocument: DocumentType<Adoption> = { kind: 'strategy-adoption', schemaVersion: 1, body: Adoption };

const partition = 'system';

/** Where the adoption of a strategy lies. */
export function adoptionKey(strategyId: string): { readonly partition: string; readonly id: string } {
  return { partition, id: `adoption:${strategyId}` };
}

/** An adoption as it is stored, and its version. */
export type StoredAdoption = { readonly adoption: Adoption; readonly etag: string };

/**
 * Gives all adoptions, in the order of their strategies. What is known by its version already is not read through again.
 * Throws what the store throws.
 */
export async function readAdoptions(
  store: DocumentStore,
  known: readonly StoredAdoption[] = [],
): Promise<readonly StoredAdoption[]> {
  const found: StoredAdoption[] = [];
  for await (const document of documentsIn(store, { partition, kind: adoptionDocument.kind })) {
    const same = known.find(({ etag }) => etag === document.etag);
    found.push(same ?? { adoption: bodyOf(adoptionDocument, document), etag: document.etag });
  }
  return found;
}

/** Gives an adopted strategy as the bot knows it: with the quarter that it begins in. */
export function adoptedStrategy({ strategy, from }: Pick<Adoption, 'strategy' | 'from'>): Strategy {
  return { ...strategy, adoptedFrom: from };
}
