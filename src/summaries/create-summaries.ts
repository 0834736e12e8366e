import type { Feature } from '../conversation/feature.js';
import type { Telling } from '../outbox/telling.js';
import { createComposeNow } from './compose-now.js';
import { cycleFeature } from './cycle-feature.js';
import { createReportFeature, type ReportParts } from './report-feature.js';
import { createRoundFeature } from './round-feature.js';
import type { RoundParts } from './rounds.js';
import { runRounds } from './run-rounds.js';
import { createShowSummaryFeature } from './show-summary-feature.js';
import { summaryFeature } from './summary-feature.js';
import { createSummaryJob } from './summary-job.js';
import { summaryTellings } from './summary-telling.js';

/** The quarterly summaries: what people can do with them, what they tell, and what is looked at every minute. */
export type Summaries = {
  readonly features: readonly Feature[];
  readonly tellings: readonly Telling[];
  run(now: Date): Promise<void>;
};

/** Puts the summaries together. Whatever is written through the store is found again if it has something to tell. */
export function createSummaries(parts: RoundParts & ReportParts & { readonly clock: () => Date }): Summaries {
  const { store, knowledge, adminIds, clock } = parts;
  const compose = createComposeNow(store, knowledge, clock);
  return {
    features: [
      createRoundFeature({ adminIds, run: (now) => runRounds(parts, compose, now) }),
      createReportFeature(parts),
      createShowSummaryFeature(compose),
      cycleFeature,
      summaryFeature,
    ],
    tellings: summaryTellings({ store, knowledge, compose, clock }),
    run: createSummaryJob(parts, compose),
  };
}
