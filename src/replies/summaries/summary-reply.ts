import { countsOf } from '../../summaries/compose-summary.js';
import type { AreaSummary, Colour, IndicatorLine, QuarterlySummary } from '../../summaries/quarterly-summary.js';
import { shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { most, type PlacedArea, summaryCard } from './summary-card.js';
import type { SummaryKey } from './summary-cards.js';
import { shareRow, shownLine } from './summary-line.js';
import { cut } from './summary-pages.js';
import { actionLines, linkLines, summaryHeadline } from './summary-text.js';
import { lineWords } from './summary-words.js';

/** Gives an udvalg's summary as the card that is posted, or a later page of it. */
export function summaryReply(summary: QuarterlySummary, page = 1, corrections: readonly string[] = []): Reply {
  return summaryCard({
    headline: summaryHeadline(summary),
    told: summary,
    shareTitle: 'Farverne pr. sigtepunkt',
    share: summary.sigtepunkter.flatMap(({ sigtepunkt, areas }) => shareRow(sigtepunkt.title, countsOf(areas).colours)),
    links: linkLines(summary),
    placed: summary.sigtepunkter.flatMap(({ sigtepunkt, areas }) =>
      areas.map((area) => placedArea(sigtepunkt.title, area, summary.quarter)),
    ),
    key: keyOf(summary),
    page,
    corrections,
  });
}

/** What a button must say to come back to a summary. */
export function keyOf({ strategy, udvalg, quarter, covers }: QuarterlySummary): SummaryKey {
  return { strategyId: strategy.id, udvalgId: udvalg.id, quarter, covers: covers === 'all' ? [] : [...covers] };
}

function placedArea(section: string, summary: AreaSummary, quarter: string): PlacedArea {
  const { area, lines } = summary;
  const hidden = lines.length - most.lines;
  const actions = actionLines(summary.actions);
  const notes = [
    ...(lines.length === 0 ? ['Ingen indikatorer er sat op.'] : []),
    ...(hidden > 0 ? [`Og ${hidden} indikatorer mere: åbn området.`] : []),
    ...actions.slice(0, most.actions),
    ...(actions.length > most.actions
      ? [`Og ${actions.length - most.actions} linjer mere om handlinger: åbn området.`]
      : []),
  ];
  return {
    section,
    choices: [{ title: cut(shortTitle(area.title), most.choice), value: area.id }],
    area: {
      title: cut(shortTitle(area.title), most.title),
      lines: firstThings(lines)
        .slice(0, most.lines)
        .map((line) => shownLine(line, lineOnPost(line, quarter))),
      notes: notes.map((text) => ({ text })),
    },
  };
}

/** When not all are shown, what is worst comes first. */
function firstThings(lines: readonly IndicatorLine[]): readonly IndicatorLine[] {
  if (lines.length <= most.lines) return lines;
  const order: readonly Colour[] = ['red', 'yellow', 'grey', 'green', 'none'];
  return [...lines].sort((a, b) => order.indexOf(a.colour) - order.indexOf(b.colour));
}

/** One row: the number, what it is held against and the last change; of words only their beginning. */
function lineOnPost(line: IndicatorLine, quarter: string): string {
  const words = line.indicator.kind === 'narrative' ? cut(line.narrative.replace(/\s+/g, ' '), most.words) : '';
  return [cut(lineWords(line, quarter, 1), 2 * most.words), words].filter((part) => part !== '').join(' · ');
}
