import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { UpdateParts } from '../indicators/owner.js';
import { queueAsked } from './approval-words.js';
import { type ApproverTurn, asApprover, isRefused } from './approver.js';
import type { ApprovalRules } from './ask-approvers.js';
import { openOne, queuePressed, showQueue } from './show-queue.js';
import { isIndicatorNamed, showWhatWaits } from './show-what-waits.js';
import { Subject, SubjectCode } from './subject.js';
import { takeApproval, takeGreen, takeReturn } from './take-decision.js';

const Approved = Subject.extend({ from: z.enum(['card', 'list']) });
const Returned = Subject.extend({ why: z.string().trim().default('') });
const Green = z.object({ green: z.array(SubjectCode).max(50) });
const Anything = z.object({});

export type ApprovalParts = ApprovalRules & Pick<UpdateParts, 'readOwnersDeadline'>;

/**
 * "til godkendelse": what waits, and the buttons that approve it or send it back. Written words show what waits and decide
 * nothing; a client's own refresh only reads.
 */
export function createApprovalFeature(rules: ApprovalParts): Feature {
  return {
    async hear(text, turn) {
      const asked = queueAsked(text);
      if (asked === undefined) return undefined;
      if (asked.is === 'anything') return showWhatWaits(turn, rules);
      // Whatever else somebody wants approved is a case: "Godkend lokalplan 1182".
      if (asked.is === 'named' && !(await isIndicatorNamed(asked.name, turn))) return undefined;
      return byApprover(turn, showQueue);
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
