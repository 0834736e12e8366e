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

/** Gives what held before and what is reported, each with its status as symbol and word. */
export function figuresOf({ update, revision, indicator, before }: Submitted): Figures {
  const { report, terms } = revision;
  const status = statusOf(report, terms, update.quarter);
  return {
    ...beforeFigures(before, indicator.kind),
    after: reportText(report, terms),
    afterStatus: statusText(status),
    afterColour: statusColour(status),
  };
}

function beforeFigures(
  before: Point | undefined,
  kind: Submitted['indicator']['kind'],
): Pick<Figures, 'before' | 'beforeStatus' | 'beforeColour'> {
  if (before === undefined) {
    const nothing = kind === 'number' ? texts.neverBefore : texts.neverBeforeWords;
    return { before: nothing, beforeStatus: texts.noStatus, beforeColour: 'default' };
  }
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
