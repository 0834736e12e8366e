import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import type { Learning } from '../../matching/learning/learning.js';
import type { Lesson } from '../../matching/learning/lesson.js';
import type { Strategy } from '../../strategy/strategy.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { learningTexts as texts } from './learning-texts.js';

/** How many of the newest lessons a card shows, and how many words of each. */
const mostLessons = 10;
const mostWords = 8;

/** Gives what has been learnt, the newest first, each with its way back. */
export function learningReply({ isOn, lessons }: Learning, strategy: Strategy): Reply {
  const people = new Set(lessons.map(({ personId }) => personId)).size;
  const newest = lessons.slice(-mostLessons).reverse();
  const older = lessons.length - newest.length;
  const lines = [texts.explains, texts.count(lessons.length, people), ...(older > 0 ? [texts.more(older)] : [])];
  const shown = newest.map((lesson) => shownLesson(lesson, strategy));
  const text = joinParagraphs([
    texts.headline(isOn),
    ...lines,
    ...shown.map(({ title, says, words }) => `${title}: ${says}\n${words}`),
  ]);
  return {
    card: 'match-learning',
    summary: texts.headline(isOn),
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline: texts.headline(isOn),
      lines: lines.map((line) => ({ text: line })),
      lessons: shown,
      hasLessons: shown.length > 0,
      isOn,
      isOff: !isOn,
      labels: { turnOn: texts.turnOn, turnOff: texts.turnOff, forgetAll: texts.forgetAll },
      hasNotice: false,
      notice: '',
    },
  };
}

function shownLesson({ matchId, fokusomraadeId, says, at, words }: Lesson, strategy: Strategy) {
  const title = strategy.fokusomraader.find(({ id }) => id === fokusomraadeId)?.title ?? fokusomraadeId;
  const heaviest = Object.entries(words)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWords)
    .map(([word]) => word.slice(2));
  return {
    matchId,
    title: escapeMarkdown(shortTitle(title)),
    says: texts.lesson(says, dayInWords(todayIn(new Date(at)))),
    words: escapeMarkdown(texts.words(heaviest.length > 0 ? heaviest : ['–'])),
    forget: texts.forget,
  };
}
