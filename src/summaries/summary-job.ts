import type { ComposeNow } from './compose-now.js';
import { correctPosts } from './correct-posts.js';
import type { RoundParts } from './rounds.js';
import { runRounds } from './run-rounds.js';

/** How often standing posts are held against what is approved: it reads every number of every udvalg. */
const correctEveryMs = 15 * 60_000;

/** Gives what is done every minute about summaries: rounds brought on, and now and then posts corrected. */
export function createSummaryJob(parts: RoundParts, compose: ComposeNow): (now: Date) => Promise<void> {
  let correctedAt = Number.NEGATIVE_INFINITY;

  return async (now) => {
    await runRounds(parts, compose, now);
    if (now.getTime() < correctedAt + correctEveryMs) return;
    await correctPosts(parts, compose, now);
    correctedAt = now.getTime();
  };
}
