import type { Language } from '../language/language-of.js';
import { hasRunOut } from '../strategy/in-force.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Notices, noticeText } from './notices.js';
import { escapeMarkdown, joinParagraphs } from './plain-text.js';
import type { Reply } from './reply.js';
import { textsOf } from './texts.js';

/** Gives a short message as a card: one sentence, and lines, a notice and what to ask next where there are any. */
export function noticeReply(
  headline: string,
  {
    language,
    lines = [],
    notices,
    next = [],
  }: {
    readonly language: Language;
    readonly lines?: readonly string[];
    readonly notices?: Notices;
    readonly next?: readonly { readonly title: string; readonly ask: string }[];
  },
): Reply {
  const notice = notices === undefined ? '' : noticeText(notices, language);
  const text = joinParagraphs([headline, ...lines, notice]);
  return {
    card: 'notice',
    summary: headline,
    text,
    data: {
      lang: language,
      fallbackText: text,
      headline: escapeMarkdown(headline),
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      hasNotice: notice !== '',
      notice,
      next: [...next],
    },
  };
}

/** Gives the card that greets once, where the bot is installed: what it can, and which strategy it answers from. */
export function welcomeReply(strategy: Strategy, today: string): Reply {
  const texts = textsOf('da');
  const period = texts.period(strategy.title, strategy.id, hasRunOut(strategy, today));
  const text = joinParagraphs([
    texts.welcomeHeadline,
    texts.welcomeIntro,
    ...texts.abilities.map(({ title, detail }) => `${title}: ${detail}`),
    period,
  ]);
  return {
    card: 'welcome',
    summary: `${texts.welcomeHeadline}. ${texts.welcomeIntro}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline: texts.welcomeHeadline,
      intro: texts.welcomeIntro,
      abilities: texts.abilities,
      period,
      hasNotice: false,
      notice: '',
      next: texts.welcomeNext,
    },
  };
}
