import { quarterName } from '../../language/quarter.js';
import type { IndicatorLine } from '../../summaries/quarterly-summary.js';
import { colourWords } from '../colour-words.js';
import { valueWords } from '../summaries/summary-words.js';
import { statusTexts as texts } from './status-texts.js';

/** Gives an indicator's last number; one that is too old to hold is told with its quarter and the colour that it had then. */
export function valueNow(line: Pick<IndicatorLine, 'figure' | 'colour'>): string {
  const { figure, colour } = line;
  if (figure === undefined || colour !== 'grey') return valueWords(line);
  const { symbol, word } = colourWords[figure.colour];
  return texts.valueOf(
    valueWords(line),
    quarterName(figure.quarter),
    figure.colour === 'none' ? '' : `${symbol} ${word}`,
  );
}
