import { quarterName } from '../../language/quarter.js';
import type { QuarterlyReport } from '../../summaries/compose-report.js';
import { countsOf } from '../../summaries/compose-summary.js';
import { everyUdvalg } from '../../summaries/summary-round.js';
import { shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { most, type PlacedArea, summaryCard } from './summary-card.js';
import type { SummaryKey } from './summary-cards.js';
import { shareRow } from './summary-line.js';
import { cut } from './summary-pages.js';
import { actionsSentence, tallyWords } from './summary-words.js';

/** Gives the overall report as a card: each sigtepunkt with how each udvalg stands in it, or a later page of it. */
export function overallReply(report: QuarterlyReport, page = 1, corrections: readonly string[] = []): Reply {
  return summaryCard({
    headline: overallHeadline(report),
    told: report,
    shareTitle: 'Farverne pr. udvalg',
    share: report.summaries.flatMap(({ udvalg, colours }) => shareRow(udvalg.title, colours)),
    links: [],
    placed: report.bySigtepunkt.flatMap(({ sigtepunkt, udvalg }) =>
      udvalg.map((one) => placedUdvalg(sigtepunkt.title, one)),
    ),
    key: overallKey(report),
    page,
    corrections,
  });
}

/** "Hele strategien, 3. kvartal 2026". */
export function overallHeadline({ quarter }: Pick<QuarterlyReport, 'quarter'>): string {
  return `Hele strategien, ${quarterName(quarter)}`;
}

/** What a button must say to come back to an overall report. */
export function overallKey({ strategy, quarter }: Pick<QuarterlyReport, 'strategy' | 'quarter'>): SummaryKey {
  return { strategyId: strategy.id, udvalgId: everyUdvalg, quarter, covers: [] };
}

function placedUdvalg(section: string, one: QuarterlyReport['bySigtepunkt'][number]['udvalg'][number]): PlacedArea {
  const { colours, actions } = countsOf(one.areas);
  const tally = tallyWords(colours).map(({ text }) => text);
  const moved = one.areas.filter(({ moved: has }) => has).map(({ area }) => `»${shortTitle(area.title)}«`);
  const notes = [
    tally.length === 0 ? 'Ingen indikatorer er sat op.' : tally.join('   '),
    moved.length === 0 ? '' : `Rykket sig: ${moved.join(', ')}.`,
    actionsSentence(actions),
  ].filter((text) => text !== '');
  return {
    section,
    choices: one.areas.map(({ area }) => ({ title: cut(shortTitle(area.title), most.choice), value: area.id })),
    area: {
      title: one.udvalg.title,
      lines: [],
      notes: notes.map((text) => ({ text: cut(text, most.link) })),
    },
  };
}
