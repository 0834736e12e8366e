import { expect, it } from 'vitest';
import { momentInWords } from '../../src/language/moment-in-words.js';

it('a moment is written as the day and the time of Danish clocks, winter and summer', () => {
  expect(momentInWords('2026-10-06T08:02:00.000Z')).toBe('6. oktober 2026 kl. 10.02');
  expect(momentInWords('2026-12-31T23:30:00.000Z')).toBe('1. januar 2027 kl. 00.30');
});
