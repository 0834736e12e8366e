import { describe, expect, it } from 'vitest';
import { expansionOf } from '../../src/language/abbreviations.js';
import { fold } from '../../src/language/fold.js';

describe('expansionOf', () => {
  it.each(['stu', 'eud', 'egu', 'fgu', 'ppr', 'ssp', 'dut', 'bpa', 'sfo', 'sosu'])('knows %s', (abbreviation) => {
    expect(expansionOf(abbreviation).length).toBeGreaterThan(0);
  });

  it('knows older and everyday names for one thing', () => {
    expect(expansionOf('bistandshjaelp')).toContain('kontanthjaelp');
    expect(expansionOf('bosted')).toContain('botilbud');
  });

  it('gives folded words, as they are compared with folded words', () => {
    for (const form of ['sfo', 'bpa', 'demens', 'vindmoeller', 'skolevaegring']) {
      for (const word of expansionOf(form)) expect(word).toBe(fold(word));
    }
  });

  it('gives nothing for other words', () => {
    expect(expansionOf('rundkoersel')).toEqual([]);
  });
});
