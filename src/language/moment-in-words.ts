import { dayInWords } from './days.js';

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
