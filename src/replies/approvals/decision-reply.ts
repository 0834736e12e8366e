import type { Submitted } from '../../approvals/board.js';
import type { People } from '../../people/person.js';
import { reportText } from '../indicators/indicator-texts.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { decisionTexts, stateText } from './approval-texts.js';

/** Gives what an owner hears of the decision on their report: approved by whom, or why it came back or was closed and the way to put it right. */
export function decisionReply({ update, revision, indicator }: Submitted, people: People): Reply | undefined {
  const { state, report, terms } = revision;
  if (state.is !== 'approved' && state.is !== 'returned' && state.is !== 'closed') return undefined;
  const headline = decisionTexts[state.is](indicator.name, update.quarter);
  const lines = [
    stateText(revision, people),
    decisionTexts.what(reportText(report, terms)),
    ...(state.is === 'approved' ? [decisionTexts.counts] : []),
  ];
  const text = joinParagraphs([headline, ...lines]);
  return {
    card: 'decision',
    summary: headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline: escapeMarkdown(headline),
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      isReturned: state.is !== 'approved',
      udvalgId: update.udvalgId,
      indicatorId: update.indicatorId,
      quarter: update.quarter,
      putRight: decisionTexts.putRight,
      hasNotice: false,
      notice: '',
    },
  };
}
