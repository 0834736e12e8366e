import { z } from 'zod';
import { Quarter } from '../language/quarter.js';

/** A piece of the printed strategy, verbatim, with the heading that it stands under as its source. */
export const Chapter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The heading exactly as printed. */
  title: z.string().min(1),
  /** The chapter that this one is a part of, when the print puts it under another heading. */
  partOf: z.string().optional(),
  /** The paragraphs exactly as printed, line-break hyphens joined; empty for a heading that only gathers chapters. */
  paragraphs: z.array(z.string().min(1)),
});
export type Chapter = z.infer<typeof Chapter>;

/** One of the council's three common aims. */
export const Sigtepunkt = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** The chapter that explains it. */
  chapterId: z.string(),
});
export type Sigtepunkt = z.infer<typeof Sigtepunkt>;

/** A political committee, by the name that the strategy prints. */
export const Udvalg = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
});
export type Udvalg = z.infer<typeof Udvalg>;

/** A focus area: owned by one udvalg, in support of one sigtepunkt. */
export const Fokusomraade = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Exactly as printed, misprints included. */
  title: z.string().min(1),
  udvalgId: z.string(),
  sigtepunktId: z.string(),
});
export type Fokusomraade = z.infer<typeof Fokusomraade>;

/** The printed table that pairs sigtepunkter with fokusområder: its chapter and its column headings as printed. */
export const Appendix = z.strictObject({
  chapterId: z.string(),
  headings: z.array(z.string().min(1)),
});
export type Appendix = z.infer<typeof Appendix>;

/** One council period's strategy: immutable, loaded once, everything in it verbatim. */
export const Strategy = z.strictObject({
  /** The period, such as `2022-2025`. */
  id: z.string().regex(/^\d{4}-\d{4}$/),
  /** What we call it; the print carries no title of its own in this content. */
  title: z.string().min(1),
  validFrom: z.iso.date(),
  /** The last day of the period that it was written for; it stays in force until a newer one is put in. */
  validTo: z.iso.date(),
  chapters: z.array(Chapter).min(1),
  sigtepunkter: z.array(Sigtepunkt).min(1),
  udvalg: z.array(Udvalg).min(1),
  appendix: Appendix,
  /** In printed order: sigtepunkt by sigtepunkt, udvalg by udvalg. */
  fokusomraader: z.array(Fokusomraade).min(1),
  /** The first quarter that belongs to it, where it took over from another: settled when it is adopted, never by its content. */
  adoptedFrom: Quarter.optional(),
  /** The first quarter that belongs to the strategy which took over from it; left out while none has. */
  succeededFrom: Quarter.optional(),
});
export type Strategy = z.infer<typeof Strategy>;
