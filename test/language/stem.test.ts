import { describe, expect, it } from 'vitest';
import { stem } from '../../src/language/stem.js';

describe('stem', () => {
  it.each([
    [['fokusområde', 'Fokusområder', 'fokusområderne', 'fokusomraaderne']],
    [['børn', 'børnene', 'boern', 'BØRNENE']],
    [['politik', 'politikken', 'politikkernes']],
    [['idrætshal', 'idrætshaller', 'idraetshallerne']],
  ])('gives %s one stem', (words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it('keeps different words apart', () => {
    expect(stem('sygefravær')).not.toBe(stem('sygedagpenge'));
  });
});
