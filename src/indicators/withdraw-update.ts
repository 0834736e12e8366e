import { z } from 'zod';
import type { Outcome } from '../conversation/feature.js';
import { Quarter } from '../language/quarter.js';
import { updateSentReply } from '../replies/indicators/update-sent-reply.js';
import { settledText, updateTexts as texts } from '../replies/indicators/update-texts.js';
import { changeDocument } from '../store/change-document.js';
import { withAnnouncements } from './announce.js';
import { leftEverywhere, withUpdate } from './left-to-report.js';
import { type ChangeOfState, withdrawReport } from './life.js';
import { myUpdate } from './my-updates.js';
import { nameOf, type OwnerTurn, readSetup, type UpdateParts } from './owner.js';
import { findOwned } from './show-updates.js';
import { type IndicatorUpdate, updateDocument, updateKey } from './update.js';

/** Which revision is to be taken back. */
export const TakenBack = z.object({
  udvalgId: z.string().max(100),
  indicatorId: z.string().max(120),
  quarter: Quarter,
  revision: z.coerce.number().pipe(z.int().min(1)),
});
export type TakenBack = z.infer<typeof TakenBack>;

type Withdrawn = { readonly result: ChangeOfState; readonly update: IndicatorUpdate | undefined };

/** Takes a report back before it is decided: any owner of the indicator may. */
export async function takeBack(wanted: TakenBack, owner: OwnerTurn, parts: UpdateParts): Promise<Outcome> {
  const found = await findOwned(owner, wanted);
  if (found.is === 'refused') return { kind: found.kind, line: found.line };
  const { store, timing, now, today, cprCount } = owner.turn;
  const { quarter, udvalgId, indicatorId } = wanted;
  const key = updateKey(udvalgId, indicatorId, quarter);
  const setup = await readSetup(store, udvalgId);
  const context = { people: owner.people, setup, today, now, updates: found.owned.updates };
  const by = { personId: owner.person.id, at: now };
  const changed = await changeDocument<IndicatorUpdate, Withdrawn>(
    { store, timing, type: updateDocument, key },
    (current) => {
      if (current === undefined)
        return { do: 'nothing', outcome: { result: { is: 'no-such-revision' }, update: current } };
      const result = withdrawReport(current, wanted.revision, by);
      if (result.is !== 'changed') return { do: 'nothing', outcome: { result, update: current } };
      const update = withAnnouncements(current, result.update, parts.announce, context);
      return { do: 'write', body: update, outcome: { result, update } };
    },
  );
  if (!changed.ok) return { kind: 'busy', line: texts.notSaved };

  const { result, update } = changed.outcome;
  if (result.is !== 'changed' && result.is !== 'same') return refusedOutcome(result, owner);
  const { owned, all } = found;
  const latest = all.map((one) => ({ ...one, updates: withUpdate(one.updates, update) }));
  return {
    kind: 'update-withdrawn',
    card: updateSentReply({
      mine: myUpdate({ ...owned, updates: withUpdate(owned.updates, update) }, quarter),
      revision: result.revision,
      headline: texts.takenBack,
      lines: [texts.takenBackLine],
      left: await leftEverywhere(latest, udvalgId, owner),
      notices: { cprCount },
    }),
    wake: [key],
  };
}

function refusedOutcome(result: Exclude<ChangeOfState, { is: 'changed' | 'same' }>, owner: OwnerTurn): Outcome {
  return result.is === 'settled'
    ? { kind: 'not-withdrawn', line: settledText(result.revision.state, (personId) => nameOf(owner, personId)) }
    : { kind: 'not-withdrawn', line: texts.notFound };
}
