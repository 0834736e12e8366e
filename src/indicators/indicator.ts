import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { AuditEntry } from '../people/udvalg-setup.js';
import type { DocumentType } from '../store/document-type.js';

/**
 * Which way is better. `neutral` never gets a colour: better and worse is for the politicians to say. `range` is good
 * between two bounds.
 */
export const Direction = z.enum(['higher', 'lower', 'range', 'neutral']);
export type Direction = z.infer<typeof Direction>;

/** What a number is judged by, from a quarter on; an approved update keeps those that it was judged by. */
export const Terms = z.strictObject({
  from: Quarter,
  /** Such as `%`, `dage`, `mio. kr.`; '' for a bare count. It never begins like a number, which it stands behind. */
  unit: z
    .string()
    .trim()
    .max(40)
    .regex(/^(?![\d.,+\-−])/),
  decimals: z.int().min(0).max(4),
  direction: Direction,
  baseline: z.strictObject({ value: z.number(), quarter: Quarter.optional() }).optional(),
  target: z.strictObject({ value: z.number(), by: z.iso.date() }).optional(),
  /** For `range`: the bounds that are good, and beyond which values it is red (left out, the default rule of limits.ts holds). */
  range: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      redBelow: z.number().optional(),
      redAbove: z.number().optional(),
    })
    .optional(),
  /** For `higher` and `lower`: where green ends and where red begins; left out, the default rule of limits.ts holds. */
  thresholds: z.strictObject({ green: z.number(), red: z.number() }).optional(),
});
export type Terms = z.infer<typeof Terms>;

/** Where an indicator lies: its udvalg, and its id there. */
export const IndicatorPlace = z.strictObject({ udvalgId: z.string(), indicatorId: z.string() });
export type IndicatorPlace = z.infer<typeof IndicatorPlace>;

/** What a fokusområde is followed by: a number or words, who gives it, and when. */
export const Indicator = z.strictObject({
  id: z.string().min(1).max(120),
  strategyId: z.string(),
  fokusomraadeId: z.string(),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['number', 'narrative']),
  /** Oldest first, each from another quarter; at least one. Words have terms too: they say from when they are asked for. */
  terms: z.array(Terms).min(1),
  /** In which quarters of a year (1 to 4) it is due. */
  dueIn: z.array(z.int().min(1).max(4)).min(1).max(4),
  /** What comes only every so many years, counted from one in which it comes; left out, it comes every year. */
  everyYears: z.strictObject({ years: z.int().min(2).max(10), from: z.int().min(2000).max(2100) }).optional(),
  source: z.string().max(300),
  /** How old its numbers are when they come, in days. */
  lagDays: z.int().min(0).max(1000),
  /** People's own ids (people/person.ts). */
  ownerIds: z.array(z.string()).max(20),
  /** An example from the starter file that nobody has confirmed: never posted, never due. */
  isExample: z.boolean(),
  /** What must be looked up or settled before an example is used; '' when nothing is. */
  toCheck: z.string().max(500),
  retired: z.strictObject({ at: z.iso.datetime(), why: z.string().min(1).max(1_000) }).optional(),
  /** The quarter from which it goes on with what these were before, in older strategies; oldest first. */
  continues: z.strictObject({ from: Quarter, of: z.array(IndicatorPlace).min(1) }).optional(),
  /** The first quarter that is a newer strategy's: where it goes on there, or why it does not. Older quarters stay as they are. */
  ended: z.strictObject({ from: Quarter, to: IndicatorPlace.optional(), why: z.string().max(1_000) }).optional(),
  audit: z.array(AuditEntry),
});
export type Indicator = z.infer<typeof Indicator>;

export const indicatorDocument: DocumentType<Indicator> = { kind: 'indicator', schemaVersion: 1, body: Indicator };

/** Where an indicator lies: with the udvalg that owns its fokusområde. */
export function indicatorKey(
  udvalgId: string,
  indicatorId: string,
): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${udvalgId}`, id: `indicator:${indicatorId}` };
}
