import type { Submitted } from '../../approvals/board.js';
import type { Point } from '../../indicators/series.js';
import { statusOf } from '../../indicators/status.js';
import type { Report } from '../../indicators/update.js';
import type { CardData } from '../card-data.js';
import { pointStatus, reportText, statusMark } from '../indicators/indicator-texts.js';
import { noMark } from '../status-mark.js';
import { approvalTexts as texts } from './approval-texts.js';

type Figures = Pick<CardData<'approval'>, 'before' | 'beforeStatus' | 'after' | 'afterStatus'>;

/** Gives what held before and what is reported, each with its status as symbol and word; of words only that they are words. */
export function figuresOf({ update, revision, indicator, before }: Submitted): Figures {
  const { report, terms } = revision;
  const status = statusOf(report, terms, update.quarter);
  const afterStatus = statusMark(status);
  const isWords = indicator.kind === 'narrative' && report.notApplicable === undefined;
  return isWords
    ? { ...nothing, after: '', afterStatus }
    : { ...figuresBefore(before), after: reportText(report, terms), afterStatus };
}

const nothing = { before: '', beforeStatus: noMark };

function figuresBefore(before: Point | undefined): Pick<Figures, 'before' | 'beforeStatus'> {
  if (before === undefined) return nothing;
  return {
    before: reportText(before.revision.report, before.revision.terms),
    beforeStatus: statusMark(pointStatus(before)),
  };
}

/** Gives the words of a report, each paragraph of its own. */
export function wordsOf({ notApplicable, narrative }: Report): readonly string[] {
  return [...(notApplicable === undefined ? [] : [`${texts.facts.notApplicable}: ${notApplicable}`]), narrative].filter(
    (words) => words !== '',
  );
}
