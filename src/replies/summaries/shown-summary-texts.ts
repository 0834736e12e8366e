import { momentInEnglish, quarterInEnglish } from '../../language/english-days.js';
import { momentWithWeekday } from '../../language/moment-in-words.js';
import { type Quarter, quarterName } from '../../language/quarter.js';

/** What is said around a summary that somebody asks to see. */
export const shownSummaryTexts = {
  which: 'Hvilken opsamling vil du se?',
  whichIn: (quarter: Quarter) => `Hvilken opsamling for ${quarterName(quarter)} vil du se?`,
  how: (name: string) => `Vælg her, eller skriv for eksempel »opsamling for ${name}«.`,
  all: 'Hele strategien',
  ask: (name: string, quarter: Quarter | undefined) =>
    `opsamling for ${name}${quarter === undefined ? '' : ` ${quarterName(quarter)}`}`,
  newest: (quarter: Quarter) => `Se ${quarterName(quarter)}`,
  ahead: (who: string, quarter: Quarter, at: Date) =>
    `Opsamlingen for ${who}, ${quarterName(quarter)}, kommer ${momentWithWeekday(at)}.`,
  allAhead: (quarter: Quarter, at: Date) =>
    `Den samlede opsamling for ${quarterName(quarter)} ventes senest ${momentWithWeekday(at)}.`,
  held: (who: string, quarter: Quarter) => `Opsamlingen for ${who}, ${quarterName(quarter)}, er ikke slået op endnu.`,
  allHeld: (quarter: Quarter) =>
    `Den samlede opsamling for ${quarterName(quarter)} er ikke slået op endnu: en administrator frigiver den.`,
  none: (who: string) => `Der er ingen opsamling for ${who} endnu.`,
};

/** The same in English; the summary itself is Danish. */
export const shownSummaryTextsEn: typeof shownSummaryTexts = {
  which: 'Which summary would you like to see?',
  whichIn: (quarter) => `Which summary for ${quarterInEnglish(quarter)} would you like to see?`,
  how: (name) => `Choose here, or write for example “report for ${name}”.`,
  all: 'The whole strategy',
  ask: (name, quarter) => `report for ${name}${quarter === undefined ? '' : ` ${quarter}`}`,
  newest: (quarter) => `See ${quarterInEnglish(quarter)}`,
  ahead: (who, quarter, at) => `The summary for ${who}, ${quarterInEnglish(quarter)}, comes ${momentInEnglish(at)}.`,
  allAhead: (quarter, at) =>
    `The overall summary for ${quarterInEnglish(quarter)} is due ${momentInEnglish(at)} at the latest.`,
  held: (who, quarter) => `The summary for ${who}, ${quarterInEnglish(quarter)}, is not posted yet.`,
  allHeld: (quarter) =>
    `The overall summary for ${quarterInEnglish(quarter)} is not posted yet: an administrator releases it.`,
  none: (who) => `There is no summary for ${who} yet.`,
};
