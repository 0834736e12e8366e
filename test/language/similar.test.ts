import { describe, expect, it } from 'vitest';
import { similar } from '../../src/language/similar.js';

describe('similar', () => {
  it.each([
    ['sygedagpenge', 'sygedapgenge'],
    ['lokalplan', 'lokaplan'],
    ['beskaeftigelse', 'beskaeftielse'],
    ['sigtepunkt', 'sigtepunk'],
  ])('takes %s and %s for the same word', (a, b) => {
    expect(similar(a, b)).toBe(true);
    expect(similar(b, a)).toBe(true);
  });

  it.each([
    ['eud', 'egu'],
    ['ung', 'unge'],
    ['klima', 'klinik'],
    ['2024x', '2025x'],
    ['dagpenge', 'sygedagpenge'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(similar(a, b)).toBe(false);
  });
});
