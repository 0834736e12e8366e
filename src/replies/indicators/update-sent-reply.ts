import type { Left } from '../../indicators/left-to-report.js';
import type { MyUpdate } from '../../indicators/my-updates.js';
import { comparableBefore } from '../../indicators/series.js';
import { statusOf } from '../../indicators/status.js';
import type { Revision } from '../../indicators/update.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { reportText, statusMark, statusText, trendText } from './indicator-texts.js';
import { updateTexts as texts } from './update-texts.js';

/** What the answer to a report, or to taking one back, is made from. */
export type UpdateSentView = {
  readonly mine: MyUpdate;
  readonly revision: Revision;
  readonly headline: string;
  /** What else is to be said of it: who can approve it, or what became of it. */
  readonly lines: readonly string[];
  /** What is still to be reported; the first is offered. */
  readonly left: readonly Left[];
  readonly notices: Notices;
};

/** Gives how a report was understood and where it goes, and offers the next one. */
export function updateSentReply(view: UpdateSentView): Reply {
  const { mine, revision, headline, left, notices } = view;
  const { indicator, quarter, udvalgId } = mine;
  const { report, terms } = revision;
  const status = statusOf(report, terms, quarter);
  const readAs = texts.readAs(quarter, reportText(report, terms));
  const [next] = left;
  const lines = [...trendLines(mine, revision), ...view.lines, ...(next === undefined ? [texts.nothingLeft] : [])];
  const offered = next === undefined ? '' : texts.next(next.name);
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([headline, indicator.name, `${readAs} ${statusText(status)}`, ...lines, offered, notice]);
  return {
    card: 'update-sent',
    summary: `${headline}: ${indicator.name}, ${readAs}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      udvalgId,
      indicatorId: indicator.id,
      quarter,
      revision: String(revision.revision),
      headline,
      name: escapeMarkdown(indicator.name),
      readAs: `${readAs} `,
      status: statusMark(status),
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      mayTakeBack: revision.state.is === 'pending',
      next: next === undefined ? [] : [{ ...subjectOf(next), text: escapeMarkdown(offered), title: texts.nextButton }],
      words: { all: texts.all, correct: texts.correctThis, takeBack: texts.takeBack },
      hasNotice: notice !== '',
      notice,
    },
  };
}

function trendLines({ before, quarter }: MyUpdate, { report, terms }: Revision): readonly string[] {
  const last = comparableBefore(before, quarter, terms).at(-1);
  return last === undefined || report.value === undefined ? [] : [trendText(last, report.value, terms)];
}

function subjectOf({ udvalgId, indicatorId, quarter }: Left) {
  return { udvalgId, indicatorId, quarter };
}
