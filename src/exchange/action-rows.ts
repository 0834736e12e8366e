import { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import { day, id, oneOf, optional, required, text } from './cell-readers.js';
import { areaIn, besideArea, checkUdvalg, refusing } from './row-schema.js';
import { actionStates } from './words.js';

/** A row of handlinger. */
export function actionRow(strategy: Strategy) {
  return z
    .object({
      udvalg: besideArea(strategy).optional(),
      area: required(areaIn(strategy)),
      title: required(text(200)),
      responsible: required(text(320)),
      deadline: required(day),
      state: optional(oneOf(actionStates)).optional(),
      note: optional(text(1_000)).optional(),
      doneOn: optional(day).optional(),
      id: optional(id).optional(),
    })
    .superRefine((row, ctx) => {
      checkUdvalg(row, strategy, refusing(ctx));
      if (row.doneOn !== undefined && row.state !== 'done') refusing(ctx)('doneOn', { is: 'done-day-without-state' });
    });
}
export type ActionRow = z.infer<ReturnType<typeof actionRow>>;
