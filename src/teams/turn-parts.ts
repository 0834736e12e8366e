import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Knowledge } from '../conversation/converse.js';
import type { Feature, Outcome } from '../conversation/feature.js';
import type { Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Measures } from '../telemetry/measures.js';
import type { RenderCard } from './render-card.js';

/** All that a turn works with; put together once, at the start. */
export type TurnParts = {
  readonly knowledge: Knowledge;
  /** What the bot can do, in the order in which it is asked; questions and cases come after them all. */
  readonly features: readonly Feature[];
  readonly store: DocumentStore;
  readonly timing: Timing;
  readonly clock: Clock;
  /** Gives a new random id. */
  readonly newId: () => string;
  readonly renderCard: RenderCard;
  /** Starts sending what these aggregates have to tell others; does not wait for it, and never throws. */
  wake(aggregates: NonNullable<Outcome['wake']>): void;
  readonly measures: Measures;
  readonly log: Logger;
};
