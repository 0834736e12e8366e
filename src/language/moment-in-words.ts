import { dayInWords, weekdayOf } from './days.js';
import { todayIn } from './local-day.js';

const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Gives a moment as people in Denmark write it: `6. oktober 2026 kl. 10.02`. `at` is ISO 8601 with zone. */
export function momentInWords(at: string): string {
  const [day = '', time = ''] = inDenmark.format(new Date(at)).split(' ');
  return `${dayInWords(day)} kl. ${time.replace(':', '.')}`;
}

/** Gives a moment with its weekday: `onsdag den 14. oktober 2026 kl. 09.00`. */
export function momentWithWeekday(at: Date): string {
  return `${weekdayOf(todayIn(at))} den ${momentInWords(at.toISOString())}`;
}
