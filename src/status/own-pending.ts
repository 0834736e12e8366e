import type { Indicator } from '../indicators/indicator.js';
import { pendingOf } from '../indicators/series.js';
import type { Revision } from '../indicators/update.js';
import type { Quarter } from '../language/quarter.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import { seatedOn } from '../people/who-decides.js';
import type { Records } from '../summaries/records.js';

/** A report that waits for approval. */
export type Pending = { readonly indicator: Indicator; readonly quarter: Quarter; readonly revision: Revision };

/**
 * Gives what waits in some fokusområder and may be seen by a person: by an owner of the indicator, and by who sits for the
 * fokusområde on the day (ISO, Danish time). Nobody else sees a value before it is approved.
 */
export function ownPending(
  records: Records,
  fokusomraadeIds: readonly string[],
  { personId, setups, today }: { personId: string; setups: readonly UdvalgSetup[]; today: string },
): readonly Pending[] {
  const areas = records.strategy.fokusomraader.filter(({ id }) => fokusomraadeIds.includes(id));
  return areas.flatMap(({ id, udvalgId }) => {
    const setup = setups.find((one) => one.udvalgId === udvalgId);
    const sits = setup !== undefined && seatedOn(setup, id, today).some((one) => one.personId === personId);
    return (records.indicatorsOf.get(id) ?? [])
      .filter(({ indicator }) => sits || indicator.ownerIds.includes(personId))
      .flatMap(({ indicator, updates }) =>
        [...updates.values()].flatMap((update) => {
          const revision = pendingOf(update);
          return revision === undefined ? [] : [{ indicator, quarter: update.quarter, revision }];
        }),
      );
  });
}
