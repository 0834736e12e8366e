import type { OutboxEntry } from '../outbox/outbox.js';
import type { People } from '../people/person.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import type { IndicatorUpdate } from './update.js';

/** Who is who when an update changes. */
export type AnnounceContext = {
  readonly people: People;
  /** Of the udvalg that the update belongs to. */
  readonly setup: UdvalgSetup;
  /** The day in Denmark, ISO. */
  readonly today: string;
  readonly now: Date;
  /** What else was reported in the udvalg, as it was read before the change. */
  readonly updates: readonly IndicatorUpdate[];
};

/**
 * Gives what others are to be told of a change: new entries for the update's outbox, written together with it. It is pure,
 * for it is asked again at every try to write; entry ids follow from the change, so that nothing is told twice.
 */
export type Announce = (
  change: { readonly before: IndicatorUpdate | undefined; readonly after: IndicatorUpdate },
  context: AnnounceContext,
) => readonly OutboxEntry[];

/** Gives the update with what others are to be told of the change put into its outbox. */
export function withAnnouncements(
  before: IndicatorUpdate | undefined,
  after: IndicatorUpdate,
  announce: Announce,
  context: AnnounceContext,
): IndicatorUpdate {
  return { ...after, outbox: [...after.outbox, ...announce({ before, after }, context)] };
}
