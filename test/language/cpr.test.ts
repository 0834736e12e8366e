import { describe, expect, it } from 'vitest';
import { maskCpr } from '../../src/language/cpr.js';

describe('the CPR guard', () => {
  it.each([
    '0101901234',
    '010190-1234',
    '010190–1234',
    '010190 1234',
    '010190.1234',
    '010190 - 1234',
    '290200-4321',
    '01.01.90-1234',
    '01-01-90-1234',
    '01/01/1990-1234',
    '01011990-1234',
    '01 01 90-1234',
    '311299-9999',
  ])('masks %s, whatever stands around it', (number) => {
    expect(maskCpr(`Borger ${number}, der flytter`)).toEqual({ text: 'Borger ******-****, der flytter', count: 1 });
    expect(maskCpr(`(${number})`).count).toBe(1);
    expect(maskCpr(`cpr:${number}.`).count).toBe(1);
    expect(maskCpr(number).count).toBe(1);
  });

  it.each([
    '13.03.00-Ø60-7-25',
    '27.18.00-G01-1-24',
    '20 12 34 56',
    '+45 20 12 34 56',
    '+4520123456',
    '320190-1234',
    '011390-1234',
    '290201-1234',
    '12345678901',
    '1.234.567.890',
    '01019012345',
    'CVR 29189587',
    'mødet 24.10.26 1400',
    '010190-12345',
    '5798004560000',
  ])('leaves %s alone', (text) => {
    expect(maskCpr(text)).toEqual({ text, count: 0 });
  });

  it('counts each number in a text with several', () => {
    const masked = maskCpr('Far 010160-1111 og mor 0202621112 har barnet 030310 5113.');

    expect(masked).toEqual({ text: 'Far ******-**** og mor ******-**** har barnet ******-****.', count: 3 });
  });
});
