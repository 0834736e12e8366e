import type { Answer } from '../../answers/answer.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { textsOf } from '../texts.js';

/** Gives an answer as a card: headline, lines, what is listed, the passages quoted, the source, and the ways on. */
export function answerReply(answer: Answer, notices: Notices): Reply {
  const texts = textsOf(answer.language);
  const notice = noticeText(notices, answer.language);
  const source = answer.source === '' ? '' : texts.source(answer.source);
  const text = joinParagraphs([
    answer.headline,
    ...answer.lines,
    answer.items.map(({ title, detail }) => (detail === '' ? `- ${title}` : `- ${title} (${detail})`)).join('\n'),
    ...answer.quotes.map((quote) => `»${quote.text}«\n(${quote.chapterTitle})`),
    source,
    notice,
  ]);
  return {
    card: 'answer',
    summary: answerSummary(answer),
    text,
    data: {
      lang: answer.language,
      fallbackText: text,
      headline: escapeMarkdown(answer.headline),
      lines: answer.lines.map((line) => ({ text: escapeMarkdown(line) })),
      items: answer.items.map(({ title, detail }) => ({
        title: escapeMarkdown(title),
        detail: escapeMarkdown(detail),
        hasDetail: detail !== '',
      })),
      quotes: answer.quotes.map((quote) => ({
        text: `»${escapeMarkdown(quote.text)}«`,
        source: escapeMarkdown(quote.chapterTitle),
      })),
      hasSource: source !== '',
      source: escapeMarkdown(source),
      hasNotice: notice !== '',
      notice,
      next: answer.next.map(({ label, ask }) => ({ title: label, ask })),
    },
  };
}

/** A headline that only opens for what follows tells nothing in a notification: the beginning of what follows is put behind it. */
function answerSummary({ headline, quotes, items }: Answer): string {
  if (!headline.endsWith(':')) return headline;
  const follows = quotes[0]?.text ?? items.map(({ title }) => title).join('; ');
  return `${headline} ${beginning(follows)}`.trim();
}

const longestBeginning = 160;

function beginning(text: string): string {
  if (text.length <= longestBeginning) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestBeginning))} …`;
}
