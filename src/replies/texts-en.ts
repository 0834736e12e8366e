import type { Certainty } from '../matching/match.js';
import { inWords } from './plain-text.js';
import type { Texts } from './texts-da.js';

const certaintyWords: Record<Certainty, string> = { sikker: 'certain', sandsynlig: 'likely', mulig: 'possible' };

/** What the bot says in English, a message each; titles and quotes stay in Danish. */
export const textsEn: Texts = {
  source: (where) => `Source: ${where}`,
  certainty: (certainty) => certaintyWords[certainty],

  matchHeadline: (certainty, count) =>
    ({
      sikker:
        count === 1 ? 'The case belongs to this focus area' : 'The case belongs to these focus areas, the best first',
      sandsynlig:
        count === 1
          ? 'The case probably fits this focus area'
          : 'The case probably fits these focus areas, the best first',
      mulig:
        count === 1
          ? 'The case may point to this focus area'
          : 'The case may point to these focus areas, the best first',
    })[certainty],
  matchSummary: (titles) => `Fits: ${titles.join('; ')}`,
  pointingWords: (words) => `Pointing there: ${words.map((word) => `“${word}”`).join(', ')}`,
  covers: (covers) => `Covers, in our words: ${covers}`,
  notTwin: (title, because) => `Not “${title}”: ${because}`,
  acrossUdvalg: (udvalg) => `Connected areas: the case crosses ${inWords(udvalg, 'and')}, so talk together about it.`,
  caseNumber: (number, label) => `The case number ${number} was used as weak evidence: ${label}.`,
  malformedCaseNumber: (number) => `“${number}” looks like a case number but is not well formed, so it was not used.`,
  matchFootnote:
    'A suggestion from the words of the case. You decide whether it fits. The text of the case is not stored.',
  fits: 'It fits',
  fitsNot: 'It does not fit',
  better: 'Which focus area fits better? (optional)',
  choose: 'Choose, or type to search',
  save: 'Save',
  readAbout: (place, count) => (count === 1 ? 'Read about the focus area' : `Read about no. ${place}`),
  askAbout: (title) => `What does the strategy say about “${title}”?`,

  emptyMessage: 'There is no text in the message, so there is nothing to find focus areas for.',
  matchDialogTitle: 'Focus areas for the message',
  postMatch: 'Reply in the thread with the suggestion',
  matchPosted: 'The suggestion now stands as a reply to the message.',

  noMatchHeadline: 'No certain match (ingen sikkert match)',
  noMatchSummary: 'No certain match (ingen sikkert match) with the focus areas of the strategy',
  noMatchLines: [
    'I cannot see that the case belongs to one of the focus areas. That is often so for formalities and for matters outside the strategy.',
    'Try to write a little more: what is to be decided, and whom is it about? Otherwise ask the person who looks after the strategy in your field.',
  ],
  notBuilt: (period: string) => `I cannot match cases with the strategy ${period} yet.`,
  notBuiltLine: 'You are welcome to ask about the strategy, such as "Which focus areas are there?"',
  nearest: (titles) => `Nearest, but not near enough: ${titles.join('; ')}.`,
  showUdvalg: 'See the committees',
  askUdvalg: 'Which committees are there?',

  verdictFits: 'Thank you. It is noted that it fits.',
  verdictFitsNot: 'Thank you. It is noted that it does not fit.',
  verdictBetter: (title) => `Thank you. It is noted that “${title}” fits better.`,
  verdictWithoutMatch: 'I cannot see which answer you mean. Paste the case again, and you can answer on the card.',
  notSaved: 'It was not saved, because others saved at the same time. Please try again.',

  makingFile: 'I am making the file. It takes some seconds …',
  fileOfferGone: 'That offer is not good any more. Ask for the file again.',

  nothingWritten: 'Write a question about the strategy, or paste a case.',
  nothingWrittenLines: ['For example: “Which aims does the strategy have?” or “Who owns Velfærdsteknologi?”'],
  cprMasked: (count) =>
    count === 1
      ? 'You wrote a CPR number. I have hidden it and do not store it, but your message is still in Teams, so delete it there.'
      : `You wrote ${count} CPR numbers. I have hidden them and do not store them, but your message is still in Teams, so delete them there.`,
  readOnlyTheFirst: (characters) =>
    `The text is very long. I have read the first ${characters.toLocaleString('en-GB')} characters.`,
  cardNotUnderstood: 'I cannot read what the card sent. Nothing has changed. Write to me, and I will make a new card.',
  fault: (reference) =>
    `Sorry, something went wrong on my side, so you got no answer. Please try again shortly. If it happens again, quote ${reference}.`,

  welcomeHeadline: 'Hello, I am Sigtebot',
  welcomeIntro: 'I help you use the council’s strategy in your daily work. Write to me in your own words.',
  abilities: [
    {
      title: 'Ask',
      detail: 'About aims, focus areas and committees, for example “What does the strategy say about loneliness?”',
    },
    {
      title: 'Paste a case',
      detail: 'A title or the whole agenda item. You see which focus areas it fits, why, and who owns them.',
    },
    {
      title: 'Follow, and report',
      detail:
        '“status” and “handlinger” (actions) show how it goes, in Danish. Owners of indicators write “opdater”, those who approve “til godkendelse”.',
    },
  ],
  period: (title, period, runOut) =>
    runOut
      ? `I answer from ${title}. The period ${period} has ended, but no newer strategy has been put in.`
      : `I answer from ${title}, which covers the period ${period}.`,
  welcomeNext: [
    { title: 'The three aims', ask: 'Which aims does the strategy have?' },
    { title: 'The committees', ask: 'Which committees are there?' },
    { title: 'What can you do?', ask: 'What can you help with?' },
  ],
};
