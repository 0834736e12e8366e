import { describe, expect, it } from 'vitest';
import { findCaseNumbers } from '../../src/matching/case-numbers.js';

describe('findCaseNumbers', () => {
  it('reads subject, facet and group of a number anywhere in the text', () => {
    const text = 'Sagsnr.: 13.03.00-Ø60-7-25 Garanti for lån';

    const [found] = findCaseNumbers(text);

    expect(found).toMatchObject({
      text: '13.03.00-Ø60-7-25',
      subject: '13.03.00',
      facet: 'Ø60',
      group: { number: '13.03', label: 'varme, vand og energi' },
    });
    expect(text.slice(found?.start, found?.end)).toBe('13.03.00-Ø60-7-25');
  });

  it.each(['00.32.10-S00-1-24', '85.02.02-P35-4-2025', '27.18.00 - A00 - 12 - 23', '17.01.10–P22–1–24'])(
    'reads %s',
    (written) => {
      expect(findCaseNumbers(`Sag ${written}.`)[0]?.group).toBeDefined();
    },
  );

  it.each([
    ['no leading group of two digits', '1303.00-P20-7-25'],
    ['no running number', '17.02.00-P20'],
    ['letters for the running number', '27.27.10-G01-xx-24'],
    ['nought for Ø', '13.03.00-060-7-25'],
    ['a group that is not in use', '99.01.00-P20-7-25'],
    ['one digit short', '13.3.00-P20-7-25'],
  ])('says of a number with %s that it is malformed, and does not guess', (_, written) => {
    const [found] = findCaseNumbers(`Sagsnr. ${written}`);

    expect(found).toBeDefined();
    expect(found?.group).toBeUndefined();
    expect(found?.subject).toBeUndefined();
  });

  it('takes a subject alone where a label says what it is', () => {
    expect(findCaseNumbers('KLE: 27.18.00')[0]?.group?.number).toBe('27.18');
  });

  it.each([
    'Opfølgning pr. 30.09.2019',
    'Møde 12.03.2024 - kl. 17',
    'Budget på 1.250.000 kr.',
    'Sag 2015-012345',
    'tlf. 75 12 34 56',
  ])('takes no date, amount or other number for one: %s', (text) => {
    expect(findCaseNumbers(text)).toEqual([]);
  });
});
