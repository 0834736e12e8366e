import { z } from 'zod';

/** What one person said of one match: that cases with these words belong to a fokusområde, or that they do not. */
export const Lesson = z.strictObject({
  matchId: z.string().min(1).max(100),
  personId: z.string().min(1).max(400),
  at: z.iso.datetime(),
  strategyId: z.string(),
  fokusomraadeId: z.string(),
  says: z.enum(['fits', 'fits-not']),
  /** Words of the shipped vocabulary (`w=` and a stem, `l=` and a law), each with its share of the case. */
  words: z.record(
    z
      .string()
      .regex(/^[wl]=/)
      .max(100),
    z.number(),
  ),
});
export type Lesson = z.infer<typeof Lesson>;

/** Cases are alike from this cosine on: they share most of the words that carry them. */
const alikeFrom = 0.5;

/** How many people must say the same before anything moves: nobody teaches the bot alone. */
const fewestPeople = 2;

/** How far one person moves a score, and how far all together may: less than a well-placed word of the case itself. */
const stepPerPerson = 0.2;
const furthest = 0.8;

/**
 * Gives how far each fokusområde's score moves for a case with these words. Of each person it counts how alike the cases
 * are that they spoke of, and never as more than one voice for an area, however often they said it.
 */
export function shiftsOf(
  words: Readonly<Record<string, number>>,
  lessons: readonly Lesson[],
): ReadonlyMap<string, number> {
  const voices = new Map<string, Map<string, number>>();
  for (const lesson of lessons) {
    const alike = cosine(words, lesson.words);
    if (alike < alikeFrom) continue;
    const ofArea = voices.get(lesson.fokusomraadeId) ?? new Map<string, number>();
    const voice = (ofArea.get(lesson.personId) ?? 0) + (lesson.says === 'fits' ? alike : -alike);
    ofArea.set(lesson.personId, Math.max(-1, Math.min(1, voice)));
    voices.set(lesson.fokusomraadeId, ofArea);
  }
  return new Map([...voices].map(([id, ofArea]) => [id, shiftOf([...ofArea.values()])]));
}

function shiftOf(voices: readonly number[]): number {
  const sum = voices.reduce((total, voice) => total + voice, 0);
  const agreeing = voices.filter((voice) => voice !== 0 && Math.sign(voice) === Math.sign(sum));
  if (agreeing.length < fewestPeople) return 0;
  return Math.max(-furthest, Math.min(furthest, sum * stepPerPerson));
}

function cosine(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): number {
  return Object.entries(one).reduce((sum, [word, value]) => sum + value * (other[word] ?? 0), 0);
}
