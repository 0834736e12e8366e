import { type Asked, type Found, has } from './asked.js';
import { isWhole, searchPassages } from './passages.js';

/** Whether the strategy sets a target for something. */
export function askedForTarget(asked: Asked): Found | undefined {
  if (!has(asked, 'target') || !asked.isPut || asked.named.length + asked.unexplained === 0) return undefined;
  if (asked.sigtepunktIds.length > 0 || asked.udvalgIds.length > 0) return undefined;
  return { body: { kind: 'target', topic: asked.topic }, clear: asked.unexplained <= 2 || has(asked, 'strategyWord') };
}

/** What the strategy says about something. */
export function askedForTopic(asked: Asked): Found | undefined {
  if (asked.topic.words.length + asked.topic.fokusomraadeIds.length === 0) return undefined;
  const body = { kind: 'topic', topic: asked.topic } as const;
  const isInTitles = has(asked, 'what') && asked.topic.fokusomraadeIds.length > 0;
  const asksStrategy = isInTitles || has(asked, 'says', 'strategyWord', 'about', 'explain', 'list', 'more');
  if (asksStrategy && asked.isPut) {
    const surely = has(asked, 'strategyWord') || (has(asked, 'says') && asked.unexplained <= 3);
    return { body, clear: surely || asked.unexplained === 0 || isCovered(asked) };
  }
  if (asked.isPut && isCovered(asked)) return { body, clear: asked.words.length <= 16 };
  return asked.unexplained === 0 && asked.named.length > 0 ? { body, clear: false } : undefined;
}

/** Whether one passage speaks of all that the text is about. */
export function isCovered({ topic, book }: Asked): boolean {
  return searchPassages(topic.words, book.passages).some(isWhole);
}
