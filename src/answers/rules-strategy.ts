import { type Asked, type Found, has, holds } from './asked.js';
import { placeIn } from './places.js';
import { isCovered } from './rules-topic.js';

const overviewWords = new Set(['overblik', 'oversigt', 'overview']);

/** What the sigtepunkter, the udvalg, the strategy itself and its period are. */
export function askedForOverview(asked: Asked): Found | undefined {
  if (asked.named.length > 0 || asked.unexplained > 1 || !(asked.isPut || asked.unexplained === 0)) return undefined;
  // One word more may be a slip of the finger, but not when the strategy speaks of it.
  if (asked.unexplained === 1 && isCovered(asked)) return undefined;
  if (has(asked, 'period') && (has(asked, 'strategyWord', 'when', 'which') || asked.unexplained === 0))
    return { body: { kind: 'period' }, clear: true };
  if (has(asked, 'strategyWord') && has(asked, 'newer')) return { body: { kind: 'period' }, clear: true };
  if (has(asked, 'says') && !has(asked, 'list')) return undefined;
  if (has(asked, 'sigtepunktWord') || has(asked, 'target', 'aims'))
    return { body: { kind: 'sigtepunkter' }, clear: true };
  if (has(asked, 'udvalgWord')) return { body: { kind: 'udvalg' }, clear: true };
  const asksForAll = has(asked, 'strategyWord') || holds(asked, overviewWords);
  return asksForAll && asked.unexplained === 0 ? { body: { kind: 'overview' }, clear: true } : undefined;
}

/** "sigtepunkt nr. 2", "det første sigtepunkt": counted as the strategy prints them. */
export function askedForNumbered(asked: Asked): Found | undefined {
  const place = placeIn(asked.words);
  if (place === undefined || !has(asked, 'sigtepunktWord') || has(asked, 'areaWord', 'howMany')) return undefined;
  const sigtepunkt = asked.book.strategy.sigtepunkter.at(place);
  return sigtepunkt === undefined
    ? undefined
    : { body: { kind: 'sigtepunkt', sigtepunktId: sigtepunkt.id }, clear: true };
}

/** What one part of the strategy is or means; its bare name asks the same. */
export function askedForPart(asked: Asked): Found | undefined {
  const [only, ...others] = asked.named;
  if (only === undefined || asked.unexplained > 1) return undefined;
  const asks =
    asked.isPut &&
    has(asked, 'what', 'explain', 'why', 'how', 'list', 'target', 'says', 'more', 'strategyWord', 'areaWord');
  if (!asks && asked.unexplained > 0) return undefined;
  if (asked.udvalgIds.length > 0 && asked.topic.fokusomraadeIds.length === 0)
    return { body: { kind: 'areas', udvalgIds: asked.udvalgIds, sigtepunktIds: asked.sigtepunktIds }, clear: true };
  if (others.length > 0) return undefined;
  if (only.kind === 'chapter') return { body: { kind: 'chapter', chapterId: only.id }, clear: asks || only.byTitle };
  if (only.kind === 'sigtepunkt')
    return { body: { kind: 'sigtepunkt', sigtepunktId: only.id }, clear: asks || asked.unexplained === 0 };
  if (has(asked, 'says')) return undefined;
  return only.kind === 'fokusomraade'
    ? { body: { kind: 'area', fokusomraadeId: only.id }, clear: asks || only.byTitle }
    : undefined;
}
