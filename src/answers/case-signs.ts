import { fold } from '../language/fold.js';
import { tokensOf } from '../language/tokens.js';
import { type Asked, has } from './asked.js';
import type { Comparable } from './comparable.js';
import { holdsPhrase } from './cues.js';
import type { Reading } from './reading.js';

/** Longer than any question that people put to a chat, in words and in characters. */
const mostWords = 45;
const mostCharacters = 700;

/** How committees open the titles of their items. */
const agendaOpenings = new Set(
  `orientering drøftelse temadrøftelse godkendelse beslutning status ansøgning forslag udkast revision evaluering høring
  høringssvar udmøntning anlægsbevilling frigivelse kommissorium vedtagelse endelig årsrapport redegørelse opfølgning
  handleplan henvendelse indstilling meddelelser meddelelse bevilling tillægsbevilling udpegning valg lukket eventuelt
  resumé vedr vedrørende sagsnr beslutningstema sagsfremstilling punkt sag emne fwd fw re sv`
    .trim()
    .split(/\s+/)
    .map(fold),
);

/** What people write when they want a case placed. */
const casePhrases = phrases(`
    denne sag|sagen|en sag|sag om|min sag|vores sag|this case|passer|match denne|match sagen|match this|placere|dagsordenspunkt
`);

/** How people tell of a situation, unless they ask about it. */
const storyPhrases = phrases(`
  skal vi|bør vi|vi har|jeg har en|en borger|vores borger|min mor|min far|min søn|min datter
`);

/** What people write when they are at a loss about a case. */
const atALoss = phrases(`
  hvad gør vi|hvad gør man|hvad skal vi gøre|hvad skal vi stille op|hvordan griber vi|kan vi gøre noget|what do we do
  |what should we do
`);

/** Whether a text is too long for a question: told before it is read, for two pages take time. */
export function isTooLongToAsk(text: string): boolean {
  return text.length > mostCharacters;
}

/**
 * Whether a text reads as a case that wants its fokusområde and not as a question about the strategy. A text that asks
 * what the strategy says is a question even where it holds a case's words.
 */
export function readsAsCase(asked: Asked): boolean {
  const { text, words, isPut } = asked;
  if (words.length > mostWords || /\n\s*\n|\d{2}\.\d{2}\.\d{2}/.test(text)) return true;
  if (agendaOpenings.has(words[0]?.folded ?? '')) return true;
  if (asksTheStrategy(asked)) return false;
  if (opensAtALoss(asked)) return false;
  const held = (phrase: readonly Comparable[]) => holdsPhrase(words, phrase);
  return casePhrases.some(held) || storyPhrases.some((phrase) => held(phrase) && !isPut) || endsAtALoss(asked);
}

/** Whether the text opens by asking what to do: a case, or a question about the strategy, and only matching can tell. */
export function opensAtALoss({ words }: Reading): boolean {
  return atALoss.some((phrase) => holdsPhrase(words.slice(0, phrase.length), phrase));
}

function endsAtALoss({ words }: Reading): boolean {
  return atALoss.some((phrase) => holdsPhrase(words.slice(1), phrase));
}

function asksTheStrategy(reading: Reading): boolean {
  return (
    has(reading, 'strategyWord', 'sigtepunktWord') &&
    has(reading, 'says', 'what', 'which', 'explain', 'list', 'why', 'how')
  );
}

function phrases(text: string): readonly (readonly Comparable[])[] {
  return text.split('|').map((phrase) => tokensOf(phrase));
}
