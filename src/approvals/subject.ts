import { z } from 'zod';
import { Quarter } from '../language/quarter.js';

/** Which revision of which update a button is about: looked up again, and the right to it checked, at every press. */
export const Subject = z.object({
  udvalgId: z.string().min(1).max(100),
  indicatorId: z.string().min(1).max(120),
  quarter: Quarter,
  revision: z.coerce.number().pipe(z.int().min(1)),
});
export type Subject = z.infer<typeof Subject>;

/** Gives a subject as one string, for a button that is about several. */
export function subjectCode({ udvalgId, quarter, revision, indicatorId }: Subject): string {
  return `${quarter}|${revision}|${udvalgId}|${indicatorId}`;
}

/** A subject as `subjectCode` writes it. */
export const SubjectCode = z
  .string()
  .max(300)
  .transform((code): unknown => {
    const [quarter, revision, udvalgId, ...rest] = code.split('|');
    return { quarter, revision, udvalgId, indicatorId: rest.join('|') };
  })
  .pipe(Subject as z.ZodType<Subject, unknown>);
