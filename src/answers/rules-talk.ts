import { type Asked, type Found, has } from './asked.js';
import { namesOffTopic } from './cues.js';
import { searchPassages } from './passages.js';

/** Thanks, a greeting or "what can you do": talk that is about the bot. */
export function askedAboutBot(asked: Asked): Found | undefined {
  const nothingElse = asked.named.length === 0 && asked.unexplained === 0;
  if (!nothingElse || has(asked, 'strategyWord', 'areaWord', 'sigtepunktWord', 'udvalgWord')) return undefined;
  if (has(asked, 'thanks') && !asked.isPut && opensWithThanks(asked)) return { body: { kind: 'thanks' }, clear: true };
  if (has(asked, 'capabilities')) return { body: { kind: 'capabilities' }, clear: true };
  if (asked.isPut) return undefined;
  if (has(asked, 'greeting')) return { body: { kind: 'capabilities' }, clear: true };
  return has(asked, 'thanks') ? { body: { kind: 'thanks' }, clear: true } : undefined;
}

/** "tak for hjælpen" asks for none; "hjælp, tak" does. */
function opensWithThanks({ words }: Asked): boolean {
  return (
    words.slice(0, 2).some(({ folded }) => ['tak', 'thanks', 'thank'].includes(folded)) && words[0]?.folded !== 'hjaelp'
  );
}

/** A question about the weather, a match, a recipe: nothing of it is the municipality's. */
export function askedOffTopic(asked: Asked): Found | undefined {
  const ofTheStrategy =
    asked.named.length > 0 || has(asked, 'strategyWord', 'areaWord', 'sigtepunktWord', 'udvalgWord');
  return asked.isPut && !ofTheStrategy && asked.unexplained <= 4 && namesOffTopic(asked.words)
    ? { body: { kind: 'off-topic' }, clear: true }
    : undefined;
}

/** A question that nothing above understood: it may be a case, and is answered only where it is none. */
export function askedSomethingElse(asked: Asked): Found | undefined {
  if (!asked.isPut) return undefined;
  const { topic, book } = asked;
  const [best] = searchPassages(topic.words, book.passages);
  return best !== undefined && best.coverage >= 0.5
    ? { body: { kind: 'topic', topic }, clear: false }
    : { body: { kind: 'not-in-strategy', missing: { what: 'unknown' }, topic }, clear: false };
}
