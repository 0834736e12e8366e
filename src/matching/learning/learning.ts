import { z } from 'zod';
import { type ChangeResult, changeDocument, type Timing } from '../../store/change-document.js';
import type { DocumentStore } from '../../store/document-store.js';
import { bodyOf, type DocumentType, draftOf } from '../../store/document-type.js';
import type { Verdict } from '../verdict.js';
import { Lesson } from './lesson.js';

/** Whether the bot learns, who decided that, and what it has learnt; off until an admin turns it on. */
export const Learning = z.strictObject({
  isOn: z.boolean(),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
  /** Oldest first. */
  lessons: z.array(Lesson),
});
export type Learning = z.infer<typeof Learning>;

/** What has been learnt while nothing has. */
export const nothingLearnt: Learning = { isOn: false, lessons: [] };

/** The oldest lessons give way to new ones: a thousand fill less than half of what one document may hold. */
const mostLessons = 1_000;

export const learningDocument: DocumentType<Learning> = { kind: 'match-learning', schemaVersion: 1, body: Learning };
export const learningKey = { partition: 'system', id: 'match-learning' };

/** The words of a case that was matched while the bot learns, kept until its verdict may come. */
const MatchedWords = z.strictObject({ words: Lesson.shape.words });
const matchedWordsDocument: DocumentType<z.infer<typeof MatchedWords>> = {
  kind: 'matched-words',
  schemaVersion: 1,
  body: MatchedWords,
};

/** How long a verdict on a match can still teach anything. */
const verdictWithinMs = 7 * 24 * 60 * 60 * 1000;

/** Where lessons are kept and how a change of them is tried. */
export type Keeping = { readonly store: DocumentStore; readonly timing: Timing };

/** Gives what has been learnt. */
export async function readLearning(store: DocumentStore): Promise<Learning> {
  const stored = await store.read(learningKey);
  return stored === undefined ? nothingLearnt : bodyOf(learningDocument, stored);
}

/** Keeps the vocabulary's words of a match for a week, so that a verdict on it can teach. */
export async function keepMatchedWords(
  store: DocumentStore,
  matchId: string,
  words: Readonly<Record<string, number>>,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + verdictWithinMs).toISOString();
  await store.create(draftOf(matchedWordsDocument, matchedWordsKey(matchId), { words }, until));
}

/** Learns from a verdict, if the bot learns and the match is not too old; the same person's newer verdict takes the old one's place. */
export async function learnFrom(
  { store, timing }: Keeping,
  verdict: Verdict,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const stored = await store.read(matchedWordsKey(verdict.matchId));
  if (stored === undefined) return;
  const { words } = bodyOf(matchedWordsDocument, stored);
  await changeLearning({ store, timing }, (learning) =>
    learning.isOn ? { ...learning, lessons: withLessons(learning.lessons, lessonsOf(verdict, words, by)) } : learning,
  );
}

/** Turns learning on or off; what was learnt stays, and counts only while it is on. */
export function switchLearning(keeping: Keeping, isOn: boolean, by: string, at: Date): Promise<ChangeResult<Learning>> {
  return changeLearning(keeping, (learning) => ({ ...learning, isOn, changedBy: by, changedAt: at.toISOString() }));
}

/** Forgets the lessons of one match, or all of them. */
export function forgetLessons(keeping: Keeping, matchId: string | 'all'): Promise<ChangeResult<Learning>> {
  return changeLearning(keeping, (learning) => ({
    ...learning,
    lessons: matchId === 'all' ? [] : learning.lessons.filter((lesson) => lesson.matchId !== matchId),
  }));
}

function changeLearning(
  { store, timing }: Keeping,
  change: (learning: Learning) => Learning,
): Promise<ChangeResult<Learning>> {
  return changeDocument({ store, timing, type: learningDocument, key: learningKey }, (kept = nothingLearnt) => {
    const body = change(kept);
    return body === kept ? { do: 'nothing', outcome: kept } : { do: 'write', body, outcome: body };
  });
}

/** "Det passer" speaks for what was shown first; "det passer ikke" against it, and for what fits better where that is said. */
function lessonsOf(
  { matchId, strategyId, fokusomraadeIds, verdict, better }: Verdict,
  words: Lesson['words'],
  { personId, at }: { readonly personId: string; readonly at: Date },
): readonly Lesson[] {
  const lesson = (fokusomraadeId: string, says: Lesson['says']): Lesson => ({
    matchId,
    personId,
    at: at.toISOString(),
    strategyId,
    fokusomraadeId,
    says,
    words,
  });
  const [first] = fokusomraadeIds;
  const ofFirst = first === undefined || first === better ? [] : [lesson(first, verdict)];
  return better === undefined || verdict === 'fits' ? ofFirst : [...ofFirst, lesson(better, 'fits')];
}

function withLessons(kept: readonly Lesson[], fresh: readonly Lesson[]): Lesson[] {
  const [one] = fresh;
  const others = kept.filter(({ matchId, personId }) => matchId !== one?.matchId || personId !== one.personId);
  return [...others, ...fresh].slice(-mostLessons);
}

function matchedWordsKey(matchId: string): { readonly partition: string; readonly id: string } {
  return { partition: 'matched-words', id: matchId };
}
