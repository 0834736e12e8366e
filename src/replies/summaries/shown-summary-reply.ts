import type { Language } from '../../language/language-of.js';
import type { Quarter } from '../../language/quarter.js';
import type { NotOut } from '../../summaries/summary-standing.js';
import { noticeReply } from '../plain-replies.js';
import { joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { shownSummaryTexts, shownSummaryTextsEn } from './shown-summary-texts.js';

/** Whose summary is spoken of: an udvalg's by its title, or everybody's. */
export type Whose = { readonly title: string; readonly isAll: boolean };

/** Gives the question whose summary somebody wants to see, with a button for each udvalg and one for all. */
export function whichSummaryReply(titles: readonly string[], quarter: Quarter | undefined, language: Language): Reply {
  const texts = textsIn(language);
  const names = [...titles.map((title) => [title, title] as const), [texts.all, 'alle'] as const];
  return noticeReply(quarter === undefined ? texts.which : texts.whichIn(quarter), {
    language,
    lines: titles.slice(0, 1).map(texts.how),
    next: names.map(([title, name]) => ({ title, ask: texts.ask(name, quarter) })),
  });
}

/** Gives when a summary comes that is not out, with the newest one that is. */
export function notOutReply(whose: Whose, standing: NotOut, newest: Quarter | undefined, language: Language): Reply {
  const texts = textsIn(language);
  const name = whose.isAll ? 'alle' : whose.title;
  return noticeReply(comingText(whose, standing, language), {
    language,
    next: newest === undefined ? [] : [{ title: texts.newest(newest), ask: texts.ask(name, newest) }],
  });
}

/** Says that there is nothing to see yet. */
export function noSummaryReply({ title }: Whose, language: Language): Reply {
  return noticeReply(textsIn(language).none(title), { language });
}

/** Gives a summary as it was posted, under when the newer one comes. */
export function withComing(reply: Reply, coming: string): Reply {
  if (reply.card !== 'summary') return reply;
  const { data } = reply;
  const text = joinParagraphs([coming, reply.text]);
  const intro = [coming, data.intro].filter((part) => part !== '').join(' ');
  return { ...reply, text, data: { ...data, hasIntro: true, intro, fallbackText: text } };
}

/** Gives when a summary comes that is not out. */
export function comingText({ title, isAll }: Whose, standing: NotOut, language: Language): string {
  const texts = textsIn(language);
  const { quarter } = standing;
  if (standing.is === 'held') return isAll ? texts.allHeld(quarter) : texts.held(title, quarter);
  return isAll ? texts.allAhead(quarter, standing.at) : texts.ahead(title, quarter, standing.at);
}

function textsIn(language: Language): typeof shownSummaryTexts {
  return language === 'en' ? shownSummaryTextsEn : shownSummaryTexts;
}
