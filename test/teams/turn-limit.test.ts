import { describe, expect, it } from 'vitest';
import { createTurnLimit } from '../../src/teams/turn-limit.js';

describe('the limit of turns', () => {
  it('lets a person write in a burst, then a turn a second, and nobody else waits for it', () => {
    const limit = createTurnLimit();
    const atOnce = Array.from({ length: 40 }, () => limit.take('anne', 0)).filter(Boolean);

    expect(atOnce).toHaveLength(30);
    expect(limit.take('bo', 0)).toBe(true);
    expect(limit.take('anne', 900)).toBe(false);
    expect(limit.take('anne', 1_500)).toBe(true);
    expect(limit.take('anne', 1_501)).toBe(false);
  });

  it('gives back no more than a burst, however long a person was silent', () => {
    const limit = createTurnLimit();
    limit.take('anne', 0);

    const later = Array.from({ length: 40 }, () => limit.take('anne', 86_400_000)).filter(Boolean);

    expect(later).toHaveLength(30);
  });

  it('forgets the one who was silent longest when very many write', () => {
    const limit = createTurnLimit();
    for (let number = 0; number < 30; number += 1) limit.take('anne', 0);

    for (let number = 0; number < 10_000; number += 1) limit.take(`person ${number}`, 1);

    expect(limit.take('anne', 2)).toBe(true);
  });
});
