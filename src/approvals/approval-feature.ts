import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { isQueueAsked } from './approval-words.js';
import { type ApproverTurn, asApprover, isRefused } from './approver.js';
import type { ApprovalRules } from './ask-approvers.js';
import { openOne, queuePressed, showQueue } from './show-queue.js';
import { Subject, SubjectCode } from './subject.js';
import { takeApproval, takeGreen, takeReturn } from './take-decision.js';

const Approved = Subject.extend({ from: z.enum(['card', 'list']) });
const Returned = Subject.extend({ why: z.string().trim().default('') });
const Green = z.object({ green: z.array(SubjectCode).max(50) });
const Anything = z.object({});

/** "til godkendelse": what waits, and the buttons that approve it or send it back. A client's own refresh only reads. */
export function createApprovalFeature(rules: ApprovalRules): Feature {
  return {
    async hear(text, turn) {
      return isQueueAsked(text) ? byApprover(turn, showQueue) : undefined;
    },
    presses: {
      'approval-list': press(Anything, (_, turn) => byApprover(turn, (approver) => queuePressed(approver))),
      'approval-open': press(Subject, (subject, turn) => byApprover(turn, (approver) => openOne(approver, subject))),
      'approval-approve': press(Approved, ({ from, ...subject }, turn) =>
        change(turn, (approver) => takeApproval(approver, subject, from, rules)),
      ),
      'approval-return': press(Returned, ({ why, ...subject }, turn) =>
        change(turn, (approver) => takeReturn(approver, { ...subject, why }, rules)),
      ),
      'approval-approve-green': press(Green, ({ green }, turn) =>
        change(turn, (approver) => takeGreen(approver, green, rules)),
      ),
    },
  };
}

type Take = (approver: ApproverTurn) => Promise<Outcome>;

function change(turn: FeatureTurn, take: Take): Promise<Outcome> {
  return byApprover(turn, turn.isRefresh ? (approver) => queuePressed(approver) : take);
}

async function byApprover(turn: FeatureTurn, take: Take): Promise<Outcome> {
  const approver = await asApprover(turn);
  return isRefused(approver) ? approver : take(approver);
}
