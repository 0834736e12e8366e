import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import { indicatorsCalled } from '../indicators/catalogue-commands.js';
import { leftEverywhere } from '../indicators/left-to-report.js';
import { asOwner, type UpdateParts } from '../indicators/owner.js';
import { readIndicators, type Starters } from '../indicators/read-catalogue.js';
import { showMyUpdates } from '../indicators/show-updates.js';
import { approvalTexts as texts } from '../replies/approvals/approval-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { strategyInForce } from '../strategy/in-force.js';
import { asApprover, isRefused } from './approver.js';
import { readQueue } from './queue.js';
import { queueCard, showQueue } from './show-queue.js';

/** "er der noget til mig?": what waits for the person's approval, else what they still have to report, else that there is nothing. */
export async function showWhatWaits(
  turn: FeatureTurn,
  parts: Pick<UpdateParts, 'readOwnersDeadline'>,
): Promise<Outcome> {
  const approver = await asApprover(turn);
  if (isRefused(approver)) return approver.kind === 'approval-refused-not-known' ? nothing : approver;
  if (turn.place.scope !== 'personal') return showQueue(approver);
  const queue = await readQueue(approver.parts, approver.people, approver.person, turn.now);
  if (queue.waiting.length > 0) return { kind: 'approvals', say: queueCard(approver, queue) };

  const owner = await asOwner(turn);
  const left = owner === undefined ? [] : await leftEverywhere([], '', owner);
  return owner === undefined || left.length === 0
    ? nothing
    : { kind: 'my-updates', say: await showMyUpdates(owner, parts) };
}

const nothing: Outcome = {
  kind: 'nothing-waits',
  say: noticeReply(texts.nothing, { language: 'da', lines: [texts.nothingLine] }),
};

const noStarters: Starters = new Map();

/** Whether a name, as somebody writes it in passing, means an indicator in use. */
export async function isIndicatorNamed(name: string, { knowledge, store, today }: FeatureTurn): Promise<boolean> {
  const strategy = strategyInForce(knowledge.strategies, today);
  const all = await Promise.all(strategy.udvalg.map(({ id }) => readIndicators(store, id, strategy, noStarters)));
  const inUse = all.flat().filter(({ isExample, retired }) => !isExample && retired === undefined);
  return indicatorsCalled(inUse, name).length > 0;
}
