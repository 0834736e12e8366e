import { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import { day, email, id, oneOf, optional, text } from './cell-readers.js';
import { areasIn, refusing, udvalgIn } from './row-schema.js';
import { roles, yesNo } from './words.js';

/** A row of people: who it is, and at most one role. */
export function peopleRow(strategy: Strategy) {
  return z
    .object({
      name: optional(text(200)),
      email: optional(email),
      entraId: optional(id),
      admin: optional(oneOf(yesNo)),
      udvalg: optional(udvalgIn(strategy)),
      role: optional(oneOf(roles)),
      areas: optional(areasIn(strategy)),
      forWhom: optional(text(320)),
      from: optional(day),
      to: optional(day),
    })
    .partial()
    .superRefine((row, ctx) => {
      const refuse = refusing(ctx);
      if (row.email === undefined && row.entraId === undefined) refuse('email', { is: 'nobody-named' });
      if (row.email !== undefined && row.entraId !== undefined) refuse('entraId', { is: 'email-and-entra-id' });
      if (row.role !== undefined && row.udvalg === undefined) refuse('udvalg', { is: 'role-without-udvalg' });
      if (row.role === undefined && row.udvalg !== undefined) refuse('role', { is: 'udvalg-without-role' });
      if (row.areas !== undefined && (row.role === undefined || row.role === 'stand-in')) {
        refuse('areas', { is: 'areas-without-role' });
      }
      const elsewhere = row.areas?.find(({ udvalgId }) => row.udvalg !== undefined && udvalgId !== row.udvalg.id);
      if (elsewhere !== undefined) {
        const owner = strategy.udvalg.find(({ id: udvalgId }) => udvalgId === elsewhere.udvalgId);
        refuse('areas', { is: 'area-elsewhere', area: elsewhere.title, udvalg: owner?.title ?? '' });
      }
      checkStandIn(row, refuse);
    });
}
export type PeopleRow = z.infer<ReturnType<typeof peopleRow>>;

function checkStandIn(
  row: {
    readonly role?: string | undefined;
    readonly forWhom?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  refuse: ReturnType<typeof refusing>,
): void {
  const { forWhom, from, to } = row;
  if (row.role !== 'stand-in') {
    const [first] = Object.entries({ forWhom, from, to }).filter(([, value]) => value !== undefined);
    if (first !== undefined) refuse(first[0], { is: 'stand-in-cells-without-role' });
    return;
  }
  const [missing] = Object.entries({ forWhom, from, to }).filter(([, value]) => value === undefined);
  if (missing !== undefined) refuse(missing[0], { is: 'stand-in-unfinished' });
  else if (from !== undefined && to !== undefined && to < from) refuse('to', { is: 'days-backwards', from, to });
}
