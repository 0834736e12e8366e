import { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import { day, oneOf, optional, required } from './cell-readers.js';
import { refusing, udvalgIn } from './row-schema.js';
import { yesNo } from './words.js';

/** A row of meetings. */
export function meetingRow(strategy: Strategy) {
  return z
    .object({
      udvalg: required(udvalgIn(strategy)),
      date: required(day),
      agendaDeadline: optional(day).optional(),
      cancelled: optional(oneOf(yesNo)).optional(),
    })
    .superRefine(({ date, agendaDeadline: deadline }, ctx) => {
      if (deadline === undefined || deadline <= date) return;
      refusing(ctx)('agendaDeadline', { is: 'deadline-after-meeting', deadline, date });
    });
}
export type MeetingRow = z.infer<ReturnType<typeof meetingRow>>;
