import { z } from 'zod';

const Id = z.string().regex(/^[a-z0-9-]+$/);

/** Our own words about one fokusområde: what it covers, where it borders on others, and the terms that point to it. */
export const AreaKnowledge = z.strictObject({
  fokusomraadeId: Id,
  /** What the area covers in practice, shown on the card as our words, never as the strategy's. */
  covers: z.string().min(1).max(160),
  /** The decision about the nearest neighbours, and why. */
  boundary: z.string().min(1),
  /** Areas that are easily mixed up with this one; `because` says why a case belongs here and not there. */
  twins: z.array(
    z.strictObject({ fokusomraadeId: Id, signals: z.array(z.string().min(1)), because: z.string().min(1) }),
  ),
  /** Words and phrases in base form: 3 = almost certainly this area, 2 = points here, 1 = hints. */
  terms: z.strictObject({ 3: z.array(z.string()), 2: z.array(z.string()), 1: z.array(z.string()) }),
  laws: z.array(z.string().min(1)),
  /** Two, four or six digits of municipal case numbers (`15.20`, `32`). */
  caseNumberGroups: z.array(z.string().regex(/^\d{2}(\.\d{2}){0,2}$/)),
});
export type AreaKnowledge = z.infer<typeof AreaKnowledge>;
