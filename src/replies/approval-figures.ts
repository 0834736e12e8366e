import type { Submitted } from '../approvals/board.js';
import type { Point } from '../indicators/series.js';
import { statusOf } from '../indicators/status.js';
import type { Report } from '../indicators/update.js';
import { approvalTexts as texts } from './approval-texts.js';
import type { CardData } from './card-data.js';
import { pointStatus, reportText, statusColour, statusText } from './indicator-texts.js';

type Figures = Pick<
  CardData<'approval'>,
  'before' | 'beforeStatus' | 'beforeColour' | 'after' | 'afterStatus' | 'afterColour'
>;

/** Gives what held before and what is reported, each with its status as symbol and word; of words only that they are words. */
export function figuresOf({ update, revision, indicator, before }: Submitted): Figures {
  const { report, terms } = revision;
  const status = statusOf(report, terms, update.quarter);
  const after = { afterStatus: statusText(status), afterColour: statusColour(status) };
  const isWords = indicator.kind === 'narrative' && report.notApplicable === undefined;
  return isWords
    ? { ...nothing, after: '', ...after }
    : { ...figuresBefore(before), after: reportText(report, terms), ...after };
}

const nothing = { before: '', beforeStatus: '', beforeColour: 'default' } as const;

function figuresBefore(before: Point | undefined): Pick<Figures, 'before' | 'beforeStatus' | 'beforeColour'> {
  if (before === undefined) return nothing;
  const status = pointStatus(before);
  return {
    before: reportText(before.revision.report, before.revision.terms),
    beforeStatus: statusText(status),
    beforeColour: statusColour(status),
  };
}

/** Gives the words of a report, each paragraph of its own. */
export function wordsOf({ notApplicable, narrative }: Report): readonly string[] {
  return [...(notApplicable === undefined ? [] : [`${texts.facts.notApplicable}: ${notApplicable}`]), narrative].filter(
    (words) => words !== '',
  );
}
