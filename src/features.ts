import { randomUUID } from 'node:crypto';
import { createActionFeature } from './actions/action-feature.js';
import { actionTelling } from './actions/tell-responsible.js';
import { createGettingStartedFeature } from './administration/getting-started-feature.js';
import { administrationJobs } from './administration/jobs.js';
import { createPersonalDataFeature } from './administration/personal-data-feature.js';
import { createSetupFeature } from './administration/setup-feature.js';
import { createStoppedFeature } from './administration/stopped-feature.js';
import { peopleTelling } from './administration/tell-people.js';
import type { Adoption } from './adoption/adoption.js';
import { createAdoptionJob } from './adoption/adoption-job.js';
import { createApprovalFeature } from './approvals/approval-feature.js';
import { approvalTelling } from './approvals/approval-telling.js';
import { type ApprovalRules, askApprovers } from './approvals/ask-approvers.js';
import type { NextAskedFrom } from './approvals/plan-requests.js';
import { createReroute } from './approvals/reroute.js';
import type { Clock } from './clock.js';
import type { Job } from './clock-runner.js';
import type { Config } from './config.js';
import { createCaseFileFeature } from './conversation/case-file.js';
import type { Knowledge } from './conversation/converse.js';
import type { Feature } from './conversation/feature.js';
import { createLearningFeature } from './conversation/learning.js';
import { verdictFeature } from './conversation/verdict.js';
import { createImportFeature } from './exchange/import-feature.js';
import { readCaseText } from './files/case-text.js';
import { hashedId } from './hashed-id.js';
import { createCatalogueFeature } from './indicators/catalogue-feature.js';
import type { UpdateParts } from './indicators/owner.js';
import { createUpdateFeature } from './indicators/update-feature.js';
import { todayIn } from './language/local-day.js';
import type { Messenger } from './outbox/messenger.js';
import type { Telling } from './outbox/telling.js';
import { everyChannelOwner } from './people/channels/channel-owner.js';
import type { FirstSummaryDue } from './people/channels/channel-turn.js';
import { createChannelsFeature } from './people/channels/channels-feature.js';
import { channelTelling } from './people/channels/tell-channels.js';
import { createMeetFeature } from './people/meet-feature.js';
import { createWhoFeature } from './people/who-feature.js';
import { reminderTelling } from './reminders/reminder-telling.js';
import { createReminders } from './reminders/run-reminders.js';
import { snoozeFeature } from './reminders/snooze-feature.js';
import { makeReport } from './report-files.js';
import { readStarters } from './starter-files.js';
import { statusFeature } from './status/status-feature.js';
import type { DocumentStore } from './store/document-store.js';
import { realTiming } from './store/real-timing.js';
import { strategyInForce } from './strategy/in-force.js';
import { cycleOf } from './summaries/calendar.js';
import { readCalendar } from './summaries/calendar-settings.js';
import { createSummaries } from './summaries/create-summaries.js';
import { firstSummaryDue } from './summaries/first-summary-due.js';
import { addWorkingDays } from './summaries/working-days.js';
import { createFetchFile } from './teams/attached-file.js';
import { createPutFile } from './teams/put-file.js';

/** What the features may be built on. Whatever is written through this store is found again if it has something to tell. */
export type FeatureParts = {
  readonly config: Config;
  readonly knowledge: Knowledge;
  /** Takes what was adopted meanwhile into the knowledge, and gives it. */
  readonly refreshKnowledge: () => Promise<readonly Adoption[]>;
  readonly messenger: Messenger;
  readonly store: DocumentStore;
  readonly clock: Clock;
};

export type Features = {
  /** Everything that the bot can do beside answering questions and matching cases, in the order in which it is asked. */
  readonly features: readonly Feature[];
  /** What the aggregates tell others, by the `what` of their outbox entries. */
  readonly tellings: readonly Telling[];
  /** What is looked at every minute, in this order; what it leaves to be sent is sent right after. */
  readonly jobs: readonly Job[];
};

export function createFeatures({
  config,
  knowledge,
  refreshKnowledge,
  messenger,
  store,
  clock,
}: FeatureParts): Features {
  const approvals: ApprovalRules = { adminIds: config.adminIds };
  const calendar = readersOf(store, knowledge);
  const board = { store, strategies: knowledge.strategies };
  const summaries = createSummaries({
    store,
    timing: realTiming,
    knowledge,
    adminIds: config.adminIds,
    clock,
    makeReport,
    putFile: createPutFile(config),
  });
  const administration = {
    adminIds: config.adminIds,
    starters: readStarters(knowledge.strategies),
    messenger,
  };
  return {
    features: [
      createMeetFeature({ messenger, adminIds: config.adminIds }),
      createWhoFeature(config.adminIds),
      createChannelsFeature({ messenger, adminIds: config.adminIds, ...calendar }),
      createCatalogueFeature({ adminIds: config.adminIds, starters: administration.starters }),
      createUpdateFeature({
        ...calendar,
        announce: askApprovers(approvals),
      }),
      createApprovalFeature({ ...approvals, readOwnersDeadline: calendar.readOwnersDeadline }),
      createActionFeature({ adminIds: config.adminIds }),
      statusFeature,
      createSetupFeature(administration),
      createGettingStartedFeature(administration),
      createStoppedFeature(administration),
      createPersonalDataFeature(administration),
      createImportFeature({
        adminIds: config.adminIds,
        messenger,
        starters: administration.starters,
        fetchFile: createFetchFile(config),
        idOf: hashedId,
      }),
      createCaseFileFeature({ fetchFile: createFetchFile(config), readText: readCaseText }),
      createLearningFeature(config.adminIds),
      snoozeFeature,
      verdictFeature,
      ...summaries.features,
    ],
    tellings: [
      approvalTelling({ ...board, ...calendar, clock }),
      channelTelling(() => everyChannelOwner(knowledge.strategies, knowledge.ownWords)),
      peopleTelling({ ...board, adminIds: config.adminIds, today: () => todayIn(clock()) }),
      actionTelling(board),
      reminderTelling({ ...board, clock }),
      ...summaries.tellings,
    ],
    jobs: [
      {
        name: 'adoption',
        run: createAdoptionJob({
          ...board,
          timing: realTiming,
          announce: askApprovers(approvals),
          refresh: refreshKnowledge,
        }),
      },
      { name: 'approvals', run: createReroute({ ...board, ...calendar, ...approvals, timing: realTiming }) },
      { name: 'summaries', run: summaries.run },
      { name: 'reminders', run: createReminders({ ...board, timing: realTiming, adminIds: config.adminIds }) },
      ...administrationJobs({ ...board, timing: realTiming, newId: randomUUID, adminIds: config.adminIds, messenger }),
    ],
  };
}

/** What rooms that know of no calendar want to know from it; read anew each time, for it may be settled while the bot runs. */
function readersOf(store: DocumentStore, { strategies }: Knowledge) {
  return {
    async readNextAskedFrom(): Promise<NextAskedFrom> {
      const { deputyAfter, closed } = await readCalendar(store);
      return (sentOn) => addWorkingDays(sentOn, deputyAfter, closed);
    },
    async readOwnersDeadline(): ReturnType<UpdateParts['readOwnersDeadline']> {
      const calendar = await readCalendar(store);
      return (quarter, meetings) => cycleOf(quarter, calendar, meetings).ownersDeadline;
    },
    async readFirstSummaryDue(): Promise<FirstSummaryDue> {
      const settings = await readCalendar(store);
      return (of, at) => firstSummaryDue(of, at, { strategy: strategyInForce(strategies, at.today), settings });
    },
  };
}
