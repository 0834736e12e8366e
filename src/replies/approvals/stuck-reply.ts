import { approversOf, sentOn } from '../../approvals/asked.js';
import type { Board, Submitted } from '../../approvals/board.js';
import type { NextAskedFrom } from '../../approvals/plan-requests.js';
import type { Decider } from '../../people/who-decides.js';
import { nobodyDecidesText } from '../administration/administration-texts.js';
import { noticeReply } from '../plain-replies.js';
import type { Reply } from '../reply.js';
import { decidersText, nameIn, stuckTexts as texts } from './approval-texts.js';

/** Gives what the admins hear when a report that waits reaches nobody who may decide it: who, why, and what to do. */
export function stuckReply(
  { update, revision, indicator, area, udvalg }: Submitted,
  board: Board,
  nextAskedFrom: NextAskedFrom,
): Reply {
  const { decides, may } = approversOf(update, revision, board);
  const nameOf = (personId: string) => nameIn(board.people, personId);
  const lines =
    decides.is === 'nobody'
      ? [nobodyDecidesText(decides, { udvalg: udvalg.title, area: area.title, nameOf })]
      : [
          texts.notReached(decidersText(decides.first, board.people), udvalg.title),
          texts.notReachedCure,
          nextLine(decides.next, may, nextAskedFrom(sentOn(revision)), board),
        ];
  return noticeReply(texts.headline(indicator.name), { language: 'da', lines: [...lines, texts.staysPending] });
}

function nextLine(next: readonly Decider[], may: readonly Decider[], from: string, { people, today }: Board): string {
  if (next.length === 0) return texts.noDeputy;
  const isAsked = today >= from || next.some(({ personId }) => may.some((one) => one.personId === personId));
  return isAsked
    ? texts.deputyIsAsked(decidersText(next, people))
    : texts.deputyAsked(decidersText(next, people), from);
}
