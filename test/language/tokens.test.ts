import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/language/tokens.js';

describe('tokensOf', () => {
  it('keeps the place of each word in the text as it was written', () => {
    const text = '  Børne- og ungepolitik: CO2-regnskab 2024!';

    const tokens = tokensOf(text);

    expect(tokens.map((token) => token.text)).toEqual(['Børne', 'og', 'ungepolitik', 'CO2', 'regnskab', '2024']);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('finds places also where folding changes the length', () => {
    const text = 'Ældre på Ærø';

    expect(tokensOf(text).map((token) => text.slice(token.start, token.end))).toEqual(['Ældre', 'på', 'Ærø']);
  });

  it('gives nothing for text without words', () => {
    expect(tokensOf('🙂 … !')).toEqual([]);
  });
});
