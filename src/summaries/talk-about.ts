import { expectedIn } from '../indicators/limits.js';
import type { AreaSummary, Colour, IndicatorLine, LinkedArea, TalkPoint } from './quarterly-summary.js';

/** How many things a meeting gets put before it. */
const mostPoints = 3;

/** From best to worst; what has no colour cannot turn. */
const rank: Record<Colour, number | undefined> = { green: 0, yellow: 1, red: 2, none: undefined, grey: undefined };

/**
 * Gives the things to talk about, at most one a fokusområde, by a fixed rule, the first that apply:
 * 1. numbers that turned red, 2. numbers that are still red (both: furthest from what is expected first), 3. the handling that
 * is longest over its deadline (one only, or handlinger would crowd out the rest), 4. numbers that turned yellow, 5. what has not been reported two due quarters in a row
 * (longest first), 6. subjects shared with other udvalg that moved there, 7. numbers that turned green.
 */
export function talkAbout(areas: readonly AreaSummary[], links: readonly LinkedArea[]): readonly TalkPoint[] {
  const candidates = [
    ...turned(areas, 'red', 'turned-red'),
    ...stillRed(areas),
    ...overdue(areas).slice(0, 1),
    ...turned(areas, 'yellow', 'turned-yellow'),
    ...unreported(areas),
    ...linked(links),
    ...turned(areas, 'green', 'turned-green'),
  ];
  return candidates
    .filter((point, index) => candidates.findIndex(({ area }) => area.id === point.area.id) === index)
    .slice(0, mostPoints);
}

type AreaLine = { readonly area: AreaSummary['area']; readonly line: IndicatorLine };

function linesOf(areas: readonly AreaSummary[]): readonly AreaLine[] {
  return areas.flatMap(({ area, lines }) => lines.map((line) => ({ area, line })));
}

function turned(
  areas: readonly AreaSummary[],
  to: 'red' | 'yellow' | 'green',
  about: 'turned-red' | 'turned-yellow' | 'turned-green',
): readonly TalkPoint[] {
  const toRank = rank[to] ?? 0;
  return byDistance(
    linesOf(areas).filter(({ line }) => {
      const before = line.colourBefore && rank[line.colourBefore];
      if (line.state !== 'reported' || line.colour !== to || before === undefined) return false;
      return to === 'green' ? before > toRank : before < toRank;
    }),
  ).map((one) => ({ about, ...one }));
}

/** Red in the quarter as it was in the one before, or red the first time that it was measured. */
function stillRed(areas: readonly AreaSummary[]): readonly TalkPoint[] {
  return byDistance(linesOf(areas).filter(({ line }) => line.colour === 'red')).map((one) => ({
    about: 'still-red',
    ...one,
  }));
}

function overdue(areas: readonly AreaSummary[]): readonly TalkPoint[] {
  return areas
    .flatMap(({ area, actions }) => actions.overdue.map((action) => ({ about: 'overdue' as const, area, action })))
    .sort((a, b) => b.action.overdueDays - a.action.overdueDays);
}

function unreported(areas: readonly AreaSummary[]): readonly TalkPoint[] {
  return linesOf(areas)
    .filter(({ line }) => ['missing', 'waiting', 'returned'].includes(line.state) && line.unreportedQuarters >= 2)
    .sort((a, b) => b.line.unreportedQuarters - a.line.unreportedQuarters)
    .map((one) => ({ about: 'unreported', ...one }));
}

function linked(links: readonly LinkedArea[]): readonly TalkPoint[] {
  return links.flatMap((link) => link.own.slice(0, 1).map((area) => ({ about: 'linked' as const, area, link })));
}

function byDistance(lines: readonly AreaLine[]): readonly AreaLine[] {
  return [...lines].sort((a, b) => distance(b.line) - distance(a.line));
}

/** How far a number is from what is expected of it, as a share of that; 0 where nothing is expected. */
function distance({ figure }: IndicatorLine): number {
  if (figure === undefined) return 0;
  const { value, terms, quarter } = figure;
  const bound =
    terms.range === undefined || terms.direction !== 'range'
      ? (expectedIn(terms, quarter)?.value ?? terms.thresholds?.green)
      : Math.min(Math.max(value, terms.range.low), terms.range.high);
  if (bound === undefined) return 0;
  return Math.abs(value - bound) / (Math.abs(bound) || 1);
}
