import { isPending } from '../../outbox/entry-life.js';
import type { OutboxEntry } from '../../outbox/outbox.js';

/** How long an entry about a channel is kept after it ended: as long as a request whose cards may still be changed. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Gives the entries without those about channels that ended long ago; those of other rooms stay. */
export function withoutOldEntries(entries: readonly OutboxEntry[], now: Date): readonly OutboxEntry[] {
  return entries.filter((entry) => {
    const isOurs = entry.what.startsWith('channel-');
    return !isOurs || isPending(entry) || !('at' in entry.state) || Date.parse(entry.state.at) + keptMs > now.getTime();
  });
}
