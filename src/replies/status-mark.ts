import { z } from 'zod';

/** How a status stands on a card: a symbol in its colour, and a word in the colour of the text, which can be read on any background. */
export const StatusMark = z.strictObject({
  /** Of a shape of its own; '' where there is no status. */
  symbol: z.string(),
  word: z.string(),
  color: z.enum(['good', 'warning', 'attention', 'default']),
});
export type StatusMark = z.infer<typeof StatusMark>;

/** Where there is no status to tell. */
export const noMark: StatusMark = { symbol: '', word: '', color: 'default' };

/** Gives a status as plain text tells it: `▲ Gul`; '' where there is none. */
export function markText({ symbol, word }: StatusMark): string {
  return symbol === '' ? word : `${symbol}\u00a0${word}`;
}
