import { momentInWords } from '../../language/moment-in-words.js';
import type { Planned } from '../../summaries/dry-run.js';
import { everyUdvalg } from '../../summaries/summary-round.js';
import { channelWords, deliveryState, roundTexts } from './summary-round-texts.js';

/** Gives what would be sent where as a text for the terminal. */
export function planText(plans: readonly Planned[], whoOf: (scope: string) => string): string {
  return plans
    .map(({ scope, postAt, round, channels }) => {
      const when = momentInWords(postAt.toISOString());
      const plan =
        round === undefined
          ? scope === everyUdvalg
            ? `frigives af en administrator, senest ${when}`
            : `slås op ${when}`
          : roundTexts.plan(
              round,
              channels.map(({ channel }) => channelWords(channel)),
              (personId) => personId,
            );
      const lines = channels.map(({ channel, delivery, isLate }) => {
        if (delivery !== undefined) return `  ${channelWords(channel)}: ${deliveryState(delivery)}`;
        return `  ${channelWords(channel)}: ${isLate ? 'tilknyttet for sent til at få den af sig selv' : 'får den'}`;
      });
      return [`${whoOf(scope)}: ${plan}`, ...(lines.length === 0 ? ['  Ingen kanal er tilknyttet.'] : lines)].join(
        '\n',
      );
    })
    .join('\n\n');
}
