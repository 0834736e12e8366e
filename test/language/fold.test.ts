import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';

describe('fold', () => {
  it('reads both spellings of æ, ø and å as one', () => {
    expect(fold('Børnehaver på Ærø og Ålborg')).toBe(fold('boernehaver paa aeroe og aalborg'));
  });

  it('drops case and diacritics, composed or not', () => {
    expect(fold('CAFÉ')).toBe('cafe');
    expect(fold('a\u030arhus')).toBe('aarhus');
  });
});
